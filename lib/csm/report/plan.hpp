// SPDX-License-Identifier: MIT
#pragma once

#include "csm/report/strategy.hpp"
#include "csm/score/plan.hpp"

#include <string>
#include <vector>

/// What to fund, and what it does to every figure, for every format. Texts of the file stand in the
/// words as they are.
namespace csm {

struct PlanReport {
  StrategyReport before;
  score::Scorecard after;  ///< with the funded set; rivals as strong as before
  score::Plan plan;
};

PlanReport make_plan_report(std::string path, const Model& model,
                            const score::Assumptions& assumptions, score::Goal goal, double budget,
                            std::size_t threads);

/// A figure with the plan and without it, 0..100.
struct Change {
  std::string name;
  Figure before;
  Figure after;
};
/// Fit, loop, threat now and at the horizon.
std::vector<Change> total_changes(const PlanReport& report);
/// The fit of every segment.
std::vector<Change> segment_changes(const PlanReport& report);
/// Gaps that the plan makes smaller, the largest fall first.
std::vector<Change> gap_changes(const PlanReport& report);
/// The threat of each rival at the horizon, the largest before first.
std::vector<Change> rival_changes(const PlanReport& report);

/// "250", "12.5"
std::string money(double amount);
/// "cards, fair-shifts and open-dispatch", "nothing"
std::string set_words(const PlanReport& report, const score::FundedSet& set);
/// "Fund 2 of 5 initiatives, for 430 of 500: fit +2, threat in 3 years -4, 6 points in all."
std::string plan_sentence(const PlanReport& report);
/// Whether there may be a better set, and how that is known.
std::string certainty_sentence(const PlanReport& report);
/// "Next best: cards, for 120: 3 points."
std::string next_sentence(const PlanReport& report);

/// A step of the budget curve.
struct CurveStep {
  const score::FundedSet* set = nullptr;
  bool chosen = false;  ///< what the budget buys
};
/// The first step, that of the budget, and of the others those where most is gained; in order.
std::vector<CurveStep> main_steps(const PlanReport& report, std::size_t most);
/// What the figures of the curve are: "In points: the rise of the fit.", and whether all are exact.
std::string curve_sentence(const PlanReport& report);
/// What is assumed, of rivals too.
std::string basis_sentence(const PlanReport& report);

}  // namespace csm
