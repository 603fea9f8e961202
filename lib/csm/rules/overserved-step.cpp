// SPDX-License-Identifier: MIT
#include "csm/rules/facts.hpp"
#include "csm/rules/rule.hpp"
#include "csm/rules/seen.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

/// From this distance on a step gets more than anybody asked for.
constexpr double wide = 3;

void check(const Context& context, Reporter& reporter) {
  for (const Journey& journey : context.model.journeys) {
    for (const Step& step : journey.steps) {
      if (!step.importance || !step.satisfaction) continue;
      const double above = *step.satisfaction - *step.importance;
      if (above < wide - score::tie) continue;
      reporter.add({.rule = "overserved-step",
                    .span = step.satisfaction.span,
                    .message = fmt::format("{} has satisfaction {}, {} above its importance",
                                           called(step), told(*step.satisfaction), told(above)),
                    .help = "spend less here and more where importance lies above satisfaction",
                    .labels = {{step.importance.span,
                                fmt::format("importance is {}", told(*step.importance))}},
                    .fix = {}});
    }
  }
}

}  // namespace

extern const Rule rule_overserved_step{
    .name = "overserved-step",
    .severity = Severity::note,
    .section = Section::journeys,
    .summary = "A step that satisfies customers far more than it matters to them.",
    .why =
        "What is spent on a step that matters little raises cost more than willingness to pay, "
        "so the business moves away from its frontier. Customers who get more than they need "
        "are also those with whom low-end rivals begin.",
    .remedy =
        "Spend less on the step, and put what it frees into steps whose importance lies "
        "above their satisfaction.",
    .bad = R"(csm: 1
business: {name: Plain Bank, industry: retail banking}
customers:
  savers: {name: Savers, share: 100%}
journeys:
  open-an-account:
    customer: savers
    steps:
      - {name: Have money left, stage: awareness}
      - {name: Sign at the branch, stage: order, importance: 8, satisfaction: 7}
      - {name: Receive a card with a photo, stage: receive, importance: 4, satisfaction: 9}
experiences:
  account:
    type: respond-to-desire
    through: bank
    serves: savers
architectures:
  bank: {type: connected-producer}
)",
    .good = R"(csm: 1
business: {name: Plain Bank, industry: retail banking}
customers:
  savers: {name: Savers, share: 100%}
journeys:
  open-an-account:
    customer: savers
    steps:
      - {name: Have money left, stage: awareness}
      - {name: Sign on the phone, stage: order, importance: 8, satisfaction: 9}
      - {name: Receive a plain card, stage: receive, importance: 4, satisfaction: 6}
experiences:
  account:
    type: respond-to-desire
    through: bank
    serves: savers
architectures:
  bank: {type: connected-producer}
)",
    .check = check,
};

}  // namespace csm
