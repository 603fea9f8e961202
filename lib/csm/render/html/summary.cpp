// SPDX-License-Identifier: MIT
#include "csm/render/html/page.hpp"
#include "csm/report/sentences.hpp"
#include "csm/report/words.hpp"

#include <fmt/format.h>

/// The one-paragraph finding, and the figures that it rests on.
namespace csm::render::html {
namespace {

std::string entry(std::string_view name, std::string_view value, std::string_view more) {
  return fmt::format("<div><dt>{}</dt><dd>{}</dd><dd>{}</dd></div>\n", shown(name), shown(value),
                     shown(more));
}

}  // namespace

std::string summary(const Story& story) {
  const StrategyReport& report = story.report;
  std::string text;
  for (const std::string& sentence : finding_sentences(report)) text += sentence + ' ';
  text += first_step_sentence(report);
  std::string out = paragraph(text, "lead");
  const score::Scorecard& card = report.card;
  out += "<dl class=\"figures\">\n";
  out += entry("Fit", with_bounds(card.fit), "of 100 points of what customers want");
  out += entry("Threat now", with_bounds(card.threat_now), threat_band(card.threat_now.value));
  out += entry(fmt::format("Threat in {}", years(card.assumptions.horizon)),
               with_bounds(card.threat_horizon), threat_band(card.threat_horizon.value));
  out += entry("Repeat loop", with_bounds(card.loop), "of 100: how fast it learns");
  out += entry("Rated", fmt::format("{:.0f} %", 100 * card.rated), "of the rating slots");
  return out + "</dl>\n";
}

}  // namespace csm::render::html
