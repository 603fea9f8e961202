// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

namespace csm {

extern const Rule rule_initiative_cycle{
    .name = "initiative-cycle",
    .severity = Severity::error,
    .section = Section::reading,
    .summary = "Initiatives that need each other in a circle.",
    .why =
        "`needs` says what has to be there first. In a circle nothing comes first, so none of them "
        "could ever be begun.",
    .remedy =
        "Take out the weakest of these needs, or make one initiative of those that only work "
        "together.",
    .bad = R"(csm: 1
business: {name: Warm Bread, industry: bakery}
customers:
  regulars: {name: Regulars, share: 100%}
experiences:
  counter: {type: respond-to-desire, through: shop, serves: regulars}
architectures:
  shop: {type: connected-producer}
initiatives:
  app:
    name: Order by app
    cost: 30
    needs: loyalty-card
  loyalty-card:
    name: Know who is a regular
    cost: 10
    needs: app
)",
    .good = R"(csm: 1
business: {name: Warm Bread, industry: bakery}
customers:
  regulars: {name: Regulars, share: 100%}
experiences:
  counter: {type: respond-to-desire, through: shop, serves: regulars}
architectures:
  shop: {type: connected-producer}
initiatives:
  app:
    name: Order by app
    cost: 30
    needs: loyalty-card
  loyalty-card:
    name: Know who is a regular
    cost: 10
)",
};

}  // namespace csm
