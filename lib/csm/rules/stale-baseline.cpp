// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

namespace csm {

// One file cannot show it: it takes a baseline, too.
extern const Rule rule_stale_baseline{
    .name = "stale-baseline",
    .severity = Severity::warning,
    .section = Section::evidence_and_upkeep,
    .summary = "The baseline holds a finding that is no longer found.",
    .why =
        "A baseline lists what was wrong when checking began, so that only new findings count. An "
        "entry that matches nothing leaves room for the same mistake to come back unnoticed.",
    .remedy =
        "Run `csm check --write-baseline FILE`: it drops the entries whose findings are gone and "
        "adds none. This one is reported at the first line of the file, since what it is about is "
        "no longer there; it is mended in the baseline, not by a comment.",
    .bad = R"(# csm-baseline.json still holds `unserved-segment` of this file.
csm: 1
business: {name: Night Bakery, industry: food retail}
customers:
  regulars: {name: Regulars, share: 100%}
experiences:
  counter:
    type: respond-to-desire
    through: shop
    serves: regulars
architectures:
  shop: {type: connected-producer}
)",
    .good = R"(# csm-baseline.json holds nothing of this file any more.
csm: 1
business: {name: Night Bakery, industry: food retail}
customers:
  regulars: {name: Regulars, share: 100%}
experiences:
  counter:
    type: respond-to-desire
    through: shop
    serves: regulars
architectures:
  shop: {type: connected-producer}
)",
};

}  // namespace csm
