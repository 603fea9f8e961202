// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

namespace csm {

extern const Rule rule_duplicate_key{
    .name = "duplicate-key",
    .severity = Severity::error,
    .section = Section::reading,
    .summary = "The same key, or the same id, stands twice in one map.",
    .why =
        "Only one of the two can count. The other would be dropped in silence, and a reader who "
        "finds that one first would trust what has no effect.",
    .remedy = "Keep the one that is right. Where both are, give the second thing an id of its own.",
    .bad = R"(csm: 1
business: {name: Clear View, industry: eyewear}
customers:
  wearers: {name: People with glasses, share: 100%}
experiences:
  try-on:
    type: respond-to-desire
    through: shops
    serves: wearers
  try-on:
    type: curated-offering
    through: shops
    serves: wearers
architectures:
  shops: {type: connected-producer}
)",
    .good = R"(csm: 1
business: {name: Clear View, industry: eyewear}
customers:
  wearers: {name: People with glasses, share: 100%}
experiences:
  try-on:
    type: respond-to-desire
    through: shops
    serves: wearers
  frame-advice:
    type: curated-offering
    through: shops
    serves: wearers
architectures:
  shops: {type: connected-producer}
)",
};

}  // namespace csm
