// SPDX-License-Identifier: MIT
#include "csm/report/plan.hpp"

#include "csm/model/funding.hpp"
#include "csm/report/sentences.hpp"
#include "csm/report/words.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include <fmt/format.h>

namespace csm {

using score::Goal;
using score::Tried;

PlanReport make_plan_report(std::string path, const Model& model,
                            const score::Assumptions& assumptions, Goal goal, double budget,
                            std::size_t threads) {
  PlanReport report{.before = make_strategy_report(std::move(path), model, assumptions),
                    .after = {},
                    .plan = score::plan(model, assumptions, goal, budget, threads)};
  const auto now = score::evaluate(score::take_inputs<Figure>(model), assumptions);
  report.after = score::score(with_initiatives(model, report.plan.best.initiatives), assumptions,
                              score::held_strengths(now));
  return report;
}

// --- Changes -------------------------------------------------------------------------------------

namespace {

std::string at_horizon(const PlanReport& report) {
  return "threat in " + years(report.before.card.assumptions.horizon);
}

}  // namespace

std::vector<Change> total_changes(const PlanReport& report) {
  const score::Scorecard& before = report.before.card;
  const score::Scorecard& after = report.after;
  return {{"fit", before.fit, after.fit},
          {"loop", before.loop, after.loop},
          {"threat now", before.threat_now, after.threat_now},
          {at_horizon(report), before.threat_horizon, after.threat_horizon}};
}

std::vector<Change> segment_changes(const PlanReport& report) {
  std::vector<Change> list;
  for (std::size_t i = 0; i < report.after.segments.size(); ++i) {
    list.push_back({std::string(name_of(report.before.model.customers[i])),
                    report.before.card.segments[i].fit, report.after.segments[i].fit});
  }
  return list;
}

std::vector<Change> gap_changes(const PlanReport& report) {
  const auto in_file_order = [](std::vector<score::Gap> gaps) {
    std::ranges::sort(gaps, {},
                      [](const score::Gap& gap) { return std::pair(gap.segment, gap.experience); });
    return gaps;
  };
  const auto before = in_file_order(report.before.card.gaps);
  const auto after = in_file_order(report.after.gaps);
  std::vector<Change> list;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (before[i].size.value - after[i].size.value <= score::tie) continue;
    list.push_back({fmt::format("{}: {}", name_of(report.before.model.customers[before[i].segment]),
                                title(before[i].experience)),
                    before[i].size, after[i].size});
  }
  std::ranges::stable_sort(list, std::ranges::greater{}, [](const Change& change) {
    return score::order_key(change.before.value - change.after.value);
  });
  return list;
}

std::vector<Change> rival_changes(const PlanReport& report) {
  std::vector<Change> list;
  for (const score::RivalScore& before : report.before.card.rivals) {
    const auto after =
        std::ranges::find(report.after.rivals, before.index, &score::RivalScore::index);
    list.push_back({std::string(name_of(report.before.model.rivals[before.index])),
                    before.threat_horizon, after->threat_horizon});
  }
  return list;
}

// --- Words ---------------------------------------------------------------------------------------

std::string money(double amount) {
  constexpr double most_digits = 1e12;
  constexpr double least = 0.01;
  if (std::abs(amount) >= most_digits) return fmt::format("{:.6g}", amount);
  if (amount != 0 && std::abs(amount) < least) return fmt::format("{:.3g}", amount);
  std::string text = fmt::format("{:.2f}", amount);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string set_words(const PlanReport& report, const score::FundedSet& set) {
  std::vector<std::string> ids;
  for (const std::uint32_t i : set.initiatives) {
    ids.emplace_back(report.before.model.initiatives[i].id.text);
  }
  return ids.empty() ? "nothing" : listed(ids);
}

std::string plan_sentence(const PlanReport& report) {
  const score::Plan& plan = report.plan;
  const std::size_t all = report.before.model.initiatives.size();
  if (plan.best.initiatives.empty()) {
    return fmt::format("Fund nothing: no set of initiatives that costs at most {} helps {}.",
                       money(plan.budget),
                       plan.goal == Goal::fit      ? "the fit"
                       : plan.goal == Goal::threat ? "against the threat"
                                                   : "fit or threat");
  }
  const double fit = report.after.fit.value - report.before.card.fit.value;
  const double threat = report.after.threat_horizon.value - report.before.card.threat_horizon.value;
  return fmt::format(
      "Fund {} of {} initiatives, for {} of {}: fit {}, {} {}{}.", plan.best.initiatives.size(),
      all, money(plan.best.cost), money(plan.budget), signed_points(fit), at_horizon(report),
      signed_points(threat),
      plan.goal == Goal::both ? fmt::format(", {} points in all", points(plan.best.value)) : "");
}

std::string certainty_sentence(const PlanReport& report) {
  const score::Plan& plan = report.plan;
  if (plan.exact) {
    return fmt::format("No set within the budget gains more; {} {} compared.", plan.count,
                       plan.count == 1 ? "set was" : "sets were");
  }
  return fmt::format(
      "There are too many sets to try them all. This one was found by climbing from set to set "
      "({} were compared), and no set within the budget gains more than {} points.",
      plan.count, points(plan.bound));
}

std::string next_sentence(const PlanReport& report) {
  const auto& next = report.plan.next;
  if (!next) return "There is no other set within the budget.";
  return fmt::format("{}: {}, for {}: {} points.",
                     report.plan.tried == Tried::some ? "Next best of those compared" : "Next best",
                     set_words(report, *next), money(next->cost), points(next->value));
}

std::vector<CurveStep> main_steps(const PlanReport& report, std::size_t most) {
  const auto& curve = report.plan.curve;
  std::vector<CurveStep> steps;
  for (const score::FundedSet& set : curve) {
    steps.push_back({&set, set.initiatives == report.plan.best.initiatives});
  }
  if (steps.size() <= most) return steps;
  std::vector<std::size_t> order(steps.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) {
    if (i == 0 || steps[i].chosen) return std::pair(true, 0.0);
    return std::pair(false, score::order_key(curve[i].value - curve[i - 1].value));
  });
  order.resize(most);
  std::ranges::sort(order);
  std::vector<CurveStep> main;
  for (const std::size_t i : order) main.push_back(steps[i]);
  return main;
}

std::string curve_sentence(const PlanReport& report) {
  const score::Plan& plan = report.plan;
  std::string_view doubt;
  if (plan.tried == Tried::within_budget) {
    doubt = " Beyond the budget, there may be better sets.";
  } else if (plan.tried == Tried::some) {
    doubt =
        plan.exact ? " For other budgets, there may be better sets." : " There may be better sets.";
  }
  return fmt::format("In points: {}.{}", word_of(plan.goal).meaning, doubt);
}

std::string basis_sentence(const PlanReport& report) {
  return "Rivals stay as strong as they are judged to be today. " +
         assumptions_sentence(report.before);
}

}  // namespace csm
