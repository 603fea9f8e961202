// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

#include <unordered_map>

#include <fmt/format.h>

namespace csm {
namespace {

void check(const Context& context, Reporter& reporter) {
  std::unordered_map<std::uint32_t, const Journey*> first;
  for (const Journey& journey : context.model.journeys) {
    if (!journey.rank) continue;
    const auto [found, fresh] = first.try_emplace(journey.rank->value, &journey);
    if (fresh) continue;
    const Journey& earlier = *found->second;
    reporter.add({.rule = "duplicate-rank",
                  .span = journey.rank.span,
                  .message = fmt::format("journey `{}` has rank {}, as journey `{}` has",
                                         journey.id.text, journey.rank->value, earlier.id.text),
                  .help = "decide which of them comes first and give each a rank of its own",
                  .labels = {{earlier.rank.span, "first here"}},
                  .fix = {}});
  }
}

}  // namespace

extern const Rule rule_duplicate_rank{
    .name = "duplicate-rank",
    .severity = Severity::warning,
    .section = Section::journeys,
    .summary = "Two journeys have the same rank.",
    .why =
        "A rank says which journey is mended first when time and money do not suffice for all. "
        "Two with the same one mean that the choice was not made, and a strategy is above all "
        "the choice of what to leave for later.",
    .remedy = "Decide which journey matters more, and give each a rank of its own.",
    .bad = R"(csm: 1
business: {name: Two Wheels, industry: scooter rental}
customers:
  riders: {name: Riders, share: 100%}
journeys:
  first-ride:
    customer: riders
    rank: 1
    steps: [{name: Late, stage: awareness}, {name: Unlock, stage: order}, {name: Ride, stage: use}]
  breakdown:
    customer: riders
    rank: 1
    steps: [{name: Flat, stage: awareness}, {name: Call, stage: order}, {name: Swap, stage: use}]
experiences:
  unlock-by-phone:
    type: respond-to-desire
    through: scooters
    serves: riders
architectures:
  scooters: {type: connected-producer}
)",
    .good = R"(csm: 1
business: {name: Two Wheels, industry: scooter rental}
customers:
  riders: {name: Riders, share: 100%}
journeys:
  first-ride:
    customer: riders
    rank: 1
    steps: [{name: Late, stage: awareness}, {name: Unlock, stage: order}, {name: Ride, stage: use}]
  breakdown:
    customer: riders
    rank: 2
    steps: [{name: Flat, stage: awareness}, {name: Call, stage: order}, {name: Swap, stage: use}]
experiences:
  unlock-by-phone:
    type: respond-to-desire
    through: scooters
    serves: riders
architectures:
  scooters: {type: connected-producer}
)",
    .check = check,
};

}  // namespace csm
