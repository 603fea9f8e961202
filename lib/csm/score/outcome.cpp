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
V strength_of(const ExperienceInputs<V>& x, const ArchitectureInputs<V>& a,
              const Weights& weights) {
  return strength(ease(x.type, x.ratings, weights), carried(a.technology, a.organization),
                  allowed(x.permission, x.transparency, x.benefit), weights);
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
  return {
      .now = press(offer.reach, offer.type, strength, up, lead, s.demand, s.coverage),
      .later = press(offer.reach_later, offer.type, later, up, lead, s.demand, s.coverage_later),
      .strength_later = later};
}

template <class V>
void evaluate_experience_into(ExperienceOutcome<V>& outcome, const ExperienceInputs<V>& x,
                              const Inputs<V>& inputs, const Assumptions& assumptions) {
  outcome.loop = loop(x.repeat, assumptions.weights);
  outcome.strength.resize(x.through.size());
  outcome.strength_later.resize(x.through.size());
  for (std::size_t k = 0; k < x.through.size(); ++k) {
    const V q = strength_of(x, inputs.architectures[x.through[k]], assumptions.weights);
    outcome.strength[k] = q;
    outcome.strength_later[k] = projected(q, outcome.loop, assumptions);
  }
}

template <class V>
ExperienceOutcome<V> evaluate_experience(const ExperienceInputs<V>& x, const Inputs<V>& inputs,
                                         const Assumptions& assumptions) {
  ExperienceOutcome<V> result;
  evaluate_experience_into(result, x, inputs, assumptions);
  return result;
}

template <class V>
void cover(Standing<V>& standing, ExperienceType type, const V& strength, const V& strength_later) {
  const std::size_t e = index(type);
  standing.coverage[e] = larger(standing.coverage[e], strength);
  standing.coverage_later[e] = larger(standing.coverage_later[e], strength_later);
  standing.offered = larger(standing.offered, stage(type) * reaches(strength, offered_strength));
}

