// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

namespace csm {

extern const Rule rule_wrong_type{
    .name = "wrong-type",
    .severity = Severity::error,
    .section = Section::reading,
    .summary = "A value of another kind than this key takes.",
    .why =
        "A word where a rating is expected, a list where a text is expected: nobody can tell what "
        "it would be worth in a score, and guessing would invent a judgement that nobody made.",
    .remedy =
        "Write the value in the form that the message names; `csm explain` has the form of each "
        "key.",
    .bad = R"(csm: 1
business: {name: Paper Lantern, industry: picture books}
customers:
  parents: {name: Parents, share: 100%}
experiences:
  monthly-book:
    type: curated-offering
    through: shop
    serves: parents
    ratings: {request: very good, respond: 3}
architectures:
  shop: {type: connected-retailer}
)",
    .good = R"(csm: 1
business: {name: Paper Lantern, industry: picture books}
customers:
  parents: {name: Parents, share: 100%}
experiences:
  monthly-book:
    type: curated-offering
    through: shop
    serves: parents
    ratings: {request: 4, respond: 3}
architectures:
  shop: {type: connected-retailer}
)",
};

}  // namespace csm
