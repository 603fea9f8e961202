// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

void check(const Context& context, Reporter& reporter) {
  const Model& model = context.model;
  if (model.journeys.empty()) return;
  std::vector<bool> described(model.customers.size(), false);
  for (const Journey& journey : model.journeys) {
    for (const Reference& segment : journey.customer) {
      if (segment.index < 0) return;  // it may be the very one, misspelled
      described[segment.index] = true;
    }
  }
  for (std::size_t i = 0; i < described.size(); ++i) {
    if (described[i]) continue;
    const Segment& segment = model.customers[i];
    reporter.add(
        {.rule = "no-journey-for-segment",
         .span = segment.id.span,
         .message = fmt::format("no journey tells what segment `{}` goes through", segment.id.text),
         .help = "name it under `customer` of a journey that it goes, or describe its own",
         .labels = {},
         .fix = {}});
  }
}

}  // namespace

extern const Rule rule_no_journey_for_segment{
    .name = "no-journey-for-segment",
    .severity = Severity::note,
    .section = Section::journeys,
    .summary = "Journeys are described, but none of them is the way of this segment.",
    .why =
        "What a segment wants shows in its journey: where it notices its need, where it "
        "searches, where it waits. A segment whose way nobody described is judged by its "
        "ratings alone, and its pain does not show.",
    .remedy =
        "Name the segment under `customer` of a journey that it goes too, or describe its "
        "own.",
    .bad = R"(csm: 1
business: {name: Night Owl, industry: hotels}
customers:
  travellers: {name: Business travellers, share: 70%}
  groups: {name: Tour groups, share: 30%}
journeys:
  one-night:
    customer: travellers
    steps:
      - {name: Learn of a meeting far away, stage: awareness}
      - {name: Book a room, stage: order}
      - {name: Sleep, stage: use}
experiences:
  booking:
    type: respond-to-desire
    through: hotels
    serves: [travellers, groups]
architectures:
  hotels: {type: connected-producer}
)",
    .good = R"(csm: 1
business: {name: Night Owl, industry: hotels}
customers:
  travellers: {name: Business travellers, share: 70%}
  groups: {name: Tour groups, share: 30%}
journeys:
  one-night:
    customer: [travellers, groups]
    steps:
      - {name: Learn of a meeting far away, stage: awareness}
      - {name: Book a room, stage: order}
      - {name: Sleep, stage: use}
experiences:
  booking:
    type: respond-to-desire
    through: hotels
    serves: [travellers, groups]
architectures:
  hotels: {type: connected-producer}
)",
    .check = check,
};

}  // namespace csm
