// SPDX-License-Identifier: MIT
#include "csm/score/rivals.hpp"

#include "csm/score/scorecard.hpp"

#include <algorithm>

namespace csm::score {
namespace {

template <class V>
bool on_one_frontier(const RivalInputs<V>& rival, const Inputs<V>& inputs) {
  return rival.wtp && rival.cost && inputs.wtp && inputs.cost;
}

OfferScore offer_score(std::uint32_t place, const OfferInputs<Figure>& offer,
                       const OfferOutcome<Figure>& outcome, const Field& field) {
  OfferScore score{.index = place,
                   .experience = offer.type,
                   .architecture = offer.architecture,
                   .strength = {},
                   .strength_horizon = {},
                   .level_in = std::nullopt};
  for (std::size_t k = 0; k < offer.serves.size(); ++k) {
    score.strength = larger(score.strength, points * outcome.strength[k]);
    score.strength_horizon = larger(score.strength_horizon, points * outcome.strength_later[k]);
  }
  const Level level = field.level_in(offer, outcome);
  if (level.years != Level::never) score.level_in = level.years;
  return score;
}

}  // namespace

template <class V>
Threat<V> threat_of(const RivalInputs<V>& rival, const Inputs<V>& inputs,
                    const Outcome<V>& outcome) {
  Threat<V> sum;
  const std::uint32_t end = rival.first_offer + rival.offer_count;
  for (std::uint32_t y = rival.first_offer; y < end; ++y) {
    for (const std::uint32_t segment : inputs.offers[y].serves) {
      // The rival's offers to a segment stand together there; the first of them counts for all.
      const auto& offers = inputs.offers_to[segment];
      auto place = std::ranges::lower_bound(offers, rival.first_offer, {}, &OfferPlace::offer);
      if (place->offer != y) continue;
      Threat<V> largest;
      for (; place != offers.end() && place->offer < end; ++place) {
        const OfferOutcome<V>& offer = outcome.offers[place->offer];
        largest.now = larger(largest.now, offer.pressure[place->place]);
        largest.later = larger(largest.later, offer.pressure_later[place->place]);
      }
      const double w = points * inputs.segments[segment].share;
      sum.now = sum.now + w * largest.now;
      sum.later = sum.later + w * largest.later;
    }
  }
  return sum;
}

template <class V>
bool dominates(const RivalInputs<V>& rival, const Inputs<V>& inputs) {
  if (!on_one_frontier(rival, inputs)) return false;
  const double wtp = middle(*rival.wtp) - middle(*inputs.wtp);
  const double cost = middle(*inputs.cost) - middle(*rival.cost);
  return wtp >= -tie && cost >= -tie && (wtp > tie || cost > tie);
}

template <class V>
double value_lead_of(const RivalInputs<V>& rival, const Inputs<V>& inputs) {
  if (!on_one_frontier(rival, inputs)) return 0;
  return value_lead(middle(*rival.wtp), middle(*rival.cost), middle(*inputs.wtp),
                    middle(*inputs.cost));
}

template <class V>
bool outpaces(const OfferInputs<V>& offer, const Outcome<V>& outcome) {
  if (!offer.momentum_rated) return false;
  double fastest = 0;
  for (const std::uint32_t s : offer.serves) {
    fastest = std::max(fastest, middle(outcome.segments[s].loop));
  }
  return middle(offer.momentum) > fastest + tie;
}

template <class V>
bool strict_disruption(const Rival& rival, const RivalInputs<V>& numbers, const Inputs<V>& inputs,
                       const Outcome<V>& outcome) {
  if (!rival.foothold.given || rival.foothold.value == Foothold::mainstream) return false;
  if (value_lead_of(numbers, inputs) > tie) return true;
  const auto first = inputs.offers.begin() + numbers.first_offer;
  return std::any_of(first, first + numbers.offer_count,
                     [&outcome](const OfferInputs<V>& offer) { return outpaces(offer, outcome); });
}

template <class V>
Field::Field(const Inputs<V>& inputs, const Outcome<V>& outcome, double learning_rate)
    : runners_(inputs.segments.size()), learning_rate_(learning_rate) {
  for (std::uint32_t i = 0; i < inputs.experiences.size(); ++i) {
    Runner runner{.strength = 0, .speed = middle(outcome.experiences[i].loop), .experience = i};
    for (const V& q : outcome.experiences[i].strength) {
      runner.strength = std::max(runner.strength, middle(q));
    }
    for (const std::uint32_t s : inputs.experiences[i].serves) {
      runners_[s][index(inputs.experiences[i].type)].push_back(runner);
    }
  }
  for (auto& segment : runners_) {
    for (std::vector<Runner>& runners : segment) {
      std::ranges::stable_sort(runners, [](const Runner& x, const Runner& y) {
        return x.strength != y.strength ? x.strength > y.strength : x.speed > y.speed;
      });
      double fastest = -1;
      std::erase_if(runners, [&fastest](const Runner& runner) {
        if (runner.speed <= fastest) return true;
        fastest = runner.speed;
        return false;
      });
    }
  }
}

/// With the last of ours to be caught up with.
Level Field::in_segment(std::uint32_t segment, ExperienceType type, double strength,
                        double momentum) const {
  Level latest{.years = 0, .segment = segment, .last = std::nullopt};
  for (const Runner& runner : runners_[segment][index(type)]) {
    const double years =
        score::level_in(strength, momentum, runner.strength, runner.speed, learning_rate_);
    if (years > latest.years) latest = {years, segment, runner.experience};
  }
  return latest;
}

template <class V>
Level Field::level_in(const OfferInputs<V>& offer, const OfferOutcome<V>& outcome) const {
  Level soonest;
  for (std::size_t k = 0; k < offer.serves.size(); ++k) {
    const Level level = in_segment(offer.serves[k], offer.type, middle(outcome.strength[k]),
                                   middle(offer.momentum));
    if (level.years < soonest.years) soonest = level;
  }
  return soonest;
}

template <class V>
ByType<V> row_demands(const Inputs<V>& inputs, const Outcome<V>& outcome) {
  ByType<V> sums{};
  for (std::size_t s = 0; s < inputs.segments.size(); ++s) {
    const double w = points * inputs.segments[s].share;
    for (std::size_t e = 0; e < experience_count; ++e) {
      sums[e] += w * outcome.segments[s].standing.demand[e];
    }
  }
  return sums;
}

#define CSM_FOR(V)                                                                          \
  template Threat<V> threat_of(const RivalInputs<V>&, const Inputs<V>&, const Outcome<V>&); \
  template bool dominates(const RivalInputs<V>&, const Inputs<V>&);                         \
  template double value_lead_of(const RivalInputs<V>&, const Inputs<V>&);                   \
  template bool outpaces(const OfferInputs<V>&, const Outcome<V>&);                         \
  template bool strict_disruption(const Rival&, const RivalInputs<V>&, const Inputs<V>&,    \
                                  const Outcome<V>&);                                       \
  template Field::Field(const Inputs<V>&, const Outcome<V>&, double);                       \
  template Level Field::level_in(const OfferInputs<V>&, const OfferOutcome<V>&) const;      \
  template ByType<V> row_demands(const Inputs<V>&, const Outcome<V>&);
CSM_FOR(double)
CSM_FOR(Figure)
#undef CSM_FOR

std::vector<RivalScore> rivals(const Model& model, const Inputs<Figure>& inputs,
                               const Outcome<Figure>& outcome, const Assumptions& assumptions) {
  const Field field(inputs, outcome, assumptions.learning_rate);
  std::vector<RivalScore> list;
  for (std::uint32_t i = 0; i < inputs.rivals.size(); ++i) {
    const RivalInputs<Figure>& rival = inputs.rivals[i];
    const Threat<Figure> threat = threat_of(rival, inputs, outcome);
    RivalScore score{
        .index = i,
        .threat_now = threat.now,
        .threat_horizon = threat.later,
        .rise = threat.rise(),
        .dominates = dominates(rival, inputs),
        .strict_disruption = strict_disruption(model.rivals[i], rival, inputs, outcome),
        .offers = {}};
    for (std::uint32_t k = 0; k < rival.offer_count; ++k) {
      const std::uint32_t y = rival.first_offer + k;
      score.offers.push_back(offer_score(k, inputs.offers[y], outcome.offers[y], field));
    }
    list.push_back(std::move(score));
  }
  std::ranges::stable_sort(list, std::ranges::greater{}, [](const RivalScore& score) {
    return order_key(score.threat_horizon.value);
  });
  return list;
}

}  // namespace csm::score
