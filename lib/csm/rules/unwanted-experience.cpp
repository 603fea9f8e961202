// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"
#include "csm/rules/seen.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace csm {
namespace {

constexpr double unwanted = 0.1;  ///< below this demand it is as good as not wanted

void check(const Context& context, Reporter& reporter) {
  for (std::uint32_t i = 0; i < context.model.experiences.size(); ++i) {
    const Experience& experience = context.model.experiences[i];
    double largest = 0;
    std::vector<Label> labels;
    for (const std::uint32_t s : context.inputs.experiences[i].serves) {
      const score::Standing<double>& standing = context.outcome.segments[s].standing;
      const double demand = standing.demand[score::index(*experience.type)];
      largest = std::max(largest, demand);
      add_label(labels, context.model.customers[s].id.span,
                fmt::format("its demand is {}", told(demand)));
    }
    if (labels.empty() || largest >= unwanted - score::tie) continue;
    reporter.add({.rule = "unwanted-experience",
                  .span = experience.type.span,
                  .message = fmt::format("{} for segments whose demand for it is {} at most",
                                         title(*experience.type), told(largest)),
                  .help = "offer them what they want more, or name the segment that wants this",
                  .labels = std::move(labels),
                  .fix = {}});
  }
}

}  // namespace

extern const Rule rule_unwanted_experience{
    .name = "unwanted-experience",
    .severity = Severity::warning,
    .section = Section::experiences,
    .summary = "An experience that none of the segments it serves wants.",
    .why =
        "What an experience is worth depends on the customer, not on how advanced it is: an "
        "automatic execution for those who want to decide themselves fills a cell that nobody "
        "looks into. Its strength adds nothing to the fit.",
    .remedy =
        "Offer these segments what they do want (`csm score` shows their demand), or find "
        "the segment that wants this. If they said that they want it, write it under "
        "`wants`.",
    .bad = R"(csm: 1
business: {name: Own Hands, industry: do-it-yourself store}
customers:
  makers:
    name: People who build things themselves
    share: 100%
    traits: {knows_need: 4, predictability: 3, mistake_cost: 2, shares_data: 3, wants_control: 5}
experiences:
  tools-by-themselves:
    type: automatic-execution
    through: store
    serves: makers
    trust: {permission: act-within-limits}
architectures:
  store: {type: connected-retailer}
)",
    .good = R"(csm: 1
business: {name: Own Hands, industry: do-it-yourself store}
customers:
  makers:
    name: People who build things themselves
    share: 100%
    traits: {knows_need: 4, predictability: 3, mistake_cost: 2, shares_data: 3, wants_control: 5}
experiences:
  click-and-collect:
    type: respond-to-desire
    through: store
    serves: makers
    trust: {permission: act-within-limits}
architectures:
  store: {type: connected-retailer}
)",
    .check = check,
    .needs_scores = true,
};

}  // namespace csm
