// SPDX-License-Identifier: MIT
#include "csm/rules/facts.hpp"
#include "csm/rules/rule.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

void check_journey(const Journey& journey, Reporter& reporter) {
  const Step* furthest = nullptr;  // the last step of the latest phase so far
  for (const Step& step : journey.steps) {
    if (!step.stage) continue;
    const Phase phase = phase_of(*step.stage);
    const Phase before = furthest == nullptr ? phase : phase_of(*furthest->stage);
    const bool next_round = phase == Phase::recognize && before == Phase::repeat;
    if (phase >= before || next_round) {
      furthest = &step;
      continue;
    }
    reporter.add({.rule = "steps-out-of-order",
                  .span = step.stage.span,
                  .message = fmt::format("{} lies in {}, but stands after one in {}", called(step),
                                         title(phase), title(before)),
                  .help = "put the steps in the order in which the customer goes through them, or "
                          "mend the stage; only after repeat the journey may begin again",
                  .labels = {{furthest->stage.span,
                              fmt::format("{} lies in {}", called(*furthest), title(before))}},
                  .fix = {}});
  }
}

void check(const Context& context, Reporter& reporter) {
  for (const Journey& journey : context.model.journeys) check_journey(journey, reporter);
}

}  // namespace

extern const Rule rule_steps_out_of_order{
    .name = "steps-out-of-order",
    .severity = Severity::warning,
    .section = Section::journeys,
    .summary = "A step whose phase lies before the phase of an earlier step.",
    .why =
        "A journey runs from recognize over request and respond to repeat, and from there it "
        "may go round again. A step that falls back either has the wrong stage, so that its "
        "friction is counted where it does not arise, or stands in the wrong place.",
    .remedy =
        "Put the steps in the order in which the customer goes through them, or mend the "
        "stage of the one that does not fit.",
    .bad = R"(csm: 1
business: {name: Green Box, industry: vegetable boxes}
customers:
  cooks: {name: Home cooks, share: 100%}
journeys:
  weekly-box:
    customer: cooks
    steps:
      - {name: Run out of vegetables, stage: awareness}
      - {name: Unpack the box, stage: receive}
      - {name: Choose what goes in, stage: decide}
experiences:
  box-builder:
    type: curated-offering
    through: farms
    serves: cooks
architectures:
  farms: {type: connected-retailer}
)",
    .good = R"(csm: 1
business: {name: Green Box, industry: vegetable boxes}
customers:
  cooks: {name: Home cooks, share: 100%}
journeys:
  weekly-box:
    customer: cooks
    steps:
      - {name: Run out of vegetables, stage: awareness}
      - {name: Choose what goes in, stage: decide}
      - {name: Unpack the box, stage: receive}
experiences:
  box-builder:
    type: curated-offering
    through: farms
    serves: cooks
architectures:
  farms: {type: connected-retailer}
)",
    .check = check,
};

}  // namespace csm
