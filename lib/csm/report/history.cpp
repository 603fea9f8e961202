// SPDX-License-Identifier: MIT
#include "csm/report/history.hpp"

#include "csm/text/counted.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace csm {
namespace {

/// The first error that keeps a file from being scored, and how many more there are.
std::string reading_problem(const FileReport& file) {
  std::string first;
  std::size_t others = 0;
  for (const ReportedFinding& item : file.findings) {
    if (item.rule->section != Section::reading || item.rule->severity != Severity::error) continue;
    if (!first.empty()) {
      ++others;
      continue;
    }
    const Position at = file.document.source->position(item.finding.span.begin);
    first =
        fmt::format("{}:{}: {} [{}]", at.line, at.column, item.finding.message, item.rule->name);
  }
  return others == 0 ? first : fmt::format("{}, and {} more", first, others);
}

}  // namespace

void add_version(HistoryReport& history, Commit commit, const FileReport& file) {
  if (!file.readable) return add_version(history, std::move(commit), reading_problem(file));
  using score::operator*;
  const Model& model = file.document.model;
  const auto outcome = score::evaluate(score::take_inputs<Figure>(model), history.assumptions);
  history.business = model.business.name.value;
  history.versions.push_back({.commit = std::move(commit),
                              .scored = true,
                              .fit = score::points * outcome.fit,
                              .threat = score::points * outcome.threat_later,
                              .problem = {}});
}

void add_version(HistoryReport& history, Commit commit, std::string problem) {
  history.versions.push_back({.commit = std::move(commit),
                              .scored = false,
                              .fit = {},
                              .threat = {},
                              .problem = std::move(problem)});
}

std::string count_words(const HistoryReport& history) {
  const std::size_t all = history.versions.size();
  const auto broken = static_cast<std::size_t>(
      std::ranges::count_if(history.versions, [](const Version& item) { return !item.scored; }));
  std::string words = counted(all, "commit");
  if (broken > 0) words += fmt::format(", {} of them cannot be scored", broken);
  return words;
}

}  // namespace csm
