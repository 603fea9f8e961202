// SPDX-License-Identifier: MIT
#include "csm/report/report.hpp"

#include "csm/report/fingerprint.hpp"

#include <map>
#include <set>
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

FileReport make_report(std::string path, Checked checked, const Severities& severities,
                       Fingerprints wanted) {
  std::vector<std::string> prints(checked.findings.size());
  if (wanted == Fingerprints::made) prints = fingerprints(checked.document, checked.findings);
  FileReport report{.path = std::move(path),
                    .document = std::move(checked.document),
                    .findings = {},
                    .readable = checked.readable};
  report.findings.reserve(checked.findings.size());
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

std::string_view without_ending(std::string_view path) {
  for (const std::string_view ending : {".csm.yaml", ".csm.yml"}) {
    if (!path.ends_with(ending)) continue;
    const std::string_view rest = path.substr(0, path.size() - ending.size());
    if (!rest.empty() && rest.back() != '/') return rest;
  }
  return path;
}

std::vector<std::string> short_names(std::span<const std::string> paths) {
  const auto name = [](std::string_view path) {
    return without_ending(path.substr(path.rfind('/') + 1));  // npos + 1 is 0
  };
  std::map<std::string_view, std::size_t> called;
  for (const std::string& path : paths) ++called[name(path)];
  std::vector<std::string> names;
  for (const std::string& path : paths) {
    names.emplace_back(called[name(path)] == 1 ? name(path) : without_ending(path));
  }
  const bool differ = std::set<std::string>(names.begin(), names.end()).size() == names.size();
  return differ ? names : std::vector<std::string>(paths.begin(), paths.end());
}

}  // namespace csm
