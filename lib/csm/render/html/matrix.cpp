// SPDX-License-Identifier: MIT
#include "csm/render/html/page.hpp"
#include "csm/report/words.hpp"

#include <algorithm>

#include <fmt/format.h>

/// The 4x5 matrix as a table that is a heat map too; each cell leads to its explanation.
namespace csm::render::html {
namespace {

using score::Cell;

constexpr std::size_t most_names = 3;

/// "you 18: A cab by telephone, A cab from the street", with a mark in front.
std::string who(std::string_view mark, std::string_view word, double strength,
                std::vector<std::string> names) {
  return fmt::format("<span><span class=\"mark\" aria-hidden=\"true\">{}</span> {} {}: {}</span>",
                     mark, word, points(strength), shown(listed(std::move(names), most_names)));
}

std::string cell(const StrategyReport& report, const Cell& cell) {
  std::string out = fmt::format(
      "<td class=\"{0} b-{1}\"><a href=\"#{2}\" aria-label=\"{3}: {4} through {5}\">{3}</a>"
      "<span class=\"n\">gap {6}</span>",
      spelling(cell.status), colors(shade_of(cell.gap.value)).name,
      cell_id(cell.experience, cell.architecture), title(cell.status), title(cell.experience),
      with_article(title(cell.architecture)), points(cell.gap.value));
  std::vector<std::string> names;
  for (const std::uint32_t i : cell.experiences) {
    names.emplace_back(name_of(report.model.experiences[i]));
  }
  if (!names.empty()) out += who("\u25cf", "you", cell.strength.value, names);
  names.clear();
  for (const std::uint32_t i : cell.rivals) names.emplace_back(name_of(report.model.rivals[i]));
  if (!names.empty()) {
    out += who("\u25c6", "they", cell.rival_strength.value, names);
    out += fmt::format("<span>threat {} now, {} later</span>", points(cell.threat_now.value),
                       points(cell.threat_horizon.value));
  }
  return out + "</td>";
}

std::string row(const StrategyReport& report, ExperienceType e) {
  const Cell& first = report.card.cell(e, architecture_types[0]);
  std::string out = fmt::format(
      "<tr><th scope=\"row\">{}<br><span class=\"soft n\">wanted "
      "{}</span></th>",
      title(e), points(first.demand.value));
  for (const ArchitectureType a : architecture_types) out += cell(report, report.card.cell(e, a));
  return out + "</tr>\n";
}

std::string legend(const StrategyReport& report) {
  std::string out = "<ul class=\"legend\" aria-label=\"Legend of the matrix\">\n";
  for (const double from : shade_from) {
    out += fmt::format(
        "<li><span class=\"swatch b-{}\" aria-hidden=\"true\"></span> gap from "
        "{:g}</li>\n",
        colors(shade_of(from)).name, from);
  }
  for (std::size_t i = 0; i < words<score::CellStatus>.size(); ++i) {
    const Word& word = words<score::CellStatus>[i];
    out += fmt::format("<li><strong>{}</strong>: {}</li>\n", word.title, shown(word.meaning));
  }
  return out +
         fmt::format("<li>later: in {}</li>\n</ul>\n", years(report.card.assumptions.horizon));
}

}  // namespace

std::string matrix(const Story& story) {
  Table table(
      "Experiences in rows, architectures in columns; figures run from 0 to 100. Each cell "
      "leads to its explanation.",
      "heat");
  table.head({"experience", title(architecture_types[0]), title(architecture_types[1]),
              title(architecture_types[2]), title(architecture_types[3]),
              title(architecture_types[4])});
  for (const ExperienceType e : experience_types) table.raw_row(row(story.report, e));
  return table.done() + legend(story.report);
}

}  // namespace csm::render::html
