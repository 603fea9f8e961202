// SPDX-License-Identifier: MIT
#include "csm/render/svg/pictures.hpp"
#include "csm/report/sentences.hpp"
#include "csm/report/words.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

/// Where it goes: the threat of each rival up to the horizon, and its strength beside ours.
namespace csm::render::svg {
namespace {

constexpr double page = 960;
constexpr Box threats{60, 40, 610, 300};
constexpr double label_x = 686;
constexpr std::size_t most_rivals = 8;
constexpr std::size_t columns = 3;
constexpr double panel_width = (page - 2 * margin) / columns;
constexpr double panel_height = 196;
constexpr double letters = 14;
constexpr std::string_view dashes[] = {"",    "9 4", "3 3",  "12 3 3 3",
                                       "6 6", "2 5", "14 6", "8 2 2 2 2 2"};

std::vector<Point> points_of(const std::vector<double>& at, const std::vector<double>& values,
                             const Scale& x, const Scale& y) {
  std::vector<Point> points;
  for (std::size_t i = 0; i < std::min(at.size(), values.size()); ++i) {
    points.push_back({x(at[i]), y(values[i])});
  }
  return points;
}

Scale years_scale(const Years& years, double begin, double end) {
  return {.from = 0, .to = std::max(years.at.back(), 1e-9), .begin = begin, .end = end};
}

/// Whole years, or parts of a year where the horizon is short.
void draw_years(Canvas& canvas, const Scale& x, double y, double count) {
  const double step = round_step(x.to, count);
  for (double v = 0; v <= x.to * 1.001; v += step) {
    const std::string text = v == 0 ? "now" : number(v);
    canvas.text({x(v), y}, text, {.size = 13, .paint = Paint::soft, .anchor = Anchor::middle});
  }
}

struct Ending {
  std::string text;
  double y = 0;
  Point end;
  bool bold = false;
};

void draw_endings(Canvas& canvas, std::vector<Ending> endings) {
  std::vector<double> places;
  for (const Ending& ending : endings) places.push_back(ending.end.y + 4.5);
  places = spread(std::move(places), 18, threats.y, threats.y + threats.height + 10);
  for (std::size_t i = 0; i < endings.size(); ++i) {
    canvas.line({endings[i].end.x + 4, endings[i].end.y}, {label_x - 4, places[i] - 4.5},
                {.paint = Paint::rule});
    canvas.text({label_x, places[i]}, fitted(endings[i].text, page - margin - label_x, letters),
                {.size = letters, .bold = endings[i].bold});
  }
}

/// The end of the scale: a small threat must look small.
double largest(const Years& years) {
  double most = score::high_threat;
  for (const double threat : years.threat) most = std::max(most, threat);
  return most;
}

void draw_grid(Canvas& canvas, const Scale& x, const Scale& y) {
  const double step = round_step(y.to, 5);
  for (double v = 0; v <= y.to * 1.001; v += step) {
    canvas.line({threats.x, y(v)}, {threats.x + threats.width, y(v)}, {.paint = Paint::rule});
    canvas.text({threats.x - 8, y(v) + 4.5}, number(v),
                {.size = 13, .paint = Paint::soft, .anchor = Anchor::end});
  }
  draw_years(canvas, x, threats.y + threats.height + 20, 6);
  canvas.text({threats.x + threats.width, threats.y + threats.height + 40}, "years from now",
              {.size = 13, .paint = Paint::soft, .anchor = Anchor::end});
  canvas.text({margin, threats.y - 16},
              fmt::format("threat, 0 to 100: moderate from {:g}, high from {:g}, severe from {:g}",
                          score::moderate_threat, score::high_threat, score::severe_threat),
              {.size = letters, .bold = true});
}

void draw_threats(Canvas& canvas, const StrategyReport& report, const Years& years) {
  const Scale x = years_scale(years, threats.x + 8, threats.x + threats.width - 8);
  const Scale y{.from = 0,
                .to = largest(years) * 1.08,
                .begin = threats.y + threats.height,
                .end = threats.y};
  draw_grid(canvas, x, y);
  canvas.curve(points_of(years.at, years.threat, x, y), {.paint = Paint::rule, .width = 9});
  std::vector<Ending> endings;
  const auto ending = [&](std::string_view name, const std::vector<double>& values, bool bold) {
    endings.push_back({.text = fmt::format("{} {}", points(values.back()), name),
                       .end = {x(years.at.back()), y(values.back())},
                       .bold = bold});
    if (!bold) canvas.diamond(endings.back().end, 4, Paint::theirs);
  };
  for (std::size_t i = 0; i < std::min(years.rivals.size(), most_rivals); ++i) {
    canvas.curve(points_of(years.at, years.rivals[i].threat, x, y),
                 {.paint = Paint::theirs, .width = 2.5, .dashes = dashes[i]});
    ending(name_of(report.model.rivals[years.rivals[i].rival]), years.rivals[i].threat, false);
  }
  ending("all together", years.threat, true);
  draw_endings(canvas, std::move(endings));
}

/// Two strengths, and the words beside their ends.
void draw_duel(Canvas& canvas, const StrategyReport& report, const Years& years,
               const RivalYears& rival, Point corner) {
  const Box plot{corner.x + 34, corner.y + 42, panel_width - 134, panel_height - 78};
  const Scale x = years_scale(years, plot.x + 6, plot.x + plot.width - 6);
  const Scale y{.from = 0, .to = 100, .begin = plot.y + plot.height, .end = plot.y};
  canvas.text(
      {corner.x, corner.y + 14},
      fitted(name_of(report.model.rivals[rival.rival]), panel_width - 16, letters * bold_width),
      {.size = letters, .bold = true});
  canvas.text({corner.x, corner.y + 31},
              fitted(name_of(report.model.customers[rival.segment]), panel_width - 24, 13),
              {.size = 13, .paint = Paint::soft});
  for (const double v : {0.0, 50.0, 100.0}) {
    canvas.line({plot.x, y(v)}, {plot.x + plot.width, y(v)}, {.paint = Paint::rule});
    canvas.text({plot.x - 6, y(v) + 4.5}, number(v),
                {.size = 13, .paint = Paint::soft, .anchor = Anchor::end});
  }
  draw_years(canvas, x, plot.y + plot.height + 18, 3);
  if (rival.theirs.empty()) return;
  canvas.curve(points_of(years.at, rival.theirs, x, y),
               {.paint = Paint::theirs, .width = 2.5, .dashes = "9 4"});
  canvas.curve(points_of(years.at, rival.ours, x, y), {.paint = Paint::ours, .width = 2.5});
  const double end = x(years.at.back());
  canvas.diamond({end, y(rival.theirs.back())}, 4, Paint::theirs);
  canvas.disc({end, y(rival.ours.back())}, 4.5, Paint::ours);
  const auto places = spread({y(rival.theirs.back()) + 4.5, y(rival.ours.back()) + 4.5}, 16, plot.y,
                             plot.y + plot.height + 5);
  canvas.text({end + 12, places[0]}, "they " + points(rival.theirs.back()), {.size = 13});
  canvas.text({end + 12, places[1]}, "you " + points(rival.ours.back()), {.size = 13});
}

double draw_duels(Canvas& canvas, const StrategyReport& report, const Years& years) {
  double y = threats.y + threats.height + 84;
  canvas.text(
      {margin, y},
      "strength of the offer that presses most (dashed), and yours of the same type (solid)",
      {.size = letters, .bold = true});
  y += 20;
  const std::size_t count = std::min(years.rivals.size(), most_rivals);
  for (std::size_t i = 0; i < count; ++i) {
    const auto column = static_cast<double>(i % columns);
    const std::size_t above = i / columns;
    const auto row = static_cast<double>(above);
    draw_duel(canvas, report, years, years.rivals[i],
              {margin + panel_width * column, y + panel_height * row});
  }
  return y + panel_height * std::ceil(static_cast<double>(count) / columns);
}

std::string description(const StrategyReport& report, const Years& years) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < std::min(years.rivals.size(), most_rivals); ++i) {
    const RivalYears& rival = years.rivals[i];
    parts.push_back(fmt::format("{} from {} to {}", name_of(report.model.rivals[rival.rival]),
                                points(rival.threat.front()), points(rival.threat.back())));
  }
  if (parts.empty()) return "The file names no rival.";
  return fmt::format("Threat in {}: all together from {} to {}; {}.",
                     csm::years(report.card.assumptions.horizon), points(years.threat.front()),
                     points(years.threat.back()), listed(parts));
}

}  // namespace

Drawing projection(const StrategyReport& report, const Years& years) {
  Canvas canvas("projection",
                fmt::format("{}: threats up to the horizon", report.model.business.name.value),
                description(report, years), page);
  if (years.rivals.empty()) {
    canvas.text({margin, 40}, "The file names no rival.", {.size = letters});
    return {std::move(canvas), 64};
  }
  draw_threats(canvas, report, years);
  const double y = draw_duels(canvas, report, years);
  const std::size_t rest = years.rivals.size() - std::min(years.rivals.size(), most_rivals);
  canvas.text({margin, y + 4},
              assumptions_sentence(report) + " Reach is taken to grow evenly." +
                  (rest > 0 ? fmt::format(" {} smaller rivals are not drawn.", rest) : ""),
              {.size = 13, .paint = Paint::soft});
  return {std::move(canvas), y + 18};
}

}  // namespace csm::render::svg
