// SPDX-License-Identifier: MIT
#pragma once

#include "csm/model/model.hpp"

#include <array>
#include <optional>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <vector>

/// Ratings by their place in a block, and own ratings by their path.
namespace csm {

/// The ratings of a block in the order of its keys in the file format.
template <class Block>
inline constexpr std::array<Rating Block::*, 0> rating_members{};
template <>
inline constexpr std::array rating_members<Traits> = {
    &Traits::knows_need,     &Traits::choice_overload, &Traits::inertia,
    &Traits::predictability, &Traits::mistake_cost,    &Traits::shares_data,
    &Traits::accepts_advice, &Traits::wants_control};
template <>
inline constexpr std::array rating_members<Wants> = {
    &Wants::respond_to_desire, &Wants::curated_offering, &Wants::coach_behavior,
    &Wants::automatic_execution};
template <>
inline constexpr std::array rating_members<EaseRatings> = {
    &EaseRatings::recognize, &EaseRatings::request, &EaseRatings::respond};
template <>
inline constexpr std::array rating_members<RepeatRatings> = {
    &RepeatRatings::identity, &RepeatRatings::individual, &RepeatRatings::population,
    &RepeatRatings::partner};
template <>
inline constexpr std::array rating_members<Trust> = {&Trust::transparency, &Trust::benefit};
template <>
inline constexpr std::array rating_members<Technology> = {&Technology::sense, &Technology::transmit,
                                                          &Technology::analyze, &Technology::react};
template <>
inline constexpr std::array rating_members<Organization> = {
    &Organization::shared_identity, &Organization::shared_data, &Organization::aligned_incentives,
    &Organization::clear_owner};
template <>
inline constexpr std::array rating_members<Supply> = {
    &Supply::own_making,      &Supply::supplier_variety, &Supply::idle_capacity,
    &Supply::member_exchange, &Supply::quality_control,  &Supply::capital};

/// Pointers to the ratings of a block, in the order of its keys.
template <class Block>
auto ratings_of(Block& block) {
  constexpr auto members = rating_members<std::remove_const_t<Block>>;
  std::array<decltype(&(block.*members[0])), members.size()> result;
  for (std::size_t i = 0; i < members.size(); ++i) result[i] = &(block.*members[i]);
  return result;
}

/// Where a path such as `experiences.ID.ratings.request` or `architectures.ID.technology` leads.
struct OwnPlace {
  enum class Block : std::uint8_t {
    ratings,
    repeat,
    trust,
    permission,
    technology,
    organization,
  };
  Block block{};
  std::uint32_t thing = 0;  ///< in the model's experiences or architectures
  int key = -1;             ///< in the block; -1: all of it
};

/// Finds own ratings by their path.
class OwnPaths {
 public:
  explicit OwnPaths(const Model& model);
  /// None where the path leads to nothing of the business's own.
  std::optional<OwnPlace> find(std::string_view path) const;

 private:
  std::unordered_map<std::string_view, std::uint32_t> experiences_;
  std::unordered_map<std::string_view, std::uint32_t> architectures_;
};

/// The ratings at a place; none for a permission.
std::vector<Rating*> ratings_at(Model& model, const OwnPlace& place);
std::vector<const Rating*> ratings_at(const Model& model, const OwnPlace& place);

/// What a raise makes of a rating or a permission; nothing where it would not rise.
std::optional<Rating> raised_by(const Raise& raise, const Rating& rating);
std::optional<Permission> raised_by(const Raise& raise, const Located<Permission>& permission);

/// Whether anything at the place would rise.
bool would_rise(const Model& model, const Raise& raise, const OwnPlace& place);

}  // namespace csm
