// SPDX-License-Identifier: MIT
#include "csm/model/ratings.hpp"
#include "csm/rules/facts.hpp"
#include "csm/rules/rule.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace csm {
namespace {

/// Whether something stands there that could not be read.
bool misread(const Rating* rating) {
  return rating->state == Rating::State::left_out && rating->span != Span{};
}

void check_experience(const Experience& experience, Reporter& reporter) {
  const auto levels = ratings_of(experience.repeat);
  if (std::ranges::any_of(levels, misread)) return;
  const bool none = std::ranges::none_of(levels, &Rating::given);
  if (!none && !std::ranges::all_of(levels, [](auto* level) { return rated_at_most(*level, 0); })) {
    return;
  }
  reporter.add({.rule = "loop-open",
                .span = none ? experience.id.span : levels.front()->span,
                .message = none ? fmt::format("experience `{}` has no rating under `repeat`",
                                              experience.id.text)
                                : fmt::format("every rating under `repeat` of experience `{}` is 0",
                                              experience.id.text),
                .help = none ? "rate `identity`, `individual`, `population` and `partner`: what "
                               "does one time teach for the next?"
                             : "begin with `identity`: who is not recognized cannot be learned "
                               "about",
                .labels = {},
                .fix = {}});
}

void check(const Context& context, Reporter& reporter) {
  for (const Experience& one : context.model.experiences) check_experience(one, reporter);
}

}  // namespace

extern const Rule rule_loop_open{
    .name = "loop-open",
    .severity = Severity::warning,
    .section = Section::repeat_and_trust,
    .summary = "An experience that learns nothing from one time for the next.",
    .why =
        "Repeat is what turns single episodes into a relationship: recognize, request and respond, "
        "learned from, make the next time better and the lead harder to copy. With an open loop "
        "the experience is as good on the hundredth visit as on the first, and a rival that learns "
        "passes by.",
    .remedy =
        "Rate what is there under repeat. If it is indeed nothing, begin with identity, then use "
        "what a customer did for the next time, then what all customers did for the offer.",
    .bad = R"(csm: 1
business: {name: Long Run, industry: sports retail}
customers:
  runners: {name: Runners, share: 100%}
experiences:
  shoe-advice:
    type: curated-offering
    through: shop
    serves: runners
    repeat: {identity: 0, individual: 0, population: 0, partner: 0}
architectures:
  shop: {type: connected-retailer}
)",
    .good = R"(csm: 1
business: {name: Long Run, industry: sports retail}
customers:
  runners: {name: Runners, share: 100%}
experiences:
  shoe-advice:
    type: curated-offering
    through: shop
    serves: runners
    repeat: {identity: 3, individual: 2, population: 1, partner: 0}
architectures:
  shop: {type: connected-retailer}
)",
    .check = check,
};

}  // namespace csm
