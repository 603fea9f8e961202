// SPDX-License-Identifier: MIT
#include "csm/rules/facts.hpp"
#include "csm/rules/rule.hpp"
#include "csm/rules/seen.hpp"
#include "csm/rules/strongest.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace csm {
namespace {

using Types = std::vector<ExperienceType>;

bool apart(const Types& one, const Types& other) {
  return std::ranges::find_first_of(one, other) == one.end();
}

/// A segment, and what it wants most.
struct Wish {
  std::uint32_t segment = 0;
  Types types;
};

/// The first two segments whose strongest demands are of different types; none where there are no
/// two.
std::vector<Wish> first_two_apart(const score::Outcome<double>& outcome) {
  std::vector<Wish> kinds;  // the first segment of each kind: at most one for each set of types
  for (std::uint32_t s = 0; s < outcome.segments.size(); ++s) {
    const Types types = strongest_demands(outcome.segments[s].standing.demand);
    if (types.empty()) continue;
    const auto other = std::ranges::find_if(
        kinds, [&types](const Wish& kind) { return apart(kind.types, types); });
    if (other != kinds.end()) return {*other, {s, types}};
    if (std::ranges::find(kinds, types, &Wish::types) == kinds.end()) kinds.push_back({s, types});
  }
  return {};
}

void check(const Context& context, Reporter& reporter) {
  const Model& model = context.model;
  const ExperienceType only = *model.experiences.front().type;
  const auto same = [only](const Experience& experience) { return *experience.type == only; };
  if (!std::ranges::all_of(model.experiences, same)) return;
  const std::vector<Wish> wishes = first_two_apart(context.outcome);
  if (wishes.empty()) return;
  std::vector<Label> labels;
  for (const Wish& wish : wishes) {
    const double demand =
        context.outcome.segments[wish.segment].standing.demand[score::index(wish.types.front())];
    labels.push_back({model.customers[wish.segment].id.span,
                      fmt::format("wants {} most, demand {}", spelled(wish.types), told(demand))});
  }
  reporter.add(
      {.rule = "one-experience-for-all",
       .span = model.experiences_span,
       .message = fmt::format("nothing but {}, while segment `{}` wants {} most and "
                              "segment `{}` {}",
                              title(only), model.customers[wishes[0].segment].id.text,
                              spelled(wishes[0].types), model.customers[wishes[1].segment].id.text,
                              spelled(wishes[1].types)),
       .help = "offer each segment the experience that it wants most",
       .labels = std::move(labels),
       .fix = {}});
}

}  // namespace

extern const Rule rule_one_experience_for_all{
    .name = "one-experience-for-all",
    .severity = Severity::warning,
    .section = Section::experiences,
    .summary = "All experiences are of one type, while segments want different ones most.",
    .why =
        "The same firm meets people who know what they want, people lost in the choice and "
        "people who never get round to it. One type of experience fits some of them; the "
        "others are reached by whoever offers the row that is missing.",
    .remedy =
        "For each segment, start from what it wants most and offer it that. Two experiences "
        "can share one architecture.",
    .bad = R"(csm: 1
business: {name: Paper Moon, industry: books}
customers:
  students:
    name: Students with a reading list
    share: 50%
    wants: {respond-to-desire: 5, curated-offering: 1, coach-behavior: 1, automatic-execution: 1}
  browsers:
    name: People who like to discover
    share: 50%
    wants: {respond-to-desire: 2, curated-offering: 5, coach-behavior: 1, automatic-execution: 1}
experiences:
  order-by-title: {type: respond-to-desire, through: shop, serves: [students, browsers]}
architectures:
  shop: {type: connected-retailer}
)",
    .good = R"(csm: 1
business: {name: Paper Moon, industry: books}
customers:
  students:
    name: Students with a reading list
    share: 50%
    wants: {respond-to-desire: 5, curated-offering: 1, coach-behavior: 1, automatic-execution: 1}
  browsers:
    name: People who like to discover
    share: 50%
    wants: {respond-to-desire: 2, curated-offering: 5, coach-behavior: 1, automatic-execution: 1}
experiences:
  order-by-title: {type: respond-to-desire, through: shop, serves: students}
  chosen-for-you: {type: curated-offering, through: shop, serves: browsers}
architectures:
  shop: {type: connected-retailer}
)",
    .check = check,
    .needs_scores = true,
};

}  // namespace csm
