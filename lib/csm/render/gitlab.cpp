// SPDX-License-Identifier: MIT
#include "csm/render/findings.hpp"
#include "csm/render/json.hpp"
#include "csm/report/fingerprint.hpp"

#include <map>

/// GitLab Code Quality.
namespace csm::render {
namespace {

std::string_view gitlab_severity(Severity severity) {
  constexpr std::string_view names[] = {"info", "minor", "major"};
  return names[static_cast<std::size_t>(severity)];
}

/// GitLab takes no `./`.
std::string_view plain_path(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  return path;
}

/// GitLab's must be unique in the report, ours only in a file.
class Fingerprints {
 public:
  explicit Fingerprints(std::string_view path) : path_(path) {}

  std::string of(const ReportedFinding& item) {
    return hash_of({item.fingerprint, path_, std::to_string(seen_[item.fingerprint]++)});
  }

 private:
  std::string_view path_;
  std::map<std::string_view, std::size_t> seen_;
};

}  // namespace

std::string gitlab_begin() { return "[\n"; }

std::string gitlab_findings(const FileReport& report, const Style&) {
  Fingerprints fingerprints(report.path);
  std::string out;
  for (const ReportedFinding& item : report.findings) {
    if (item.suppressed) continue;
    if (!out.empty()) out += ",\n";
    const Position at = report.document.source->position(item.finding.span.begin);
    out +=
        dump({{"description", item.finding.message},
              {"check_name", item.rule->name},
              {"fingerprint", fingerprints.of(item)},
              {"severity", gitlab_severity(item.severity)},
              {"location", {{"path", plain_path(report.path)}, {"lines", {{"begin", at.line}}}}}});
  }
  return out;
}

std::string gitlab_end(const Totals&) { return "\n]\n"; }

}  // namespace csm::render
