// SPDX-License-Identifier: MIT
#include "csm/score/outcome.hpp"

#include <algorithm>

namespace csm::score {

template <class V>
ByType<V> demands(const SegmentInputs<V>& segment) {
  ByType<V> result;
  for (const ExperienceType type : experience_types) {
    const auto& want = segment.wants[index(type)];
    result[index(type)] = want ? demand_as_said(*want) : demand(type, segment.traits);
  }
  return result;
}

template <class V>
V strength_of(const ExperienceInputs<V>& x, const ArchitectureInputs<V>& a) {
  return strength(ease(x.type, x.ratings), carried(a.technology, a.organization),
                  allowed(x.permission, x.transparency, x.benefit));
}

template <class V>
V lead_of(const RivalInputs<V>& rival, const Inputs<V>& inputs) {
  if (!rival.wtp || !rival.cost || !inputs.wtp || !inputs.cost) return exactly<V>(0);
  return frontier_lead(*rival.wtp, *rival.cost, *inputs.wtp, *inputs.cost);
}

template <class V>
ByCell<bool> served_cells(const Inputs<V>& inputs, std::size_t segment) {
  ByCell<bool> served{};
  for (const std::uint32_t i : inputs.experiences_of[segment]) {
    const ExperienceInputs<V>& x = inputs.experiences[i];
    for (const std::uint32_t a : x.through) {
      served[index(x.type)][index(inputs.architectures[a].type)] = true;
    }
  }
  return served;
}

namespace {

template <class V>
V served_best(const ByType<V>& demand, const ByType<V>& coverage) {
  V best{};
  for (std::size_t e = 0; e < experience_count; ++e) best = larger(best, demand[e] * coverage[e]);
  return best;
}

template <class V>
V press(double reach, ExperienceType type, const V& strength, const V& up, const V& lead,
        const ByType<V>& demand, const ByType<V>& coverage) {
  const V& wanted = demand[index(type)];
  const V held = hold<V>(wanted * coverage[index(type)], served_best(demand, coverage));
  return pressure(reach, pull(wanted, strength, up, lead), held);
}

}  // namespace

template <class V>
Pressures<V> pressures(const OfferInputs<V>& offer, const V& strength, const V& lead,
                       const Standing<V>& s, const Assumptions& assumptions) {
  const V up = upstream(offer.type, s.offered);
  const V later = projected(strength, offer.momentum, assumptions);
  return {press(offer.reach, offer.type, strength, up, lead, s.demand, s.coverage),
          press(offer.reach_later, offer.type, later, up, lead, s.demand, s.coverage_later)};
}

template <class V>
ExperienceOutcome<V> evaluate_experience(const ExperienceInputs<V>& x, const Inputs<V>& inputs,
                                         const Assumptions& assumptions) {
  ExperienceOutcome<V> result;
  result.loop = loop(x.repeat);
  for (const std::uint32_t a : x.through) {
    result.strength.push_back(strength_of(x, inputs.architectures[a]));
    result.strength_later.push_back(projected(result.strength.back(), result.loop, assumptions));
  }
  return result;
}

template <class V>
void cover(Standing<V>& standing, ExperienceType type, const V& strength, const V& strength_later) {
  const std::size_t e = index(type);
  standing.coverage[e] = larger(standing.coverage[e], strength);
  standing.coverage_later[e] = larger(standing.coverage_later[e], strength_later);
  standing.offered = larger(standing.offered, stage(type) * reaches(strength, offered_strength));
}

namespace {

template <class V>
SegmentOutcome<V> evaluate_segment(std::size_t s, const Inputs<V>& inputs, const Outcome<V>& done) {
  SegmentOutcome<V> result;
  Standing<V>& standing = result.standing;
  standing.demand = demands(inputs.segments[s]);
  for (const std::uint32_t i : inputs.experiences_of[s]) {
    const ExperienceInputs<V>& x = inputs.experiences[i];
    const ExperienceOutcome<V>& outcome = done.experiences[i];
    result.loop = larger(result.loop, outcome.loop);
    for (std::size_t k = 0; k < x.through.size(); ++k) {
      const V& q = outcome.strength[k];
      V& cell = result.strength[index(x.type)][index(inputs.architectures[x.through[k]].type)];
      cell = larger(cell, q);
      cover(standing, x.type, q, outcome.strength_later[k]);
    }
  }
  result.fit = fit(standing.demand, standing.coverage);
  return result;
}

/// q_y for a segment. A word compares with our experience of that type where one serves the
/// segment, else with whatever we do best for it.
template <class V>
V resolve(const OfferInputs<V>& offer, std::size_t s, const Inputs<V>& inputs,
          const Standing<V>& standing) {
  if (!offer.word) return offer.strength;
  const auto& own = inputs.experiences_of[s];
  const bool same_type = std::ranges::any_of(
      own, [&](std::uint32_t i) { return inputs.experiences[i].type == offer.type; });
  if (same_type) return compared(*offer.word, standing.coverage[index(offer.type)]);
  V best{};
  for (const V& coverage : standing.coverage) best = larger(best, coverage);
  return compared(*offer.word, best);
}

template <class V>
OfferOutcome<V> evaluate_offer(std::size_t y, const Inputs<V>& inputs, const Outcome<V>& done,
                               const Assumptions& assumptions, const HeldStrengths<V>* held) {
  const OfferInputs<V>& offer = inputs.offers[y];
  const V lead = lead_of(inputs.rivals[offer.rival], inputs);
  OfferOutcome<V> result;
  for (std::size_t k = 0; k < offer.serves.size(); ++k) {
    const std::uint32_t s = offer.serves[k];
    const Standing<V>& standing = done.segments[s].standing;
    const V q = held != nullptr ? (*held)[y][k] : resolve(offer, s, inputs, standing);
    const Pressures<V> both = pressures(offer, q, lead, standing, assumptions);
    result.strength.push_back(q);
    result.strength_later.push_back(projected(q, offer.momentum, assumptions));
    result.pressure.push_back(both.now);
    result.pressure_later.push_back(both.later);
  }
  return result;
}

template <class V>
Outcome<V> evaluate_all(const Inputs<V>& inputs, const Assumptions& assumptions,
                        const HeldStrengths<V>* held) {
  Outcome<V> result;
  for (const auto& x : inputs.experiences) {
    result.experiences.push_back(evaluate_experience(x, inputs, assumptions));
  }
  for (std::size_t s = 0; s < inputs.segments.size(); ++s) {
    result.segments.push_back(evaluate_segment(s, inputs, result));
  }
  for (std::size_t y = 0; y < inputs.offers.size(); ++y) {
    result.offers.push_back(evaluate_offer(y, inputs, result, assumptions, held));
    const OfferOutcome<V>& offer = result.offers.back();
    for (std::size_t k = 0; k < offer.pressure.size(); ++k) {
      SegmentOutcome<V>& segment = result.segments[inputs.offers[y].serves[k]];
      segment.pressure = larger(segment.pressure, offer.pressure[k]);
      segment.pressure_later = larger(segment.pressure_later, offer.pressure_later[k]);
    }
  }
  for (std::size_t s = 0; s < inputs.segments.size(); ++s) {
    const double w = inputs.segments[s].share;
    const SegmentOutcome<V>& segment = result.segments[s];
    result.fit = result.fit + w * segment.fit;
    result.loop = result.loop + w * segment.loop;
    result.threat = result.threat + w * segment.pressure;
    result.threat_later = result.threat_later + w * segment.pressure_later;
  }
  return result;
}

}  // namespace

template <class V>
Outcome<V> evaluate(const Inputs<V>& inputs, const Assumptions& assumptions) {
  return evaluate_all<V>(inputs, assumptions, nullptr);
}

template <class V>
Outcome<V> evaluate(const Inputs<V>& inputs, const Assumptions& assumptions,
                    const HeldStrengths<V>& held) {
  return evaluate_all<V>(inputs, assumptions, &held);
}

template <class V>
HeldStrengths<V> held_strengths(const Outcome<V>& outcome) {
  HeldStrengths<V> held;
  for (const OfferOutcome<V>& offer : outcome.offers) held.push_back(offer.strength);
  return held;
}

#define CSM_FOR(V)                                                                                \
  template ByType<V> demands(const SegmentInputs<V>&);                                            \
  template V strength_of(const ExperienceInputs<V>&, const ArchitectureInputs<V>&);               \
  template ExperienceOutcome<V> evaluate_experience(const ExperienceInputs<V>&, const Inputs<V>&, \
                                                    const Assumptions&);                          \
  template void cover(Standing<V>&, ExperienceType, const V&, const V&);                          \
  template ByCell<bool> served_cells(const Inputs<V>&, std::size_t);                              \
  template V lead_of(const RivalInputs<V>&, const Inputs<V>&);                                    \
  template Pressures<V> pressures(const OfferInputs<V>&, const V&, const V&, const Standing<V>&,  \
                                  const Assumptions&);                                            \
  template Outcome<V> evaluate(const Inputs<V>&, const Assumptions&);                             \
  template Outcome<V> evaluate(const Inputs<V>&, const Assumptions&, const HeldStrengths<V>&);    \
  template HeldStrengths<V> held_strengths(const Outcome<V>&);
CSM_FOR(double)
CSM_FOR(Figure)
#undef CSM_FOR

}  // namespace csm::score
