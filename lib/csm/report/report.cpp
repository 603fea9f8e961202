// SPDX-License-Identifier: MIT
#include "csm/report/report.hpp"

#include "csm/report/fingerprint.hpp"

#include <utility>

namespace csm {

Counts& Counts::operator+=(const Counts& other) {
  for (std::size_t i = 0; i < live.size(); ++i) live[i] += other.live[i];
  suppressed += other.suppressed;
  return *this;
}

std::optional<Severity> Severities::of(const Rule& rule) const {
  const auto found = set_.find(&rule);
  return found == set_.end() ? rule.severity : found->second;
}

FileReport make_report(std::string path, Checked checked, const Severities& severities) {
  std::vector<std::string> prints = fingerprints(checked.document, checked.findings);
  FileReport report{.path = std::move(path),
                    .document = std::move(checked.document),
                    .findings = {},
                    .readable = checked.readable};
  for (std::size_t i = 0; i < checked.findings.size(); ++i) {
    Finding& finding = checked.findings[i];
    const Rule* const rule = find_rule(finding.rule);
    const std::optional<Severity> severity = severities.of(*rule);
    if (!severity) continue;
    std::string reason = finding.suppressed_because;
    const bool suppressed = !reason.empty();
    report.findings.push_back({.finding = std::move(finding),
                               .rule = rule,
                               .severity = *severity,
                               .fingerprint = std::move(prints[i]),
                               .suppressed = suppressed,
                               .reason = std::move(reason)});
  }
  return report;
}

Counts count(const FileReport& report) {
  Counts counts;
  for (const ReportedFinding& finding : report.findings) {
    if (finding.suppressed) {
      ++counts.suppressed;
    } else {
      ++counts.live[static_cast<std::size_t>(finding.severity)];
    }
  }
  return counts;
}

}  // namespace csm
