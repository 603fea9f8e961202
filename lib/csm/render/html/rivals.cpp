// SPDX-License-Identifier: MIT
#include "csm/render/html/page.hpp"
#include "csm/report/threat_words.hpp"
#include "csm/report/words.hpp"

#include <algorithm>

#include <fmt/format.h>

/// Each rival: its threat now and over the years, and why.
namespace csm::render::html {
namespace {

std::string offers(const StrategyReport& report, const score::RivalScore& rival) {
  const Rival& told = report.model.rivals[rival.index];
  std::string items;
  for (std::size_t i = 0; i < rival.offers.size(); ++i) {
    items += fmt::format(
        "<li>{}</li>\n",
        shown(fmt::format("{} {}; {}.", told.offers[rival.offers[i].index].id.text,
                          offer_sentence(report, rival, i), level_words(rival.offers[i]))));
  }
  return items.empty() ? items : fmt::format("<ul>\n{}</ul>\n", items);
}

std::string one(const StrategyReport& report, const score::RivalScore& rival) {
  const Rival& told = report.model.rivals[rival.index];
  std::string out = fmt::format("<h3>{}</h3>\n", shown(name_of(told)));
  out += paragraph(rival_sentence(report, rival)) + offers(report, rival);
  if (told.note) out += paragraph(told.note.value, "soft");
  return fmt::format("<div class=\"cell\">\n{}</div>\n", out);
}

std::string threat_table(const StrategyReport& report) {
  const std::string later = "threat in " + years(report.card.assumptions.horizon);
  double most = 1;
  for (const score::RivalScore& rival : report.card.rivals) {
    most = std::max({most, rival.threat_now.high, rival.threat_horizon.high});
  }
  most = round_end(most);
  Table table(
      fmt::format("Threat of each rival with its bounds; the ranges run from 0 to {:g}.", most));
  table.head({"rival", "threat now", "range", later, "range", "rise"});
  for (const score::RivalScore& rival : report.card.rivals) {
    table.row(shown(name_of(report.model.rivals[rival.index])),
              {fmt::format("<span class=\"n\">{}</span>", with_bounds(rival.threat_now)),
               range_bar(rival.threat_now, most),
               fmt::format("<span class=\"n\">{}</span>", with_bounds(rival.threat_horizon)),
               range_bar(rival.threat_horizon, most),
               fmt::format("<span class=\"n\">{}</span>", signed_points(rival.rise))});
  }
  return table.done();
}

}  // namespace

std::string rivals(const Story& story) {
  const StrategyReport& report = story.report;
  if (report.card.rivals.empty()) {
    return paragraph("The file names no rival, so nothing can be said of threats.");
  }
  std::string out;
  for (const std::string& sentence : threat_sentences(report)) out += paragraph(sentence);
  out += figure(svg::projection(report, story.years),
                "Threat over the years, and the strength of each rival's main offer beside yours.",
                720);
  out += threat_table(report) + "<div class=\"columns\">\n";
  for (const score::RivalScore& rival : report.card.rivals) out += one(report, rival);
  return out + "</div>\n";
}

}  // namespace csm::render::html
