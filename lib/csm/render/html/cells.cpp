// SPDX-License-Identifier: MIT
#include "csm/framework/terms.hpp"
#include "csm/render/html/page.hpp"
#include "csm/report/elsewhere.hpp"
#include "csm/report/threat_words.hpp"
#include "csm/report/words.hpp"

#include <algorithm>

#include <fmt/format.h>

/// Each cell explained: who is there, who wants it, and what is known of such cells.
namespace csm::render::html {
namespace {

using score::Cell;

constexpr std::size_t most_cases = 3;

std::string figures(const StrategyReport& report, const Cell& cell) {
  return fmt::format("{}: {}. Demand {}, gap {}, your strength {}, threat {} now and {} in {}.",
                     capital(title(cell.status)), word_of(cell.status).meaning,
                     with_bounds(cell.demand), with_bounds(cell.gap), with_bounds(cell.strength),
                     with_bounds(cell.threat_now), with_bounds(cell.threat_horizon),
                     years(report.card.assumptions.horizon));
}

std::string ours(const StrategyReport& report, const Cell& cell) {
  std::vector<std::string> names;
  for (const std::uint32_t i : cell.experiences) {
    names.push_back(fmt::format("{} (strength {})", name_of(report.model.experiences[i]),
                                with_bounds(report.card.experiences[i].strength)));
  }
  return names.empty() ? "" : paragraph(fmt::format("Yours: {}.", listed(names)));
}

bool stands_in(const score::OfferScore& offer, const Cell& cell) {
  return offer.experience == cell.experience && offer.architecture == cell.architecture;
}

std::string theirs(const StrategyReport& report, const Cell& cell) {
  std::string items;
  for (const score::RivalScore& rival : report.card.rivals) {
    for (std::size_t i = 0; i < rival.offers.size(); ++i) {
      if (!stands_in(rival.offers[i], cell)) continue;
      items += fmt::format("<li>{}</li>\n",
                           shown(fmt::format("{} {}.", name_of(report.model.rivals[rival.index]),
                                             offer_sentence(report, rival, i))));
    }
  }
  return items.empty() ? items : fmt::format("<ul>\n{}</ul>\n", items);
}

/// Feasibility and move do not hang on more than the segment's own; the largest gap's are told.
std::string way(const StrategyReport& report, const Cell& cell) {
  for (const score::Gap& gap : report.card.gaps) {
    if (gap.experience != cell.experience) continue;
    const auto option =
        std::ranges::find(gap.options, cell.architecture, &score::GapOption::architecture);
    return paragraph(
        fmt::format("Missed most here by {}; feasibility {}, the move: {}, that is, {}.",
                    name_of(report.model.customers[gap.segment]), with_bounds(option->feasibility),
                    title(option->move), word_of(option->move).meaning));
  }
  return {};
}

std::string known(const Cell& cell) {
  const CellProse& told = prose(cell.experience, cell.architecture);
  std::string text(told.looks);
  if (cell.experiences.empty()) text += fmt::format(" {}", told.blank);
  const auto cases = cases_in(cell.experience, cell.architecture);
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min(cases.size(), most_cases); ++i) {
    names.push_back(fmt::format("{} ({})", cases[i]->firm, cases[i]->product));
  }
  if (!names.empty()) text += fmt::format(" In the atlas: {}.", listed(names));
  return paragraph(text, "soft");
}

std::string one(const StrategyReport& report, const Cell& cell) {
  const std::string id = cell_id(cell.experience, cell.architecture);
  return fmt::format("<div class=\"cell\" id=\"{}\">\n<h3>{} through {}</h3>\n{}{}{}{}{}</div>\n",
                     id, capital(title(cell.experience)), with_article(title(cell.architecture)),
                     paragraph(figures(report, cell)), ours(report, cell), theirs(report, cell),
                     way(report, cell), known(cell));
}

}  // namespace

std::string cells(const Story& story) {
  std::string out = paragraph(blank_cells) + "<p><a href=\"#matrix\">Back to the matrix</a></p>\n";
  out += "<div class=\"columns\">\n";
  for (const Cell& cell : story.report.card.cells) out += one(story.report, cell);
  return out + "</div>\n";
}

}  // namespace csm::render::html
