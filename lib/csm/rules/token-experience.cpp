// SPDX-License-Identifier: MIT
#include "csm/rules/links.hpp"
#include "csm/rules/rule.hpp"
#include "csm/rules/seen.hpp"
#include "csm/rules/strongest.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace csm {
namespace {

constexpr double weak = 25;  ///< of 100; below it an experience is there in name only

/// For each experience the segments that depend on it for what they want most.
std::vector<Indices> dependent_segments(const Context& context) {
  std::vector<Indices> dependent(context.model.experiences.size());
  const score::Inputs<double>& inputs = context.inputs;
  for (std::uint32_t s = 0; s < inputs.segments.size(); ++s) {
    for (const ExperienceType type :
         strongest_demands(context.outcome.segments[s].standing.demand)) {
      const auto& serving = inputs.experiences_of[s];
      const auto of_type = [&](std::uint32_t i) { return inputs.experiences[i].type == type; };
      const auto only = std::ranges::find_if(serving, of_type);
      if (only == serving.end() || std::any_of(only + 1, serving.end(), of_type)) continue;
      dependent[*only].push_back(s);
    }
  }
  return dependent;
}

void check(const Context& context, Reporter& reporter) {
  const std::vector<Indices> dependent = dependent_segments(context);
  for (std::size_t i = 0; i < dependent.size(); ++i) {
    const auto& strengths = context.outcome.experiences[i].strength;
    if (dependent[i].empty() || strengths.empty()) continue;
    const double strength = score::points * *std::ranges::max_element(strengths);
    if (strength >= weak - score::tie) continue;
    const Experience& experience = context.model.experiences[i];
    std::vector<Label> labels;
    for (const std::uint32_t s : dependent[i]) {
      const auto& demand = context.outcome.segments[s].standing.demand;
      add_label(labels, context.model.customers[s].id.span,
                fmt::format("wants `{}` most, demand {}", spelling(*experience.type),
                            told(demand[score::index(*experience.type)])));
    }
    reporter.add(
        {.rule = "token-experience",
         .span = experience.id.span,
         .message = fmt::format("strength {} of experience `{}`, the only {} for segment `{}`, "
                                "which wants that most",
                                told(strength), experience.id.text, title(*experience.type),
                                context.model.customers[dependent[i].front()].id.text),
         .help = "see which is low: its `ratings`, its `trust` or what carries it",
         .labels = std::move(labels),
         .fix = {}});
  }
}

}  // namespace

extern const Rule rule_token_experience{
    .name = "token-experience",
    .severity = Severity::warning,
    .section = Section::experiences,
    .summary = "The only experience for what a segment wants most is weak.",
    .why =
        "A cell of the matrix can be filled in name only. Where the one experience for the "
        "strongest demand of a segment is weak, the matrix looks covered, and the segment is "
        "still there to be taken.",
    .remedy =
        "Find what holds it back, what it eases (`ratings`), what carries it (`technology` and "
        "`organization`) or what allows it (`trust`), and mend that before adding anything new.",
    .bad = R"(csm: 1
business: {name: Rank One, industry: taxis}
customers:
  riders:
    name: Riders
    share: 100%
    wants: {respond-to-desire: 5, curated-offering: 1, coach-behavior: 0, automatic-execution: 1}
experiences:
  booking-page:
    type: respond-to-desire
    through: cabs
    serves: riders
    ratings: {recognize: 0, request: 1, respond: 1}
    trust: {permission: per-order, transparency: 3, benefit: 3}
architectures:
  cabs: {type: connected-producer}
)",
    .good = R"(csm: 1
business: {name: Rank One, industry: taxis}
customers:
  riders:
    name: Riders
    share: 100%
    wants: {respond-to-desire: 5, curated-offering: 1, coach-behavior: 0, automatic-execution: 1}
experiences:
  booking-page:
    type: respond-to-desire
    through: cabs
    serves: riders
    ratings: {recognize: 0, request: 3, respond: 3}
    trust: {permission: per-order, transparency: 3, benefit: 3}
architectures:
  cabs: {type: connected-producer}
)",
    .check = check,
    .needs_scores = true,
};

}  // namespace csm
