// SPDX-License-Identifier: MIT
#include "csm/render/findings.hpp"

#include <algorithm>

namespace csm::render {
namespace {

std::string nothing() { return {}; }
std::string nothing_more(const Totals&) { return {}; }

/// All that a file adds as one piece.
template <std::string (*render)(const FileReport&, const Style&)>
std::vector<Piece> whole(const FileReport& report, const Style& style) {
  std::string text = render(report, style);
  if (text.empty()) return {};
  std::vector<Piece> pieces(1);  // an initializer list would copy the text
  pieces.front().text = std::move(text);
  return pieces;
}

constexpr FindingsFormat formats[] = {
    {"text", "for people: each finding with its source line", Fingerprints::left_out, nothing,
     whole<text_findings>, "\n", nothing_more},
    {"short", "one line a finding", Fingerprints::left_out, nothing, whole<short_findings>, "",
     nothing_more},
    {"json", "one JSON document", Fingerprints::made, json_begin, whole<json_findings>, ",\n",
     json_end},
    {"jsonl", "one JSON document a file, each on one line", Fingerprints::made, nothing,
     whole<jsonl_findings>, "", nothing_more},
    {"sarif", "SARIF 2.1.0, for code scanning", Fingerprints::made, sarif_begin, sarif_findings,
     ",\n", sarif_end, sarif_results},
    {"github", "annotations of a GitHub workflow, worst first, then the text",
     Fingerprints::left_out, nothing, github_findings, "", nothing_more},
    {"gitlab", "a GitLab Code Quality report", Fingerprints::made, gitlab_begin,
     whole<gitlab_findings>, ",\n", gitlab_end},
    {"junit", "JUnit XML: every rule is a test of every file", Fingerprints::left_out, junit_begin,
     whole<junit_findings>, "", junit_end},
};

}  // namespace

std::span<const FindingsFormat> findings_formats() { return formats; }

const FindingsFormat* find_findings_format(std::string_view name) {
  const auto found = std::ranges::find(formats, name, &FindingsFormat::name);
  return found == std::end(formats) ? nullptr : found;
}

void FindingsOutput::print(std::string& out, std::string_view piece) {
  if (printed_ == format_->most) {
    ++left_out_;
    return;
  }
  out += printed_ == 0 ? format_->heading : format_->separator;
  out += piece;
  ++printed_;
}

std::string FindingsOutput::add(const std::vector<Piece>& pieces) {
  std::string out;
  for (const Piece& piece : pieces) {
    std::vector<std::string>& waiting = waiting_[piece.rank];
    if (piece.rank == 0) {
      print(out, piece.text);
    } else if (waiting.size() == format_->most) {
      ++left_out_;
    } else {
      waiting.push_back(piece.text);
    }
  }
  return out;
}

std::string FindingsOutput::end(Totals totals) {
  std::string out;
  for (const std::vector<std::string>& waiting : waiting_) {
    for (const std::string& piece : waiting) print(out, piece);
  }
  totals.left_out = left_out_;
  return out + format_->end(totals);
}

}  // namespace csm::render
