// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

namespace csm {

extern const Rule rule_unknown_key{
    .name = "unknown-key",
    .severity = Severity::error,
    .section = Section::reading,
    .summary = "A key that the format does not know in this place.",
    .why =
        "Most often it is misspelt or stands a level too high or too low. What is written under it "
        "would count as left out, and what is left out is taken for unknown: the score would lack "
        "something that you thought it had.",
    .remedy =
        "Correct the spelling or move the key; `csm explain` lists the keys of each part of the "
        "file. What has no key of its own belongs in `note`.",
    .bad = R"(csm: 1
business: {name: Leaf Post, industry: tea by mail}
customers:
  drinkers: {name: Tea drinkers, share: 100%}
experiences:
  tasting-box:
    type: curated-offering
    through: shop
    serves: drinkers
    trust: {permision: stored-preferences, benefit: 4}
architectures:
  shop: {type: connected-retailer}
)",
    .good = R"(csm: 1
business: {name: Leaf Post, industry: tea by mail}
customers:
  drinkers: {name: Tea drinkers, share: 100%}
experiences:
  tasting-box:
    type: curated-offering
    through: shop
    serves: drinkers
    trust: {permission: stored-preferences, benefit: 4}
architectures:
  shop: {type: connected-retailer}
)",
};

}  // namespace csm
