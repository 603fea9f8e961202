// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

namespace csm {

extern const Rule rule_too_deep{
    .name = "too-deep",
    .severity = Severity::error,
    .section = Section::reading,
    .summary = "Lists or maps inside each other beyond the published limit.",
    .why =
        "A strategy file never needs more than a dozen levels. What goes far deeper is an accident "
        "or an attack, and a limit keeps it from using up the machine's memory.",
    .remedy = "Look for a bracket that is repeated or never closed; `csm limits` prints the limit.",
    .bad = R"(csm: 1
business: {name: Fresh Sheets, industry: laundry}
customers:
  households: {name: Households, share: 100%}
experiences:
  pickup: {type: respond-to-desire, through: laundry, serves: households}
architectures:
  laundry: {type: connected-producer}
journeys:
  laundry-day:
    customer: households
    steps:
      - name: Order a pickup
        stage: order
        channels:
          [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
          web
          ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
)",
    .good = R"(csm: 1
business: {name: Fresh Sheets, industry: laundry}
customers:
  households: {name: Households, share: 100%}
experiences:
  pickup: {type: respond-to-desire, through: laundry, serves: households}
architectures:
  laundry: {type: connected-producer}
journeys:
  laundry-day:
    customer: households
    steps:
      - name: Order a pickup
        stage: order
        channels:
          [web, phone]
)",
};

}  // namespace csm
