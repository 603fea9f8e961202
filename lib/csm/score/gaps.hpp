// SPDX-License-Identifier: MIT
#pragma once

#include "csm/score/outcome.hpp"

#include <cstdint>

/// What a gap is made of: how much a segment wants and does not get, and how feasible it is to
/// give it.
namespace csm::score {

/// The largest `sense` over the own architectures.
template <class V>
V best_sense(const Inputs<V>& inputs) {
  V sense{};
  for (const auto& architecture : inputs.architectures) {
    sense = larger(sense, architecture.technology[0]);
  }
  return sense;
}

/// g(e,a)
template <class V>
ByCell<V> feasibilities(const Inputs<V>& inputs) {
  const V sense = best_sense(inputs);
  ByCell<V> feasible{};
  for (const ExperienceType e : experience_types) {
    for (const ArchitectureType a : architecture_types) {
      feasible[index(e)][index(a)] = feasibility(e, a, inputs.supply, sense);
    }
  }
  return feasible;
}

/// The largest g(e,a) over a, by e.
template <class V>
ByType<V> easiest(const ByCell<V>& feasible) {
  ByType<V> result{};
  for (std::size_t e = 0; e < experience_count; ++e) {
    for (const V& g : feasible[e]) result[e] = larger(result[e], g);
  }
  return result;
}

/// U(s,e)
template <class V>
V unmet(const Standing<V>& standing, ExperienceType type) {
  return standing.demand[index(type)] * complement(standing.coverage[index(type)]);
}

/// What a segment misses, weighed with its share; 0..100.
template <class V>
V gap_size(const Inputs<V>& inputs, const Outcome<V>& outcome, std::uint32_t segment,
           ExperienceType type) {
  return points * inputs.segments[segment].share * unmet(outcome.segments[segment].standing, type);
}

/// As much of it as the architecture can reach that reaches it most easily.
template <class V>
V attainable(const Inputs<V>& inputs, const Outcome<V>& outcome, std::uint32_t segment,
             ExperienceType type, const ByType<V>& easiest) {
  return gap_size(inputs, outcome, segment, type) * easiest[index(type)];
}

}  // namespace csm::score
