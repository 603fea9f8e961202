// SPDX-License-Identifier: MIT
#include "csm/rules/facts.hpp"
#include "csm/rules/rule.hpp"
#include "csm/rules/seen.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

constexpr double no_inertia = 1;  ///< up to here customers do what they intend

void check(const Context& context, Reporter& reporter) {
  const auto asked = [](const Rating& rating) { return rated_at_most(rating, no_inertia); };
  for (const Experience& experience : context.model.experiences) {
    if (!is_of(experience, ExperienceType::coach_behavior) || !all_known(experience.serves))
      continue;
    const auto found = served_where(context.model, experience, &Traits::inertia, asked);
    if (found.empty() || found.size() != places(experience.serves).size()) continue;
    reporter.add({.rule = "coaching-without-inertia",
                  .span = experience.type.span,
                  .message = fmt::format("{} with inertia {}", title(*experience.type),
                                         told(found, "for segment")),
                  .help = "offer help with choosing or ordering instead, or name the segment that "
                          "does put it off",
                  .labels = labels_at(found, "inertia of segment"),
                  .fix = {}});
  }
}

}  // namespace

extern const Rule rule_coaching_without_inertia{
    .name = "coaching-without-inertia",
    .severity = Severity::warning,
    .section = Section::experiences,
    .summary = "Coach behavior for segments that do by themselves what they intend.",
    .why =
        "Coach behavior is for people who would gain from acting and do not get round to it. "
        "Who acts anyway needs no nudge, and hears it as nagging.",
    .remedy =
        "Make acting easier for them: respond to desire, or a curated offering. Keep the "
        "coaching for segments with inertia, and name them under `serves`.",
    .bad = R"(csm: 1
business: {name: Split Time, industry: running shoes}
customers:
  racers:
    name: People who train for races
    share: 100%
    traits: {inertia: 1, accepts_advice: 3}
experiences:
  get-up-and-run:
    type: coach-behavior
    through: app
    serves: racers
    trust: {permission: passive-sensing}
architectures:
  app: {type: connected-producer}
)",
    .good = R"(csm: 1
business: {name: Split Time, industry: running shoes}
customers:
  beginners:
    name: People who want to start running
    share: 100%
    traits: {inertia: 4, accepts_advice: 3}
experiences:
  get-up-and-run:
    type: coach-behavior
    through: app
    serves: beginners
    trust: {permission: passive-sensing}
architectures:
  app: {type: connected-producer}
)",
    .check = check,
};

}  // namespace csm
