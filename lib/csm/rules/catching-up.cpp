// SPDX-License-Identifier: MIT
#include "csm/rules/rivalry.hpp"
#include "csm/rules/seen.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

constexpr double horizons = 2;

void check(const Context& context, Reporter& reporter) {
  const score::Field field(context.inputs, context.outcome, context.assumptions.learning_rate);
  const double latest = horizons * context.assumptions.horizon;
  for (const RivalOffer& offer : rival_offers(context)) {
    const score::Level level = field.level_in(offer.inputs, offer.outcome);
    if (level.years <= score::tie || level.years > latest + score::tie) continue;
    const Rating& momentum = offer.offer.momentum;
    const bool written = momentum.state != Rating::State::left_out;
    std::vector<Label> labels;
    if (level.last) {
      const auto& own = context.outcome.experiences[*level.last];
      labels.push_back(
          {context.model.experiences[*level.last].id.span,
           fmt::format("strength {} today, loop {}", told(score::points * strength_of(own)),
                       told(score::points * own.loop))});
    }
    reporter.add({.rule = "catching-up",
                  .span = written ? momentum.span : offer.offer.id.span,
                  .message = fmt::format(
                      "{} is level with us for segment `{}` in {}", called(offer),
                      context.model.customers[level.segment].id.text, years_told(level.years)),
                  .help = "a lead is worth what is learned with it: raise `repeat` of what is to "
                          "stay ahead, or do not count on the lead",
                  .labels = std::move(labels),
                  .fix = {}});
  }
}

}  // namespace

extern const Rule rule_catching_up{
    .name = "catching-up",
    .severity = Severity::note,
    .section = Section::disruption,
    .summary =
        "A rival's offer that is behind today learns faster and is level within twice the "
        "horizon.",
    .why =
        "An offer that is behind presses on nobody, so its threat is 0 and it is easily "
        "overlooked. Where its loop turns faster, the lead has a date on which it ends.",
    .remedy =
        "Use the lead to learn: close the loop of the experience that is being caught up "
        "with, or prepare for the day on which it is ordinary.",
    .bad = R"(csm: 1
business: {name: Clear Scan, industry: medical imaging}
customers:
  clinics: {name: Clinics, share: 100%}
experiences:
  reading:
    type: respond-to-desire
    through: lab
    serves: clinics
    ratings: {request: 3, respond: 3}
    repeat: {identity: 3, individual: 1, population: 1, partner: 0}
architectures:
  lab: {type: connected-producer}
rivals:
  software:
    name: Reading Software
    kind: adjacent
    offers:
      reader: {type: respond-to-desire, architecture: connected-producer, serves: clinics, strength: weaker, momentum: 3}
)",
    .good = R"(csm: 1
business: {name: Clear Scan, industry: medical imaging}
customers:
  clinics: {name: Clinics, share: 100%}
experiences:
  reading:
    type: respond-to-desire
    through: lab
    serves: clinics
    ratings: {request: 3, respond: 3}
    repeat: {identity: 3, individual: 3, population: 3, partner: 3}
architectures:
  lab: {type: connected-producer}
rivals:
  software:
    name: Reading Software
    kind: adjacent
    offers:
      reader: {type: respond-to-desire, architecture: connected-producer, serves: clinics, strength: weaker, momentum: 3}
)",
    .check = check,
    .needs_scores = true,
};

}  // namespace csm
