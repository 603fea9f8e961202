// SPDX-License-Identifier: MIT
// Plans against a second way to them: every set is written out by hand as a file of its own, which
// is read and scored with the rivals' strengths of the file before.
#include "csm/score/plan.hpp"

#include "csm/csm.hpp"
#include "csm/model/funding.hpp"
#include "csm/report/plan.hpp"
#include "csm/report/report.hpp"
#include "csm/rules/check.hpp"
#include "csm/score/plan_search.hpp"

#include "tests/score/random_firm.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace {

using namespace csm;
using score::Goal;
using test::any_firm;
using test::any_lift;
using test::Firm;
using test::Lift;
using test::lift;
using test::Project;
using test::Random;
using test::written;

constexpr double slack = 1e-9;

// --- Every set, one by one -----------------------------------------------------------------------

using Members = std::vector<std::uint32_t>;

/// The firm as it would stand in a file once these are done: what sets first, the smaller before
/// the larger.
Firm done(const Firm& firm, const Members& members) {
  Firm after = firm;
  after.projects.clear();
  std::vector<Lift> lifts;
  for (const std::uint32_t i : members) {
    const Project& project = firm.projects[i];
    after.ways.insert(after.ways.end(), project.ways.begin(), project.ways.end());
    after.services.insert(after.services.end(), project.services.begin(), project.services.end());
    std::vector<std::string> paths;
    for (const Lift& one : project.lifts) {
      std::string path = written(one, firm);
      path = path.substr(0, path.find(':'));
      if (std::ranges::find(paths, path) != paths.end()) continue;  // it was not written either
      paths.push_back(std::move(path));
      lifts.push_back(one);
    }
  }
  std::ranges::stable_sort(
      lifts, {}, [](const Lift& one) { return one.sets ? one.amount : std::size_t{1000}; });
  for (const Lift& one : lifts) lift(after, one);
  return after;
}

FileReport read(const std::string& bytes) {
  FileReport file = make_report("a.csm.yaml", check("a.csm.yaml", bytes, CheckOptions{}));
  if (!file.readable) FAIL(findings_as("short", {&file, 1}) << bytes);
  return file;
}

/// A file and the strengths of its rivals.
class Base {
 public:
  explicit Base(const Firm& firm)
      : firm_(firm), file_(read(written(firm))), outcome_(evaluated(model())) {}

  const Model& model() const { return file_.document.model; }

  score::Outcome<Figure> evaluated(const Model& of) const {
    return score::evaluate(score::take_inputs<Figure>(of), {});
  }

  /// With these done.
  score::Outcome<Figure> after(const Members& members) const {
    const FileReport file = read(written(done(firm_, members)));
    return score::evaluate(score::take_inputs<Figure>(file.document.model), {},
                           score::held_strengths(outcome_));
  }

  double value(const Members& members, Goal goal) const {
    const auto then = after(members);
    const double fit = 100 * (then.fit.value - outcome_.fit.value);
    const double threat = 100 * (outcome_.threat_later.value - then.threat_later.value);
    return goal == Goal::fit ? fit : goal == Goal::threat ? threat : fit + threat;
  }

 private:
  const Firm& firm_;
  FileReport file_;
  score::Outcome<Figure> outcome_;
};

bool goes_together(const Firm& firm, const Members& members) {
  const auto funded = [&members](std::size_t i) {
    return std::ranges::find(members, static_cast<std::uint32_t>(i)) != members.end();
  };
  return std::ranges::all_of(members, [&](std::uint32_t i) {
    return std::ranges::all_of(firm.projects[i].needs, funded) &&
           std::ranges::none_of(firm.projects[i].excludes, funded);
  });
}

struct Candidate {
  Members members;
  double cost = 0;
  double value = 0;
};

std::vector<Candidate> every_set(const Firm& firm, const Base& base, Goal goal) {
  std::vector<Candidate> sets;
  for (std::uint32_t bits = 0; bits < 1U << firm.projects.size(); ++bits) {
    Candidate set;
    for (std::uint32_t i = 0; i < firm.projects.size(); ++i) {
      if ((bits >> i & 1U) == 0) continue;
      set.members.push_back(i);
      set.cost += firm.projects[i].cost();
    }
    if (!goes_together(firm, set.members)) continue;
    set.value = base.value(set.members, goal);
    sets.push_back(std::move(set));
  }
  return sets;
}

