// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

namespace csm {

extern const Rule rule_more_than_one_document{
    .name = "more-than-one-document",
    .severity = Severity::error,
    .section = Section::reading,
    .summary = "A second YAML document begins in the same file.",
    .why =
        "A file describes one business at one time, and its shares, ids and scores hold within it. "
        "A second document would be another business, or the same one at another time, under the "
        "same name.",
    .remedy =
        "Put each document into a file of its own: one for each business, and one for each time.",
    .bad = R"(csm: 1
business: {name: Harbour Gym, industry: fitness}
customers:
  members: {name: Members, share: 100%}
experiences:
  training-plan:
    type: coach-behavior
    through: studio
    serves: members
architectures:
  studio: {type: connected-producer}
---
csm: 1
business: {name: Hilltop Gym, industry: fitness}
)",
    .good = R"(csm: 1
business: {name: Harbour Gym, industry: fitness}
customers:
  members: {name: Members, share: 100%}
experiences:
  training-plan:
    type: coach-behavior
    through: studio
    serves: members
architectures:
  studio: {type: connected-producer}
)",
};

}  // namespace csm
