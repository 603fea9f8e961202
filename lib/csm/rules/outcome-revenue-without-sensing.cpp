// SPDX-License-Identifier: MIT
#include "csm/rules/facts.hpp"
#include "csm/rules/rule.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace csm {
namespace {

constexpr double too_little = 2;  ///< up to here it does not see the usual case by itself

void check(const Context& context, Reporter& reporter) {
  for (const Architecture& architecture : context.model.architectures) {
    const auto& what = architecture.revenue.what;
    const auto outcome =
        std::ranges::find(what, RevenueWhat::outcome, &Located<RevenueWhat>::value);
    const Rating& sense = architecture.technology.sense;
    if (outcome == what.end() || !rated_at_most(sense, too_little)) continue;
    reporter.add({.rule = "outcome-revenue-without-sensing",
                  .span = outcome->span,
                  .message = fmt::format("architecture `{}` is paid for the outcome with sense {}",
                                         architecture.id.text, figure_of(sense)),
                  .help = "sense the outcome first, or charge for the product, its use or access",
                  .labels = {{sense.span, "what it senses of the outcome"}},
                  .fix = {}});
  }
}

}  // namespace

extern const Rule rule_outcome_revenue_without_sensing{
    .name = "outcome-revenue-without-sensing",
    .severity = Severity::warning,
    .section = Section::architectures,
    .summary = "An architecture is paid for the outcome and hardly senses it.",
    .why =
        "Whoever is paid for what the customer achieves has to see whether it was achieved, "
        "and to step in before it is not. Without sensing the firm bears a risk that it "
        "neither measures nor steers.",
    .remedy =
        "Connect what shows the outcome before you charge for it. Until then charge for the "
        "product, its use or access.",
    .bad = R"(csm: 1
business: {name: Sure Harvest, industry: farm supplies}
customers:
  farmers: {name: Farmers, share: 100%}
experiences:
  yield-advice:
    type: curated-offering
    through: field-teams
    serves: farmers
architectures:
  field-teams:
    type: connected-producer
    technology: {sense: 2, transmit: 3, analyze: 3, react: 3}
    revenue: {what: outcome, when: after-outcome, who: customer, currency: money}
)",
    .good = R"(csm: 1
business: {name: Sure Harvest, industry: farm supplies}
customers:
  farmers: {name: Farmers, share: 100%}
experiences:
  yield-advice:
    type: curated-offering
    through: field-teams
    serves: farmers
architectures:
  field-teams:
    type: connected-producer
    technology: {sense: 4, transmit: 3, analyze: 3, react: 3}
    revenue: {what: outcome, when: after-outcome, who: customer, currency: money}
)",
    .check = check,
};

}  // namespace csm
