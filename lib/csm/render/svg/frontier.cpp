// SPDX-License-Identifier: MIT
#include "csm/render/svg/pictures.hpp"
#include "csm/report/words.hpp"
#include "csm/score/rivals.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

/// The efficiency frontier: willingness to pay against cost.
namespace csm::render::svg {
namespace {

constexpr double page = 960;
constexpr double height = 520;
constexpr Box plot{84, 40, 836, 404};
constexpr double letters = 14;

struct Spot {
  std::string name;
  bool ours = false;
  Figure wtp;
  Figure cost;
  bool dominated = false;
};

/// Whether one spot is wanted as much and as cheap as the other; the formula is that of the rivals.
bool beats(const Spot& one, const Spot& other) {
  const score::RivalInputs<double> rival{.wtp = one.wtp.value, .cost = one.cost.value};
  score::Inputs<double> own;
  own.wtp = other.wtp.value;
  own.cost = other.cost.value;
  return score::dominates(rival, own);
}

std::vector<Spot> spots_of(const StrategyReport& report) {
  std::vector<Spot> spots;
  const Business& business = report.model.business;
  if (business.wtp && business.cost) {
    spots.push_back({.name = std::string(business.name.value),
                     .ours = true,
                     .wtp = business.wtp.value,
                     .cost = business.cost.value});
  }
  for (const Rival& rival : report.model.rivals) {
    if (!rival.wtp || !rival.cost) continue;
    spots.push_back(
        {.name = std::string(name_of(rival)), .wtp = rival.wtp.value, .cost = rival.cost.value});
  }
  for (Spot& spot : spots) {
    spot.dominated =
        std::ranges::any_of(spots, [&](const Spot& other) { return beats(other, spot); });
  }
  return spots;
}

/// From below the least to above the most, at round numbers.
Scale scale_over(const std::vector<Spot>& spots, Figure Spot::*figure, double begin, double end) {
  double least = (spots.front().*figure).low;
  double most = (spots.front().*figure).high;
  for (const Spot& spot : spots) {
    least = std::min(least, (spot.*figure).low);
    most = std::max(most, (spot.*figure).high);
  }
  const double room = std::max((most - least) * 0.15, std::max(std::abs(most) * 0.02, 0.5));
  return {.from = least - room, .to = most + room, .begin = begin, .end = end};
}

void draw_axes(Canvas& canvas, const Scale& x, const Scale& y) {
  const Lettering tick{.size = 13, .paint = Paint::soft, .anchor = Anchor::middle};
  const double step_x = round_step(x.to - x.from, 6);
  for (double v = std::ceil(x.from / step_x) * step_x; v <= x.to; v += step_x) {
    canvas.line({x(v), plot.y}, {x(v), plot.y + plot.height}, {.paint = Paint::rule});
    canvas.text({x(v), plot.y + plot.height + 20}, number(v), tick);
  }
  const double step_y = round_step(y.to - y.from, 6);
  for (double v = std::ceil(y.from / step_y) * step_y; v <= y.to; v += step_y) {
    canvas.line({plot.x, y(v)}, {plot.x + plot.width, y(v)}, {.paint = Paint::rule});
    canvas.text({plot.x - 8, y(v) + 4.5}, number(v),
                {.size = 13, .paint = Paint::soft, .anchor = Anchor::end});
  }
  canvas.line({plot.x, plot.y + plot.height}, {plot.x + plot.width, plot.y + plot.height}, {});
  canvas.line({plot.x, plot.y}, {plot.x, plot.y + plot.height}, {});
  canvas.text({plot.x + plot.width, plot.y + plot.height + 42},
              "cost of one occasion (further left is better)",
              {.size = letters, .anchor = Anchor::end});
  canvas.text({margin, plot.y - 16}, "willingness to pay for one occasion (further up is better)",
              {.size = letters});
}

/// The corners of the line that nobody here is above.
std::vector<Point> frontier_line(std::vector<Spot> spots, const Scale& x, const Scale& y) {
  std::erase_if(spots, [](const Spot& spot) { return spot.dominated; });
  std::ranges::stable_sort(spots, {}, [](const Spot& spot) { return spot.cost.value; });
  std::vector<Point> points;
  for (const Spot& spot : spots) {
    if (!points.empty()) points.push_back({x(spot.cost.value), points.back().y});
    points.push_back({x(spot.cost.value), y(spot.wtp.value)});
  }
  points.insert(points.begin(), {points.front().x, plot.y + plot.height});
  points.push_back({plot.x + plot.width, points.back().y});
  return points;
}

void draw_spot(Canvas& canvas, const Spot& spot, const Scale& x, const Scale& y) {
  const Paint paint = spot.ours ? Paint::ours : Paint::theirs;
  const Point at{x(spot.cost.value), y(spot.wtp.value)};
  const Pen pen{.paint = paint, .width = 1.5};
  if (spot.cost.low < spot.cost.high) {
    canvas.line({x(spot.cost.low), at.y}, {x(spot.cost.high), at.y}, pen);
  }
  if (spot.wtp.low < spot.wtp.high) {
    canvas.line({at.x, y(spot.wtp.low)}, {at.x, y(spot.wtp.high)}, pen);
  }
  if (spot.ours) {
    canvas.disc(at, 8, paint, spot.dominated);
  } else {
    canvas.diamond(at, 7, paint, spot.dominated);
  }
}

bool overlap(const Box& a, const Box& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/// Finds room beside the marks: close by and clear of every line, else close by and clear of marks
/// and labels, else further off.
class Labels {
 public:
  void keep_free(Point mark) { taken_.push_back({mark.x - 9, mark.y - 9, 18, 18}); }
  /// Of a line that runs along an axis.
  void keep_free(Point from, Point to) {
    lines_.push_back({std::min(from.x, to.x) - 2, std::min(from.y, to.y) - 2,
                      std::abs(to.x - from.x) + 4, std::abs(to.y - from.y) + 4});
  }

  Box place(Point mark, double width) {
    for (const double furthest : {24.0, 120.0}) {
      for (const bool clear_of_lines : {true, false}) {
        for (double away = 0; away <= furthest; away += 12) {
          for (const Box& box : around(mark, width, away)) {
            if (!free(box, taken_) || (clear_of_lines && !free(box, lines_))) continue;
            taken_.push_back(box);
            return box;
          }
        }
      }
    }
    return around(mark, width, 0)[0];
  }

 private:
  static std::array<Box, 6> around(Point mark, double width, double away) {
    const double tall = letters * 1.25;
    const double right = mark.x + 14;
    const double left = mark.x - 14 - width;
    const double middle = mark.y - tall / 2;
    const double center =
        std::clamp(mark.x - width / 2, plot.x, std::max(plot.x, plot.x + plot.width - width));
    return {{{right, middle - away, width, tall},
             {right, middle + away, width, tall},
             {left, middle - away, width, tall},
             {left, middle + away, width, tall},
             {center, mark.y - 14 - tall - away, width, tall},
             {center, mark.y + 14 + away, width, tall}}};
  }

  static bool free(const Box& box, const std::vector<Box>& taken) {
    const bool inside = box.x >= plot.x && box.x + box.width <= plot.x + plot.width &&
                        box.y >= plot.y && box.y + box.height <= plot.y + plot.height;
    return inside &&
           std::ranges::none_of(taken, [&](const Box& other) { return overlap(box, other); });
  }

  std::vector<Box> taken_;  ///< by marks and labels
  std::vector<Box> lines_;
};

/// A line from the mark where the label stands further off.
void draw_leader(Canvas& canvas, Point mark, const Box& box) {
  const double middle = box.y + box.height / 2;
  if (std::abs(middle - mark.y) < 30) return;
  const double x = std::clamp(mark.x, box.x, box.x + box.width);
  canvas.line(mark, {x, middle < mark.y ? box.y + box.height : box.y},
              {.paint = Paint::soft, .dashes = "2 3"});
}

void draw_labels(Canvas& canvas, const std::vector<Spot>& spots, const std::vector<Point>& line,
                 const Scale& x, const Scale& y) {
  Labels labels;
  std::vector<Point> marks;
  for (const Spot& spot : spots) {
    marks.push_back({x(spot.cost.value), y(spot.wtp.value)});
    labels.keep_free(marks.back());
    labels.keep_free({x(spot.cost.low), marks.back().y}, {x(spot.cost.high), marks.back().y});
    labels.keep_free({marks.back().x, y(spot.wtp.low)}, {marks.back().x, y(spot.wtp.high)});
  }
  for (std::size_t i = 1; i < line.size(); ++i) labels.keep_free(line[i - 1], line[i]);
  for (std::size_t i = 0; i < spots.size(); ++i) {
    const std::string text = fitted(spots[i].name, 240, letters);
    const Box box =
        labels.place(marks[i], text_width(text, spots[i].ours ? letters * bold_width : letters));
    draw_leader(canvas, marks[i], box);
    canvas.box({box.x - 2, box.y, box.width + 4, box.height}, Paint::paper);
    const bool left = box.x + box.width <= marks[i].x;
    canvas.text(
        {left ? box.x + box.width : box.x, box.y + letters}, text,
        {.size = letters, .anchor = left ? Anchor::end : Anchor::start, .bold = spots[i].ours});
  }
}

std::string description(const std::vector<Spot>& spots) {
  std::vector<std::string> parts;
  for (const Spot& spot : spots) {
    parts.push_back(fmt::format("{}: {} at a cost of {}{}", spot.name, number(spot.wtp.value),
                                number(spot.cost.value), spot.dominated ? ", dominated" : ""));
  }
  return fmt::format(
      "Willingness to pay and cost of one occasion. {}. Hollow marks are dominated: somebody is "
      "worth at least as much to customers at no higher cost. Lines through a mark are its bounds; "
      "the dashed line is the frontier.",
      parts.empty() ? "Nobody has both figures" : listed(parts));
}

}  // namespace

Drawing frontier(const StrategyReport& report) {
  const std::vector<Spot> spots = spots_of(report);
  Canvas canvas("frontier",
                fmt::format("{}: the efficiency frontier", report.model.business.name.value),
                description(spots), page);
  if (spots.empty()) {
    canvas.text({margin, 40}, "Nobody in the file has both wtp and cost.", {.size = letters});
    return {std::move(canvas), 64};
  }
  const Scale x = scale_over(spots, &Spot::cost, plot.x, plot.x + plot.width);
  const Scale y = scale_over(spots, &Spot::wtp, plot.y + plot.height, plot.y);
  draw_axes(canvas, x, y);
  const std::vector<Point> line = frontier_line(spots, x, y);
  canvas.curve(line, {.paint = Paint::soft, .width = 1.5, .dashes = "7 5"});
  for (const Spot& spot : spots) draw_spot(canvas, spot, x, y);
  draw_labels(canvas, spots, line, x, y);
  canvas.text(
      {margin, height - 12},
      "Hollow: dominated, somebody is worth as much at no higher cost. Dashed: the frontier.",
      {.size = 13, .paint = Paint::soft});
  return {std::move(canvas), height};
}

}  // namespace csm::render::svg
