// SPDX-License-Identifier: MIT
#include "csm/render/markup.hpp"
#include "csm/render/report.hpp"
#include "csm/render/score.hpp"

#include <fmt/format.h>

/// The report for a merge request: the scores, and what was found in the file.
namespace csm::render {
namespace {

constexpr std::size_t most_findings = 20;

std::string findings(const FileReport& file) {
  const Counts counts = count(file);
  std::string out = fmt::format("\n## Findings\n\n{} errors, {} warnings, {} notes in {}.\n",
                                counts.of(Severity::error), counts.of(Severity::warning),
                                counts.of(Severity::note), markup::markdown_code(file.path));
  if (counts.all() == 0) return out;
  out += '\n' + markup::markdown_head({"severity", "line", "what was seen", "rule"});
  std::size_t number = 0;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    for (const ReportedFinding& item : file.findings) {
      if (item.suppressed || item.severity != severity || number == most_findings) continue;
      ++number;
      const Position at = file.document.source->position(item.finding.span.begin);
      out += markup::markdown_row({std::string(spelling(severity)), std::to_string(at.line),
                                   markup::markdown_cell(item.finding.message),
                                   markup::markdown_code(item.rule->name)});
    }
  }
  if (counts.all() > number) out += fmt::format("\nAnd {} more.\n", counts.all() - number);
  return out;
}

}  // namespace

std::string report_markdown(const StrategyReport& report, const FileReport& file) {
  return score_markdown(report) + findings(file) + markdown_basis(report);
}

}  // namespace csm::render
