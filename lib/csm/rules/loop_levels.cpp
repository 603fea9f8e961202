// SPDX-License-Identifier: MIT
#include "csm/rules/loop_levels.hpp"

#include "csm/model/ratings.hpp"
#include "csm/model/table.hpp"
#include "csm/rules/facts.hpp"

namespace csm {
namespace {

constexpr double hardly_anybody = 1;

}  // namespace

LoopLevels loop_levels(const RepeatRatings& repeat) {
  const auto ratings = ratings_of(repeat);
  const auto keys = model::table<RepeatRatings>()->keys;
  LoopLevels levels;
  for (std::size_t i = 0; i < levels.size(); ++i) levels[i] = {keys[i].name, ratings[i]};
  return levels;
}

bool is_reached(const Rating& level) { return rated_at_least(level, level_reached); }

bool falls_short(const Rating& level) { return level.given() && !is_reached(level); }

bool learns_without_identity(const RepeatRatings& repeat) {
  return rated_at_most(repeat.identity, hardly_anybody) &&
         (is_reached(repeat.individual) || is_reached(repeat.population));
}

bool jumps_to_partner(const RepeatRatings& repeat) {
  return is_reached(repeat.partner) &&
         (falls_short(repeat.identity) || falls_short(repeat.individual) ||
          falls_short(repeat.population));
}

}  // namespace csm
