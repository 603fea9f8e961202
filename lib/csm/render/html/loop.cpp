// SPDX-License-Identifier: MIT
#include "csm/render/html/page.hpp"
#include "csm/report/sentences.hpp"
#include "csm/report/words.hpp"

#include <algorithm>

#include <fmt/format.h>

/// How the business learns, and what would help most.
namespace csm::render::html {
namespace {

constexpr std::size_t most_levers = 20;

double largest_effect(const score::Scorecard& card) {
  double most = 1e-9;
  for (const score::Lever& lever : card.levers) {
    most = std::max({most, lever.fit_gain, lever.threat_drop});
  }
  return most;
}

std::string effect(double value, double most, Paint paint) {
  return fmt::format("<span class=\"n\">{}</span>{}", signed_points(value),
                     bar(value / most, paint));
}

}  // namespace

std::string loop(const Story& story) {
  const StrategyReport& report = story.report;
  Table table("Ratings of each level, 0 to 5; a level counts from 3 on, if those below it do.");
  table.head({"experience", "1. identity", "2. individual", "3. population", "4. partner",
              "levels reached", "loop, 0 to 100"});
  for (std::size_t i = 0; i < report.model.experiences.size(); ++i) {
    const Experience& experience = report.model.experiences[i];
    std::vector<std::string> cells;
    for (const Rating* rating : ratings_of(experience.repeat)) {
      cells.push_back(shown(svg::rating_words(*rating)));
    }
    cells.push_back(fmt::format("{} of 4", report.card.experiences[i].loop_level));
    cells.push_back(with_bounds(report.card.experiences[i].loop));
    table.row(shown(name_of(experience)), cells);
  }
  return figure(svg::loop(report),
                "The four levels of repeat; none can be jumped to, and recognising a customer is "
                "the door to learning, not learning.",
                620) +
         table.done();
}

std::string levers(const Story& story) {
  const StrategyReport& report = story.report;
  const double most = largest_effect(report.card);
  Table table(
      "One step up of an own rating, and what it would do, in points; the largest effect "
      "first.");
  table.head({"lever", "kind", "fit", "drop of the threat", "path in the file"});
  std::size_t count = 0;
  std::size_t rest = 0;
  for (const score::Lever& lever : report.card.levers) {
    if (lever.fit_gain + lever.threat_drop <= score::tie) continue;
    if (count == most_levers) {
      ++rest;
      continue;
    }
    ++count;
    table.row(shown(lever_words(report, lever)),
              {shown(word_of(lever.kind).title), effect(lever.fit_gain, most, Paint::ours),
               effect(lever.threat_drop, most, Paint::theirs),
               fmt::format("<code>{}</code>", shown(lever.path))});
  }
  if (count == 0) return paragraph("No step up of a rating that is given would change anything.");
  std::string out = "<p>First, by kind:</p>\n<ul>\n";
  for (const score::Lever* lever : first_levers(report.card)) {
    out += fmt::format("<li>{}</li>\n",
                       shown(fmt::format("{}: {} ({}).", lever_words(report, *lever),
                                         effect_words(*lever), word_of(lever->kind).meaning)));
  }
  out += "</ul>\n" + table.done();
  if (rest > 0) out += paragraph(fmt::format("And {} with smaller effects.", rest), "soft");
  return out;
}

}  // namespace csm::render::html
