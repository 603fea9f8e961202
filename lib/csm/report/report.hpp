// SPDX-License-Identifier: MIT
#pragma once

#include "csm/rules/check.hpp"
#include "csm/score/scorecard.hpp"

#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What a renderer may know: everything settled, nothing left to decide.
namespace csm {

/// A finding with the severity that the user gave it, and what becomes of it.
struct ReportedFinding {
  Finding finding;
  const Rule* rule = nullptr;
  Severity severity{};
  /// 16 hex digits; the same when lines move or keys are reordered. Empty where left out.
  std::string fingerprint;
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

/// What the user made of the rules' severities; what is not set is as the catalogue says.
class Severities {
 public:
  void set(const Rule& rule, Severity severity) { set_[&rule] = severity; }
  void silence(const Rule& rule) { set_[&rule] = std::nullopt; }
  /// Nothing where the rule is not to be heard.
  std::optional<Severity> of(const Rule& rule) const;

 private:
  std::map<const Rule*, std::optional<Severity>> set_;
};

/// Whether findings get theirs, which costs more than half of what all rules do: text for people
/// shows none.
enum class Fingerprints : std::uint8_t { left_out, made };

/// Settles severities and fingerprints, and leaves out what is not to be heard.
FileReport make_report(std::string path, Checked checked, const Severities& severities = {},
                       Fingerprints wanted = Fingerprints::made);

Counts count(const FileReport& report);

/// A path without the ending of a strategy file.
std::string_view without_ending(std::string_view path);
/// What files are called where there is little room: their names without the ending, with their
/// folders where two would be called the same. No two are the same unless the paths are.
std::vector<std::string> short_names(std::span<const std::string> paths);

inline constexpr Word severity_words[] = {
    {"note", "note", "worth knowing"},
    {"warning", "warning", "probably wrong"},
    {"error", "error", "wrong"},
};
template <>
inline constexpr std::span<const Word> words<Severity> = severity_words;

}  // namespace csm
