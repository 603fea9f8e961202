// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

namespace csm {

extern const Rule rule_unused_suppression{
    .name = "unused-suppression",
    .severity = Severity::warning,
    .section = Section::evidence_and_upkeep,
    .summary = "A comment suppresses a rule that finds nothing there, or that does not exist.",
    .why =
        "A suppression is an exception that somebody argued for once. Where it covers nothing any "
        "more, it will silently cover the next finding of that rule on this line, with a reason "
        "that was given for another one.",
    .remedy =
        "Remove the rule from the comment, or correct its name; `csm check --fix` removes what is "
        "not used. A comment holds for the findings that begin on its line or, where it stands "
        "alone, for those of the next line that is not such a comment itself. In a file with "
        "errors of reading nothing is called unused.",
    .bad = R"(csm: 1
business: {name: Night Bakery, industry: food retail}
customers:
  regulars: {name: Regulars, share: 100%}
experiences:
  counter:
    type: respond-to-desire
    through: shop
    serves: regulars  # csm: ignore unserved-segment -- offices are left to the wholesaler
architectures:
  shop: {type: connected-producer}
)",
    .good = R"(csm: 1
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
