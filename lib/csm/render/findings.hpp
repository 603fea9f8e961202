// SPDX-License-Identifier: MIT
#pragma once

#include "csm/render/style.hpp"
#include "csm/report/report.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Findings, in every format. A format is one line in a table; files are rendered one by one, by
/// any thread, and joined in order, so that a large portfolio streams.
namespace csm::render {

struct Totals {
  std::size_t files = 0;
  Counts counts;
  std::size_t left_out = 0;  ///< pieces beyond what the format may print
};

/// A part of what a file adds to an output. Those of rank 0 are printed as they come; the others
/// wait for the last file, and are then printed by rank.
struct Piece {
  std::string text;
  std::uint8_t rank = 0;
};
inline constexpr std::size_t piece_ranks = 4;

/// The rank for formats that print the worst findings first.
constexpr std::uint8_t worst_first(Severity severity) {
  return static_cast<std::uint8_t>(static_cast<int>(Severity::error) - static_cast<int>(severity));
}

struct FindingsFormat {
  std::string_view name;
  std::string_view summary;
  Fingerprints fingerprints;  ///< left out where it prints none
  std::string (*begin)();
  std::vector<Piece> (*file)(const FileReport& report, const Style& style);
  std::string_view separator;  ///< between two pieces
  std::string (*end)(const Totals& totals);
  std::size_t most = static_cast<std::size_t>(-1);  ///< pieces that are printed
  std::string_view heading = {};                    ///< before the first piece, where there is one
};

std::span<const FindingsFormat> findings_formats();
const FindingsFormat* find_findings_format(std::string_view name);

/// The Markdown for $GITHUB_STEP_SUMMARY: totals and a table of the worst findings. In no table of
/// formats, since it is added to a file that others write too.
extern const FindingsFormat step_summary;

/// One output of a run: joins what its files add. Every text is to be printed at once.
class FindingsOutput {
 public:
  explicit FindingsOutput(const FindingsFormat& format) : format_(&format) {}

  std::string begin() const { return format_->begin(); }
  std::string add(const std::vector<Piece>& pieces);
  std::string end(Totals totals);

 private:
  void print(std::string& out, std::string_view piece);

  const FindingsFormat* format_;
  std::array<std::vector<std::string>, piece_ranks> waiting_;
  std::size_t printed_ = 0;
  std::size_t left_out_ = 0;
};

// One group each, in the file of its name.
std::string text_findings(const FileReport& report, const Style& style);
/// A line of a file with a place in it underlined.
std::string excerpt(const Source& source, Span span, const Style& style);
std::string short_findings(const FileReport& report, const Style& style);
/// One of them: `path:line:column: severity: message [rule]`.
std::string finding_line(const FileReport& report, const ReportedFinding& item, const Style& style);

std::string json_begin();
std::string json_findings(const FileReport& report, const Style& style);
std::string json_end(const Totals& totals);
std::string jsonl_findings(const FileReport& report, const Style& style);

inline constexpr std::size_t sarif_results = 25'000;  ///< what GitHub takes
std::string sarif_begin();
std::vector<Piece> sarif_findings(const FileReport& report, const Style& style);
std::string sarif_end(const Totals& totals);

std::vector<Piece> github_findings(const FileReport& report, const Style& style);

std::string gitlab_begin();
std::string gitlab_findings(const FileReport& report, const Style& style);
std::string gitlab_end(const Totals& totals);

std::string junit_begin();
std::string junit_findings(const FileReport& report, const Style& style);
std::string junit_end(const Totals& totals);

}  // namespace csm::render
