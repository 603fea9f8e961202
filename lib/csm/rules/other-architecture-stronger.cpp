// SPDX-License-Identifier: MIT
#include "csm/rules/rivalry.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

/// Where an offer is stronger than ours, and by which figures.
struct Stronger {
  std::vector<std::string_view> segments;
  PlacesBySegment ours;
  Extent theirs;
  Extent own;
};

Stronger compare(const RivalOffer& offer, const std::vector<StrongestOfOurs>& ours,
                 const std::vector<score::ByCell<bool>>& served_cells, const Context& context) {
  Stronger result;
  const std::size_t row = score::index(offer.inputs.type);
  const std::size_t column = score::index(offer.inputs.architecture);
  for (const ServedSegment& served : segments_of(offer)) {
    const std::optional<std::uint32_t> strongest = ours[served.segment][row];
    if (!strongest || served_cells[served.segment][row][column]) continue;
    const double own = context.outcome.segments[served.segment].standing.coverage[row];
    const double theirs = offer.outcome.strength[served.place];
    if (theirs <= own + score::tie) continue;
    const std::string_view id = context.model.customers[served.segment].id.text;
    result.theirs.add(score::points * theirs);
    result.own.add(score::points * own);
    result.segments.push_back(id);
    result.ours.add(context.model.experiences[*strongest].id.span, id);
  }
  return result;
}

void check(const Context& context, Reporter& reporter) {
  const std::vector<StrongestOfOurs> ours = strongest_of_ours(context);
  std::vector<score::ByCell<bool>> served_cells;
  for (std::size_t s = 0; s < context.inputs.segments.size(); ++s) {
    served_cells.push_back(score::served_cells(context.inputs, s));
  }
  for (const RivalOffer& offer : rival_offers(context)) {
    const Stronger stronger = compare(offer, ours, served_cells, context);
    if (stronger.segments.empty()) continue;
    reporter.add(
        {.rule = "other-architecture-stronger",
         .span = offer.offer.architecture.span,
         .message =
             fmt::format("{} has strength {} through `{}` for {}, ours {} through others",
                         called(offer), stronger.theirs.told(), spelling(offer.inputs.architecture),
                         segments_told(stronger.segments), stronger.own.told()),
         .help = "ask what this architecture does better, and whether yours can learn it or has to "
                 "be joined by it",
         .labels = stronger.ours.labels(
             fmt::format("our strongest `{}` for", spelling(offer.inputs.type))),
         .fix = {}});
  }
}

}  // namespace

extern const Rule rule_other_architecture_stronger{
    .name = "other-architecture-stronger",
    .severity = Severity::warning,
    .section = Section::disruption,
    .summary =
        "A rival offers the same experience through another architecture, and is stronger "
        "with it.",
    .why =
        "The same experience can be delivered through any of the five architectures, and they "
        "differ in cost, variety and reach. New entrants rarely beat a firm at its own "
        "architecture; they bring another one, which its assets and incentives keep it from "
        "copying.",
    .remedy =
        "Find out what the other architecture makes possible. Improve yours where it can "
        "follow, or add the other one beside it.",
    .bad = R"(csm: 1
business: {name: Grand Hotel, industry: lodging}
customers:
  guests: {name: Guests, share: 100%}
experiences:
  booking:
    type: respond-to-desire
    through: hotels
    serves: guests
    ratings: {request: 2, respond: 3}
    repeat: {identity: 3}
architectures:
  hotels: {type: connected-producer}
rivals:
  homes:
    name: Spare Rooms
    kind: adjacent
    offers:
      rooms: {type: respond-to-desire, architecture: crowd-orchestrator, serves: guests, reach: 10%, strength: stronger, momentum: 1}
)",
    .good = R"(csm: 1
business: {name: Grand Hotel, industry: lodging}
customers:
  guests: {name: Guests, share: 100%}
experiences:
  booking:
    type: respond-to-desire
    through: hotels
    serves: guests
    ratings: {request: 2, respond: 3}
    repeat: {identity: 3}
architectures:
  hotels: {type: connected-producer}
rivals:
  homes:
    name: Spare Rooms
    kind: adjacent
    offers:
      rooms: {type: respond-to-desire, architecture: crowd-orchestrator, serves: guests, reach: 10%, strength: equal, momentum: 1}
)",
    .check = check,
    .needs_scores = true,
};

}  // namespace csm
