// SPDX-License-Identifier: MIT
#include "csm/rules/facts.hpp"
#include "csm/rules/rule.hpp"
#include "csm/rules/seen.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

constexpr double hard_to_foresee = 1;  ///< up to here there is hardly a pattern

void check(const Context& context, Reporter& reporter) {
  const auto asked = [](const Rating& rating) { return rated_at_most(rating, hard_to_foresee); };
  for (const Experience& experience : context.model.experiences) {
    if (!is_of(experience, ExperienceType::automatic_execution)) continue;
    const auto found = served_where(context.model, experience, &Traits::predictability, asked);
    if (found.empty()) continue;
    reporter.add({.rule = "automatic-without-predictability",
                  .span = experience.type.span,
                  .message = fmt::format("{} with predictability {}", title(*experience.type),
                                         told(found, "for segment")),
                  .help = "let the customer order, or watch more closely until a pattern shows",
                  .labels = labels_at(found, "predictability of segment"),
                  .fix = {}});
  }
}

}  // namespace

extern const Rule rule_automatic_without_predictability{
    .name = "automatic-without-predictability",
    .severity = Severity::warning,
    .section = Section::experiences,
    .summary = "An automatic execution for a segment whose need has no pattern.",
    .why =
        "To act unasked, the firm has to know when the need arises and what meets it. For "
        "customers without a pattern it guesses, and a wrong guess delivers what nobody wanted "
        "to somebody who did not ask.",
    .remedy =
        "Respond fast to what these customers ask for, or offer them a choice. Automate for "
        "the segments whose need repeats itself.",
    .bad = R"(csm: 1
business: {name: Bean Post, industry: coffee}
customers:
  hosts:
    name: People who have guests now and then
    share: 100%
    traits: {predictability: 1, mistake_cost: 1}
experiences:
  standing-order:
    type: automatic-execution
    through: roastery
    serves: hosts
    trust: {permission: act-within-limits}
architectures:
  roastery: {type: connected-producer}
)",
    .good = R"(csm: 1
business: {name: Bean Post, industry: coffee}
customers:
  hosts:
    name: People who have guests now and then
    share: 100%
    traits: {predictability: 1, mistake_cost: 1}
experiences:
  order-by-tap:
    type: respond-to-desire
    through: roastery
    serves: hosts
    trust: {permission: act-within-limits}
architectures:
  roastery: {type: connected-producer}
)",
    .check = check,
};

}  // namespace csm
