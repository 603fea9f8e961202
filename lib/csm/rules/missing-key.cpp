// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

namespace csm {

extern const Rule rule_missing_key{
    .name = "missing-key",
    .severity = Severity::error,
    .section = Section::reading,
    .summary = "Something lacks a key that it cannot do without, or the key has no value.",
    .why =
        "Few keys are required: those without which a thing has no place in the matrix, or nobody "
        "could tell which thing a figure is about.",
    .remedy =
        "Add the key. Where you do not know a rating, leave it out or write `unknown`; a required "
        "key has no such way out.",
    .bad = R"(csm: 1
business: {name: Quiet Rooms, industry: coworking}
customers:
  freelancers:
    share: 100%
experiences:
  desk-booking:
    type: respond-to-desire
    through: house
    serves: freelancers
architectures:
  house: {type: connected-producer}
)",
    .good = R"(csm: 1
business: {name: Quiet Rooms, industry: coworking}
customers:
  freelancers:
    name: Freelancers
    share: 100%
experiences:
  desk-booking:
    type: respond-to-desire
    through: house
    serves: freelancers
architectures:
  house: {type: connected-producer}
)",
};

}  // namespace csm
