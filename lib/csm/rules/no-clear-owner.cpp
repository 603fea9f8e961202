// SPDX-License-Identifier: MIT
#include "csm/rules/facts.hpp"
#include "csm/rules/rule.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

constexpr double nobody = 1;  ///< up to here hardly anybody answers for it

void check(const Context& context, Reporter& reporter) {
  for (const Architecture& architecture : context.model.architectures) {
    const Rating& rating = architecture.organization.clear_owner;
    if (!rated_at_most(rating, nobody)) continue;
    reporter.add({.rule = "no-clear-owner",
                  .span = rating.span,
                  .message = fmt::format("clear owner {} in architecture `{}`", figure_of(rating),
                                         architecture.id.text),
                  .help = "name one person for the whole experience, and give them the means",
                  .labels = {},
                  .fix = {}});
  }
}

}  // namespace

extern const Rule rule_no_clear_owner{
    .name = "no-clear-owner",
    .severity = Severity::warning,
    .section = Section::architectures,
    .summary = "Nobody answers for the whole of what an architecture delivers.",
    .why =
        "Customers go through recognize, request, respond and repeat as one journey; the "
        "firm's units see a part each. Without an owner of the whole nobody closes the loop, "
        "and what falls between two units stays there.",
    .remedy =
        "Name one owner for the whole experience, with a budget and a say in every unit "
        "that it crosses.",
    .bad = R"(csm: 1
business: {name: Home Again, industry: furniture}
customers:
  movers: {name: People who move house, share: 100%}
experiences:
  furnish-a-room:
    type: curated-offering
    through: stores
    serves: movers
architectures:
  stores:
    type: connected-retailer
    organization: {shared_identity: 3, shared_data: 3, aligned_incentives: 3, clear_owner: 0}
)",
    .good = R"(csm: 1
business: {name: Home Again, industry: furniture}
customers:
  movers: {name: People who move house, share: 100%}
experiences:
  furnish-a-room:
    type: curated-offering
    through: stores
    serves: movers
architectures:
  stores:
    type: connected-retailer
    organization: {shared_identity: 3, shared_data: 3, aligned_incentives: 3, clear_owner: 3}
)",
    .check = check,
};

}  // namespace csm
