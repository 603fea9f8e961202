// SPDX-License-Identifier: MIT
#include "csm/rules/rivalry.hpp"
#include "csm/rules/seen.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

/// What it can climb with: the places, and the same in words.
struct Means {
  std::vector<Label> labels;
  std::string told;
};

Means means_of(std::size_t place, const Context& context) {
  const Rival& rival = context.model.rivals[place];
  const score::RivalInputs<double>& numbers = context.inputs.rivals[place];
  Means means;
  const double lead = score::value_lead_of(numbers, context.inputs);
  if (lead > score::tie) {
    means.told = fmt::format("a value lead of {} %", told(score::points * lead));
    add_label(means.labels, rival.wtp.span,
              fmt::format("value lead of {} %: willingness to pay less cost",
                          told(score::points * lead)));
  }
  for (std::size_t k = 0; k < rival.offers.size(); ++k) {
    if (!score::outpaces(context.inputs.offers[numbers.first_offer + k], context.outcome)) continue;
    const Offer& offer = rival.offers[k];
    if (means.told.empty()) {
      means.told = fmt::format("momentum {} of offer `{}`", told(offer.momentum.figure.value),
                               offer.id.text);
    }
    add_label(means.labels, offer.momentum.span,
              "gets better faster than all of ours that serve its segments");
  }
  return means;
}

void check(const Context& context, Reporter& reporter) {
  for (std::size_t i = 0; i < context.inputs.rivals.size(); ++i) {
    const Rival& rival = context.model.rivals[i];
    if (!score::strict_disruption(rival, context.inputs.rivals[i], context.inputs,
                                  context.outcome)) {
      continue;
    }
    Means means = means_of(i, context);
    reporter.add(
        {.rule = "strict-disruption",
         .span = rival.foothold.span,
         .message = fmt::format("rival `{}` has a `{}` foothold and the means to climb: {}",
                                rival.id.text, spelling(*rival.foothold), means.told),
         .help = "watch where it goes next rather than what it takes now: the pattern "
                 "begins with customers whom nobody minds losing",
         .labels = std::move(means.labels),
         .fix = {}});
  }
}

}  // namespace

extern const Rule rule_strict_disruption{
    .name = "strict-disruption",
    .severity = Severity::note,
    .section = Section::disruption,
    .summary =
        "A rival has the two marks of disruption in Christensen's sense: a foothold at the "
        "low end or in a new market, and the means to climb.",
    .why =
        "Disruption in the strict sense starts where incumbents are glad to leave, and moves up "
        "as the offer gets better. It is told apart from threat, which counts the customers "
        "that are pulled at: a disruptor may press on nobody yet, and a strong attack on the "
        "mainstream is no disruption.",
    .remedy =
        "Follow its offer year by year, and decide while it is small whether to meet it with "
        "a unit of your own that may be as cheap.",
    .bad = R"(csm: 1
business: {name: City College, industry: education}
customers:
  students: {name: Students, share: 100%}
experiences:
  courses:
    type: respond-to-desire
    through: campus
    serves: students
    repeat: {identity: 3, individual: 1, population: 1, partner: 1}
architectures:
  campus: {type: connected-producer}
rivals:
  night-school:
    name: Online Night School
    kind: adjacent
    foothold: new-market
    offers:
      videos: {type: respond-to-desire, architecture: connected-producer, serves: students, reach: 5%, strength: much-weaker, momentum: 2}
)",
    .good = R"(csm: 1
business: {name: City College, industry: education}
customers:
  students: {name: Students, share: 100%}
experiences:
  courses:
    type: respond-to-desire
    through: campus
    serves: students
    repeat: {identity: 3, individual: 3, population: 3, partner: 3}
architectures:
  campus: {type: connected-producer}
rivals:
  night-school:
    name: Online Night School
    kind: adjacent
    foothold: new-market
    offers:
      videos: {type: respond-to-desire, architecture: connected-producer, serves: students, reach: 5%, strength: much-weaker, momentum: 2}
)",
    .check = check,
    .needs_scores = true,
};

}  // namespace csm
