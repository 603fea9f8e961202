// SPDX-License-Identifier: MIT
#include "csm/report/years.hpp"

#include "csm/report/threat_words.hpp"
#include "csm/report/words.hpp"
#include "csm/score/rivals.hpp"

#include <algorithm>

namespace csm {
namespace {

constexpr std::size_t steps = 12;

/// The inputs with the reach that offers have after a share of the horizon.
score::Inputs<double> inputs_at(const score::Inputs<double>& inputs, double part) {
  score::Inputs<double> moved = inputs;
  for (auto& offer : moved.offers) {
    offer.reach_later = offer.reach + (offer.reach_later - offer.reach) * part;
  }
  return moved;
}

std::vector<RivalYears> begin_rivals(const StrategyReport& report) {
  std::vector<RivalYears> rivals;
  for (const score::RivalScore& scores : report.card.rivals) {
    RivalYears rival{.rival = scores.index};
    if (!scores.offers.empty()) {
      rival.offer = main_offer(report, scores);
      const Duel fight = duel(report, scores, rival.offer);
      rival.segment = fight.segment;
      rival.same_type = fight.same_type;
    }
    rivals.push_back(std::move(rival));
  }
  return rivals;
}

/// How strong the offer and the business are after the years that the outcome looks ahead.
void add_duel(RivalYears& rival, const score::Inputs<double>& inputs,
              const score::Outcome<double>& outcome) {
  const std::size_t y = inputs.rivals[rival.rival].first_offer + rival.offer;
  if (inputs.rivals[rival.rival].offer_count == 0) return;
  const auto& serves = inputs.offers[y].serves;
  const auto place = std::ranges::find(serves, rival.segment);
  if (place == serves.end()) return;
  const auto k = static_cast<std::size_t>(place - serves.begin());
  rival.theirs.push_back(score::points * outcome.offers[y].strength_later[k]);
  const auto& standing = outcome.segments[rival.segment].standing;
  rival.ours.push_back(score::points *
                       standing.coverage_later[score::index(inputs.offers[y].type)]);
}

}  // namespace

Years over_years(const StrategyReport& report) {
  Years years;
  years.rivals = begin_rivals(report);
  const score::Assumptions& assumptions = report.card.assumptions;
  const std::size_t count = assumptions.horizon > 0 ? steps : 0;
  for (std::size_t i = 0; i <= count; ++i) {
    const double part = count == 0 ? 1 : static_cast<double>(i) / static_cast<double>(count);
    score::Assumptions now = assumptions;
    now.horizon *= part;
    const auto inputs = inputs_at(report.inputs, part);
    const auto outcome = score::evaluate(inputs, now);
    years.at.push_back(now.horizon);
    years.threat.push_back(score::points * outcome.threat_later);
    for (RivalYears& rival : years.rivals) {
      rival.threat.push_back(score::threat_of(inputs.rivals[rival.rival], inputs, outcome).later);
      add_duel(rival, inputs, outcome);
    }
  }
  return years;
}

}  // namespace csm
