// SPDX-License-Identifier: MIT
#include "csm/rules/facts.hpp"
#include "csm/rules/rule.hpp"

#include <utility>

#include <fmt/format.h>

namespace csm {
namespace {

void check(const Context& context, Reporter& reporter) {
  for (const Architecture& architecture : context.model.architectures) {
    if (!architecture.type) continue;
    const auto against = contradictions(architecture.how, *architecture.type);
    if (against.empty()) continue;
    const std::string_view type = spelling(*architecture.type);
    const std::string allowed = spelled(allowed_types(architecture.how));
    std::vector<Label> labels;
    for (const Contradiction& fact : against) {
      labels.push_back({fact.span, fmt::format("`{}` has `{}` here", type, fact.instead)});
    }
    reporter.add({.rule = "architecture-contradicts-facts",
                  .span = architecture.type.span,
                  .message = fmt::format("type `{}`, where the facts point to {}", type, allowed),
                  .help = fmt::format("make it {}, or correct the facts under `how`", allowed),
                  .labels = std::move(labels),
                  .fix = {}});
  }
}

}  // namespace

extern const Rule rule_architecture_contradicts_facts{
    .name = "architecture-contradicts-facts",
    .severity = Severity::warning,
    .section = Section::architectures,
    .summary = "The observable facts under `how` exclude the type of the architecture.",
    .why =
        "The five architectures differ in who makes what is delivered, who bears the stock "
        "risk, and who the suppliers are. They earn, grow and fail in different ways, so a "
        "business in the wrong column is compared with the wrong rivals and looks for the "
        "wrong suppliers.",
    .remedy =
        "Take the type that the facts point to, or correct the fact if it was misjudged. A "
        "service that is free keeps its architecture: only the revenue model differs.",
    .bad = R"(csm: 1
business: {name: Ride Along, industry: local passenger transport}
customers:
  riders: {name: Riders, share: 100%}
experiences:
  ride-by-app:
    type: respond-to-desire
    through: private-drivers
    serves: riders
architectures:
  private-drivers:
    type: connected-market-maker
    how: {made_by: others, stock_risk: others, roles_swap: no, suppliers_before: new}
)",
    .good = R"(csm: 1
business: {name: Ride Along, industry: local passenger transport}
customers:
  riders: {name: Riders, share: 100%}
experiences:
  ride-by-app:
    type: respond-to-desire
    through: private-drivers
    serves: riders
architectures:
  private-drivers:
    type: crowd-orchestrator
    how: {made_by: others, stock_risk: others, roles_swap: no, suppliers_before: new}
)",
    .check = check,
};

}  // namespace csm
