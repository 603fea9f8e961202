// SPDX-License-Identifier: MIT
#include "csm/rules/facts.hpp"
#include "csm/rules/rule.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

/// A length in the unit in which people would say `scale`.
std::string told_like(double days, double scale) {
  struct Unit {
    std::string_view name;
    double per_day;
    double up_to;  ///< days
  };
  constexpr double hour = 1.0 / 24;
  static constexpr Unit units[] = {{"minutes", 24 * 60, 2 * hour}, {"hours", 24, 2}};
  for (const Unit& unit : units) {
    if (scale < unit.up_to) return fmt::format("{:.5g} {}", days * unit.per_day, unit.name);
  }
  return fmt::format("{:.5g} days", days);
}

void check_journey(const Journey& journey, Reporter& reporter) {
  if (!journey.max_length) return;
  const double most = journey.max_length->value;
  double sum = 0;
  const Step* longest = nullptr;
  for (const Step& step : journey.steps) {
    if (!step.length) continue;
    sum += step.length->value;
    if (longest == nullptr || step.length->value > longest->length->value) longest = &step;
  }
  if (longest == nullptr || sum <= most + score::tie) return;
  reporter.add(
      {.rule = "journey-too-long",
       .span = journey.max_length.span,
       .message = fmt::format("the steps of journey `{}` take {}, and customers drop out after {}",
                              journey.id.text, told_like(sum, most), told_like(most, most)),
       .help = "shorten the longest steps, or let them run beside each other; if customers do wait "
               "so long, raise `max_length`",
       .labels = {{longest->length.span, "the longest step"}},
       .fix = {}});
}

void check(const Context& context, Reporter& reporter) {
  for (const Journey& journey : context.model.journeys) check_journey(journey, reporter);
}

}  // namespace

extern const Rule rule_journey_too_long{
    .name = "journey-too-long",
    .severity = Severity::warning,
    .section = Section::journeys,
    .summary = "The lengths of a journey's steps come to more than its max_length.",
    .why =
        "After max_length the customer has dropped out: went elsewhere, or went without. A "
        "journey that takes longer loses customers at every turn however well its single steps "
        "are rated, and shortening the way from need to delivery is what a connected "
        "experience is for.",
    .remedy =
        "Take time out of the longest steps, merge steps or do them beside each other. If "
        "customers are in fact more patient, raise max_length.",
    .bad = R"(csm: 1
business: {name: Clear Sight, industry: eyewear}
customers:
  readers: {name: People who read a lot, share: 100%}
journeys:
  new-glasses:
    customer: readers
    max_length: 2 weeks
    steps:
      - {name: See badly in the evening, stage: awareness}
      - {name: Wait for the eye test, stage: order, length: 10 days}
      - {name: Wait for the lenses, stage: receive, length: 6 days}
experiences:
  fitting:
    type: respond-to-desire
    through: opticians
    serves: readers
architectures:
  opticians: {type: connected-retailer}
)",
    .good = R"(csm: 1
business: {name: Clear Sight, industry: eyewear}
customers:
  readers: {name: People who read a lot, share: 100%}
journeys:
  new-glasses:
    customer: readers
    max_length: 2 weeks
    steps:
      - {name: See badly in the evening, stage: awareness}
      - {name: Test the eyes at home, stage: order, length: 20 minutes}
      - {name: Wait for the lenses, stage: receive, length: 6 days}
experiences:
  fitting:
    type: respond-to-desire
    through: opticians
    serves: readers
architectures:
  opticians: {type: connected-retailer}
)",
    .check = check,
};

}  // namespace csm
