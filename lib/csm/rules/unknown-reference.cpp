// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

namespace csm {

extern const Rule rule_unknown_reference{
    .name = "unknown-reference",
    .severity = Severity::error,
    .section = Section::reading,
    .summary = "A mention of something that the file does not have.",
    .why =
        "Demand meets what is offered through these mentions. One that leads nowhere is an offer "
        "to nobody or through nothing, and the segment it was meant for would seem worse off than "
        "it is.",
    .remedy = "Correct the id, or add the thing that it names.",
    .bad = R"(csm: 1
business: {name: Long Table, industry: cookery school}
customers:
  families: {name: Families, share: 60%}
  students: {name: Students, share: 40%}
experiences:
  weekend-class:
    type: respond-to-desire
    through: school
    serves: [families, students]
  recipe-of-the-day:
    type: curated-offering
    through: school
    serves: student
architectures:
  school: {type: connected-producer}
)",
    .good = R"(csm: 1
business: {name: Long Table, industry: cookery school}
customers:
  families: {name: Families, share: 60%}
  students: {name: Students, share: 40%}
experiences:
  weekend-class:
    type: respond-to-desire
    through: school
    serves: [families, students]
  recipe-of-the-day:
    type: curated-offering
    through: school
    serves: students
architectures:
  school: {type: connected-producer}
)",
};

}  // namespace csm
