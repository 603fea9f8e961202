// SPDX-License-Identifier: MIT
#include "csm/rules/facts.hpp"
#include "csm/rules/rule.hpp"
#include "csm/rules/seen.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

constexpr double hardly = 1;  ///< up to here it senses next to nothing

void check(const Context& context, Reporter& reporter) {
  for (const Experience& experience : context.model.experiences) {
    if (!is_of(experience, ExperienceType::coach_behavior)) continue;
    if (!all_known(experience.through)) continue;
    const Indices through = places(experience.through);
    std::vector<Seen> blind;
    for (const std::uint32_t place : through) {
      const Architecture& architecture = context.model.architectures[place];
      const Rating& sense = architecture.technology.sense;
      if (rated_at_most(sense, hardly)) blind.push_back({architecture.id.text, &sense});
    }
    if (blind.size() != through.size()) continue;
    reporter.add(
        {.rule = "coaching-without-sensing",
         .span = experience.type.span,
         .message = fmt::format("coach behavior with sense {}", told(blind, "in architecture")),
         .help = "connect something that notices the need, or offer it where the customer "
                 "asks",
         .labels = labels_at(blind, "sense of architecture"),
         .fix = {}});
  }
}

}  // namespace

extern const Rule rule_coaching_without_sensing{
    .name = "coaching-without-sensing",
    .severity = Severity::warning,
    .section = Section::experiences,
    .summary =
        "Coach behavior through architectures that all hardly sense what the customer "
        "does.",
    .why =
        "To coach is to notice before the customer does, so it begins with recognize. Where "
        "nothing that delivers it senses, the nudge comes by the calendar and not at the right "
        "moment, and is soon switched off.",
    .remedy =
        "Connect something that notices: a device, an app, a partner who sees the customer. "
        "Otherwise offer choices when the customer comes, which needs no sensing.",
    .bad = R"(csm: 1
business: {name: Bright Smile, industry: dental care}
customers:
  families: {name: Families, share: 100%}
experiences:
  brush-better:
    type: coach-behavior
    through: practice
    serves: families
    trust: {permission: passive-sensing}
architectures:
  practice:
    type: connected-producer
    technology: {sense: 1, transmit: 3, analyze: 2, react: 3}
)",
    .good = R"(csm: 1
business: {name: Bright Smile, industry: dental care}
customers:
  families: {name: Families, share: 100%}
experiences:
  brush-better:
    type: coach-behavior
    through: practice
    serves: families
    trust: {permission: passive-sensing}
architectures:
  practice:
    type: connected-producer
    technology: {sense: 3, transmit: 3, analyze: 2, react: 3}
)",
    .check = check,
};

}  // namespace csm
