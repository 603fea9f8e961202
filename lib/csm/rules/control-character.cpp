// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

namespace csm {

extern const Rule rule_control_character{
    .name = "control-character",
    .severity = Severity::error,
    .section = Section::reading,
    .summary = "A control character, written out or as an escape.",
    .why =
        "It is not to be seen, yet it can colour a terminal, end a line in a log or turn the order "
        "of letters around, so that people read something else than programs do.",
    .remedy = "Delete it. Tabs and line ends are fine within quotes.",
    .bad = R"(csm: 1
business: {name: "Print\u001b[31mWorks", industry: copy shop}
customers:
  offices: {name: Offices nearby, share: 100%}
experiences:
  reprint:
    type: respond-to-desire
    through: shop
    serves: offices
architectures:
  shop: {type: connected-producer}
)",
    .good = R"(csm: 1
business: {name: "PrintWorks", industry: copy shop}
customers:
  offices: {name: Offices nearby, share: 100%}
experiences:
  reprint:
    type: respond-to-desire
    through: shop
    serves: offices
architectures:
  shop: {type: connected-producer}
)",
};

}  // namespace csm
