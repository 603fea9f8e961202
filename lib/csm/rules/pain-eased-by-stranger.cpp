// SPDX-License-Identifier: MIT
#include "csm/rules/links.hpp"
#include "csm/rules/rule.hpp"

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

namespace csm {
namespace {

/// Who is meant, in order; nobody where a mention leads nowhere, since it may be the very one that
/// is looked for.
Indices everyone(const References<Thing::segment>& segments) {
  return all_known(segments) ? places(segments) : Indices{};
}

bool share_one(const Indices& a, const Indices& b) {
  const Indices& few = a.size() < b.size() ? a : b;
  const Indices& many = a.size() < b.size() ? b : a;
  return std::ranges::any_of(few, [&](auto i) { return std::ranges::binary_search(many, i); });
}

/// Who serves whom, asked journey by journey.
class Acquaintance {
 public:
  explicit Acquaintance(const Model& model) {
    for (const Experience& one : model.experiences) served_.push_back(everyone(one.serves));
  }

  void go(const Journey& journey) {
    customers_ = everyone(journey.customer);
    known_.clear();
  }

  /// Whether the experience serves nobody who goes this journey.
  bool stranger(std::int32_t experience) {
    const Indices& served = served_[experience];
    if (served.empty() || customers_.empty()) return false;
    const auto [found, fresh] = known_.try_emplace(experience, false);
    if (fresh) found->second = share_one(customers_, served);
    return !found->second;
  }

 private:
  std::vector<Indices> served_;
  Indices customers_;
  std::unordered_map<std::int32_t, bool> known_;
};

void check(const Context& context, Reporter& reporter) {
  Acquaintance acquaintance(context.model);
  for (const Journey& journey : context.model.journeys) {
    acquaintance.go(journey);
    for (const Step& step : journey.steps) {
      for (const Reference& easing : step.eased_by) {
        if (easing.index < 0 || !acquaintance.stranger(easing.index)) continue;
        const Experience& experience = context.model.experiences[easing.index];
        reporter.add({.rule = "pain-eased-by-stranger",
                      .span = easing.span,
                      .message = fmt::format("experience `{}` serves nobody who goes journey `{}`",
                                             easing.id, journey.id.text),
                      .help = "name an experience that serves a segment of the journey, or serve "
                              "one with this one",
                      .labels = {{experience.serves.span, "serves only these"},
                                 {journey.customer.span, "they go this journey"}},
                      .fix = {}});
      }
    }
  }
}

}  // namespace

extern const Rule rule_pain_eased_by_stranger{
    .name = "pain-eased-by-stranger",
    .severity = Severity::error,
    .section = Section::journeys,
    .summary = "A step is said to be eased by an experience that serves no segment of the journey.",
    .why =
        "An experience eases the journey of those whom it serves. One that serves nobody on "
        "this journey takes no pain away here, so either a segment is missing from what it "
        "serves, and the matrix shows it too weak, or the pain is still there.",
    .remedy =
        "Add the segment to `serves` of the experience if it does use it, or name another "
        "experience under `eased_by`, or leave it out.",
    .bad = R"(csm: 1
business: {name: Sure Shot, industry: photo printing}
customers:
  parents: {name: Parents, share: 60%}
  studios: {name: Studios, share: 40%}
journeys:
  yearbook:
    customer: parents
    steps:
      - {name: The year is over, stage: awareness}
      - {name: Sort a thousand pictures, stage: decide, eased_by: retouching}
      - {name: Leaf through the book, stage: use}
experiences:
  book-proposal: {type: curated-offering, through: print-works, serves: parents}
  retouching: {type: respond-to-desire, through: print-works, serves: studios}
architectures:
  print-works: {type: connected-producer}
)",
    .good = R"(csm: 1
business: {name: Sure Shot, industry: photo printing}
customers:
  parents: {name: Parents, share: 60%}
  studios: {name: Studios, share: 40%}
journeys:
  yearbook:
    customer: parents
    steps:
      - {name: The year is over, stage: awareness}
      - {name: Sort a thousand pictures, stage: decide, eased_by: book-proposal}
      - {name: Leaf through the book, stage: use}
experiences:
  book-proposal: {type: curated-offering, through: print-works, serves: parents}
  retouching: {type: respond-to-desire, through: print-works, serves: studios}
architectures:
  print-works: {type: connected-producer}
)",
    .check = check,
};

}  // namespace csm
