// SPDX-License-Identifier: MIT
#include "csm/rules/facts.hpp"
#include "csm/rules/rule.hpp"
#include "csm/rules/seen.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

constexpr double no_idea = 1;  ///< up to here it hardly knows that it needs anything

void check(const Context& context, Reporter& reporter) {
  const auto asked = [](const Rating& rating) { return rated_at_most(rating, no_idea); };
  for (const Experience& experience : context.model.experiences) {
    if (!is_of(experience, ExperienceType::respond_to_desire)) continue;
    const auto found = served_where(context.model, experience, &Traits::knows_need, asked);
    if (found.empty()) continue;
    reporter.add({.rule = "desire-without-known-need",
                  .span = experience.type.span,
                  .message = fmt::format("{} with knowledge of the need {}",
                                         title(*experience.type), told(found, "for segment")),
                  .help = "offer them something that notices the need, or helps to find it",
                  .labels = labels_at(found, "knowledge of the need of segment"),
                  .fix = {}});
  }
}

}  // namespace

extern const Rule rule_desire_without_known_need{
    .name = "desire-without-known-need",
    .severity = Severity::warning,
    .section = Section::experiences,
    .summary = "A respond to desire for a segment that hardly knows its need.",
    .why =
        "Respond to desire begins with a request. Who does not know that there is something to "
        "want makes none, and the fastest delivery waits for an order that never comes.",
    .remedy =
        "Meet these customers earlier: notice the need for them and tell them (coach "
        "behavior), or show what would fit (curated offering).",
    .bad = R"(csm: 1
business: {name: Warm Walls, industry: home insulation}
customers:
  owners:
    name: Owners of old houses
    share: 100%
    traits: {knows_need: 1, choice_overload: 4}
experiences:
  order-online:
    type: respond-to-desire
    through: installers
    serves: owners
    trust: {permission: stored-preferences}
architectures:
  installers: {type: connected-market-maker}
)",
    .good = R"(csm: 1
business: {name: Warm Walls, industry: home insulation}
customers:
  owners:
    name: Owners of old houses
    share: 100%
    traits: {knows_need: 1, choice_overload: 4}
experiences:
  three-offers:
    type: curated-offering
    through: installers
    serves: owners
    trust: {permission: stored-preferences}
architectures:
  installers: {type: connected-market-maker}
)",
    .check = check,
};

}  // namespace csm
