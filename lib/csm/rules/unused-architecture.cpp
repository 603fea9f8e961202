// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

#include <unordered_set>

#include <fmt/format.h>

namespace csm {
namespace {

using Ids = std::unordered_set<std::string_view>;

void collect(const std::vector<Experience>& experiences, Ids& used) {
  for (const Experience& experience : experiences) {
    for (const Reference& architecture : experience.through) used.insert(architecture.id);
  }
}

void check(const Context& context, Reporter& reporter) {
  Ids used;
  collect(context.model.experiences, used);
  for (const Initiative& initiative : context.model.initiatives) {
    collect(initiative.adds.experiences, used);
  }
  for (const Architecture& architecture : context.model.architectures) {
    const Id& id = architecture.id;
    if (used.contains(id.text)) continue;
    reporter.add({.rule = "unused-architecture",
                  .span = id.span,
                  .message = fmt::format("no experience goes through architecture `{}`", id.text),
                  .help = "name it under `through` of the experience that it delivers, or take it "
                          "out",
                  .labels = {},
                  .fix = {}});
  }
}

}  // namespace

extern const Rule rule_unused_architecture{
    .name = "unused-architecture",
    .severity = Severity::warning,
    .section = Section::reading,
    .summary = "An architecture that no experience goes through.",
    .why =
        "An architecture is a way to deliver something. Without an experience it fills no cell of "
        "the matrix, and its ratings count for nothing.",
    .remedy =
        "Name it under `through` of what it delivers. If it is only planned, let an initiative add "
        "it together with the experience that will use it.",
    .bad = R"(csm: 1
business: {name: Old Vine, industry: wine trade}
customers:
  drinkers: {name: Wine drinkers, share: 100%}
experiences:
  case-of-the-month:
    type: curated-offering
    through: cellar
    serves: drinkers
architectures:
  cellar: {type: connected-retailer}
  growers-market: {type: connected-market-maker}
)",
    .good = R"(csm: 1
business: {name: Old Vine, industry: wine trade}
customers:
  drinkers: {name: Wine drinkers, share: 100%}
experiences:
  case-of-the-month:
    type: curated-offering
    through: [cellar, growers-market]
    serves: drinkers
architectures:
  cellar: {type: connected-retailer}
  growers-market: {type: connected-market-maker}
)",
    .check = check,
};

}  // namespace csm
