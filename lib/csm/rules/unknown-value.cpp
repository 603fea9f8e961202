// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

namespace csm {

extern const Rule rule_unknown_value{
    .name = "unknown-value",
    .severity = Severity::error,
    .section = Section::reading,
    .summary = "A word that is not one of those that this key takes.",
    .why =
        "The words of the format are the terms of the framework: a row or a column of the matrix, "
        "a stage of the journey, a rung of permission. A thing under another word would stand "
        "nowhere.",
    .remedy =
        "Take one of the words that the help lists; `csm explain WORD` says what each one means.",
    .bad = R"(csm: 1
business: {name: Green Plot, industry: allotment gardens}
customers:
  tenants: {name: Plot holders, share: 100%}
experiences:
  watering-reminder:
    type: coaching
    through: garden-network
    serves: tenants
architectures:
  garden-network: {type: peer-to-peer-network-creator}
)",
    .good = R"(csm: 1
business: {name: Green Plot, industry: allotment gardens}
customers:
  tenants: {name: Plot holders, share: 100%}
experiences:
  watering-reminder:
    type: coach-behavior
    through: garden-network
    serves: tenants
architectures:
  garden-network: {type: peer-to-peer-network-creator}
)",
};

}  // namespace csm
