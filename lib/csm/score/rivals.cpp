// SPDX-License-Identifier: MIT
#include "csm/score/scorecard.hpp"

#include <algorithm>
#include <limits>

namespace csm::score {
namespace {

constexpr double points = 100;
constexpr double never = std::numeric_limits<double>::infinity();

/// Years until an offer is level with us in one segment: with the last of ours to be caught up.
double level_in_segment(const OfferInputs<Figure>& offer, double strength, std::size_t segment,
                        const Inputs<Figure>& inputs, const Outcome<Figure>& outcome,
                        double learning_rate) {
  double years = 0;
  for (const std::uint32_t i : inputs.experiences_of[segment]) {
    if (inputs.experiences[i].type != offer.type) continue;
    const ExperienceOutcome<Figure>& own = outcome.experiences[i];
    for (const Figure& q : own.strength) {
      years = std::max(years, level_in(strength, offer.momentum.value, q.value, own.loop.value,
                                       learning_rate));
    }
  }
  return years;
}

OfferScore offer_score(std::uint32_t place, std::size_t y, const Inputs<Figure>& inputs,
                       const Outcome<Figure>& outcome, const Assumptions& assumptions) {
  const OfferInputs<Figure>& offer = inputs.offers[y];
  const OfferOutcome<Figure>& result = outcome.offers[y];
  OfferScore score{.index = place,
                   .experience = offer.type,
                   .architecture = offer.architecture,
                   .strength = {},
                   .strength_horizon = {},
                   .level_in = std::nullopt};
  double soonest = never;
  for (std::size_t k = 0; k < offer.serves.size(); ++k) {
    score.strength = larger(score.strength, points * result.strength[k]);
    score.strength_horizon = larger(score.strength_horizon, points * result.strength_later[k]);
    soonest = std::min(soonest, level_in_segment(offer, result.strength[k].value, offer.serves[k],
                                                 inputs, outcome, assumptions.learning_rate));
  }
  if (soonest != never) score.level_in = soonest;
  return score;
}

bool dominates(const RivalInputs<Figure>& rival, const Inputs<Figure>& inputs) {
  if (!rival.wtp || !rival.cost || !inputs.wtp || !inputs.cost) return false;
  const double wtp = rival.wtp->value - inputs.wtp->value;
  const double cost = inputs.cost->value - rival.cost->value;
  return wtp >= -tie && cost >= -tie && (wtp > tie || cost > tie);
}

/// Christensen's two marks: a foothold that incumbents do not defend, and the means to climb.
bool strict_disruption(const Rival& rival, const RivalInputs<Figure>& numbers,
                       const Inputs<Figure>& inputs, const Outcome<Figure>& outcome) {
  if (!rival.foothold.given || rival.foothold.value == Foothold::mainstream) return false;
  if (numbers.wtp && numbers.cost && inputs.wtp && inputs.cost &&
      value_lead(numbers.wtp->value, numbers.cost->value, inputs.wtp->value, inputs.cost->value) >
          tie) {
    return true;
  }
  for (std::uint32_t k = 0; k < numbers.offer_count; ++k) {
    const OfferInputs<Figure>& offer = inputs.offers[numbers.first_offer + k];
    if (!offer.momentum_rated) continue;
    double fastest = 0;
    for (const std::uint32_t s : offer.serves) {
      fastest = std::max(fastest, outcome.segments[s].loop.value);
    }
    if (offer.momentum.value > fastest + tie) return true;
  }
  return false;
}

/// 100 * sum over segments of share times the rival's largest pressure there.
struct Threat {
  Figure now;
  Figure later;
};
Threat threat(const RivalInputs<Figure>& rival, const Inputs<Figure>& inputs,
              const Outcome<Figure>& outcome) {
  struct OfSegment {
    std::uint32_t segment;
    Threat largest;
  };
  std::vector<OfSegment> all;
  for (std::uint32_t y = rival.first_offer; y < rival.first_offer + rival.offer_count; ++y) {
    for (std::size_t k = 0; k < inputs.offers[y].serves.size(); ++k) {
      all.push_back({inputs.offers[y].serves[k],
                     {outcome.offers[y].pressure[k], outcome.offers[y].pressure_later[k]}});
    }
  }
  std::ranges::stable_sort(all, {}, &OfSegment::segment);
  Threat sum;
  for (std::size_t i = 0; i < all.size();) {
    const std::uint32_t segment = all[i].segment;
    Threat largest;
    for (; i < all.size() && all[i].segment == segment; ++i) {
      largest.now = larger(largest.now, all[i].largest.now);
      largest.later = larger(largest.later, all[i].largest.later);
    }
    const double w = points * inputs.segments[segment].share;
    sum.now += w * largest.now;
    sum.later += w * largest.later;
  }
  return sum;
}

}  // namespace

std::vector<RivalScore> rivals(const Model& model, const Inputs<Figure>& inputs,
                               const Outcome<Figure>& outcome, const Assumptions& assumptions) {
  std::vector<RivalScore> list;
  for (std::uint32_t i = 0; i < inputs.rivals.size(); ++i) {
    const RivalInputs<Figure>& rival = inputs.rivals[i];
    const Threat both = threat(rival, inputs, outcome);
    RivalScore score{.index = i,
                     .threat_now = both.now,
                     .threat_horizon = both.later,
                     .rise = both.later.value - both.now.value,
                     .dominates = dominates(rival, inputs),
                     .strict_disruption = strict_disruption(model.rivals[i], rival, inputs, outcome),
                     .offers = {}};
    for (std::uint32_t k = 0; k < rival.offer_count; ++k) {
      score.offers.push_back(offer_score(k, rival.first_offer + k, inputs, outcome, assumptions));
    }
    list.push_back(std::move(score));
  }
  std::ranges::stable_sort(list, std::ranges::greater{}, [](const RivalScore& score) {
    return order_key(score.threat_horizon.value);
  });
  return list;
}

}  // namespace csm::score
