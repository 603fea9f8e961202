// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

namespace csm {

extern const Rule rule_expired_suppression{
    .name = "expired-suppression",
    .severity = Severity::warning,
    .section = Section::evidence_and_upkeep,
    .summary = "A suppression whose `until` lies in the past.",
    .why =
        "A date was set so that the matter would be looked at again, and that day has come. The "
        "suppression holds no longer, so the finding is back.",
    .remedy =
        "Mend what the comment covers and remove it; give it a new date only if the reason still "
        "holds.",
    .bad = R"(csm: 1
# csm: ignore no-rivals until=2026-03-31 -- nobody else bakes at night here
business: {name: Night Bakery, industry: food retail}
customers:
  regulars: {name: Regulars, share: 100%}
experiences:
  counter:
    type: respond-to-desire
    through: shop
    serves: regulars
architectures:
  shop: {type: connected-producer}
)",
    .good = R"(csm: 1
# csm: ignore no-rivals until=2027-03-31 -- nobody else bakes at night here
business: {name: Night Bakery, industry: food retail}
customers:
  regulars: {name: Regulars, share: 100%}
experiences:
  counter:
    type: respond-to-desire
    through: shop
    serves: regulars
architectures:
  shop: {type: connected-producer}
)",
};

}  // namespace csm
