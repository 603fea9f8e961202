// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

namespace csm {

extern const Rule rule_malformed_date{
    .name = "malformed-date",
    .severity = Severity::error,
    .section = Section::reading,
    .summary = "A date in another form than 2026-06-30, or one that the calendar does not have.",
    .why =
        "Dates tell how old evidence was when the file was true. Written as 03/04/26 a date is one "
        "day in one country and another day in the next.",
    .remedy =
        "Write year, month and day with hyphens, four digits for the year and two for the others.",
    .bad = R"(csm: 1
business:
  name: Blue Door Clinic
  industry: physiotherapy
  as_of: 2026-02-30
customers:
  patients: {name: Patients, share: 100%}
experiences:
  home-exercises:
    type: coach-behavior
    through: practice
    serves: patients
architectures:
  practice: {type: connected-producer}
)",
    .good = R"(csm: 1
business:
  name: Blue Door Clinic
  industry: physiotherapy
  as_of: 2026-02-28
customers:
  patients: {name: Patients, share: 100%}
experiences:
  home-exercises:
    type: coach-behavior
    through: practice
    serves: patients
architectures:
  practice: {type: connected-producer}
)",
};

}  // namespace csm
