// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

namespace csm {

extern const Rule rule_out_of_range{
    .name = "out-of-range",
    .severity = Severity::error,
    .section = Section::reading,
    .summary = "A number outside its scale, or a range that runs from high to low.",
    .why =
        "Every rating stands on the same scale from 0 to 5, so that one can be weighed against "
        "another. An 8 was meant on another scale, and only its author knows on which.",
    .remedy =
        "Rate on the scale that the message names, with the help of its anchors, and write the "
        "smaller end of a range first.",
    .bad = R"(csm: 1
business: {name: Second Wind, industry: used outdoor gear}
customers:
  hikers: {name: Weekend hikers, share: 100%}
experiences:
  gear-search:
    type: respond-to-desire
    through: exchange
    serves: hikers
    ratings: {request: 8, respond: 3}
architectures:
  exchange: {type: peer-to-peer-network-creator}
)",
    .good = R"(csm: 1
business: {name: Second Wind, industry: used outdoor gear}
customers:
  hikers: {name: Weekend hikers, share: 100%}
experiences:
  gear-search:
    type: respond-to-desire
    through: exchange
    serves: hikers
    ratings: {request: 4, respond: 3}
architectures:
  exchange: {type: peer-to-peer-network-creator}
)",
};

}  // namespace csm
