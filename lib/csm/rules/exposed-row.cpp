// SPDX-License-Identifier: MIT
#include "csm/rules/rivalry.hpp"
#include "csm/rules/seen.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

constexpr double wanted = 30;  ///< 0..100

/// By type: the segment with the largest part in the demand of the row.
score::ByType<std::size_t> keenest_segments(const Context& context) {
  score::ByType<std::size_t> keenest{};
  score::ByType<double> most{};
  for (std::size_t s = 0; s < context.inputs.segments.size(); ++s) {
    for (std::size_t e = 0; e < experience_count; ++e) {
      const double part =
          context.inputs.segments[s].share * context.outcome.segments[s].standing.demand[e];
      if (part <= most[e]) continue;
      most[e] = part;
      keenest[e] = s;
    }
  }
  return keenest;
}

void check(const Context& context, Reporter& reporter) {
  score::ByType<bool> ours{};
  for (const auto& own : context.inputs.experiences) ours[score::index(own.type)] = true;
  const score::ByType<double> demand = score::row_demands(context.inputs, context.outcome);
  const score::ByType<std::size_t> keenest = keenest_segments(context);
  for (const RivalOffer& offer : rival_offers(context)) {
    const std::size_t row = score::index(offer.inputs.type);
    if (ours[row] || demand[row] < wanted - score::tie) continue;
    const std::size_t s = keenest[row];
    reporter.add(
        {.rule = "exposed-row",
         .span = offer.offer.type.span,
         .message = fmt::format("{} is `{}`, with demand {}, and we offer it to nobody",
                                called(offer), spelling(offer.inputs.type), told(demand[row])),
         .help = "offer such an experience, or say in a note why these customers are left to "
                 "others; `csm score` names the architecture that would be easiest",
         .labels = {{context.model.customers[s].id.span,
                     fmt::format(
                         "the largest part of that demand: {} in this segment",
                         told(score::points * context.outcome.segments[s].standing.demand[row]))}},
         .fix = {}});
  }
}

}  // namespace

extern const Rule rule_exposed_row{
    .name = "exposed-row",
    .severity = Severity::warning,
    .section = Section::disruption,
    .summary =
        "A rival offers a type of experience that customers want and that the business "
        "offers nobody.",
    .why =
        "The four experiences solve different problems of the customer, and being good at one "
        "is no answer to another. A row of the matrix with demand in it, where only others "
        "stand, is how customers get used to somebody else.",
    .remedy =
        "Add an experience of that type through the architecture that is easiest for you, or "
        "decide against it and write down why.",
    .bad = R"(csm: 1
business: {name: Book Nook, industry: book trade}
customers:
  browsers:
    name: Browsers
    share: 100%
    wants: {respond-to-desire: 2, curated-offering: 4, coach-behavior: 1, automatic-execution: 1}
experiences:
  counter:
    type: respond-to-desire
    through: shop
    serves: browsers
    repeat: {identity: 3}
architectures:
  shop: {type: connected-retailer}
rivals:
  library:
    name: Library App
    kind: adjacent
    offers:
      picks: {type: curated-offering, architecture: connected-retailer, serves: browsers, reach: 5%, strength: weaker}
)",
    .good = R"(csm: 1
business: {name: Book Nook, industry: book trade}
customers:
  browsers:
    name: Browsers
    share: 100%
    wants: {respond-to-desire: 2, curated-offering: 4, coach-behavior: 1, automatic-execution: 1}
experiences:
  counter:
    type: respond-to-desire
    through: shop
    serves: browsers
    repeat: {identity: 3}
  letter:
    type: curated-offering
    through: shop
    serves: browsers
    repeat: {identity: 3}
architectures:
  shop: {type: connected-retailer}
rivals:
  library:
    name: Library App
    kind: adjacent
    offers:
      picks: {type: curated-offering, architecture: connected-retailer, serves: browsers, reach: 5%, strength: weaker}
)",
    .check = check,
    .needs_scores = true,
};

}  // namespace csm
