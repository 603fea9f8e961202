// SPDX-License-Identifier: MIT
#pragma once

#include "csm/model/model.hpp"
#include "csm/score/plan.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

/// Which initiatives may be funded together, and the best sets among those that were tried.
namespace csm::score {

/// Costs in money, needs and exclusions.
class Portfolio {
 public:
  explicit Portfolio(const Model& model);

  std::size_t size() const { return cost_.size(); }
  /// Every initiative that can be funded at all, what is needed before what needs it; else in the
  /// file's order.
  const std::vector<std::uint32_t>& order() const { return order_; }
  double cost(std::uint32_t initiative) const { return cost_[initiative]; }
  const std::vector<std::uint32_t>& needs(std::uint32_t i) const { return needs_[i]; }
  const std::vector<std::uint32_t>& needed_by(std::uint32_t i) const { return needed_by_[i]; }
  /// Either of two may name the other.
  const std::vector<std::uint32_t>& conflicts(std::uint32_t i) const { return conflicts_[i]; }

  /// Whether all that it needs is funded, and nothing that it excludes.
  bool goes_with(const std::vector<bool>& funded, std::uint32_t initiative) const;
  /// The set in the file's order, with its cost.
  FundedSet make_set(std::vector<std::uint32_t> initiatives, double value) const;

 private:
  void find_order();

  std::vector<double> cost_;
  std::vector<std::vector<std::uint32_t>> needs_;
  std::vector<std::vector<std::uint32_t>> needed_by_;
  std::vector<std::vector<std::uint32_t>> conflicts_;
  std::vector<std::uint32_t> order_;
};

/// Goes through all sets that may be funded together and cost at most `limit`: each once, the empty
/// one left out. `first` and the positions from `from` on in the portfolio's order are gone
/// through; what stands in `first` is part of every set.
class Walk {
 public:
  Walk(const Portfolio& portfolio, double limit, std::size_t from, std::size_t to,
       std::span<const std::uint32_t> first = {});

  /// The next set; false where there is none. `fund` and `undo` are told of each step.
  template <class Fund, class Undo>
  bool next(Fund fund, Undo undo) {
    while (true) {
      if (const auto found = find()) {
        fund(*found);
        return true;
      }
      if (path_.size() == fixed_) return false;
      step_back();
      undo();
    }
  }
  const std::vector<std::uint32_t>& path() const { return path_; }
  double cost() const { return costs_.back(); }
  /// Initiatives that were looked at.
  std::size_t steps() const { return steps_; }

 private:
  std::optional<std::uint32_t> find();
  void step_back();

  const Portfolio& portfolio_;
  double limit_;
  std::size_t position_;
  std::size_t to_;
  std::size_t fixed_;
  std::vector<std::uint32_t> path_;
  std::vector<std::size_t> positions_;  ///< of what was funded after `first`
  std::vector<double> costs_;           ///< of the first 0, 1, 2 ... of the path
  std::vector<bool> funded_;
  std::size_t steps_ = 0;
};

/// Whether a cost is within a budget; differences below 1e-9 do not count.
bool affordable(double cost, double budget);

/// The best of the sets that it is shown: for every budget, and the two best within one budget.
class Record {
 public:
  explicit Record(double budget) : budget_(budget) {}

  /// Shown a set of this value and cost; `initiatives` in any order.
  void show(const Portfolio& portfolio, double value, double cost,
            const std::vector<std::uint32_t>& initiatives);
  void show(const FundedSet& set);

  const std::vector<FundedSet>& curve() const { return curve_; }
  /// At most two, the best first.
  const std::vector<FundedSet>& best() const { return best_; }

 private:
  bool matters(double value, double cost) const;
  void place_on_curve(const FundedSet& set);

  double budget_;
  std::vector<FundedSet> curve_;  ///< rising in cost and in value
  std::vector<FundedSet> best_;
};

}  // namespace csm::score
