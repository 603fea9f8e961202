// SPDX-License-Identifier: MIT
#include "csm/framework/terms.hpp"
#include "csm/render/comparison.hpp"
#include "csm/render/html/page.hpp"
#include "csm/report/words.hpp"

#include <algorithm>

#include <fmt/format.h>

/// `csm compare` as one page, in the dress of the report.
namespace csm::render {
namespace {

using namespace html;

/// How many stand in one cell, and in one list.
constexpr std::size_t most_in_cell = 12;
constexpr std::size_t most_listed = 30;

std::string items(const std::vector<std::string>& sentences, std::string_view if_none) {
  if (sentences.empty()) return paragraph(if_none);
  std::string out = "<ul>\n";
  for (std::size_t i = 0; i < std::min(sentences.size(), most_listed); ++i) {
    out += fmt::format("<li>{}</li>\n", shown(sentences[i]));
  }
  if (sentences.size() > most_listed) {
    out += fmt::format("<li>and {} more</li>\n", sentences.size() - most_listed);
  }
  return out + "</ul>\n";
}

std::string businesses(const IndustryReport& comparison) {
  double highest = 0;
  for (const ComparedBusiness& business : comparison.businesses) {
    highest = std::max(highest, business.report.card.threat_horizon.high);
  }
  const double end = round_end(highest);
  Table table(
      fmt::format("Fit runs from 0 to 100, the threat here from 0 to {:g}; the bar is the bounds, "
                  "the mark the middle value.",
                  end));
  const double horizon = comparison.businesses.front().report.card.assumptions.horizon;
  const std::string later = "threat in " + years(horizon);
  table.head({"business", "industry", "fit", "range", later, "range"});
  for (const ComparedBusiness& business : comparison.businesses) {
    const score::Scorecard& card = business.report.card;
    table.row(shown(business.label),
              {shown(business.report.model.business.industry.value), with_bounds(card.fit),
               range_bar(card.fit), with_bounds(card.threat_horizon),
               range_bar(card.threat_horizon, end)});
  }
  return table.done();
}

/// The cell's shade is what is missed where nobody is, so that white space is what stands out.
std::string cell(const IndustryReport& comparison, const ComparedCell& cell) {
  if (cell.standing.empty()) {
    return fmt::format("<td class=\"b-{}\">nobody<span class=\"n\">gap up to {}</span></td>",
                       colors(shade_of(cell.most_missed)).name, points(cell.most_missed));
  }
  std::string out = "<td class=\"held\">";
  for (std::size_t i = 0; i < std::min(cell.standing.size(), most_in_cell); ++i) {
    const CellStanding& standing = cell.standing[i];
    out += fmt::format("<span>{} <span class=\"mark n\">{}</span></span>",
                       shown(comparison.businesses[standing.business].label),
                       points(standing.strength.value));
  }
  if (cell.standing.size() > most_in_cell) {
    out += fmt::format("<span>and {} more</span>", cell.standing.size() - most_in_cell);
  }
  return out + "</td>";
}

std::string matrix(const IndustryReport& comparison) {
  Table table(
      "Experiences in rows, architectures in columns; who is there with its strength, 0 to 100, "
      "the strongest first. Where nobody is: the largest gap that the customers of one leave, the "
      "darker the larger.",
      "heat");
  table.head({"experience", title(architecture_types[0]), title(architecture_types[1]),
              title(architecture_types[2]), title(architecture_types[3]),
              title(architecture_types[4])});
  for (const ExperienceType e : experience_types) {
    std::string row = fmt::format("<tr><th scope=\"row\">{}</th>", title(e));
    for (const ArchitectureType a : architecture_types) {
      row += cell(comparison, comparison.cell(e, a));
    }
    table.raw_row(row + "</tr>\n");
  }
  return table.done() + paragraph(spread_sentence(comparison));
}

std::string overlap(const IndustryReport& comparison) {
  std::vector<std::string> sentences;
  for (const Overlap& pair : comparison.overlaps) {
    sentences.push_back(overlap_sentence(comparison, pair));
  }
  std::string out = items(sentences, "No two of them have the same customers.");
  const std::string apart = apart_sentence(comparison);
  if (!apart.empty()) out += paragraph(apart + '.');
  if (comparison.segments.empty()) return out;
  sentences.clear();
  for (const auto& group : comparison.segments) {
    sentences.push_back(segment_sentence(comparison, group));
  }
  out += "<h3>The same customers: how much of what they want each one meets</h3>\n";
  return out + items(sentences, "");
}

std::string encounters(const IndustryReport& comparison) {
  std::vector<std::string> sentences;
  for (const Encounter& encounter : comparison.encounters) {
    sentences.push_back(encounter_sentence(comparison, encounter));
  }
  return items(sentences, "No file has one of the others among its rivals.");
}

}  // namespace

std::string comparison_html(const IndustryReport& comparison) {
  constexpr std::size_t most_named = 8;
  std::vector<std::string> labels;
  std::vector<std::string> files;
  for (const ComparedBusiness& business : comparison.businesses) {
    labels.push_back(business.label);
    files.push_back(business.report.path);
  }
  const std::string names = listed(std::move(labels), most_named);
  const std::string banner = fmt::format(
      "<header>\n<h1>{} businesses on one matrix</h1>\n<p class=\"facts\">{}</p>\n</header>\n",
      comparison.businesses.size(), shown(names));
  const std::string main =
      section("businesses", "Who is compared", businesses(comparison)) +
      section("matrix", "Who stands where", matrix(comparison)) +
      section("crowded", "Several in one cell, the strongest first",
              items(crowded_sentences(comparison), "No cell has more than one of them.")) +
      section("white-space", "Where nobody stands, and customers miss something",
              items(white_space_sentences(comparison),
                    "Nothing much is missed where none of them is.") +
                  paragraph(blank_cells)) +
      section("overlap", "Whose customers overlap", overlap(comparison)) +
      section("threats", "Who threatens whom, by the file of the one threatened",
              encounters(comparison)) +
      section("basis", "What it rests on", paragraph(comparison_basis));
  return shell(fmt::format("{}: compared", names), banner, main,
               listed(std::move(files), most_named));
}

}  // namespace csm::render
