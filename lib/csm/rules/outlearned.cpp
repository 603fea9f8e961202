// SPDX-License-Identifier: MIT
#include "csm/rules/rivalry.hpp"
#include "csm/rules/seen.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

constexpr double lead = 1.5;   ///< on the scale of ratings
constexpr double ratings = 5;  ///< 1 of a quantity on 0..1, as a rating

/// Our fastest learner for each segment.
std::vector<std::optional<std::uint32_t>> fastest_of_ours(const Context& context) {
  std::vector<std::optional<std::uint32_t>> list(context.inputs.segments.size());
  for (std::uint32_t i = 0; i < context.inputs.experiences.size(); ++i) {
    for (const std::uint32_t s : context.inputs.experiences[i].serves) {
      if (!list[s] ||
          context.outcome.experiences[i].loop > context.outcome.experiences[*list[s]].loop) {
        list[s] = i;
      }
    }
  }
  return list;
}

void check(const Context& context, Reporter& reporter) {
  const auto fastest = fastest_of_ours(context);
  for (const RivalOffer& offer : rival_offers(context)) {
    if (!offer.inputs.momentum_rated) continue;
    std::vector<std::string_view> segments;
    PlacesBySegment learners;
    Extent loops;
    for (const ServedSegment& served : segments_of(offer)) {
      const double ours = ratings * context.outcome.segments[served.segment].loop;
      if (offer.offer.momentum.figure.value - ours < lead - score::tie) continue;
      const std::string_view id = context.model.customers[served.segment].id.text;
      segments.push_back(id);
      loops.add(ours);
      if (fastest[served.segment]) {
        learners.add(context.model.experiences[*fastest[served.segment]].id.span, id);
      }
    }
    if (segments.empty()) continue;
    reporter.add(
        {.rule = "outlearned",
         .span = offer.offer.momentum.span,
         .message = fmt::format("momentum {} of {}, where our fastest loop comes to {} for {}",
                                told(offer.offer.momentum.figure.value), called(offer),
                                loops.told(), segments_told(segments)),
         .help = "raise the lowest of `identity`, `individual` and `population` under `repeat`: no "
                 "level of the loop counts for more than the one before it",
         .labels = learners.labels("nothing of ours learns faster for"),
         .fix = {}});
  }
}

}  // namespace

extern const Rule rule_outlearned{
    .name = "outlearned",
    .severity = Severity::warning,
    .section = Section::disruption,
    .summary =
        "A rival's offer gets better much faster than anything that the business offers the "
        "same segment.",
    .why =
        "Repeat is what turns single episodes into a relationship: each use teaches the firm "
        "something that makes the next one better. An offer that learns faster from the same "
        "customers closes any lead, and then widens its own.",
    .remedy =
        "Close the loop where it is open: recognise the customer everywhere, let past use "
        "shape the next offer, and learn across customers.",
    .bad = R"(csm: 1
business: {name: Phrasebook, industry: language courses}
customers:
  learners: {name: Learners, share: 100%}
experiences:
  course:
    type: respond-to-desire
    through: publisher
    serves: learners
    ratings: {request: 3, respond: 4}
    repeat: {identity: 2, individual: 1, population: 1, partner: 1}
architectures:
  publisher: {type: connected-producer}
rivals:
  daily-app:
    name: Daily App
    kind: adjacent
    offers:
      lessons: {type: respond-to-desire, architecture: connected-producer, serves: learners, strength: 2, momentum: 4}
)",
    .good = R"(csm: 1
business: {name: Phrasebook, industry: language courses}
customers:
  learners: {name: Learners, share: 100%}
experiences:
  course:
    type: respond-to-desire
    through: publisher
    serves: learners
    ratings: {request: 3, respond: 4}
    repeat: {identity: 3, individual: 3, population: 3, partner: 2}
architectures:
  publisher: {type: connected-producer}
rivals:
  daily-app:
    name: Daily App
    kind: adjacent
    offers:
      lessons: {type: respond-to-desire, architecture: connected-producer, serves: learners, strength: 2, momentum: 4}
)",
    .check = check,
    .needs_scores = true,
};

}  // namespace csm
