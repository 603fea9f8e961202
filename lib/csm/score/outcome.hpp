// SPDX-License-Identifier: MIT
#pragma once

#include "csm/score/inputs.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

/// What the inputs come to: the matrix by segment, and the pressure of each offer. All on 0..1;
/// the scorecard turns shares of 1 into points of 100.
namespace csm::score {

/// 1 of a quantity on 0..1, as scores print it.
inline constexpr double points = 100;

template <class V>
using ByType = std::array<V, experience_count>;
template <class V>
using ByCell = std::array<std::array<V, architecture_count>, experience_count>;

/// Coverage of one segment, now or at the horizon.
template <class V>
struct Standing {
  ByType<V> demand{};    ///< d(s,e)
  ByType<V> coverage{};  ///< C(s,e), now
  ByType<V> coverage_later{};
  V offered{};  ///< the largest stage offered with q >= 0.2, as of today
};

template <class V>
struct SegmentOutcome {
  Standing<V> standing;
  ByCell<V> strength{};  ///< S(s,e,a)
  V fit{};
  V loop{};      ///< the largest R(x) of those who serve it
  V pressure{};  ///< the largest of all offers, now
  V pressure_later{};
};

template <class V>
struct ExperienceOutcome {
  V loop{};                       ///< R(x)
  std::vector<V> strength;        ///< q(x,a), by place in `through`
  std::vector<V> strength_later;  ///< q_H
};

/// By place in the offer's `serves`.
template <class V>
struct OfferOutcome {
  std::vector<V> strength;  ///< q_y
  std::vector<V> strength_later;
  std::vector<V> pressure;
  std::vector<V> pressure_later;
};

template <class V>
struct Outcome {
  std::vector<SegmentOutcome<V>> segments;
  std::vector<ExperienceOutcome<V>> experiences;
  std::vector<OfferOutcome<V>> offers;
  V fit{};
  V loop{};
  V threat{};
  V threat_later{};
};

template <class V>
Outcome<V> evaluate(const Inputs<V>& inputs, const Assumptions& assumptions);

/// q_y resolved per segment served, so that it can be held while own ratings change: by offer,
/// by place in `serves`.
template <class V>
using HeldStrengths = std::vector<std::vector<V>>;

/// The same where rivals' strengths are what they were resolved to before.
template <class V>
Outcome<V> evaluate(const Inputs<V>& inputs, const Assumptions& assumptions,
                    const HeldStrengths<V>& held);
template <class V>
HeldStrengths<V> held_strengths(const Outcome<V>& outcome);

/// The same into an outcome of the same inputs, whose memory is used again. Nothing is held where
/// there is no `held`.
template <class V>
void evaluate_into(Outcome<V>& outcome, const Inputs<V>& inputs, const Assumptions& assumptions,
                   const HeldStrengths<V>* held = nullptr);

// The parts, for those who change one rating and must not work out everything again.

/// d(s,e) for all four types.
template <class V>
ByType<V> demands(const SegmentInputs<V>& segment);

/// q(x,a) through one architecture.
template <class V>
V strength_of(const ExperienceInputs<V>& experience, const ArchitectureInputs<V>& architecture,
              const Weights& weights);

template <class V>
ExperienceOutcome<V> evaluate_experience(const ExperienceInputs<V>& experience,
                                         const Inputs<V>& inputs, const Assumptions& assumptions);
template <class V>
void evaluate_experience_into(ExperienceOutcome<V>& outcome, const ExperienceInputs<V>& experience,
                              const Inputs<V>& inputs, const Assumptions& assumptions);

/// A segment as its experiences serve it; nobody presses on it yet.
template <class V>
SegmentOutcome<V> evaluate_segment(std::size_t segment, const Inputs<V>& inputs,
                                   const std::vector<ExperienceOutcome<V>>& experiences);

/// Raises what a segment gets by what an experience gives it through one architecture.
template <class V>
void cover(Standing<V>& standing, ExperienceType type, const V& strength, const V& strength_later);

/// How an offer of this strength presses on a segment that stands like this.
template <class V>
struct Pressures {
  V now;
  V later;
  V strength_later;
};
template <class V>
Pressures<V> pressures(const OfferInputs<V>& offer, const V& strength, const V& lead,
                       const Standing<V>& standing, const Assumptions& assumptions);

/// Where we stand for one segment: through which architectures each type of experience serves it.
template <class V>
ByCell<bool> served_cells(const Inputs<V>& inputs, std::size_t segment);

/// f of a rival against the business; 0 where any of the four figures is missing.
template <class V>
V lead_of(const RivalInputs<V>& rival, const Inputs<V>& inputs);

}  // namespace csm::score
