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

constexpr std::array<std::string_view, 7> heights = {"\u2581", "\u2582", "\u2583", "\u2584",
                                                     "\u2585", "\u2586", "\u2587"};  // -3 to 3

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

std::string emotion_line(const Journey& journey, const Style& style) {
  std::string text;
  for (const Step& step : journey.steps) {
    const double emotion = step.emotion.value.value;
    if (style.ascii && !text.empty()) text += ' ';
    if (!step.emotion) {
      text += style.ascii ? "?" : "\u00b7";
      continue;
    }
    const auto height = static_cast<std::size_t>(std::lround(emotion + 3));
    text += inked(style.ascii ? signed_points(emotion) : std::string(heights[height]),
                  ink_of(emotion), style);
  }
  return text;
}

}  // namespace csm::render
