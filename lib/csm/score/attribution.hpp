// SPDX-License-Identifier: MIT
#pragma once

#include "csm/framework/words.hpp"
#include "csm/model/changes.hpp"
#include "csm/score/formulas.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

/// What each change between two versions of a business did to its fit and its threat.
namespace csm::score {

/// In points of the middle values.
struct Effect {
  double fit = 0;
  double threat = 0;
};

enum class Method : std::uint8_t { shapley, sequential };
inline constexpr Word method_words[] = {
    {"shapley", "Shapley", "the mean effect of a change over all orders in which they can be made"},
    {"sequential", "sequential",
     "the effect of a change where they are made one after the other, as they are listed"},
};

/// So many changes are attributed by Shapley's values: the work doubles with each.
inline constexpr std::size_t most_shared = 10;

struct Attribution {
  Method method{};
  std::vector<Effect> effects;  ///< by change; they add up to the difference of the figures
  Figure fit_before;
  Figure fit_after;
  Figure threat_before;  ///< at the horizon
  Figure threat_after;   ///< where the words of rivals that did not change mean what they meant
};

/// A rival's word keeps the strength that it came to in the version before, unless the word itself
/// changed.
Attribution attribute(const model::Difference& difference, const Assumptions& assumptions);

/// Whether a change can touch fit or threat: others need no part in the attribution.
bool is_scored(const model::Change& change);

/// Shapley's values of a game, from the worth of each set of its players (a bit each).
std::vector<Effect> shapley_values(const std::vector<Effect>& worth);

}  // namespace csm::score

namespace csm {
template <>
inline constexpr std::span<const Word> words<score::Method> = score::method_words;
}  // namespace csm
