// SPDX-License-Identifier: MIT
#include "csm/rules/facts.hpp"
#include "csm/rules/rule.hpp"
#include "csm/rules/seen.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

constexpr double costly = 4;  ///< from here on a mistake does harm

void check(const Context& context, Reporter& reporter) {
  const auto asked = [](const Rating& rating) { return rated_at_least(rating, costly); };
  for (const Experience& experience : context.model.experiences) {
    if (!is_of(experience, ExperienceType::automatic_execution)) continue;
    const auto found = served_where(context.model, experience, &Traits::mistake_cost, asked);
    if (found.empty()) continue;
    reporter.add({.rule = "automatic-with-costly-mistakes",
                  .span = experience.type.span,
                  .message = fmt::format("{} with mistake cost {}", title(*experience.type),
                                         told(found, "for segment")),
                  .help = "let the customer confirm before it acts, or act only where a mistake "
                          "is cheap to undo",
                  .labels = labels_at(found, "mistake cost of segment"),
                  .fix = {}});
  }
}

}  // namespace

extern const Rule rule_automatic_with_costly_mistakes{
    .name = "automatic-with-costly-mistakes",
    .severity = Severity::warning,
    .section = Section::experiences,
    .summary = "An automatic execution for a segment whom one mistake costs dearly.",
    .why =
        "Automatic execution works best where need and answer can be foreseen and a mistake is "
        "soon mended. Where one mistake hurts health, livelihood or trust, nobody is there to "
        "stop it, and it costs more than all the ease was worth.",
    .remedy =
        "Keep the noticing and the preparing, and leave the last word to the customer: "
        "coach behavior or a curated offering. Or act within narrow limits, with a way to "
        "undo.",
    .bad = R"(csm: 1
business: {name: Always There, industry: pharmacy}
customers:
  patients:
    name: Patients on a blood thinner
    share: 100%
    traits: {mistake_cost: 4, predictability: 4}
experiences:
  refill:
    type: automatic-execution
    through: pharmacy
    serves: patients
    trust: {permission: act-within-limits}
architectures:
  pharmacy: {type: connected-retailer}
)",
    .good = R"(csm: 1
business: {name: Always There, industry: pharmacy}
customers:
  patients:
    name: Patients on a blood thinner
    share: 100%
    traits: {mistake_cost: 4, predictability: 4}
experiences:
  refill:
    type: coach-behavior
    through: pharmacy
    serves: patients
    trust: {permission: act-within-limits}
architectures:
  pharmacy: {type: connected-retailer}
)",
    .check = check,
};

}  // namespace csm
