// SPDX-License-Identifier: MIT
#include "csm/render/html/page.hpp"
#include "csm/report/sentences.hpp"
#include "csm/report/words.hpp"

#include <fmt/format.h>

/// Fit of each segment, with its bounds as a range.
namespace csm::render::html {
namespace {

std::string numbers(std::string_view text) {
  return fmt::format("<span class=\"n\">{}</span>", shown(text));
}

std::vector<std::string> cells_of(const score::SegmentScore& segment) {
  std::vector<std::string> cells{numbers(fmt::format("{:.0f} %", 100 * segment.share)),
                                 numbers(with_bounds(segment.fit)), range_bar(segment.fit)};
  for (const ExperienceType e : experience_types) {
    const std::size_t row = score::index(e);
    cells.push_back(numbers(fmt::format("{}, wanted {}", points(segment.coverage[row].value),
                                        points(segment.demand[row].value))));
  }
  return cells;
}

}  // namespace

std::string fit(const Story& story) {
  const StrategyReport& report = story.report;
  const std::string sentence = segments_sentence(report);
  const std::string out = sentence.empty() ? "" : paragraph(sentence);
  Table table(
      "Fit of each segment, 0 to 100, with its bounds; then, for each experience, the "
      "strength of the best of yours and how much the segment wants it.");
  table.head({"segment", "share", "fit", "range, 0 to 100", title(experience_types[0]),
              title(experience_types[1]), title(experience_types[2]), title(experience_types[3])});
  for (std::size_t i = 0; i < report.model.customers.size(); ++i) {
    table.row(shown(name_of(report.model.customers[i])), cells_of(report.card.segments[i]));
  }
  const Figure& all = report.card.fit;
  table.row("All of them", {"", numbers(with_bounds(all)), range_bar(all), "", "", "", ""});
  return out + table.done();
}

}  // namespace csm::render::html
