// SPDX-License-Identifier: MIT
#include "csm/render/html/page.hpp"
#include "csm/report/words.hpp"
#include "csm/text/counted.hpp"

#include <fmt/format.h>

/// What check found, with its places.
namespace csm::render::html {
namespace {

std::string place(const FileReport& file, Span span) {
  const Position at = file.document.source->position(span.begin);
  return fmt::format("{}:{}", at.line, at.column);
}

std::string what(const FileReport& file, const Finding& finding) {
  std::string out = shown(finding.message);
  for (const Label& label : finding.labels) {
    out += fmt::format("<br><span class=\"soft\">{}</span>",
                       shown(fmt::format("{}: {}", place(file, label.span), label.message)));
  }
  if (!finding.help.empty()) {
    out += fmt::format("<br><span class=\"soft\">Help: {}</span>", shown(finding.help));
  }
  return out;
}

void add(Table& table, const FileReport& file, const ReportedFinding& item) {
  const std::string header =
      fmt::format("<span class=\"severity {0}\">{0}</span>", spelling(item.severity));
  table.row(header, {fmt::format("<span class=\"n\">{}</span>", place(file, item.finding.span)),
                     what(file, item.finding), fmt::format("<code>{}</code>", item.rule->name)});
}

}  // namespace

std::string findings(const Story& story) {
  const Counts counts = count(story.file);
  if (counts.all() == 0) return paragraph("csm check finds nothing to say.");
  std::vector<std::string> parts;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    const std::size_t number = counts.of(severity);
    if (number > 0) parts.push_back(counted(number, title(severity)));
  }
  std::string out = paragraph(
      fmt::format("csm check finds {} in {}{}.", listed(parts), story.file.path,
                  counts.suppressed > 0 ? fmt::format("; {} suppressed", counts.suppressed) : ""));
  Table table("Findings, the worst first; places are line:column.");
  table.head({"severity", "place", "what was seen", "rule"});
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    for (const ReportedFinding& item : story.file.findings) {
      if (!item.suppressed && item.severity == severity) add(table, story.file, item);
    }
  }
  return out + table.done();
}

}  // namespace csm::render::html
