// SPDX-License-Identifier: MIT
#include "csm/render/markup.hpp"
#include "csm/render/plan.hpp"
#include "csm/report/words.hpp"

#include <fmt/format.h>

/// The plan for a merge request or minutes, in tables that GitHub renders.
namespace csm::render {
namespace {

constexpr std::size_t most_steps = 20;

std::string shown(std::string_view text) { return markup::markdown_cell(text); }

std::string chosen(const PlanReport& report) {
  if (report.plan.best.initiatives.empty()) return {};
  std::string out = "\n| initiative | cost | what |\n| --- | --- | --- |\n";
  for (const std::uint32_t i : report.plan.best.initiatives) {
    const Initiative& initiative = report.before.model.initiatives[i];
    out += fmt::format("| {} | {} | {} |\n", markup::markdown_code(initiative.id.text),
                       money(initiative.cost.value.value), shown(initiative.name.value));
  }
  return out;
}

std::string changes(std::string_view title, const std::vector<Change>& list) {
  if (list.empty()) return {};
  std::string out =
      fmt::format("\n## {}\n\n| | before | after | change |\n| --- | --- | --- | --- |\n", title);
  for (const Change& change : list) {
    out += fmt::format("| {} | {} | {} | {} |\n", shown(change.name), with_bounds(change.before),
                       with_bounds(change.after),
                       signed_points(change.after.value - change.before.value));
  }
  return out;
}

std::string curve(const PlanReport& report) {
  std::string out =
      "\n## What each budget buys\n\n| budget | points | fund |\n| --- | --- | --- |\n";
  const auto steps = main_steps(report, most_steps);
  for (const CurveStep& step : steps) {
    const std::string_view bold = step.chosen ? "**" : "";
    out += fmt::format("| {0}{1}{0} | {0}{2}{0} | {3} |\n", bold, money(step.set->cost),
                       points(step.set->value), shown(set_words(report, *step.set)));
  }
  const std::size_t rest = report.plan.curve.size() - steps.size();
  if (rest > 0) out += fmt::format("\nAnd {} more steps.\n", rest);
  return out + '\n' + shown(curve_sentence(report)) + '\n';
}

}  // namespace

std::string plan_markdown(const PlanReport& report) {
  return fmt::format("# {}: what to fund\n\n{}\n", shown(report.before.model.business.name.value),
                     shown(plan_sentence(report))) +
         chosen(report) +
         fmt::format("\n{}\n{}\n", shown(certainty_sentence(report)),
                     shown(next_sentence(report))) +
         changes("What it does", total_changes(report)) +
         changes("Fit by segment", segment_changes(report)) +
         changes("Gaps that narrow", gap_changes(report)) +
         changes("Rivals: " + total_changes(report).back().name, rival_changes(report)) +
         curve(report) + '\n' + shown(basis_sentence(report)) + '\n';
}

}  // namespace csm::render
