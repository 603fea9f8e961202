// SPDX-License-Identifier: MIT
#include "csm/render/plan.hpp"

#include "csm/render/svg/pictures.hpp"
#include "csm/report/words.hpp"

#include <algorithm>

#include <fmt/format.h>

/// The budget curve: what the best set of each budget gains, and which it is.
namespace csm::render {
namespace {

using svg::Anchor;
using svg::Box;
using svg::Canvas;
using svg::Point;
using svg::Scale;

constexpr double page = 960;
constexpr Box plot{64, 36, 870, 320};
constexpr double letters = 14;
constexpr double line_height = 20;
constexpr std::size_t most_steps = 12;

/// Where everything is drawn.
struct Axes {
  Scale x;
  Scale y;
};

Axes axes_of(const score::Plan& plan) {
  const double dearest =
      std::max({plan.curve.back().cost, std::min(plan.budget, 2 * plan.curve.back().cost), 1e-9});
  const double most = std::max(plan.curve.back().value, 1e-9);
  return {{.from = 0, .to = dearest * 1.04, .begin = plot.x, .end = plot.x + plot.width},
          {.from = 0, .to = most * 1.1, .begin = plot.y + plot.height, .end = plot.y}};
}

void draw_grid(Canvas& canvas, const Axes& axes) {
  constexpr double slack = 1.0001;  // so that the last line is not lost to rounding
  const double rise = svg::round_step(axes.y.to, 5);
  for (int i = 0; i * rise <= axes.y.to * slack; ++i) {
    const double v = i * rise;
    canvas.line({plot.x, axes.y(v)}, {plot.x + plot.width, axes.y(v)}, {.paint = Paint::rule});
    canvas.text({plot.x - 8, axes.y(v) + 4.5}, money(v),
                {.size = 13, .paint = Paint::soft, .anchor = Anchor::end});
  }
  const double run = svg::round_step(axes.x.to, 8);
  for (int i = 0; i * run <= axes.x.to * slack; ++i) {
    canvas.text({axes.x(i * run), plot.y + plot.height + 20}, money(i * run),
                {.size = 13, .paint = Paint::soft, .anchor = Anchor::middle});
  }
  canvas.text({plot.x + plot.width, plot.y + plot.height + 40}, "budget",
              {.size = 13, .paint = Paint::soft, .anchor = Anchor::end});
}

/// Each set holds up to the cost of the next.
void draw_steps(Canvas& canvas, const score::Plan& plan, const Axes& axes) {
  std::vector<Point> points;
  double height = 0;
  for (const score::FundedSet& set : plan.curve) {
    points.push_back({axes.x(set.cost), axes.y(height)});
    points.push_back({axes.x(set.cost), axes.y(set.value)});
    height = set.value;
  }
  points.push_back({axes.x(axes.x.to), axes.y(height)});
  canvas.curve(points, {.paint = Paint::ours, .width = 2.5});
}

void draw_budget(Canvas& canvas, const score::Plan& plan, const Axes& axes) {
  if (plan.budget > axes.x.to) return;
  const double x = axes.x(plan.budget);
  canvas.line({x, plot.y}, {x, plot.y + plot.height},
              {.paint = Paint::alarm, .width = 1.5, .dashes = "6 4"});
  const bool right = x > plot.x + plot.width / 2;  // the words stay on the page
  canvas.text({x, plot.y - 5}, "budget " + money(plan.budget),
              {.size = 13, .paint = Paint::alarm, .anchor = right ? Anchor::end : Anchor::start});
}

/// The numbered steps below the picture, that of the budget in bold.
double draw_list(Canvas& canvas, const PlanReport& report, const std::vector<CurveStep>& steps) {
  double y = plot.y + plot.height + 72;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const score::FundedSet& set = *steps[i].set;
    const svg::Lettering lettering{.size = letters, .bold = steps[i].chosen};
    const std::string text = fmt::format("{} points for {}: {}", points(set.value), money(set.cost),
                                         set_words(report, set));
    const double width = (page - 64 - svg::margin) / (steps[i].chosen ? svg::bold_width : 1);
    canvas.text({56, y}, std::to_string(i + 1),
                {.size = letters, .paint = Paint::soft, .anchor = Anchor::end});
    y = canvas.lines({64, y}, svg::broken(text, width, letters, 4), lettering);
  }
  return y;
}

void number_steps(Canvas& canvas, const std::vector<CurveStep>& steps, const Axes& axes) {
  double last = -1e9;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Point at{axes.x(steps[i].set->cost), axes.y(steps[i].set->value)};
    canvas.disc(at, steps[i].chosen ? 6 : 4, Paint::ours, !steps[i].chosen);
    constexpr double room = 16;
    if (at.x - last < room && !steps[i].chosen) continue;
    last = at.x;
    canvas.text({at.x - 5, at.y - 9}, std::to_string(i + 1),
                {.size = 13, .anchor = Anchor::end, .bold = steps[i].chosen});
  }
}

std::string description(const PlanReport& report) {
  return fmt::format("{} {} The curve rises to {} points for {}.", plan_sentence(report),
                     certainty_sentence(report), points(report.plan.curve.back().value),
                     money(report.plan.curve.back().cost));
}

}  // namespace

std::string plan_svg(const PlanReport& report) {
  const score::Plan& plan = report.plan;
  Canvas canvas("plan",
                fmt::format("{}: what each budget buys", report.before.model.business.name.value),
                description(report), page);
  canvas.text({svg::margin, 16}, curve_sentence(report), {.size = 13, .paint = Paint::soft});
  const Axes axes = axes_of(plan);
  draw_grid(canvas, axes);
  draw_budget(canvas, plan, axes);
  draw_steps(canvas, plan, axes);
  const auto steps = main_steps(report, most_steps);
  number_steps(canvas, steps, axes);
  double y = draw_list(canvas, report, steps);
  if (plan.curve.size() > steps.size()) {
    canvas.text({64, y}, fmt::format("and {} more steps", plan.curve.size() - steps.size()),
                {.size = 13, .paint = Paint::soft});
    y += line_height;
  }
  return svg::Drawing{std::move(canvas), y}.file();
}

}  // namespace csm::render
