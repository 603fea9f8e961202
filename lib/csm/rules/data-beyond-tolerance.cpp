// SPDX-License-Identifier: MIT
#include "csm/rules/facts.hpp"
#include "csm/rules/links.hpp"
#include "csm/rules/rule.hpp"
#include "csm/rules/seen.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

constexpr double shares_hardly_anything = 1;

void check_experience(const Experience& experience, const Model& model, Reporter& reporter) {
  const std::vector<const DataUse*> sensitive = sensitive_data(experience);
  if (sensitive.empty()) return;
  std::vector<Seen> unwilling;
  for (const std::uint32_t i : places(experience.serves)) {
    const Segment& segment = model.customers[i];
    if (rated_at_most(segment.traits.shares_data, shares_hardly_anything)) {
      unwilling.push_back({segment.id.text, &segment.traits.shares_data});
    }
  }
  if (unwilling.empty()) return;
  reporter.add({.rule = "data-beyond-tolerance",
                .span = sensitive.front()->sensitivity.span,
                .message = fmt::format(
                    "experience `{}` uses data of high sensitivity, and `shares_data` is {}",
                    experience.id.text, told(unwilling, "for segment")),
                .help = "offer these customers a way without the data, or ask for less of it",
                .labels = labels_at(unwilling, "`shares_data` of segment"),
                .fix = {}});
}

void check(const Context& context, Reporter& reporter) {
  for (const Experience& one : context.model.experiences) {
    check_experience(one, context.model, reporter);
  }
}

}  // namespace

extern const Rule rule_data_beyond_tolerance{
    .name = "data-beyond-tolerance",
    .severity = Severity::warning,
    .section = Section::repeat_and_trust,
    .summary = "Highly sensitive data is used with a segment that shares hardly anything.",
    .why =
        "Customers differ in what they are willing to share, and an experience that rests on more "
        "than that is not for them: they refuse it, lie to it, or leave. Curated offering, coach "
        "behavior and automatic execution suit those who share; for the others respond to desire "
        "is the better row.",
    .remedy =
        "Offer those customers a way that needs less, such as respond to desire, or win them with "
        "a benefit that is worth the data.",
    .bad = R"(csm: 1
business: {name: Quiet Night, industry: sleep coaching}
customers:
  sleepless:
    name: People who sleep badly
    share: 100%
    traits: {shares_data: 1}
experiences:
  mood-diary:
    type: coach-behavior
    through: app
    serves: sleepless
    repeat: {identity: 3, individual: 3, population: 2, partner: 1}
    trust: {permission: passive-sensing, transparency: 4, benefit: 3}
    data:
      - {name: Heartbeat at night, sensitivity: high, used_for: Advice in the morning}
architectures:
  app: {type: connected-producer}
)",
    .good = R"(csm: 1
business: {name: Quiet Night, industry: sleep coaching}
customers:
  sleepless:
    name: People who sleep badly
    share: 100%
    traits: {shares_data: 4}
experiences:
  mood-diary:
    type: coach-behavior
    through: app
    serves: sleepless
    repeat: {identity: 3, individual: 3, population: 2, partner: 1}
    trust: {permission: passive-sensing, transparency: 4, benefit: 3}
    data:
      - {name: Heartbeat at night, sensitivity: high, used_for: Advice in the morning}
architectures:
  app: {type: connected-producer}
)",
    .check = check,
};

}  // namespace csm
