// SPDX-License-Identifier: MIT
#include "csm/score/plan_search.hpp"

#include "csm/score/scorecard.hpp"

#include <algorithm>
#include <limits>
#include <queue>
#include <utility>

namespace csm::score {
namespace {

// What each phase may do, in initiatives that are funded on trial: about a second in all.
constexpr std::size_t climbing_work = std::size_t{1} << 18;
constexpr std::size_t bounding_work = std::size_t{1} << 22;

}  // namespace

Search::Search(Trial& trial, const Portfolio& portfolio, Record& record)
    : trial_(trial), portfolio_(portfolio), record_(record), possible_(portfolio.size(), false) {
  for (const std::uint32_t i : portfolio.order()) possible_[i] = true;
}

double Search::try_out(std::span<const std::uint32_t> initiatives) {
  trial_.fund(initiatives);
  const double value = trial_.value();
  trial_.undo();
  ++tried_;
  work_ -= std::min(work_, std::max<std::size_t>(initiatives.size(), 1));
  return value;
}

/// The initiative behind all that it needs and that is not funded; nothing where they do not go
/// with what is funded, or with each other.
std::vector<std::uint32_t> Search::with_needs(std::uint32_t initiative,
                                              const std::vector<bool>& funded) const {
  std::vector<std::uint32_t> result{initiative};
  for (std::size_t k = 0; k < result.size(); ++k) {
    for (const std::uint32_t need : portfolio_.needs(result[k])) {
      if (!funded[need] && std::ranges::find(result, need) == result.end()) result.push_back(need);
    }
  }
  std::ranges::reverse(result);
  for (const std::uint32_t i : result) {
    for (const std::uint32_t other : portfolio_.conflicts(i)) {
      if (funded[other] || std::ranges::find(result, other) != result.end()) return {};
    }
  }
  return result;
}

FundedSet Search::climb(const std::vector<std::uint32_t>& start, double limit, Rule rule,
                        std::optional<std::uint32_t> without) {
  std::vector<bool> funded(portfolio_.size(), false);
  for (const std::uint32_t i : start) funded[i] = true;
  trial_.fund(start);
  std::size_t fundings = 1;
  FundedSet now = portfolio_.make_set(start, trial_.value());
  while (work_ > 0) {
    std::vector<std::uint32_t> best;
    double best_score = 0;
    double best_gain = 0;
    for (const std::uint32_t i : portfolio_.order()) {
      if (work_ == 0) break;
      if (funded[i]) continue;
      const std::vector<std::uint32_t> more = with_needs(i, funded);
      if (more.empty() || (without && std::ranges::find(more, *without) != more.end())) continue;
      double cost = 0;
      for (const std::uint32_t one : more) cost += portfolio_.cost(one);
      if (!affordable(now.cost + cost, limit)) continue;
      const double value = try_out(more);
      std::vector<std::uint32_t> all = now.initiatives;
      all.insert(all.end(), more.begin(), more.end());
      record_.show(portfolio_, value, now.cost + cost, all);
      const double gain = value - now.value;
      const double score = rule == Rule::gain ? gain : gain / std::max(cost, tie);
      if (gain <= tie || score <= best_score) continue;
      best = more;
      best_score = score;
      best_gain = gain;
    }
    if (best.empty()) break;
    trial_.fund(best);
    ++fundings;
    for (const std::uint32_t i : best) funded[i] = true;
    best.insert(best.end(), now.initiatives.begin(), now.initiatives.end());
    now = portfolio_.make_set(std::move(best), now.value + best_gain);
  }
  for (; fundings > 0; --fundings) trial_.undo();
  return now;
}

void Search::climb_freely() {
  for (const Rule rule : {Rule::gain_for_cost, Rule::gain}) {
    work_ = climbing_work;
    climb({}, std::numeric_limits<double>::infinity(), rule);
  }
}

void Search::climb_within(double budget) {
  for (const Rule rule : {Rule::gain_for_cost, Rule::gain}) {
    work_ = climbing_work;
    climb({}, budget, rule);
  }
  work_ = climbing_work;
  improve(budget);
}

/// What remains of a set where one, and all that needs it, is given up.
std::vector<std::uint32_t> Search::rest_without(const FundedSet& set,
                                                std::uint32_t initiative) const {
  std::vector<bool> gone(portfolio_.size(), false);
  std::vector<std::uint32_t> open{initiative};
  while (!open.empty()) {
    const std::uint32_t i = open.back();
    open.pop_back();
    if (gone[i]) continue;
    gone[i] = true;
    for (const std::uint32_t other : portfolio_.needed_by(i)) open.push_back(other);
  }
  std::vector<std::uint32_t> rest;
  for (const std::uint32_t i : set.initiatives) {
    if (!gone[i]) rest.push_back(i);
  }
  return rest;
}

void Search::improve(double budget) {
  const auto better = [&](const FundedSet& now) -> std::optional<FundedSet> {
    for (const std::uint32_t i : now.initiatives) {
      const std::vector<std::uint32_t> rest = rest_without(now, i);
      for (const Rule rule : {Rule::gain_for_cost, Rule::gain}) {
        if (work_ == 0) return std::nullopt;
        FundedSet other = climb(rest, budget, rule, i);
        if (order_key(other.value) > order_key(now.value)) return other;
      }
    }
    return std::nullopt;
  };
  for (auto now = std::optional(record_.best().front()); now;) now = better(*now);
}

// --- Bound ---------------------------------------------------------------------------------------

/// All that can be funded, those first without which most is lost.
std::vector<std::uint32_t> Search::by_weight() {
  const std::vector<std::uint32_t>& all = portfolio_.order();
  std::vector<double> loss(portfolio_.size(), 0);
  const double most = try_out(all);
  const FundedSet everything{.initiatives = all};
  for (const std::uint32_t i : all) {
    if (work_ == 0) break;
    loss[i] = most - try_out(rest_without(everything, i));
  }
  std::vector<std::uint32_t> order = all;
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&loss](std::uint32_t i) { return order_key(loss[i]); });
  return order;
}

