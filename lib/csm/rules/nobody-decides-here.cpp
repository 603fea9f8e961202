// SPDX-License-Identifier: MIT
#include "csm/rules/facts.hpp"
#include "csm/rules/rule.hpp"
#include "csm/rules/seen.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace csm {
namespace {

constexpr double wants_to_decide = 4;  ///< from here on more than the final say

void check(const Context& context, Reporter& reporter) {
  const Model& model = context.model;
  const std::vector<Indices> serving = experiences_by_segment(model);
  for (std::size_t s = 0; s < serving.size(); ++s) {
    const Segment& segment = model.customers[s];
    const Rating& wants_control = segment.traits.wants_control;
    if (serving[s].empty() || !rated_at_least(wants_control, wants_to_decide)) continue;
    const auto automatic = [&model](std::uint32_t i) {
      return is_of(model.experiences[i], ExperienceType::automatic_execution);
    };
    if (!std::ranges::all_of(serving[s], automatic)) continue;
    std::vector<Label> labels;
    for (const std::uint32_t i : serving[s]) {
      const Experience& experience = model.experiences[i];
      add_label(labels, experience.type.span,
                fmt::format("experience `{}` decides for it", experience.id.text));
    }
    reporter.add({.rule = "nobody-decides-here",
                  .span = wants_control.span,
                  .message = fmt::format("wants control {}, and nothing but automatic execution "
                                         "serves segment `{}`",
                                         figure_of(wants_control), segment.id.text),
                  .help = "offer it an experience in which it decides, beside the automatic one",
                  .labels = std::move(labels),
                  .fix = {}});
  }
}

}  // namespace

extern const Rule rule_nobody_decides_here{
    .name = "nobody-decides-here",
    .severity = Severity::warning,
    .section = Section::experiences,
    .summary = "A segment that wants to decide, served by automatic execution alone.",
    .why =
        "Automatic execution is for those who are glad to be rid of the decision. Who wants "
        "the last word and finds no place to say it does not adapt, but leaves for a firm that "
        "asks.",
    .remedy =
        "Give this segment an experience in which it decides: a curated offering, or a "
        "respond to desire beside the automatic one.",
    .bad = R"(csm: 1
business: {name: Fixed Rate, industry: investing}
customers:
  traders:
    name: People who like to invest
    share: 100%
    traits: {predictability: 4, mistake_cost: 3, wants_control: 4}
experiences:
  managed-savings:
    type: automatic-execution
    through: bank
    serves: traders
    trust: {permission: act-within-limits}
architectures:
  bank: {type: connected-producer}
)",
    .good = R"(csm: 1
business: {name: Fixed Rate, industry: investing}
customers:
  traders:
    name: People who like to invest
    share: 100%
    traits: {predictability: 4, mistake_cost: 3, wants_control: 4}
experiences:
  managed-savings:
    type: automatic-execution
    through: bank
    serves: traders
    trust: {permission: act-within-limits}
  trade-in-app:
    type: respond-to-desire
    through: bank
    serves: traders
    trust: {permission: per-order}
architectures:
  bank: {type: connected-producer}
)",
    .check = check,
};

}  // namespace csm
