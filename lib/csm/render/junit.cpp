// SPDX-License-Identifier: MIT
#include "csm/render/findings.hpp"
#include "csm/render/markup.hpp"

#include <map>
#include <vector>

#include <fmt/format.h>

/// JUnit XML: a file is a suite, and every rule of the catalogue one test of it.
namespace csm::render {
namespace {

using Failures = std::vector<const ReportedFinding*>;

std::map<const Rule*, Failures> live_by_rule(const FileReport& report) {
  std::map<const Rule*, Failures> result;
  for (const ReportedFinding& item : report.findings) {
    if (!item.suppressed) result[item.rule].push_back(&item);
  }
  return result;
}

std::uint32_t line_of(const FileReport& report, const Failures& failures) {
  if (failures.empty()) return 1;
  return report.document.source->position(failures.front()->finding.span.begin).line;
}

std::string failure(const FileReport& report, const ReportedFinding& item) {
  const Position at = report.document.source->position(item.finding.span.begin);
  std::string text = fmt::format("{}:{}:{}: {}: {} [{}]", report.path, at.line, at.column,
                                 spelling(item.severity), item.finding.message, item.rule->name);
  if (!item.finding.help.empty()) text += "\nhelp: " + item.finding.help;
  return fmt::format("      <failure{}{}>{}</failure>\n",
                     markup::attribute("type", spelling(item.severity)),
                     markup::attribute("message", item.finding.message), markup::text(text));
}

std::string test_case(const FileReport& report, const Rule& rule, const Failures& failures) {
  std::string out =
      fmt::format("    <testcase{}{}{} line=\"{}\" time=\"0\"",
                  markup::attribute("classname", report.path), markup::attribute("name", rule.name),
                  markup::attribute("file", report.path), line_of(report, failures));
  if (failures.empty()) return out + "/>\n";
  out += ">\n";
  for (const ReportedFinding* item : failures) out += failure(report, *item);
  return out + "    </testcase>\n";
}

}  // namespace

std::string junit_begin() {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"csm\">\n";
}

std::string junit_findings(const FileReport& report, const Style&) {
  const std::map<const Rule*, Failures> live = live_by_rule(report);
  std::string out = fmt::format(
      "  <testsuite{} tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"0\" time=\"0\">\n",
      markup::attribute("name", report.path), catalogue().size(), live.size());
  for (const Rule* rule : catalogue()) {
    const auto found = live.find(rule);
    out += test_case(report, *rule, found == live.end() ? Failures{} : found->second);
  }
  return out + "  </testsuite>\n";
}

std::string junit_end(const Totals&) { return "</testsuites>\n"; }

}  // namespace csm::render
