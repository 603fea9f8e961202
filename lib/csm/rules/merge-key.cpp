// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

namespace csm {

extern const Rule rule_merge_key{
    .name = "merge-key",
    .severity = Severity::error,
    .section = Section::reading,
    .summary = "A merge key (`<<`), which the format leaves out.",
    .why =
        "YAML 1.2 has dropped merge keys, and programs disagree on what wins where both sides have "
        "a key. A rating should stand where it is read, since somebody has to answer for it.",
    .remedy = "Write the keys out. An alias for a whole value, such as `ratings: *usual`, works.",
    .bad = R"(csm: 1
business: {name: Iron Out, industry: shirt service}
customers:
  offices: {name: Office workers, share: 100%}
experiences:
  drop-off:
    type: respond-to-desire
    through: shop
    serves: offices
    ratings: &usual {request: 2, respond: 3}
  weekly-pickup:
    type: automatic-execution
    through: shop
    serves: offices
    ratings: {<<: *usual, recognize: 4}
architectures:
  shop: {type: connected-producer}
)",
    .good = R"(csm: 1
business: {name: Iron Out, industry: shirt service}
customers:
  offices: {name: Office workers, share: 100%}
experiences:
  drop-off:
    type: respond-to-desire
    through: shop
    serves: offices
    ratings: &usual {request: 2, respond: 3}
  weekly-pickup:
    type: automatic-execution
    through: shop
    serves: offices
    ratings: {recognize: 4, request: 2, respond: 3}
architectures:
  shop: {type: connected-producer}
)",
};

}  // namespace csm
