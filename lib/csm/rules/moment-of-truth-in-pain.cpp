// SPDX-License-Identifier: MIT
#include "csm/rules/facts.hpp"
#include "csm/rules/rule.hpp"
#include "csm/rules/seen.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

void check_step(const Step& step, Reporter& reporter) {
  if (!step.moment_of_truth || !*step.moment_of_truth) return;
  const bool unhappy = step.emotion && *step.emotion < -score::tie;
  const bool underserved = is_underserved(step);
  if (!unhappy && !underserved) return;
  Finding finding{
      .rule = "moment-of-truth-in-pain",
      .span = unhappy ? step.emotion.span : step.satisfaction.span,
      .message = fmt::format(
          "{} is a moment of truth with {}", called(step),
          unhappy ? fmt::format("emotion {}", told(*step.emotion)) : opportunity_told(step)),
      .help = "mend this step before all others: it decides whether the customer comes back",
      .labels = {{step.moment_of_truth.span, "a moment of truth"}},
      .fix = {}};
  if (unhappy && underserved) {
    finding.labels.push_back({step.satisfaction.span, opportunity_told(step)});
  }
  reporter.add(std::move(finding));
}

void check(const Context& context, Reporter& reporter) {
  for (const Journey& journey : context.model.journeys) {
    for (const Step& step : journey.steps) check_step(step, reporter);
  }
}

}  // namespace

extern const Rule rule_moment_of_truth_in_pain{
    .name = "moment-of-truth-in-pain",
    .severity = Severity::warning,
    .section = Section::journeys,
    .summary = "A moment of truth that customers do not enjoy, or that is underserved.",
    .why =
        "A moment of truth makes or breaks the relationship: whether there is a next time, and "
        "with it the whole loop of repeat, is decided there. A good experience everywhere else "
        "does not make up for a bad one at that moment.",
    .remedy =
        "Put the best experience of the journey here, and mend this step before all others. "
        "If it does not decide whether customers come back, it is no moment of truth.",
    .bad = R"(csm: 1
business: {name: First Flight, industry: airline}
customers:
  flyers: {name: Flyers, share: 100%}
journeys:
  delayed:
    customer: flyers
    steps:
      - {name: Read of the delay, stage: awareness}
      - {name: Ask for another flight, stage: order, moment_of_truth: yes, emotion: -2}
      - {name: Arrive at last, stage: use}
experiences:
  rebooking:
    type: respond-to-desire
    through: fleet
    serves: flyers
architectures:
  fleet: {type: connected-producer}
)",
    .good = R"(csm: 1
business: {name: First Flight, industry: airline}
customers:
  flyers: {name: Flyers, share: 100%}
journeys:
  delayed:
    customer: flyers
    steps:
      - {name: Read of the delay, stage: awareness}
      - {name: Confirm the new flight, stage: order, moment_of_truth: yes, emotion: 1}
      - {name: Arrive at last, stage: use}
experiences:
  rebooking:
    type: respond-to-desire
    through: fleet
    serves: flyers
architectures:
  fleet: {type: connected-producer}
)",
    .check = check,
};

}  // namespace csm