/// The largest value within the budget, of all sets but one.
double largest(const std::vector<Candidate>& sets, double budget, const Members* but = nullptr) {
  double most = -1;
  for (const Candidate& set : sets) {
    if (set.cost > budget + slack || (but != nullptr && set.members == *but)) continue;
    most = std::max(most, set.value);
  }
  return most;
}

bool same(double one, double other) { return std::abs(one - other) <= slack; }

bool same(const Figure& points, const Figure& share) {
  return same(points.low, 100 * share.low) && same(points.value, 100 * share.value) &&
         same(points.high, 100 * share.high);
}

void compare(const Firm& firm, const Base& base, Goal goal, double budget) {
  const std::vector<Candidate> sets = every_set(firm, base, goal);
  const score::Plan plan = score::plan(base.model(), {}, goal, budget, 2);
  const auto candidate = [&sets](const score::FundedSet& set) {
    return std::ranges::find(sets, set.initiatives, &Candidate::members);
  };
  const auto chosen = candidate(plan.best);
  REQUIRE(chosen != sets.end());
  CHECK(plan.exact);
  CHECK(plan.tried == score::Tried::all);
  CHECK(plan.count == sets.size());
  CHECK(same(plan.best.value, largest(sets, budget)));
  CHECK(same(plan.best.value, chosen->value));
  CHECK(same(plan.best.cost, chosen->cost));
  CHECK(plan.best.cost <= budget);
  CHECK(plan.bound == plan.best.value);

  const auto within = std::ranges::count_if(
      sets, [budget](const Candidate& set) { return set.cost <= budget + slack; });
  REQUIRE(plan.next.has_value() == (within > 1));
  if (plan.next) {
    CHECK(same(plan.next->value, largest(sets, budget, &plan.best.initiatives)));
    CHECK(same(plan.next->value, candidate(*plan.next)->value));
  }

  REQUIRE(!plan.curve.empty());
  CHECK(plan.curve.front().cost == 0);
  for (std::size_t i = 0; i < plan.curve.size(); ++i) {
    const score::FundedSet& step = plan.curve[i];
    CHECK(same(step.value, candidate(step)->value));
    CHECK(same(step.value, largest(sets, step.cost)));
    if (i == 0) continue;
    CHECK(step.cost > plan.curve[i - 1].cost);
    CHECK(step.value > plan.curve[i - 1].value);
    CHECK(same(plan.curve[i - 1].value, largest(sets, step.cost - 0.25)));  // costs are halves
  }
  CHECK(same(plan.curve.back().value, largest(sets, 1e9)));
}

TEST_CASE("a plan is the best of all sets that may be funded, each worked out as a file") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Firm firm = any_firm(random);
    const Base base(firm);
    compare(firm, base, static_cast<Goal>(seed % 3), random.below(16));
  }
}

TEST_CASE("what a plan does to the figures is what the file says once it is carried out") {
  for (std::uint64_t seed = 100; seed < 200; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Firm firm = any_firm(random);
    const Base base(firm);
    const PlanReport report =
        make_plan_report("a.csm.yaml", base.model(), {}, Goal::both, random.below(16), 1);
    const auto after = base.after(report.plan.best.initiatives);
    CHECK(same(report.after.fit, after.fit));
    CHECK(same(report.after.threat_now, after.threat));
    CHECK(same(report.after.threat_horizon, after.threat_later));
    CHECK(report.after.experiences.size() == after.experiences.size());
    const auto gained = report.after.fit.value - report.before.card.fit.value +
                        report.before.card.threat_horizon.value - report.after.threat_horizon.value;
    CHECK(same(report.plan.best.value, gained));
  }
}

// --- Two on one path -----------------------------------------------------------------------------

/// Two initiatives that raise how well one experience responds.
Firm two_on_one_path(Lift first, Lift second) {
  Random random(7);
  Firm firm = any_firm(random);
  firm.services[0].scores[2] = {1, 1};
  for (Lift* const one : {&first, &second}) {
    one->of_service = true;
    one->from = 2;
    one->to = 3;
  }
  firm.projects = {{.low_cost = 1, .high_cost = 1, .lifts = {first}},
                   {.low_cost = 1, .high_cost = 1, .lifts = {second}}};
  return firm;
}

double respond_after_both(const Firm& firm) {
  const Base base(firm);
  const Members both{0, 1};
  const Model after = with_initiatives(base.model(), both);
  return after.experiences[0].ratings.respond.figure.value;
}

