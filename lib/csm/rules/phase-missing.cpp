// SPDX-License-Identifier: MIT
#include "csm/rules/facts.hpp"
#include "csm/rules/rule.hpp"

#include <array>

#include <fmt/format.h>

namespace csm {
namespace {

/// The phases of one episode; what comes of it for the next time may lie outside the journey.
constexpr Phase expected_phases[] = {Phase::recognize, Phase::request, Phase::respond};

void check_journey(const Journey& journey, Reporter& reporter) {
  if (journey.steps.empty()) return;
  std::array<bool, words<Phase>.size()> seen{};
  for (const Step& step : journey.steps) {
    if (!step.stage) return;  // it could be any
    seen[static_cast<std::size_t>(phase_of(*step.stage))] = true;
  }
  std::vector<std::string_view> missing;
  std::vector<std::string> hints;
  for (const Phase phase : expected_phases) {
    if (seen[static_cast<std::size_t>(phase)]) continue;
    missing.push_back(spelling(phase));
    hints.push_back(fmt::format("{}: {}", title(phase), word_of(phase).meaning));
  }
  if (missing.empty()) return;
  reporter.add(
      {.rule = "phase-missing",
       .span = journey.id.span,
       .message =
           fmt::format("journey `{}` has no step in {}", journey.id.text, in_backticks(missing)),
       .help = fmt::format("add what the customer goes through there ({})", fmt::join(hints, "; ")),
       .labels = {},
       .fix = {}});
}

void check(const Context& context, Reporter& reporter) {
  for (const Journey& journey : context.model.journeys) check_journey(journey, reporter);
}

}  // namespace

extern const Rule rule_phase_missing{
    .name = "phase-missing",
    .severity = Severity::warning,
    .section = Section::journeys,
    .summary = "A journey without a step in recognize, request or respond.",
    .why =
        "Each of the four experiences takes friction out of another part of the journey: coach "
        "behavior out of recognize, curated offering out of request. A part that nobody wrote "
        "down is a part in which nobody will look for a better experience; the one forgotten "
        "most often is how the need arises at all.",
    .remedy =
        "Walk the journey once more from the moment when the need arises to the moment when "
        "it is met, and add the steps of the missing phase.",
    .bad = R"(csm: 1
business: {name: Bright Smile, industry: dental care}
customers:
  families: {name: Families, share: 100%}
journeys:
  check-up:
    customer: families
    steps:
      - {name: Call the practice, stage: order}
      - {name: Sit in the chair, stage: receive}
experiences:
  appointments:
    type: respond-to-desire
    through: practice
    serves: families
architectures:
  practice: {type: connected-producer}
)",
    .good = R"(csm: 1
business: {name: Bright Smile, industry: dental care}
customers:
  families: {name: Families, share: 100%}
journeys:
  check-up:
    customer: families
    steps:
      - {name: Notice that half a year has passed, stage: awareness}
      - {name: Call the practice, stage: order}
      - {name: Sit in the chair, stage: receive}
experiences:
  appointments:
    type: respond-to-desire
    through: practice
    serves: families
architectures:
  practice: {type: connected-producer}
)",
    .check = check,
};

}  // namespace csm
