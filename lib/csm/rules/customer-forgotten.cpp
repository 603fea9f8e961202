// SPDX-License-Identifier: MIT
#include "csm/rules/facts.hpp"
#include "csm/rules/rule.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

void check_journey(const Journey& journey, Reporter& reporter) {
  const Step* known = nullptr;  // the last step that knew the customer
  for (const Step& step : journey.steps) {
    if (!step.identified) continue;
    if (*step.identified) {
      known = &step;
    } else if (known != nullptr) {
      reporter.add({.rule = "customer-forgotten",
                    .span = step.identified.span,
                    .message = fmt::format(
                        "{} does not know the customer, whom an earlier one knew", called(step)),
                    .help = "hand over who the customer is from step to step",
                    .labels = {{known->identified.span, fmt::format("{} does", called(*known))}},
                    .fix = {}});
    }
  }
}

void check(const Context& context, Reporter& reporter) {
  for (const Journey& journey : context.model.journeys) check_journey(journey, reporter);
}

}  // namespace

extern const Rule rule_customer_forgotten{
    .name = "customer-forgotten",
    .severity = Severity::warning,
    .section = Section::journeys,
    .summary = "A step does not know the customer, although an earlier one of the journey did.",
    .why =
        "Identity is the first level of repeat and the door to all learning. Where it is lost "
        "on the way, customers tell the same things again, and what they do after that step "
        "teaches the firm nothing about them.",
    .remedy =
        "Hand over from step to step who the customer is: the same account, the same number, "
        "the same card in every channel.",
    .bad = R"(csm: 1
business: {name: Full Tank, industry: petrol stations}
customers:
  drivers: {name: Commuting drivers, share: 100%}
journeys:
  fill-up:
    customer: drivers
    steps:
      - {name: See the light come on, stage: awareness}
      - {name: Find a station in the app, stage: search, identified: yes}
      - {name: Pay at the till, stage: pay, identified: no}
experiences:
  station-finder:
    type: respond-to-desire
    through: stations
    serves: drivers
architectures:
  stations: {type: connected-producer}
)",
    .good = R"(csm: 1
business: {name: Full Tank, industry: petrol stations}
customers:
  drivers: {name: Commuting drivers, share: 100%}
journeys:
  fill-up:
    customer: drivers
    steps:
      - {name: See the light come on, stage: awareness}
      - {name: Find a station in the app, stage: search, identified: yes}
      - {name: Pay with the app, stage: pay, identified: yes}
experiences:
  station-finder:
    type: respond-to-desire
    through: stations
    serves: drivers
architectures:
  stations: {type: connected-producer}
)",
    .check = check,
};

}  // namespace csm