/// Takes out what cannot be funded any more; false where the node holds no set at all.
bool Search::settle(Node& node, double budget) const {
  double cost = 0;
  for (const std::uint32_t i : portfolio_.order()) {
    if (node.states[i] != State::in) continue;
    cost += portfolio_.cost(i);
    for (const std::uint32_t other : portfolio_.conflicts(i)) {
      if (node.states[other] == State::in) return false;
      node.states[other] = State::out;
    }
  }
  if (!affordable(cost, budget)) return false;
  std::vector<double> at_least(portfolio_.size(), 0);  // what it costs with the dearest need
  node.counted = 0;
  for (const std::uint32_t i : portfolio_.order()) {
    if (node.states[i] == State::open) {
      double dearest = 0;
      for (const std::uint32_t need : portfolio_.needs(i)) {
        if (node.states[need] == State::out) node.states[i] = State::out;
        dearest = std::max(dearest, at_least[need]);
      }
      at_least[i] = dearest + portfolio_.cost(i);
      if (!affordable(cost + at_least[i], budget)) node.states[i] = State::out;
    } else if (node.states[i] == State::in) {
      for (const std::uint32_t need : portfolio_.needs(i)) {
        if (node.states[need] == State::out) return false;
      }
    }
    node.counted += node.states[i] == State::out ? 0 : 1;
  }
  return true;
}

std::vector<std::uint32_t> Search::counted(const Node& node) const {
  std::vector<std::uint32_t> list;
  for (const std::uint32_t i : portfolio_.order()) {
    if (node.states[i] != State::out) list.push_back(i);
  }
  return list;
}

/// Whether they can be funded together within the budget; what they need is among them.
bool Search::is_sound(const std::vector<std::uint32_t>& initiatives, double budget) const {
  std::vector<bool> funded(portfolio_.size(), false);
  double cost = 0;
  for (const std::uint32_t i : initiatives) {
    if (!portfolio_.goes_with(funded, i)) return false;
    funded[i] = true;
    cost += portfolio_.cost(i);
  }
  return affordable(cost, budget);
}

double Search::bound_within(double budget) {
  work_ = bounding_work;
  const std::vector<std::uint32_t> order = by_weight();
  work_ = bounding_work;
  std::priority_queue<Node> open;
  std::size_t number = 0;
  const auto best = [this] { return record_.best().front().value; };
  const auto consider = [&](Node node, const Node* parent) {
    if (!settle(node, budget)) return;
    const std::vector<std::uint32_t> initiatives = counted(node);
    const bool same = parent != nullptr && parent->counted == node.counted;
    const double value = same ? parent->bound : try_out(initiatives);
    node.bound = parent == nullptr ? value : std::min(value, parent->bound);
    if (is_sound(initiatives, budget)) return record_.show(portfolio_.make_set(initiatives, value));
    node.number = number++;
    if (order_key(node.bound) > order_key(best())) open.push(std::move(node));
  };
  Node root{.states = std::vector<State>(portfolio_.size(), State::out)};
  for (const std::uint32_t i : order) root.states[i] = State::open;
  consider(std::move(root), nullptr);
  while (!open.empty() && work_ > 0) {
    const Node node = open.top();
    open.pop();
    if (order_key(node.bound) <= order_key(best())) return best();
    const auto undecided = std::ranges::find_if(
        order, [&node](std::uint32_t i) { return node.states[i] == State::open; });
    if (undecided == order.end()) continue;
    for (const State decision : {State::in, State::out}) {
      Node child = node;
      child.states[*undecided] = decision;
      if (decision == State::in) {
        const auto together = with_needs(*undecided, std::vector<bool>(portfolio_.size(), false));
        if (together.empty()) continue;
        for (const std::uint32_t i : together) child.states[i] = State::in;
      }
      consider(std::move(child), &node);
    }
  }
  return open.empty() ? best() : std::max(best(), open.top().bound);
}

}  // namespace csm::score
