// SPDX-License-Identifier: MIT
#include "csm/rules/facts.hpp"
#include "csm/rules/rule.hpp"

#include <utility>

#include <fmt/format.h>

namespace csm {
namespace {

void check(const Context& context, Reporter& reporter) {
  for (const Experience& experience : context.model.experiences) {
    if (!experience.type) continue;
    const auto against = contradictions(experience.how, *experience.type);
    if (against.empty()) continue;
    const std::string_view type = spelling(*experience.type);
    const std::string allowed = spelled(allowed_types(experience.how));
    std::vector<Label> labels;
    for (const Contradiction& fact : against) {
      labels.push_back({fact.span, fmt::format("`{}` has `{}` here", type, fact.instead)});
    }
    reporter.add({.rule = "type-contradicts-facts",
                  .span = experience.type.span,
                  .message = fmt::format("type `{}`, where the facts point to {}", type, allowed),
                  .help = fmt::format("make it {}, or correct the facts under `how`", allowed),
                  .labels = std::move(labels),
                  .fix = {}});
  }
}

}  // namespace

extern const Rule rule_type_contradicts_facts{
    .name = "type-contradicts-facts",
    .severity = Severity::warning,
    .section = Section::experiences,
    .summary = "The observable facts under `how` exclude the type of the experience.",
    .why =
        "The four experiences differ in who does what: who notices the need, who finds the "
        "options, who decides. A wish is easily taken for the type, and the type sets the "
        "weights, the permission that is needed and the cell of the matrix, so a wrong one "
        "misplaces every figure.",
    .remedy =
        "Take the type that the facts point to, or correct the fact if it was misjudged. If "
        "the type is where you want to be, describe it as an initiative.",
    .bad = R"(csm: 1
business: {name: Green Basket, industry: grocery delivery}
customers:
  families: {name: Families, share: 100%}
experiences:
  weekly-basket:
    type: automatic-execution
    through: farm
    serves: families
    trust: {permission: act-within-limits}
    how: {need_noticed_by: customer, options_found_by: firm, decided_by: customer}
architectures:
  farm: {type: connected-producer}
)",
    .good = R"(csm: 1
business: {name: Green Basket, industry: grocery delivery}
customers:
  families: {name: Families, share: 100%}
experiences:
  weekly-basket:
    type: curated-offering
    through: farm
    serves: families
    trust: {permission: act-within-limits}
    how: {need_noticed_by: customer, options_found_by: firm, decided_by: customer}
architectures:
  farm: {type: connected-producer}
)",
    .check = check,
};

}  // namespace csm
