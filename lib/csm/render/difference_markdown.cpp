// SPDX-License-Identifier: MIT
#include "csm/render/difference.hpp"
#include "csm/render/markup.hpp"
#include "csm/report/words.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace csm::render {
namespace {

using markup::markdown_cell;
using markup::markdown_code;
using markup::markdown_head;
using markup::markdown_row;

/// A comment on GitHub holds 65,536 characters.
constexpr std::size_t most_rows = 100;
constexpr std::size_t most_columns = 120;

std::string figures(const DifferenceReport& report) {
  const score::Attribution& shares = report.attribution;
  const auto row = [](std::string name, const Figure& before, const Figure& after) {
    return markdown_row({std::move(name), with_bounds(before), with_bounds(after),
                         fmt::format("**{}**", signed_tenths(after.value - before.value))});
  };
  return markdown_head({"", "before", "after", "difference"}) +
         row("fit", shares.fit_before, shares.fit_after) +
         row("threat in " + years(report.assumptions.horizon), shares.threat_before,
             shares.threat_after);
}

std::string more(std::size_t all, std::size_t shown) {
  return all > shown ? fmt::format("\nAnd {} more.\n", all - shown) : "";
}

std::string changes(const DifferenceReport& report) {
  const auto& all = report.difference.changes;
  if (all.empty()) return {};
  std::string out = '\n' + markdown_head({"", "what", "before", "after", "fit", "threat"});
  const std::size_t shown = std::min(all.size(), most_rows);
  for (std::size_t i = 0; i < shown; ++i) {
    const score::Effect& effect = report.attribution.effects[i];
    const bool scored = score::is_scored(all[i]);
    const BeforeAfter words = change_words(all[i], most_columns);
    out += markdown_row({std::string(spelling(all[i].kind)), markdown_code(all[i].path),
                         markdown_cell(words.before), markdown_cell(words.after),
                         scored ? signed_tenths(effect.fit) : "",
                         scored ? signed_tenths(effect.threat) : ""});
  }
  return out + more(all.size(), shown);
}

std::string findings(std::string_view title, const FileReport& file,
                     const std::vector<const ReportedFinding*>& list) {
  if (list.empty()) return {};
  std::string out =
      fmt::format("\n{}\n\n", title) + markdown_head({"severity", "line", "what was seen", "rule"});
  const std::size_t shown = std::min(list.size(), most_rows);
  for (std::size_t i = 0; i < shown; ++i) {
    const ReportedFinding& item = *list[i];
    const Position at = file.document.source->position(item.finding.span.begin);
    out += markdown_row({std::string(spelling(item.severity)), std::to_string(at.line),
                         markdown_cell(item.finding.message), markdown_code(item.rule->name)});
  }
  return out + more(list.size(), shown);
}

}  // namespace

std::string difference_markdown(const DifferenceReport& report) {
  if (report.empty()) return {};
  std::string out = fmt::format("### {}: {}\n\n", markdown_cell(name_of_business(report)),
                                count_words(report.difference.changes.size()));
  out += figures(report) + changes(report);
  for (const std::string& sentence : {attribution_sentence(report), words_sentence(report)}) {
    if (!sentence.empty()) out += '\n' + markdown_cell(sentence) + '\n';
  }
  return out + findings("**Findings that appeared**", report.after, report.appeared) +
         findings("**Findings that are gone**", report.before, report.gone);
}

}  // namespace csm::render
