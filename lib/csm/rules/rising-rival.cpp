// SPDX-License-Identifier: MIT
#include "csm/rules/rivalry.hpp"
#include "csm/rules/seen.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

void check(const Context& context, Reporter& reporter) {
  for (std::size_t i = 0; i < context.inputs.rivals.size(); ++i) {
    const Rival& rival = context.model.rivals[i];
    if (*rival.kind == RivalKind::incumbent) continue;
    const auto threat = score::threat_of(context.inputs.rivals[i], context.inputs, context.outcome);
    if (threat.rise() < score::noticeable_rise - score::tie || is_severe(threat)) continue;
    const Offer* const offer =
        foremost_offer(context, i, [](const score::Threat<double>& alone) { return alone.rise(); });
    std::vector<Label> labels;
    if (offer != nullptr && rival.offers.size() > 1) {
      labels.push_back({offer->id.span, "the offer that rises fastest"});
    }
    reporter.add(
        {.rule = "rising-rival",
         .span = rival.id.span,
         .message = fmt::format("threat of rival `{}` ({}) rises from {} to {} in {}",
                                rival.id.text, spelling(*rival.kind), told(threat.now),
                                told(threat.later), years_told(context.assumptions.horizon)),
         .help = "look at it while it is small: `csm score` shows what makes it rise",
         .labels = std::move(labels),
         .fix = {}});
  }
}

}  // namespace

extern const Rule rule_rising_rival{
    .name = "rising-rival",
    .severity = Severity::warning,
    .section = Section::disruption,
    .summary = "The threat of an entrant or an adjacent firm rises noticeably until the horizon.",
    .why =
        "Threat tells who presses today; rise tells who is coming, and that is the risk of "
        "disruption. Newcomers that proved decisive were small when it would have been easy to "
        "answer them, and grew by learning from every use and by reaching more customers.",
    .remedy =
        "Learn as fast as the newcomer does from the customers that it reaches, or serve "
        "them so well that they need not try it.",
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
    ratings: {request: 3, respond: 3}
    repeat: {identity: 2, individual: 1, population: 1, partner: 0}
architectures:
  cars: {type: connected-producer}
rivals:
  ride-app:
    name: Ride App
    kind: entrant
    offers:
      hail: {type: respond-to-desire, architecture: crowd-orchestrator, serves: riders, reach: 5%, reach_later: 30%, strength: stronger, momentum: 2}
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
    ratings: {request: 3, respond: 3}
    repeat: {identity: 4, individual: 4, population: 4, partner: 1}
architectures:
  cars: {type: connected-producer}
rivals:
  ride-app:
    name: Ride App
    kind: entrant
    offers:
      hail: {type: respond-to-desire, architecture: crowd-orchestrator, serves: riders, reach: 5%, reach_later: 30%, strength: equal, momentum: 2}
)",
    .check = check,
    .needs_scores = true,
};

}  // namespace csm
