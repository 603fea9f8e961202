// SPDX-License-Identifier: MIT
#pragma once

#include "csm/framework/words.hpp"
#include "csm/model/model.hpp"
#include "csm/score/formulas.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

/// Which initiatives to fund. Initiatives are told by their place in the model, costs and values
/// are middle values, and rivals' strengths stay what they were resolved to before.
namespace csm::score {

enum class Goal : std::uint8_t { fit, threat, both };
inline constexpr Word goal_words[] = {
    {"fit", "fit", "the rise of the fit"},
    {"threat", "threat", "the fall of the threat at the horizon"},
    {"both", "fit and threat", "the rise of the fit plus the fall of the threat at the horizon"},
};

/// Initiatives that may be funded together, in the file's order.
struct FundedSet {
  std::vector<std::uint32_t> initiatives;
  double cost = 0;
  double value = 0;  ///< points of the goal
};

/// The larger value first; ties: the cheaper, then the smaller, then that of the earlier
/// initiative.
bool comes_before(const FundedSet& one, const FundedSet& other);

/// Which sets were worked out.
enum class Tried : std::uint8_t { all, within_budget, some };

struct Plan {
  double budget = 0;
  Goal goal = Goal::both;
  FundedSet best;
  std::optional<FundedSet> next;  ///< the best of the others within the budget that were tried
  bool exact = false;             ///< no set within the budget has a larger value
  double bound = 0;               ///< that no set within the budget exceeds; the value where exact
  Tried tried = Tried::some;
  std::size_t count = 0;  ///< how many
  /// The best set of every budget, from 0 up: each holds from its cost on to that of the next.
  std::vector<FundedSet> curve;
};

/// As many sets as are tried one by one; 20 initiatives come to no more.
constexpr std::size_t most_sets = std::size_t{1} << 20;

/// The same whatever the number of threads.
Plan plan(const Model& model, const Assumptions& assumptions, Goal goal, double budget,
          std::size_t threads);

}  // namespace csm::score

namespace csm {
template <>
inline constexpr std::span<const Word> words<score::Goal> = score::goal_words;
}  // namespace csm
