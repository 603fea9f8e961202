// SPDX-License-Identifier: MIT
#include "csm/score/plan.hpp"

#include "csm/score/plan_search.hpp"
#include "csm/score/portfolio.hpp"
#include "csm/score/trial.hpp"

#include <algorithm>
#include <atomic>
#include <future>
#include <limits>
#include <utility>

namespace csm::score {
namespace {

constexpr double no_limit = std::numeric_limits<double>::infinity();

/// Sets are spread over threads by what they hold of the first few initiatives.
constexpr std::size_t shared_initiatives = 6;

/// How many sets there are besides the empty one; nothing where they are too many to be tried.
std::optional<std::size_t> count_sets(const Portfolio& portfolio, double limit) {
  constexpr std::size_t most_steps = 16 * most_sets;
  Walk walk(portfolio, limit, 0, portfolio.size());
  std::size_t count = 0;
  const auto nothing = [](auto...) {};
  while (walk.next(nothing, nothing)) {
    if (++count == most_sets || walk.steps() > most_steps) return std::nullopt;
  }
  return count;
}

/// Shows the record every set that begins with this one and goes on behind the shared initiatives.
void try_from(Trial& trial, const Portfolio& portfolio, double limit,
              std::span<const std::uint32_t> first, Record& record) {
  trial.fund(first);
  if (!first.empty()) {
    const FundedSet set = portfolio.make_set({first.begin(), first.end()}, trial.value());
    record.show(portfolio, set.value, set.cost, set.initiatives);
  }
  Walk walk(portfolio, limit, shared_initiatives, portfolio.size(), first);
  while (walk.next([&](std::uint32_t i) { trial.fund(i); }, [&] { trial.undo(); })) {
    record.show(portfolio, trial.value(), walk.cost(), walk.path());
  }
  trial.undo();
}

/// Shows the record every set that costs at most `limit`.
void try_all(const Model& model, const Assumptions& assumptions, Goal goal,
             const Portfolio& portfolio, double limit, std::size_t threads, Record& record) {
  std::vector<std::vector<std::uint32_t>> firsts{{}};
  Walk walk(portfolio, limit, 0, shared_initiatives);
  const auto nothing = [](auto...) {};
  while (walk.next(nothing, nothing)) firsts.push_back(walk.path());

  const Record empty = record;
  std::vector<Record> records(firsts.size(), empty);
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    Trial trial(model, assumptions, goal);
    for (std::size_t i = next++; i < firsts.size(); i = next++) {
      try_from(trial, portfolio, limit, firsts[i], records[i]);
    }
  };
  std::vector<std::future<void>> others;
  for (std::size_t t = 1; t < std::min(threads, firsts.size()); ++t) {
    others.push_back(std::async(std::launch::async, work));
  }
  work();
  for (std::future<void>& other : others) other.get();
  for (const Record& one : records) {
    for (const FundedSet& set : one.curve()) record.show(set);
    for (const FundedSet& set : one.best()) record.show(set);
  }
}

}  // namespace

Plan plan(const Model& model, const Assumptions& assumptions, Goal goal, double budget,
          std::size_t threads) {
  const Portfolio portfolio(model);
  Record record(budget);
  record.show(FundedSet{});  // to fund nothing is always possible
  Plan plan{.budget = budget, .goal = goal};
  plan.count = 1;
  std::optional<std::size_t> count = count_sets(portfolio, no_limit);
  double limit = budget;
  if (count) {
    plan.tried = Tried::all;
    limit = no_limit;
  } else if ((count = count_sets(portfolio, budget))) {
    plan.tried = Tried::within_budget;
  }
  if (count) {
    try_all(model, assumptions, goal, portfolio, limit, threads, record);
    plan.count += *count;
    plan.exact = true;
  }
  if (plan.tried != Tried::all) {
    Trial trial(model, assumptions, goal);
    Search search(trial, portfolio, record);
    search.climb_freely();
    if (!plan.exact) {
      search.climb_within(budget);
      plan.bound = search.bound_within(budget);
    }
    plan.count += search.tried();
  }
  plan.best = record.best().front();
  if (record.best().size() > 1) plan.next = record.best().back();
  if (!plan.exact) plan.exact = plan.bound <= plan.best.value;
  if (plan.exact) plan.bound = plan.best.value;
  plan.curve = record.curve();
  return plan;
}

}  // namespace csm::score
