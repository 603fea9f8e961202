// SPDX-License-Identifier: MIT
#include "csm/rules/facts.hpp"
#include "csm/rules/rule.hpp"
#include "csm/rules/seen.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

/// Whoever keeps such data observes the customer, told or not.
constexpr Permission enough = Permission::passive_sensing;

void check_experience(const Experience& experience, Reporter& reporter) {
  const auto& permission = experience.trust.permission;
  if (!permission || *permission >= enough) return;  // unknown stands above all rungs
  const std::vector<const DataUse*> sensitive = sensitive_data(experience);
  if (sensitive.empty()) return;
  Finding finding{
      .rule = "sensitive-data-without-permission",
      .span = permission.span,
      .message = fmt::format("experience `{}` uses data of high sensitivity with "
                             "permission `{}`",
                             experience.id.text, spelling(*permission)),
      .help = fmt::format("ask for `{}` at least, or do without the data", spelling(enough)),
      .labels = {},
      .fix = {}};
  for (const DataUse* data : sensitive) {
    add_label(finding.labels, data->sensitivity.span, "of high sensitivity");
  }
  reporter.add(std::move(finding));
}

void check(const Context& context, Reporter& reporter) {
  for (const Experience& one : context.model.experiences) check_experience(one, reporter);
}

}  // namespace

extern const Rule rule_sensitive_data_without_permission{
    .name = "sensitive-data-without-permission",
    .severity = Severity::warning,
    .section = Section::repeat_and_trust,
    .summary = "Highly sensitive data is used, and the permission lies below passive sensing.",
    .why =
        "Permission is given rung by rung, each for a benefit that the customer can see. Data that "
        "would harm if it became known needs a permission to observe at least; taken on a lower "
        "rung it is a scandal in waiting, and trust that is lost closes the upper rungs for good.",
    .remedy =
        "Ask for the permission at the moment when its benefit is obvious, or do without the data.",
    .bad = R"(csm: 1
business: {name: Steady, industry: medical devices}
customers:
  patients: {name: People with diabetes, share: 100%}
experiences:
  sugar-watch:
    type: respond-to-desire
    through: sensor
    serves: patients
    repeat: {identity: 3, individual: 2, population: 2, partner: 1}
    trust: {permission: per-order, transparency: 3, benefit: 3}
    data:
      - {name: Blood sugar, sensitivity: high, used_for: A warning in time}
architectures:
  sensor: {type: connected-producer}
)",
    .good = R"(csm: 1
business: {name: Steady, industry: medical devices}
customers:
  patients: {name: People with diabetes, share: 100%}
experiences:
  sugar-watch:
    type: respond-to-desire
    through: sensor
    serves: patients
    repeat: {identity: 3, individual: 2, population: 2, partner: 1}
    trust: {permission: passive-sensing, transparency: 3, benefit: 3}
    data:
      - {name: Blood sugar, sensitivity: high, used_for: A warning in time}
architectures:
  sensor: {type: connected-producer}
)",
    .check = check,
};

}  // namespace csm
