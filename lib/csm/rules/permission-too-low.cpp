// SPDX-License-Identifier: MIT
#include "csm/rules/permissions.hpp"
#include "csm/rules/rule.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

void check(const Context& context, Reporter& reporter) {
  for (const Experience& experience : context.model.experiences) {
    if (!lacks_permission(experience) || acts_without_permission(experience)) continue;
    const Located<Permission>& permission = experience.trust.permission;
    const std::string_view needed = spelling(needed_permission[score::index(*experience.type)]);
    reporter.add({.rule = "permission-too-low",
                  .span = permission.span,
                  .message = fmt::format("{} with permission `{}`, below `{}`",
                                         title(*experience.type), spelling(*permission), needed),
                  .help = fmt::format("ask the customer for `{}` where it sees what that is good "
                                      "for, or offer a type that needs less",
                                      needed),
                  .labels = {{experience.type.span, fmt::format("needs `{}`", needed)}},
                  .fix = {}});
  }
}

}  // namespace

extern const Rule rule_permission_too_low{
    .name = "permission-too-low",
    .severity = Severity::warning,
    .section = Section::experiences,
    .summary = "The permission lies below the rung that the type of the experience needs.",
    .why =
        "Each experience asks more of the customer than the one before: an order, stored "
        "preferences, being observed, being acted for. A firm that has not been granted the "
        "rung either works with half of what it needs, or takes what it was not given.",
    .remedy =
        "Ask for the rung at the moment when the customer sees what it is good for, and "
        "give something back for it. Until it is granted, offer the type that the "
        "permission carries.",
    .bad = R"(csm: 1
business: {name: Steady Steps, industry: fitness}
customers:
  walkers: {name: Walkers, share: 100%}
experiences:
  nudge:
    type: coach-behavior
    through: wristband
    serves: walkers
    trust: {permission: per-order}
architectures:
  wristband: {type: connected-producer}
)",
    .good = R"(csm: 1
business: {name: Steady Steps, industry: fitness}
customers:
  walkers: {name: Walkers, share: 100%}
experiences:
  nudge:
    type: coach-behavior
    through: wristband
    serves: walkers
    trust: {permission: passive-sensing}
architectures:
  wristband: {type: connected-producer}
)",
    .check = check,
};

}  // namespace csm
