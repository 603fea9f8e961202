// SPDX-License-Identifier: MIT
#include "csm/rules/rivalry.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

void check(const Context& context, Reporter& reporter) {
  for (const RivalOffer& offer : rival_offers(context)) {
    if (!offer.inputs.word) continue;
    std::vector<std::string_view> segments;
    PlacesBySegment named;
    for (const ServedSegment& served : segments_of(offer)) {
      if (!context.inputs.experiences_of[served.segment].empty()) continue;
      const std::string_view id = context.model.customers[served.segment].id.text;
      segments.push_back(id);
      named.add(served.span, id);
    }
    if (segments.empty()) continue;
    reporter.add({.rule = "relative-to-nothing",
                  .span = offer.offer.strength.word.span,
                  .message = fmt::format("strength `{}` of {} compares with nothing: no "
                                         "experience of ours serves {}",
                                         spelling(*offer.inputs.word), called(offer),
                                         segments_told(segments)),
                  .help = "rate its strength with a number there, or name the experience that "
                          "serves them under `experiences`",
                  .labels = named.labels("no experience serves"),
                  .fix = {}});
  }
}

}  // namespace

extern const Rule rule_relative_to_nothing{
    .name = "relative-to-nothing",
    .severity = Severity::warning,
    .section = Section::disruption,
    .summary =
        "The strength of an offer is a word that compares it with the business, which does "
        "nothing for one of the offer's segments.",
    .why =
        "A word such as `equal` is relative to what the business does for those customers "
        "today. Where it does nothing that is 0, and an offer that is `equal` to nothing "
        "presses on nobody, however good it is.",
    .remedy =
        "Give the offer's strength as a rating, in an offer of its own for the segments that "
        "you do not serve, or add the experience by which you serve them.",
    .bad = R"(csm: 1
business: {name: Green Grocer, industry: food retail}
customers:
  neighbours: {name: Neighbours, share: 80%}
  offices: {name: Offices, share: 20%}
experiences:
  shop:
    type: respond-to-desire
    through: store
    serves: neighbours
    repeat: {identity: 3}
architectures:
  store: {type: connected-retailer}
rivals:
  courier:
    name: Fruit Courier
    kind: adjacent
    offers:
      box: {type: respond-to-desire, architecture: connected-retailer, serves: [neighbours, offices], strength: equal, momentum: 1}
)",
    .good = R"(csm: 1
business: {name: Green Grocer, industry: food retail}
customers:
  neighbours: {name: Neighbours, share: 80%}
  offices: {name: Offices, share: 20%}
experiences:
  shop:
    type: respond-to-desire
    through: store
    serves: [neighbours, offices]
    repeat: {identity: 3}
architectures:
  store: {type: connected-retailer}
rivals:
  courier:
    name: Fruit Courier
    kind: adjacent
    offers:
      box: {type: respond-to-desire, architecture: connected-retailer, serves: [neighbours, offices], strength: equal, momentum: 1}
)",
    .check = check,
    .needs_scores = true,
};

}  // namespace csm
