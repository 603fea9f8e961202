// SPDX-License-Identifier: MIT
#include "csm/report/report.hpp"

#include "csm/yaml/path.hpp"

#include <fmt/format.h>

#include <map>
#include <utility>

namespace csm {
namespace {

/// FNV-1a, 64 bits.
class Hash {
 public:
  void add(std::string_view text) {
    for (const char c : text) add_byte(static_cast<unsigned char>(c));
    add_byte(0);
  }
  std::uint64_t value() const { return value_; }

 private:
  void add_byte(unsigned char byte) {
    value_ = (value_ ^ byte) * 0x100000001b3U;
  }
  std::uint64_t value_ = 0xcbf29ce484222325U;
};

/// The message without its figures: they change with edits elsewhere.
std::string without_figures(std::string_view message) {
  std::string rest;
  for (const char c : message) {
    if ((c < '0' || c > '9') && c != '.') rest += c;
  }
  return rest;
}

/// From the rule, the place in the document's structure, and what was seen there; the line and
/// the file's name do not count. Findings that are alike in all of that are numbered.
std::vector<std::string> fingerprints(const Document& document,
                                      const std::vector<Finding>& findings) {
  std::vector<Span> spans;
  for (const Finding& finding : findings) spans.push_back(finding.span);
  const std::vector<std::string> paths = yaml::paths_at(document.tree, spans);
  std::map<std::uint64_t, unsigned> seen;
  std::vector<std::string> result;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    Hash hash;
    hash.add(findings[i].rule);
    hash.add(paths[i]);
    hash.add(without_figures(findings[i].message));
    const unsigned number = seen[hash.value()]++;
    if (number > 0) hash.add(std::to_string(number));
    result.push_back(fmt::format("{:016x}", hash.value()));
  }
  return result;
}

}  // namespace

Counts& Counts::operator+=(const Counts& other) {
  for (std::size_t i = 0; i < live.size(); ++i) live[i] += other.live[i];
  suppressed += other.suppressed;
  return *this;
}

FileReport make_report(std::string path, Checked checked) {
  std::vector<std::string> prints = fingerprints(checked.document, checked.findings);
  FileReport report{.path = std::move(path),
                    .document = std::move(checked.document),
                    .findings = {},
                    .readable = checked.readable};
  for (std::size_t i = 0; i < checked.findings.size(); ++i) {
    const Rule* const rule = find_rule(checked.findings[i].rule);
    report.findings.push_back({.finding = std::move(checked.findings[i]),
                               .rule = rule,
                               .severity = rule->severity,
                               .fingerprint = std::move(prints[i])});
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
