// SPDX-License-Identifier: MIT
#include "csm/rules/permissions.hpp"
#include "csm/rules/rule.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

void check(const Context& context, Reporter& reporter) {
  for (const Experience& experience : context.model.experiences) {
    if (!acts_without_permission(experience)) continue;
    const Located<Permission>& permission = experience.trust.permission;
    reporter.add(
        {.rule = "automatic-without-permission",
         .span = permission.span,
         .message = fmt::format("automatic execution with permission `{}`", spelling(*permission)),
         .help = fmt::format(
             "ask the customer for `{}` at least, better for `{}`; until then it is "
             "another type",
             spelling(least_to_act), spelling(needed_permission[score::index(*experience.type)])),
         .labels = {{experience.type.span, "acts without being asked"}},
         .fix = {}});
  }
}

}  // namespace

extern const Rule rule_automatic_without_permission{
    .name = "automatic-without-permission",
    .severity = Severity::error,
    .section = Section::experiences,
    .summary = "An automatic execution that customers have not allowed to act.",
    .why =
        "Automatic execution acts before the customer asks, and works only because the "
        "customer has allowed it to. Without that permission each action is an intrusion, and "
        "one is enough to lose the trust that the whole relation rests on.",
    .remedy =
        "Earn the permission step by step: act with confirmation first, then within limits "
        "that the customer sets. If you do ask before each action, it is a curated offering "
        "or coach behavior.",
    .bad = R"(csm: 1
business: {name: Full Tank, industry: printer supplies}
customers:
  offices: {name: Small offices, share: 100%}
experiences:
  refill:
    type: automatic-execution
    through: connected-printers
    serves: offices
    trust: {permission: per-order}
architectures:
  connected-printers: {type: connected-producer}
)",
    .good = R"(csm: 1
business: {name: Full Tank, industry: printer supplies}
customers:
  offices: {name: Small offices, share: 100%}
experiences:
  refill:
    type: automatic-execution
    through: connected-printers
    serves: offices
    trust: {permission: act-within-limits}
architectures:
  connected-printers: {type: connected-producer}
)",
    .check = check,
};

}  // namespace csm
