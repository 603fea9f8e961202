// SPDX-License-Identifier: MIT
#include "csm/report/baseline.hpp"

#include "csm/report/fingerprint.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace csm {
namespace {

Finding stale(const BaselineEntry& entry) {
  return {.rule = "stale-baseline",
          .span = {},
          .message = fmt::format("the baseline holds `{}`, which is no longer found: {}",
                                 entry.rule, entry.message),
          .help = "csm check --write-baseline FILE takes it out"};
}

void sort_findings(FileReport& report) {
  std::ranges::stable_sort(report.findings, {}, [](const ReportedFinding& item) {
    return std::pair(item.finding.span.begin, item.finding.rule);
  });
}

}  // namespace

Baseline::Baseline(std::vector<BaselineEntry> entries,
                   const std::function<bool(const std::string&)>& is_gone) {
  std::ranges::sort(entries);
  for (BaselineEntry& entry : entries) {
    const bool same_path = !held_.empty() && held_.back().entry.path == entry.path;
    const bool gone = same_path ? held_.back().gone : is_gone(entry.path);
    by_fingerprint_[entry.fingerprint].push_back(held_.size());
    held_.push_back({.entry = std::move(entry), .gone = gone});
  }
}

/// An entry of the file itself, else one of a file that is gone.
Baseline::Held* Baseline::take(const std::string& path, const std::string& fingerprint) {
  const auto found = by_fingerprint_.find(fingerprint);
  if (found == by_fingerprint_.end()) return nullptr;
  Held* moved = nullptr;
  for (const std::size_t index : found->second) {
    Held& held = held_[index];
    if (held.used) continue;
    if (held.entry.path == path) return &held;
    if (held.gone && moved == nullptr) moved = &held;
  }
  return moved;
}

void Baseline::settle(FileReport& report, const std::string& path, Purpose purpose,
                      const Severities& severities) {
  for (ReportedFinding& item : report.findings) {
    Held* const held = take(path, item.fingerprint);
    if (held != nullptr) held->used = true;
    // What a comment in the file suppresses needs no entry.
    if (item.suppressed || (held == nullptr && purpose != Purpose::add)) continue;
    item.suppressed = true;
    item.reason = "in the baseline";
    kept_.push_back({.path = path,
                     .rule = std::string(item.rule->name),
                     .message = item.finding.message,
                     .fingerprint = item.fingerprint});
  }
  leave_or_drop(report, path, purpose, severities);
}

/// The entries of a file that nothing in it matches.
void Baseline::leave_or_drop(FileReport& report, const std::string& path, Purpose purpose,
                             const Severities& severities) {
  auto at =
      std::ranges::lower_bound(held_, path, {}, [](const Held& held) { return held.entry.path; });
  Reporter reporter;
  for (; at != held_.end() && at->entry.path == path; ++at) {
    Held& held = *at;
    held.settled = true;
    if (held.used) continue;
    // Silence says nothing where a rule is not to be heard, or the file could not be understood.
    const Rule* const rule = find_rule(held.entry.rule);
    const bool heard = rule == nullptr || severities.of(*rule);
    if (!heard || !report.readable) {
      kept_.push_back(held.entry);
    } else if (purpose == Purpose::compare) {
      reporter.add(stale(held.entry));
    }
  }
  const Rule& rule = *find_rule("stale-baseline");
  const std::optional<Severity> severity = severities.of(rule);
  for (Finding& finding : reporter.take()) {
    if (!severity) break;
    std::string print = hash_of({finding.rule, finding.message});
    report.findings.push_back({.finding = std::move(finding),
                               .rule = &rule,
                               .severity = *severity,
                               .fingerprint = std::move(print)});
  }
  sort_findings(report);
}

std::vector<BaselineEntry> Baseline::remaining() const {
  std::vector<BaselineEntry> entries = kept_;
  for (const Held& held : held_) {
    if (!held.used && !held.settled && !held.gone) entries.push_back(held.entry);
  }
  return entries;
}

}  // namespace csm
