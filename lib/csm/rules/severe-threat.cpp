// SPDX-License-Identifier: MIT
#include "csm/rules/rivalry.hpp"
#include "csm/rules/seen.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

void check(const Context& context, Reporter& reporter) {
  for (std::size_t i = 0; i < context.inputs.rivals.size(); ++i) {
    const auto threat = score::threat_of(context.inputs.rivals[i], context.inputs, context.outcome);
    if (!is_severe(threat)) continue;
    const Rival& rival = context.model.rivals[i];
    const Offer* const offer =
        foremost_offer(context, i, [](const score::Threat<double>& alone) { return alone.later; });
    std::vector<Label> labels;
    if (offer != nullptr && rival.offers.size() > 1) {
      labels.push_back({offer->id.span, "the offer that presses most"});
    }
    reporter.add(
        {.rule = "severe-threat",
         .span = rival.id.span,
         .message = fmt::format(
             "threat {} of rival `{}` at the horizon of {}, severe from {} on", told(threat.later),
             rival.id.text, years_told(context.assumptions.horizon), told(score::severe_threat)),
         .help = "`csm score` shows how it comes about, and its levers what would lower it",
         .labels = std::move(labels),
         .fix = {}});
  }
}

}  // namespace

extern const Rule rule_severe_threat{
    .name = "severe-threat",
    .severity = Severity::warning,
    .section = Section::disruption,
    .summary = "The threat of a rival at the horizon is severe.",
    .why =
        "A threat is the pull of a rival's offer on the customers who could use it and would "
        "consider it, above what holds them here. From 12 on it was severe in every case that "
        "this model was tried on: much demand that the business serves badly and the rival "
        "well.",
    .remedy =
        "Serve the wants on which the rival pulls: raise what your experience eases there, "
        "what carries it, and what it learns.",
    .bad = R"(csm: 1
business: {name: City Cabs, industry: local transport}
customers:
  riders:
    name: Riders
    share: 100%
    wants: {respond-to-desire: 5, curated-offering: 1, coach-behavior: 0, automatic-execution: 1}
experiences:
  dispatch:
    type: respond-to-desire
    through: cars
    serves: riders
    ratings: {request: 2, respond: 2}
    repeat: {identity: 2, individual: 1, population: 1, partner: 0}
architectures:
  cars: {type: connected-producer}
rivals:
  ride-app:
    name: Ride App
    kind: adjacent
    offers:
      hail: {type: respond-to-desire, architecture: crowd-orchestrator, serves: riders, reach: 80%, strength: 4, momentum: 3}
)",
    .good = R"(csm: 1
business: {name: City Cabs, industry: local transport}
customers:
  riders:
    name: Riders
    share: 100%
    wants: {respond-to-desire: 5, curated-offering: 1, coach-behavior: 0, automatic-execution: 1}
experiences:
  dispatch:
    type: respond-to-desire
    through: cars
    serves: riders
    ratings: {request: 4, respond: 4}
    repeat: {identity: 4, individual: 3, population: 3, partner: 1}
    trust: {permission: per-order, transparency: 4, benefit: 4}
architectures:
  cars:
    type: connected-producer
    technology: {sense: 4, transmit: 4, analyze: 4, react: 4}
    organization: {shared_identity: 4, shared_data: 4, aligned_incentives: 4, clear_owner: 4}
rivals:
  ride-app:
    name: Ride App
    kind: adjacent
    offers:
      hail: {type: respond-to-desire, architecture: crowd-orchestrator, serves: riders, reach: 80%, strength: 4, momentum: 3}
)",
    .check = check,
    .needs_scores = true,
};

}  // namespace csm
