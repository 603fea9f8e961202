// SPDX-License-Identifier: MIT
// Whatever can be read is scored, and told in some format, page or picture.
#include "csm/csm.hpp"

#include "tests/fuzz/fuzz.hpp"

#include <cmath>

namespace {

using namespace csm;

void require_figure(const Figure& figure) {
  constexpr double slack = 1e-9;
  const bool within = figure.low >= -slack && figure.high <= 100 + slack;
  const bool ordered = figure.low <= figure.value + slack && figure.value <= figure.high + slack;
  fuzz::require(within && ordered, "0 <= low <= value <= high <= 100");
}

void require_figures(const score::Scorecard& card) {
  for (const Figure& figure : {card.fit, card.loop, card.threat_now, card.threat_horizon}) {
    require_figure(figure);
  }
  for (const score::Cell& cell : card.cells) {
    for (const Figure& figure : {cell.strength, cell.demand, cell.gap, cell.threat_now,
                                 cell.threat_horizon, cell.rival_strength}) {
      require_figure(figure);
    }
  }
  for (const score::RivalScore& rival : card.rivals) {
    require_figure(rival.threat_now);
    require_figure(rival.threat_horizon);
  }
}

/// Some within their ranges; the same for the same bytes.
score::Assumptions assumptions_of(std::size_t size) {
  score::Assumptions assumptions;
  if (size % 3 != 0) assumptions.horizon = static_cast<double>(size % 21);
  if (size % 5 != 0) assumptions.learning_rate = static_cast<double>(size % 9) / 4;
  return assumptions;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes = fuzz::bytes_of(data, size);
  const FileReport file = load("a.csm.yaml", bytes);
  if (!file.readable) return 0;  // findings.cpp looks at those
  const StrategyReport report = scores_of(file, assumptions_of(size));
  require_figures(report.card);
  // One of the formats, pages and pictures: all of them for each input cost ten times as much.
  const render::Style style = fuzz::style_of(bytes);
  const render::ScoreFormat& format = fuzz::one_of(render::score_formats(), bytes);
  const std::string text = report_as(format.name, report, file, style);
  fuzz::require_harmless(text, format.name.data());
  if (format.name == "json") fuzz::require_json(text, "json");
  switch (size % 4) {
    case 0:
      fuzz::require_harmless(render::report_markdown(report, file), "the report in Markdown");
      break;
    case 1: fuzz::require_harmless(render::report_html(report, file), "the page"); break;
    default: {
      const auto names = render::picture_names(report.model);
      const auto picture = render::find_picture(report.model, fuzz::one_of(names, bytes));
      fuzz::require(picture.has_value(), "a picture that is named is there");
      fuzz::require_harmless(render::picture_svg(report, *picture), "a picture");
    }
  }
  return 0;
}
