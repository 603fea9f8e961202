// SPDX-License-Identifier: MIT
#pragma once

#include "csm/model/model.hpp"

#include <array>
#include <string_view>

/// The levels of repeat as the rules about the loop see them: each builds on those before it.
namespace csm {

struct LoopLevel {
  std::string_view key;  ///< as a file spells it
  const Rating* rating = nullptr;
};
using LoopLevels = std::array<LoopLevel, 4>;

/// From the first to the last.
LoopLevels loop_levels(const RepeatRatings& repeat);

/// From this rating on a level counts as reached.
constexpr int level_reached = 3;
bool is_reached(const Rating& level);
/// Rated, and not reached.
bool falls_short(const Rating& level);

/// Learns about one customer or across many, and recognizes hardly anybody.
bool learns_without_identity(const RepeatRatings& repeat);
/// A trusted partner before a level that leads there is reached.
bool jumps_to_partner(const RepeatRatings& repeat);

}  // namespace csm
