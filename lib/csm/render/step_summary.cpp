// SPDX-License-Identifier: MIT
#include "csm/render/findings.hpp"
#include "csm/render/markup.hpp"
#include "csm/text/utf8.hpp"

#include <fmt/format.h>

/// The Markdown that GitHub shows on the page of a workflow's run.
namespace csm::render {
namespace {

/// GitHub takes 1 MiB a step, and a character may become a reference of six bytes or more.
constexpr std::size_t most_rows = 200;
constexpr std::size_t most_columns = 300;

std::string heading() { return "\n### csm\n\n"; }

std::string row(const FileReport& report, const ReportedFinding& item) {
  const Position at = report.document.source->position(item.finding.span.begin);
  const std::string place =
      fmt::format("{}:{}:{}", utf8::printable(report.path), at.line, at.column);
  return fmt::format(
      "| {} | {} | {} | {} |\n", spelling(item.severity), markup::markdown_code(place),
      markup::markdown_cell(utf8::shorten(utf8::printable(item.finding.message), most_columns)),
      markup::markdown_code(item.rule->name));
}

std::vector<Piece> rows(const FileReport& report, const Style&) {
  std::vector<Piece> pieces;
  for (const ReportedFinding& item : report.findings) {
    if (item.suppressed) continue;
    pieces.push_back({.text = row(report, item), .rank = worst_first(item.severity)});
  }
  return pieces;
}

std::string sums(const Totals& totals) {
  const Counts& counts = totals.counts;
  std::string out =
      totals.left_out == 0 ? "" : fmt::format("\n{} more are left out here.\n", totals.left_out);
  return out + fmt::format("\nFiles: {}, errors: {}, warnings: {}, notes: {}, suppressed: {}\n",
                           totals.files, counts.of(Severity::error), counts.of(Severity::warning),
                           counts.of(Severity::note), counts.suppressed);
}

}  // namespace

const FindingsFormat step_summary{
    .name = "markdown",
    .summary = "the summary of a GitHub workflow's step",
    .fingerprints = Fingerprints::left_out,
    .begin = heading,
    .file = rows,
    .separator = "",
    .end = sums,
    .most = most_rows,
    .heading = "| Severity | Place | Finding | Rule |\n| --- | --- | --- | --- |\n",
};

}  // namespace csm::render
