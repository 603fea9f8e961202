// SPDX-License-Identifier: MIT
#pragma once

#include "csm/rules/check.hpp"
#include "csm/score/scorecard.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

/// What a renderer may know: everything settled, nothing left to decide.
namespace csm {

/// A finding with the severity that the user gave it, and what becomes of it.
struct ReportedFinding {
  Finding finding;
  const Rule* rule = nullptr;
  Severity severity{};
  std::string fingerprint;  ///< 16 hex digits; the same when lines move or keys are reordered
  bool suppressed = false;
  std::string reason;  ///< why it is suppressed
};

struct Counts {
  std::array<std::size_t, 3> live{};  ///< by severity
  std::size_t suppressed = 0;

  std::size_t of(Severity severity) const { return live[static_cast<std::size_t>(severity)]; }
  std::size_t all() const { return live[0] + live[1] + live[2]; }
  Counts& operator+=(const Counts& other);
};

/// One file as it was checked.
struct FileReport {
  std::string path;  ///< as messages show it
  Document document;
  std::vector<ReportedFinding> findings;  ///< in order of line, column, rule
  bool readable = false;                  ///< it can be scored
};

/// Settles severities and fingerprints.
FileReport make_report(std::string path, Checked checked);

Counts count(const FileReport& report);

inline constexpr Word severity_words[] = {
    {"note", "note", "worth knowing"},
    {"warning", "warning", "probably wrong"},
    {"error", "error", "wrong"},
};
template <>
inline constexpr std::span<const Word> words<Severity> = severity_words;

}  // namespace csm
