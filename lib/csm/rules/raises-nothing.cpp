// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

namespace csm {

extern const Rule rule_raises_nothing{
    .name = "raises-nothing",
    .severity = Severity::error,
    .section = Section::reading,
    .summary = "An initiative raises something that is not there or could not rise.",
    .why =
        "A plan weighs what an initiative costs against what it changes. A path that leads "
        "nowhere, a rating that nobody gave or one that is at the top already changes nothing, and "
        "the initiative would lose for a slip of the pen.",
    .remedy =
        "Correct the path, rate what is to rise as it is today, or take the line out; `csm score` "
        "prints the levers with their paths.",
    .bad = R"(csm: 1
business: {name: Swift Notes, industry: translation}
customers:
  firms: {name: Exporting firms, share: 100%}
experiences:
  quick-quote:
    type: respond-to-desire
    through: bureau
    serves: firms
    ratings: {request: 2, respond: 3}
architectures:
  bureau: {type: connected-market-maker}
initiatives:
  instant-price:
    name: Show the price at once
    cost: 40
    raises: {experiences.quick-quote.ratings.requests: +1}
)",
    .good = R"(csm: 1
business: {name: Swift Notes, industry: translation}
customers:
  firms: {name: Exporting firms, share: 100%}
experiences:
  quick-quote:
    type: respond-to-desire
    through: bureau
    serves: firms
    ratings: {request: 2, respond: 3}
architectures:
  bureau: {type: connected-market-maker}
initiatives:
  instant-price:
    name: Show the price at once
    cost: 40
    raises: {experiences.quick-quote.ratings.request: +1}
)",
};

}  // namespace csm
