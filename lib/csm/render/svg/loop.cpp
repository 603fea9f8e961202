// SPDX-License-Identifier: MIT
#include "csm/model/ratings.hpp"
#include "csm/render/svg/pictures.hpp"
#include "csm/report/words.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

/// The Repeat loop as a ladder: four levels, of which none can be jumped to.
namespace csm::render::svg {
namespace {

constexpr double page = 960;
constexpr double label = 330;
constexpr std::size_t most_in_a_band = 3;
constexpr double rung = 62;
constexpr double top = 24;
constexpr std::size_t levels = 4;

struct Level {
  std::string_view name;
  std::string_view question;
};
/// From the ground up.
constexpr std::array<Level, levels> ladder = {{
    {"1. identity", "do we know that it is the same customer?"},
    {"2. individual", "does the past shape what this customer gets?"},
    {"3. population", "do we learn from all of them together?"},
    {"4. partner", "do we help with the goal behind the need?"},
}};

/// Of a band that begins at `from`.
double rung_y(double from, std::size_t level) {
  return from + rung * static_cast<double>(levels - 1 - level);
}

void draw_levels(Canvas& canvas, double from) {
  for (std::size_t level = 0; level < levels; ++level) {
    const double y = rung_y(from, level);
    canvas.text({margin, y + 27}, ladder[level].name, {.size = 15, .bold = true});
    canvas.text({margin, y + 46}, ladder[level].question, {.size = 13, .paint = Paint::soft});
    canvas.line({margin, y + rung - 3}, {canvas.width() - margin, y + rung - 3},
                {.paint = Paint::rule});
  }
}

/// A bar as long as the rating; filled where the rung is reached.
void draw_rung(Canvas& canvas, const Rating& rating, const Box& box, bool reached) {
  const Scale scale{.from = 0, .to = 5, .begin = box.x, .end = box.x + box.width};
  const double bar_y = box.y + 34;
  canvas.box({box.x, bar_y, box.width, 12}, Paint::panel);
  if (rating.given()) {
    const Box bar{box.x, bar_y, scale(rating.figure.value) - box.x, 12};
    if (reached) {
      canvas.box(bar, Paint::ours);
    } else if (bar.width > 0) {
      canvas.frame(bar, {.paint = Paint::ours, .width = 1.5});
    }
  }
  canvas.line({scale(rating.figure.low), bar_y + 6}, {scale(rating.figure.high), bar_y + 6},
              {.paint = reached ? Paint::rule : Paint::soft, .width = 2});
  canvas.line({scale(3), bar_y - 4}, {scale(3), bar_y + 16}, {.paint = Paint::ink});
  canvas.text({box.x, box.y + 24}, (reached ? "reached: " : "not reached: ") + rating_words(rating),
              {.size = 13});
}

/// Returns where it ends.
double draw_experience(Canvas& canvas, const StrategyReport& report, std::size_t i, Point at,
                       double width) {
  const Experience& experience = report.model.experiences[i];
  const score::ExperienceScore& scores = report.card.experiences[i];
  const auto ratings = ratings_of(experience.repeat);
  for (std::size_t level = 0; level < levels; ++level) {
    draw_rung(canvas, *ratings[level], {at.x, rung_y(at.y, level), width, rung},
              level < scores.loop_level);
  }
  const double below = at.y + rung * levels + 22;
  const double next =
      canvas.lines({at.x, below}, broken(name_of(experience), width, 14 * bold_width, 4),
                   {.size = 14, .bold = true});
  canvas.text({at.x, next}, "loop " + with_bounds(scores.loop), {.size = 13});
  return next;
}

std::string description(const StrategyReport& report) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < report.model.experiences.size(); ++i) {
    parts.push_back(fmt::format("{}: level {} of 4, loop {}", name_of(report.model.experiences[i]),
                                report.card.experiences[i].loop_level,
                                with_bounds(report.card.experiences[i].loop)));
  }
  return fmt::format("{}. A level is reached from a rating of 3 on, if those below it are.",
                     listed(parts));
}

}  // namespace

std::string rating_words(const Rating& rating) {
  if (rating.state == Rating::State::left_out) return "not rated";
  if (rating.state == Rating::State::unknown) return "unknown";
  if (rating.figure.low == rating.figure.high) return number(rating.figure.value) + " of 5";
  return fmt::format("{} ({}..{}) of 5", number(rating.figure.value), number(rating.figure.low),
                     number(rating.figure.high));
}

/// Many experiences go on in further bands below, each as full as the others.
Drawing loop(const StrategyReport& report) {
  const std::size_t count = report.model.experiences.size();
  const std::size_t bands = std::max<std::size_t>((count + most_in_a_band - 1) / most_in_a_band, 1);
  const std::size_t each = std::max<std::size_t>((count + bands - 1) / bands, 1);
  const double room = (page - 2 * margin - label) / static_cast<double>(each);
  Canvas canvas("loop", fmt::format("{}: the Repeat loop", report.model.business.name.value),
                description(report), page);
  double below = top;
  for (std::size_t first = 0; first < count; first += each) {
    const double from = first == 0 ? top : below + 32;
    draw_levels(canvas, from);
    for (std::size_t i = first; i < std::min(first + each, count); ++i) {
      const double x = margin + label + room * static_cast<double>(i - first);
      below = std::max(below,
                       draw_experience(canvas, report, i, {x, from}, std::min(room - 20, 260.0)));
    }
  }
  below += 32;
  canvas.text({margin, below},
              "Filled: reached. The upright line is 3, from which on a level counts, if those "
              "below it do.",
              {.size = 13, .paint = Paint::soft});
  return {std::move(canvas), below + 16};
}

}  // namespace csm::render::svg
