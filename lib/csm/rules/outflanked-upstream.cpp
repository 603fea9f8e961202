// SPDX-License-Identifier: MIT
#include "csm/rules/rivalry.hpp"
#include "csm/rules/seen.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

constexpr double strong = 0.6;

/// The type that meets the segment earliest of all that we offer it, however weak; none where
/// nothing of ours serves it.
std::optional<ExperienceType> furthest_upstream(const StrongestOfOurs& ours) {
  std::optional<ExperienceType> furthest;
  for (const ExperienceType type : experience_types) {
    if (ours[score::index(type)]) furthest = type;
  }
  return furthest;
}

bool outflanks(const RivalOffer& offer, const ServedSegment& served,
               const std::optional<ExperienceType>& furthest) {
  const double stage = furthest ? score::stage(*furthest) : 0;
  return offer.outcome.strength[served.place] >= strong - score::tie &&
         score::stage(offer.inputs.type) >= stage + 1;
}

void check(const Context& context, Reporter& reporter) {
  const std::vector<StrongestOfOurs> ours = strongest_of_ours(context);
  for (const RivalOffer& offer : rival_offers(context)) {
    std::vector<std::string_view> segments;
    PlacesBySegment begin;
    PlacesBySegment nothing;
    Extent strength;
    for (const ServedSegment& served : segments_of(offer)) {
      const std::optional<ExperienceType> furthest = furthest_upstream(ours[served.segment]);
      if (!outflanks(offer, served, furthest)) continue;
      const std::string_view id = context.model.customers[served.segment].id.text;
      segments.push_back(id);
      strength.add(score::points * offer.outcome.strength[served.place]);
      if (furthest) {
        const std::uint32_t own = *ours[served.segment][score::index(*furthest)];
        begin.add(context.model.experiences[own].type.span, id);
      } else {
        nothing.add(served.span, id);
      }
    }
    if (segments.empty()) continue;
    std::vector<Label> labels = begin.labels("this is the furthest upstream of ours for");
    for (Label& label : nothing.labels("nothing of ours serves")) {
      labels.push_back(std::move(label));
    }
    reporter.add(
        {.rule = "outflanked-upstream",
         .span = offer.offer.type.span,
         .message = fmt::format("{} meets {} upstream of all that we offer there, with strength {}",
                                called(offer), segments_told(segments), strength.told()),
         .help = "meet the customer as early as the rival does, or become what it turns to: who "
                 "notices the need first chooses who serves it",
         .labels = std::move(labels),
         .fix = {}});
  }
}

}  // namespace

extern const Rule rule_outflanked_upstream{
    .name = "outflanked-upstream",
    .severity = Severity::warning,
    .section = Section::disruption,
    .summary =
        "A strong offer of a rival meets a segment at an earlier stage than anything that "
        "the business offers it.",
    .why =
        "From respond to desire over curated offering and coach behavior to automatic "
        "execution, a firm meets the customer ever earlier in the journey. Who is there when "
        "the need is recognized can steer the request, and whoever waits for an order further "
        "down becomes a supplier that can be swapped.",
    .remedy =
        "Build an experience that meets these customers as early, if they allow it, or make "
        "sure that the rival's offer turns to you when it acts for them.",
    .bad = R"(csm: 1
business: {name: Vitamin Shop, industry: food supplements}
customers:
  athletes: {name: Athletes, share: 100%}
experiences:
  shop:
    type: respond-to-desire
    through: warehouse
    serves: athletes
    ratings: {request: 3, respond: 4}
    repeat: {identity: 3}
architectures:
  warehouse: {type: connected-retailer}
rivals:
  wristband:
    name: Wristband
    kind: adjacent
    offers:
      nudge: {type: coach-behavior, architecture: connected-producer, serves: athletes, reach: 10%, strength: 3, momentum: 2}
)",
    .good = R"(csm: 1
business: {name: Vitamin Shop, industry: food supplements}
customers:
  athletes: {name: Athletes, share: 100%}
experiences:
  shop:
    type: respond-to-desire
    through: warehouse
    serves: athletes
    ratings: {request: 3, respond: 4}
    repeat: {identity: 3}
  training-plan:
    type: coach-behavior
    through: warehouse
    serves: athletes
    ratings: {recognize: 4, request: 3, respond: 3}
    repeat: {identity: 3}
architectures:
  warehouse: {type: connected-retailer}
rivals:
  wristband:
    name: Wristband
    kind: adjacent
    offers:
      nudge: {type: coach-behavior, architecture: connected-producer, serves: athletes, reach: 10%, strength: 3, momentum: 2}
)",
    .check = check,
    .needs_scores = true,
};

}  // namespace csm