template <class V>
SegmentOutcome<V> evaluate_segment(std::size_t s, const Inputs<V>& inputs,
                                   const std::vector<ExperienceOutcome<V>>& experiences) {
  SegmentOutcome<V> result;
  Standing<V>& standing = result.standing;
  standing.demand = demands(inputs.segments[s]);
  for (const std::uint32_t i : inputs.experiences_of[s]) {
    const ExperienceInputs<V>& x = inputs.experiences[i];
    const ExperienceOutcome<V>& outcome = experiences[i];
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

namespace {

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
void evaluate_offer_into(OfferOutcome<V>& outcome, std::size_t y, const Inputs<V>& inputs,
                         const std::vector<SegmentOutcome<V>>& segments,
                         const Assumptions& assumptions, const HeldStrengths<V>* held) {
  const OfferInputs<V>& offer = inputs.offers[y];
  const V lead = lead_of(inputs.rivals[offer.rival], inputs);
  for (std::vector<V>* each :
       {&outcome.strength, &outcome.strength_later, &outcome.pressure, &outcome.pressure_later}) {
    each->resize(offer.serves.size());
  }
  for (std::size_t k = 0; k < offer.serves.size(); ++k) {
    const std::uint32_t s = offer.serves[k];
    const Standing<V>& standing = segments[s].standing;
    const V q = held != nullptr ? (*held)[y][k] : resolve(offer, s, inputs, standing);
    const Pressures<V> both = pressures(offer, q, lead, standing, assumptions);
    outcome.strength[k] = q;
    outcome.strength_later[k] = both.strength_later;
    outcome.pressure[k] = both.now;
    outcome.pressure_later[k] = both.later;
  }
}

}  // namespace

template <class V>
void evaluate_into(Outcome<V>& outcome, const Inputs<V>& inputs, const Assumptions& assumptions,
                   const HeldStrengths<V>* held) {
  outcome.experiences.resize(inputs.experiences.size());
  outcome.segments.resize(inputs.segments.size());
  outcome.offers.resize(inputs.offers.size());
  for (std::size_t i = 0; i < inputs.experiences.size(); ++i) {
    evaluate_experience_into(outcome.experiences[i], inputs.experiences[i], inputs, assumptions);
  }
  for (std::size_t s = 0; s < inputs.segments.size(); ++s) {
    outcome.segments[s] = evaluate_segment(s, inputs, outcome.experiences);
  }
  for (std::size_t y = 0; y < inputs.offers.size(); ++y) {
    OfferOutcome<V>& offer = outcome.offers[y];
    evaluate_offer_into(offer, y, inputs, outcome.segments, assumptions, held);
    for (std::size_t k = 0; k < offer.pressure.size(); ++k) {
      SegmentOutcome<V>& segment = outcome.segments[inputs.offers[y].serves[k]];
      segment.pressure = larger(segment.pressure, offer.pressure[k]);
      segment.pressure_later = larger(segment.pressure_later, offer.pressure_later[k]);
    }
  }
  outcome.fit = outcome.loop = outcome.threat = outcome.threat_later = V{};
  for (std::size_t s = 0; s < inputs.segments.size(); ++s) {
    const double w = inputs.segments[s].share;
    const SegmentOutcome<V>& segment = outcome.segments[s];
    outcome.fit = outcome.fit + w * segment.fit;
    outcome.loop = outcome.loop + w * segment.loop;
    outcome.threat = outcome.threat + w * segment.pressure;
    outcome.threat_later = outcome.threat_later + w * segment.pressure_later;
  }
}

template <class V>
Outcome<V> evaluate(const Inputs<V>& inputs, const Assumptions& assumptions) {
  Outcome<V> outcome;
  evaluate_into(outcome, inputs, assumptions);
  return outcome;
}

template <class V>
Outcome<V> evaluate(const Inputs<V>& inputs, const Assumptions& assumptions,
                    const HeldStrengths<V>& held) {
  Outcome<V> outcome;
  evaluate_into(outcome, inputs, assumptions, &held);
  return outcome;
}

template <class V>
HeldStrengths<V> held_strengths(const Outcome<V>& outcome) {
  HeldStrengths<V> held;
  for (const OfferOutcome<V>& offer : outcome.offers) held.push_back(offer.strength);
  return held;
}

#define CSM_FOR(V)                                                                                \
  template ByType<V> demands(const SegmentInputs<V>&);                                            \
  template V strength_of(const ExperienceInputs<V>&, const ArchitectureInputs<V>&,                \
                         const Weights&);                                                         \
  template ExperienceOutcome<V> evaluate_experience(const ExperienceInputs<V>&, const Inputs<V>&, \
                                                    const Assumptions&);                          \
  template SegmentOutcome<V> evaluate_segment(std::size_t, const Inputs<V>&,                      \
                                              const std::vector<ExperienceOutcome<V>>&);          \
  template void evaluate_experience_into(ExperienceOutcome<V>&, const ExperienceInputs<V>&,       \
                                         const Inputs<V>&, const Assumptions&);                   \
  template void cover(Standing<V>&, ExperienceType, const V&, const V&);                          \
  template ByCell<bool> served_cells(const Inputs<V>&, std::size_t);                              \
  template V lead_of(const RivalInputs<V>&, const Inputs<V>&);                                    \
  template Pressures<V> pressures(const OfferInputs<V>&, const V&, const V&, const Standing<V>&,  \
                                  const Assumptions&);                                            \
  template Outcome<V> evaluate(const Inputs<V>&, const Assumptions&);                             \
  template Outcome<V> evaluate(const Inputs<V>&, const Assumptions&, const HeldStrengths<V>&);    \
  template void evaluate_into(Outcome<V>&, const Inputs<V>&, const Assumptions&,                  \
                              const HeldStrengths<V>*);                                           \
  template HeldStrengths<V> held_strengths(const Outcome<V>&);
CSM_FOR(double)
CSM_FOR(Figure)
#undef CSM_FOR

}  // namespace csm::score
