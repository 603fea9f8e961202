// SPDX-License-Identifier: MIT
#include "csm/rules/rivalry.hpp"
#include "csm/rules/seen.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

/// Our strongest experience in a cell, whomever it serves.
struct Ours {
  std::optional<std::uint32_t> experience;
  double strength = 0;
};

score::ByCell<Ours> strongest_by_cell(const Context& context) {
  score::ByCell<Ours> cells{};
  for (std::uint32_t i = 0; i < context.inputs.experiences.size(); ++i) {
    const score::ExperienceInputs<double>& own = context.inputs.experiences[i];
    for (std::size_t k = 0; k < own.through.size(); ++k) {
      const auto architecture = context.inputs.architectures[own.through[k]].type;
      Ours& cell = cells[score::index(own.type)][score::index(architecture)];
      const double strength = context.outcome.experiences[i].strength[k];
      if (!cell.experience || strength > cell.strength) cell = {i, strength};
    }
  }
  return cells;
}

void check(const Context& context, Reporter& reporter) {
  const score::ByCell<Ours> cells = strongest_by_cell(context);
  for (const RivalOffer& offer : rival_offers(context)) {
    const Rating& rating = offer.offer.strength.rating;
    if (*offer.rival.kind != RivalKind::incumbent || !rating.given()) continue;
    const Ours& ours =
        cells[score::index(offer.inputs.type)][score::index(offer.inputs.architecture)];
    if (!ours.experience || offer.inputs.strength <= ours.strength + score::tie) continue;
    const Experience& own = context.model.experiences[*ours.experience];
    reporter.add(
        {.rule = "two-scales",
         .span = rating.span,
         .message = fmt::format("strength {} of {}, an incumbent, is {} beside our {} in the same "
                                "cell",
                                told(rating.figure.value), called(offer),
                                told(score::points * offer.inputs.strength),
                                told(score::points * ours.strength)),
         .help = "a rating must be on one scale with what `csm score` prints of ours, where 60 is "
                 "3; if customers do not find the incumbent better, write a word such as `equal`",
         .labels = {{own.id.span, fmt::format("our strongest there: {} as it is rated here",
                                              told(score::points * ours.strength))}},
         .fix = {}});
  }
}

}  // namespace

extern const Rule rule_two_scales{
    .name = "two-scales",
    .severity = Severity::note,
    .section = Section::disruption,
    .summary =
        "An incumbent's strength, given as a rating, is above ours in a cell where we stand "
        "too.",
    .why =
        "What the business does is worked out from what it eases, what carries it and what "
        "allows it; a rival's rating is one judgement. An incumbent that does the same through "
        "the same architecture is seldom far ahead, so most often the two were judged on "
        "different scales.",
    .remedy =
        "Compare with a word, as one would ask a customer: `weaker`, `equal`, `stronger`. "
        "Keep the rating if the incumbent really is better, and say so in its note.",
    .bad = R"(csm: 1
business: {name: Elm Street Bank, industry: retail banking}
customers:
  savers: {name: Savers, share: 100%}
experiences:
  branch:
    type: respond-to-desire
    through: branches
    serves: savers
    ratings: {request: 3, respond: 3}
    repeat: {identity: 3}
architectures:
  branches: {type: connected-producer}
rivals:
  oak-street:
    name: Oak Street Bank
    kind: incumbent
    offers:
      branch: {type: respond-to-desire, architecture: connected-producer, serves: savers, strength: 3.5, momentum: 1}
)",
    .good = R"(csm: 1
business: {name: Elm Street Bank, industry: retail banking}
customers:
  savers: {name: Savers, share: 100%}
experiences:
  branch:
    type: respond-to-desire
    through: branches
    serves: savers
    ratings: {request: 3, respond: 3}
    repeat: {identity: 3}
architectures:
  branches: {type: connected-producer}
rivals:
  oak-street:
    name: Oak Street Bank
    kind: incumbent
    offers:
      branch: {type: respond-to-desire, architecture: connected-producer, serves: savers, strength: equal, momentum: 1}
)",
    .check = check,
    .needs_scores = true,
};

}  // namespace csm