TEST_CASE(
    "of two that are funded on one path, what sets comes first, the largest, then what adds") {
  const Lift plus{.sets = false, .amount = 1};
  const Lift three{.sets = true, .amount = 3};
  const Lift four{.sets = true, .amount = 4};
  CHECK(respond_after_both(two_on_one_path(plus, three)) == 4);
  CHECK(respond_after_both(two_on_one_path(three, plus)) == 4);
  CHECK(respond_after_both(two_on_one_path(four, three)) == 4);
  CHECK(respond_after_both(two_on_one_path(three, four)) == 4);
  CHECK(respond_after_both(two_on_one_path(plus, plus)) == 3);
  for (const Firm& firm : {two_on_one_path(plus, three), two_on_one_path(four, three)}) {
    const Base base(firm);
    for (const Goal goal : {Goal::fit, Goal::threat, Goal::both}) compare(firm, base, goal, 2);
  }
}

// --- Too many to try -----------------------------------------------------------------------------

Firm large_firm(std::uint64_t seed, std::size_t count) {
  Random random(seed);
  Firm firm = any_firm(random);
  firm.projects.clear();
  for (std::size_t i = 0; i < count; ++i) {
    Project project;
    project.low_cost = project.high_cost = 1 + random.below(9);
    for (int lifts = 0; lifts < 2; ++lifts) project.lifts.push_back(any_lift(random, firm));
    if (i > 0 && random.chance(0.2)) project.needs = {random.below(static_cast<std::uint32_t>(i))};
    firm.projects.push_back(std::move(project));
  }
  return firm;
}

TEST_CASE("the same plan comes of any number of threads") {
  const Firm firm = large_firm(3, 11);
  const Base base(firm);
  const auto told = [&](std::size_t threads) {
    const score::Plan plan = score::plan(base.model(), {}, Goal::both, 20, threads);
    std::string text = fmt::format("{} {} {} {}", fmt::join(plan.best.initiatives, " "),
                                   plan.best.value, plan.bound, plan.count);
    for (const score::FundedSet& set : plan.curve) {
      text += fmt::format(";{} {}: {}", fmt::join(set.initiatives, " "), set.cost, set.value);
    }
    return text;
  };
  const std::string alone = told(1);
  for (const std::size_t threads : {2, 3, 8}) CHECK(told(threads) == alone);
}

TEST_CASE("where a search comes to its end, its set is the best of all") {
  for (std::uint64_t seed = 200; seed < 230; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Firm firm = any_firm(random);
    const Base base(firm);
    const auto goal = static_cast<Goal>(seed % 3);
    const double budget = random.below(16);
    const double most = largest(every_set(firm, base, goal), budget);
    const score::Portfolio portfolio(base.model());
    const score::Assumptions assumptions;
    score::Trial trial(base.model(), assumptions, goal);
    score::Record record(budget);
    record.show(score::FundedSet{});
    score::Search search(trial, portfolio, record);
    CHECK(same(search.bound_within(budget), most));  // seven initiatives are soon gone through
    CHECK(same(record.best().front().value, most));
  }
}

TEST_CASE("where there are too many sets, the plan's value and its bound enclose the best") {
  // 40 without any need or exclusion come to 2^40 sets, but a small budget leaves few of them.
  for (std::uint64_t seed = 0; seed < 3; ++seed) {
    CAPTURE(seed);
    Firm firm = large_firm(seed, 40);
    const Base base(firm);
    const score::Plan small = score::plan(base.model(), {}, Goal::both, 6, 2);
    CHECK(small.exact);
    CHECK(small.tried == score::Tried::within_budget);
    const PlanReport report = make_plan_report("a.csm.yaml", base.model(), {}, Goal::both, 60, 2);
    const score::Plan& large = report.plan;
    CHECK(large.tried == score::Tried::some);
    CHECK(certainty_sentence(report).starts_with("There are too many sets") == !large.exact);
    CHECK(large.best.cost <= 60);
    CHECK(goes_together(firm, large.best.initiatives));
    CHECK(same(large.best.value, base.value(large.best.initiatives, Goal::both)));
    CHECK(large.exact == (large.bound == large.best.value));
    CHECK(large.bound >= large.best.value);
    CHECK(large.best.value >= small.best.value);
    // No set that chance picks is above the bound.
    Random random(seed);
    for (int tries = 0; tries < 200; ++tries) {
      Members members;
      double cost = 0;
      for (std::uint32_t i = 0; i < 40; ++i) {
        if (!random.chance(0.4) || cost + firm.projects[i].cost() > 60) continue;
        members.push_back(i);
        cost += firm.projects[i].cost();
      }
      if (!goes_together(firm, members)) continue;
      CHECK(base.value(members, Goal::both) <= large.bound + slack);
    }
  }
}

}  // namespace
