// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

namespace csm {

extern const Rule rule_shares_do_not_add_up{
    .name = "shares-do-not-add-up",
    .severity = Severity::error,
    .section = Section::reading,
    .summary = "The shares of all segments together are not 100%.",
    .why =
        "Fit, gaps and threats weigh each segment by its share. Where some of the whole is "
        "missing, those customers are left out of every figure; where there is too much, some "
        "count twice.",
    .remedy =
        "Correct the shares, or add the segment that is missing, even if you know little else "
        "about it. Half a percent of rounding is fine.",
    .bad = R"(csm: 1
business: {name: Parcel Corner, industry: parcel pickup}
customers:
  residents: {name: Residents, share: 60%}
  shops: {name: Small shops, share: 30%}
experiences:
  pickup:
    type: respond-to-desire
    through: lockers
    serves: [residents, shops]
architectures:
  lockers: {type: connected-producer}
)",
    .good = R"(csm: 1
business: {name: Parcel Corner, industry: parcel pickup}
customers:
  residents: {name: Residents, share: 60%}
  shops: {name: Small shops, share: 40%}
experiences:
  pickup:
    type: respond-to-desire
    through: lockers
    serves: [residents, shops]
architectures:
  lockers: {type: connected-producer}
)",
};

}  // namespace csm
