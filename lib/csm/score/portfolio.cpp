// SPDX-License-Identifier: MIT
#include "csm/score/portfolio.hpp"

#include "csm/score/scorecard.hpp"

#include <algorithm>
#include <functional>
#include <queue>
#include <utility>

namespace csm::score {

bool affordable(double cost, double budget) { return order_key(cost) <= order_key(budget); }

bool comes_before(const FundedSet& one, const FundedSet& other) {
  const double value = order_key(one.value) - order_key(other.value);
  if (value != 0) return value > 0;
  const double cost = order_key(one.cost) - order_key(other.cost);
  if (cost != 0) return cost < 0;
  if (one.initiatives.size() != other.initiatives.size()) {
    return one.initiatives.size() < other.initiatives.size();
  }
  return one.initiatives < other.initiatives;
}

// --- Portfolio -----------------------------------------------------------------------------------

Portfolio::Portfolio(const Model& model)
    : needs_(model.initiatives.size()),
      needed_by_(model.initiatives.size()),
      conflicts_(model.initiatives.size()) {
  const auto add_once = [](std::vector<std::uint32_t>& list, std::uint32_t item) {
    if (std::ranges::find(list, item) == list.end()) list.push_back(item);
  };
  for (std::uint32_t i = 0; i < model.initiatives.size(); ++i) {
    const Initiative& initiative = model.initiatives[i];
    cost_.push_back(initiative.cost.value.value);
    for (const Reference& need : initiative.needs) {
      if (need.index >= 0) add_once(needs_[i], static_cast<std::uint32_t>(need.index));
    }
    for (const Reference& other : initiative.excludes) {
      if (other.index < 0) continue;
      const auto j = static_cast<std::uint32_t>(other.index);
      conflicts_[i].push_back(j);
      conflicts_[j].push_back(i);
    }
  }
  for (std::uint32_t i = 0; i < size(); ++i) {
    for (const std::uint32_t need : needs_[i]) needed_by_[need].push_back(i);
  }
  find_order();
}

/// Initiatives whose needs go round in a circle, or that exclude themselves, are left out.
void Portfolio::find_order() {
  std::vector<std::size_t> missing(size());
  std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, std::greater<>> ready;
  for (std::uint32_t i = 0; i < size(); ++i) {
    missing[i] = needs_[i].size();
    if (missing[i] == 0) ready.push(i);
  }
  while (!ready.empty()) {
    const std::uint32_t i = ready.top();
    ready.pop();
    if (std::ranges::find(conflicts_[i], i) != conflicts_[i].end()) continue;
    order_.push_back(i);
    for (const std::uint32_t other : needed_by_[i]) {
      if (--missing[other] == 0) ready.push(other);
    }
  }
}

bool Portfolio::goes_with(const std::vector<bool>& funded, std::uint32_t initiative) const {
  const auto is_funded = [&funded](std::uint32_t i) { return funded[i]; };
  return std::ranges::all_of(needs_[initiative], is_funded) &&
         std::ranges::none_of(conflicts_[initiative], is_funded);
}

FundedSet Portfolio::make_set(std::vector<std::uint32_t> initiatives, double value) const {
  FundedSet set{.initiatives = std::move(initiatives), .cost = 0, .value = value};
  std::ranges::sort(set.initiatives);
  for (const std::uint32_t i : set.initiatives) set.cost += cost_[i];
  return set;
}

// --- Walk ----------------------------------------------------------------------------------------

Walk::Walk(const Portfolio& portfolio, double limit, std::size_t from, std::size_t to,
           std::span<const std::uint32_t> first)
    : portfolio_(portfolio),
      limit_(limit),
      position_(from),
      to_(std::min(to, portfolio.order().size())),
      fixed_(first.size()),
      path_(first.begin(), first.end()),
      costs_{0},
      funded_(portfolio.size(), false) {
  for (const std::uint32_t i : first) {
    funded_[i] = true;
    costs_.push_back(costs_.back() + portfolio.cost(i));
  }
}

std::optional<std::uint32_t> Walk::find() {
  for (; position_ < to_; ++position_) {
    ++steps_;
    const std::uint32_t i = portfolio_.order()[position_];
    const double cost = costs_.back() + portfolio_.cost(i);
    if (!affordable(cost, limit_) || !portfolio_.goes_with(funded_, i)) continue;
    path_.push_back(i);
    costs_.push_back(cost);
    positions_.push_back(position_++);
    funded_[i] = true;
    return i;
  }
  return std::nullopt;
}

void Walk::step_back() {
  funded_[path_.back()] = false;
  position_ = positions_.back() + 1;
  path_.pop_back();
  costs_.pop_back();
  positions_.pop_back();
}

// --- Record --------------------------------------------------------------------------------------

namespace {

/// The first point of the curve that costs more.
template <class Curve>
auto after(Curve& curve, double cost) {
  return std::ranges::upper_bound(curve, order_key(cost), {},
                                  [](const FundedSet& set) { return order_key(set.cost); });
}

}  // namespace

/// False where neither the curve nor the two best could change.
bool Record::matters(double value, double cost) const {
  const double key = order_key(value);
  if (affordable(cost, budget_) && (best_.size() < 2 || key >= order_key(best_.back().value))) {
    return true;
  }
  const auto next = after(curve_, cost);
  return next == curve_.begin() || key >= order_key(std::prev(next)->value);
}

void Record::show(const Portfolio& portfolio, double value, double cost,
                  const std::vector<std::uint32_t>& initiatives) {
  if (matters(value, cost)) show(portfolio.make_set(initiatives, value));
}

void Record::show(const FundedSet& set) {
  place_on_curve(set);
  if (!affordable(set.cost, budget_)) return;
  const auto place = std::ranges::lower_bound(best_, set, comes_before);
  if (place != best_.end() && place->initiatives == set.initiatives) return;
  best_.insert(place, set);
  if (best_.size() > 2) best_.pop_back();
}

void Record::place_on_curve(const FundedSet& set) {
  const auto next = after(curve_, set.cost);
  if (next != curve_.begin() && !comes_before(set, *std::prev(next))) return;
  auto first = next;
  if (next != curve_.begin() && order_key(std::prev(next)->cost) == order_key(set.cost)) --first;
  auto last = next;
  while (last != curve_.end() && order_key(last->value) <= order_key(set.value)) ++last;
  curve_.insert(curve_.erase(first, last), set);
}

}  // namespace csm::score
