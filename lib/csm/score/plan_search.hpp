// SPDX-License-Identifier: MIT
#pragma once

#include "csm/score/portfolio.hpp"
#include "csm/score/trial.hpp"

#include <cstdint>
#include <span>
#include <vector>

/// Where there are too many sets to try them all: climbing from good to better sets, and a bound
/// that none can exceed. More funding never lowers a value, which is what the bound rests on.
namespace csm::score {

class Search {
 public:
  Search(Trial& trial, const Portfolio& portfolio, Record& record);

  /// Funds one more after the other, the largest gain first, and the largest for its cost.
  void climb_freely();
  /// The same within a budget; then each of the best set is given up in turn for what else helps.
  void climb_within(double budget);
  /// What no set within the budget exceeds, by branch and bound, as far as it gets.
  double bound_within(double budget);

  std::size_t tried() const { return tried_; }

 private:
  enum class Rule : std::uint8_t { gain, gain_for_cost };
  enum class State : std::uint8_t { open, in, out };
  /// Some initiatives are decided; the bound is the value if all that are open came for nothing.
  struct Node {
    double bound = 0;
    std::size_t number = 0;   ///< earlier ones first where bounds are equal
    std::size_t counted = 0;  ///< how many are in or open
    std::vector<State> states;

    bool operator<(const Node& other) const {
      return bound != other.bound ? bound < other.bound : number > other.number;
    }
  };

  double try_out(std::span<const std::uint32_t> initiatives);
  std::vector<std::uint32_t> with_needs(std::uint32_t initiative,
                                        const std::vector<bool>& funded) const;
  FundedSet climb(const std::vector<std::uint32_t>& start, double limit, Rule rule,
                  std::optional<std::uint32_t> without = std::nullopt);
  std::vector<std::uint32_t> rest_without(const FundedSet& set, std::uint32_t initiative) const;
  void improve(double budget);

  std::vector<std::uint32_t> by_weight();
  bool settle(Node& node, double budget) const;
  std::vector<std::uint32_t> counted(const Node& node) const;
  bool is_sound(const std::vector<std::uint32_t>& initiatives, double budget) const;

  Trial& trial_;
  const Portfolio& portfolio_;
  Record& record_;
  std::vector<bool> possible_;  ///< by initiative: it can be funded at all
  std::size_t tried_ = 0;
  std::size_t work_ = 0;  ///< initiatives that may still be funded in this phase
};

}  // namespace csm::score
