// SPDX-License-Identifier: MIT
#include "csm/render/bars.hpp"

#include "csm/report/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

namespace csm::render {
namespace {

/// A piece of a bar: as characters look best, and as the poorest terminal shows it.
struct Glyph {
  std::string_view unicode;
  std::string_view ascii;

  std::string_view on(const Style& style) const { return style.ascii ? ascii : unicode; }
};
constexpr Glyph full{"\u2588", "#"};
constexpr Glyph faint{"\u2591", "."};
constexpr Glyph likely{"\u2593", "="};
constexpr Glyph possible{"\u2592", "-"};
constexpr Glyph beyond{"\u00b7", "."};

/// How many of `length` cells a value on 0..100 fills.
std::size_t cells(double value, std::size_t length) {
  return static_cast<std::size_t>(
      std::lround(std::clamp(value, 0.0, 100.0) / 100 * static_cast<double>(length)));
}

std::string line(std::size_t count, const Glyph& glyph, const Style& style) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += glyph.on(style);
  return text;
}

/// Seven heights, as many as emotions from -3 to 3.
constexpr Glyph heights[] = {{"\u2581", "_"}, {"\u2582", "."}, {"\u2583", "-"}, {"\u2584", "="},
                             {"\u2585", "+"}, {"\u2586", "*"}, {"\u2587", "#"}};
constexpr Glyph unknown{"\u00b7", "?"};

Ink ink_of(double emotion) {
  if (emotion < 0) return Ink::red;
  return emotion > 0 ? Ink::green : Ink::plain;
}

}  // namespace

std::string bar(double value, std::size_t length, const Style& style) {
  const std::size_t filled = cells(value, length);
  return line(filled, full, style) + line(length - filled, faint, style);
}

std::string range_bar(const Figure& figure, std::size_t length, const Style& style) {
  const std::size_t low = cells(figure.low, length);
  const std::size_t value = cells(figure.value, length);
  const std::size_t high = cells(figure.high, length);
  return line(low, full, style) + line(value - low, likely, style) +
         line(high - value, possible, style) + line(length - high, beyond, style);
}

std::string range_bar_key(const Style& style) {
  return fmt::format("{} at least, {} up to the figure, {} up to its upper bound", full.on(style),
                     likely.on(style), possible.on(style));
}

std::string curve(const std::vector<std::optional<double>>& values, std::size_t most,
                  const Style& style) {
  std::optional<double> low;
  std::optional<double> high;
  for (const std::optional<double>& value : values) {
    if (!value) continue;
    low = std::min(*value, low.value_or(*value));
    high = std::max(*value, high.value_or(*value));
  }
  constexpr double steps = std::size(heights) - 1;
  constexpr double flat = 0.05;  // less is not seen in figures with one digit behind the point
  const std::size_t length = std::min(values.size(), most);
  std::string text;
  for (std::size_t i = 0; i < length; ++i) {
    const std::size_t place = length < 2 ? 0 : i * (values.size() - 1) / (length - 1);
    if (!values[place]) {
      text += unknown.on(style);
      continue;
    }
    const double part = *high - *low < flat ? 0.5 : (*values[place] - *low) / (*high - *low);
    text += heights[static_cast<std::size_t>(std::lround(part * steps))].on(style);
  }
  return text;
}

std::string emotion_line(const Journey& journey, const Style& style) {
  std::string text;
  for (const Step& step : journey.steps) {
    const double emotion = step.emotion.value.value;
    if (style.ascii && !text.empty()) text += ' ';
    if (!step.emotion) {
      text += unknown.on(style);
      continue;
    }
    const auto height = static_cast<std::size_t>(std::lround(emotion + 3));
    text += inked(style.ascii ? signed_points(emotion) : std::string(heights[height].unicode),
                  ink_of(emotion), style);
  }
  return text;
}

}  // namespace csm::render
