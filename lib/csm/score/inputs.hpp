// SPDX-License-Identifier: MIT
#pragma once

#include "csm/model/ratings.hpp"
#include "csm/score/formulas.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

/// The numbers that go into the scores, on 0..1, freed from the file they came from. Indices are
/// those of the model's lists; an unresolved mention is left out.
namespace csm::score {

inline constexpr double highest_rating = 5;

template <class V>
struct SegmentInputs {
  double share = 0;  ///< w_s: divided by the sum of all shares
  TraitValues<V> traits;
  std::array<std::optional<V>, experience_count> wants;
};

template <class V>
struct ExperienceInputs {
  ExperienceType type{};
  std::vector<std::uint32_t> through;
  std::vector<std::uint32_t> serves;
  std::array<V, 3> ratings;
  std::array<V, 4> repeat;
  V permission{};  ///< min(1, rung / needed)
  V transparency{};
  V benefit{};
  std::uint8_t loop_level = 0;  ///< 0..4
};

template <class V>
struct ArchitectureInputs {
  ArchitectureType type{};
  std::array<V, 4> technology;
  std::array<V, 4> organization;
};

template <class V>
struct OfferInputs {
  std::uint32_t rival = 0;
  ExperienceType type{};
  ArchitectureType architecture{};
  std::vector<std::uint32_t> serves;
  double reach = 1;
  double reach_later = 1;
  std::optional<Comparison> word;
  V strength{};  ///< where there is no word
  V momentum{};
  bool momentum_rated = false;
};

/// An offer, and the place of a segment in what it serves.
struct OfferPlace {
  std::uint32_t offer = 0;
  std::uint32_t place = 0;
};

template <class V>
struct RivalInputs {
  std::optional<V> wtp;
  std::optional<V> cost;
  std::uint32_t first_offer = 0;  ///< in Inputs::offers
  std::uint32_t offer_count = 0;
};

template <class V>
struct Inputs {
  std::vector<SegmentInputs<V>> segments;
  std::vector<ExperienceInputs<V>> experiences;
  std::vector<ArchitectureInputs<V>> architectures;
  SupplyValues<V> supply;
  std::optional<V> wtp;
  std::optional<V> cost;
  std::vector<RivalInputs<V>> rivals;
  std::vector<OfferInputs<V>> offers;  ///< rival by rival, in the file's order

  // Who serves a segment, so that nobody has to look through everything.
  std::vector<std::vector<std::uint32_t>> experiences_of;  ///< by segment
  std::vector<std::vector<OfferPlace>> offers_to;          ///< by segment
};

template <class V>
Inputs<V> take_inputs(const Model& model);

/// A rating r as r/5, with or without its bounds.
template <class V>
V value_of(const Rating& rating);

/// The permission's part in P: (0, 0.5, 1) where nobody knows the rung.
template <class V>
V permission_value(ExperienceType type, const Located<Permission>& permission);

/// How many levels of the loop, from the first on, are rated 3 or more.
std::uint8_t loop_level(const RepeatRatings& repeat);

}  // namespace csm::score
