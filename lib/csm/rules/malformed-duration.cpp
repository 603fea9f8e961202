// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

namespace csm {

extern const Rule rule_malformed_duration{
    .name = "malformed-duration",
    .severity = Severity::error,
    .section = Section::reading,
    .summary = "A length of time that is not a number followed by a unit.",
    .why =
        "The lengths of a journey's steps are added up and held against the time after which the "
        "customer has dropped out. That takes a number; `soon` is long for some and short for "
        "others.",
    .remedy =
        "Write a number and minutes, hours, days, weeks, months or years, such as `10 minutes`.",
    .bad = R"(csm: 1
business: {name: Key and Co, industry: locksmith}
customers:
  locked-out: {name: People locked out, share: 100%}
journeys:
  open-the-door:
    customer: locked-out
    max_length: soon
    steps:
      - {name: Call for help, stage: order}
experiences:
  emergency-call: {type: respond-to-desire, through: vans, serves: locked-out}
architectures:
  vans: {type: connected-producer}
)",
    .good = R"(csm: 1
business: {name: Key and Co, industry: locksmith}
customers:
  locked-out: {name: People locked out, share: 100%}
journeys:
  open-the-door:
    customer: locked-out
    max_length: 45 minutes
    steps:
      - {name: Call for help, stage: order}
experiences:
  emergency-call: {type: respond-to-desire, through: vans, serves: locked-out}
architectures:
  vans: {type: connected-producer}
)",
};

}  // namespace csm
