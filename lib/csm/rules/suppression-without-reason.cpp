// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

namespace csm {

extern const Rule rule_suppression_without_reason{
    .name = "suppression-without-reason",
    .severity = Severity::error,
    .section = Section::evidence_and_upkeep,
    .summary = "A suppression that gives no reason.",
    .why =
        "Without a reason nobody can tell later whether the exception still stands, and an "
        "ignored finding looks the same as one that was overlooked. Such a comment suppresses "
        "nothing.",
    .remedy =
        "Write the reason behind two hyphens: `# csm: ignore RULE -- reason`. Add "
        "`until=YYYY-MM-DD` where it should be looked at again.",
    .bad = R"(csm: 1
# csm: ignore no-rivals
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
# csm: ignore no-rivals -- nobody else bakes at night here
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
