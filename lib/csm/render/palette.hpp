// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// The one palette of pages and pictures. Ours and theirs differ in lightness as well as in hue
/// (blue and orange, which colour-blind readers tell apart), so that they also differ in grey; the
/// shades of a gap run one way in lightness, in even steps. Text has a contrast of at least 4.5:1
/// on the surfaces that it stands on, lines and marks that matter of 3:1, in the light and in the
/// dark: tests/render/report_test.cpp works it out.
namespace csm::render {

enum class Paint : std::uint8_t {
  paper,   ///< behind everything
  panel,   ///< behind what stands apart
  ink,     ///< text
  soft,    ///< text beside the point
  rule,    ///< lines that only guide the eye
  ours,    ///< the business; text, lines and areas
  theirs,  ///< rivals
  alarm,   ///< what hurts
  link,
  bounds,  ///< the range that a figure lies in
  shade0,  ///< a gap below 5
  shade1,
  shade2,
  shade3,
  shade4,  ///< from 40
};

struct PaintColors {
  std::string_view name;  ///< of the class and the variable
  std::string_view light;
  std::string_view dark;
};

inline constexpr std::array<PaintColors, 15> palette = {{
    {"paper", "#ffffff", "#14161a"},
    {"panel", "#f3f4f6", "#1f2228"},
    {"ink", "#17191d", "#eceef2"},
    {"soft", "#4d535e", "#b4bac5"},
    {"rule", "#c3c8d0", "#454b56"},
    {"ours", "#00406f", "#9accff"},
    {"theirs", "#994700", "#e08e40"},
    {"alarm", "#8c1d2f", "#ff9aa8"},
    {"link", "#0b4f8a", "#9accff"},
    {"bounds", "#9a78d2", "#7d59b8"},
    {"shade0", "#ffffff", "#1a1d22"},
    {"shade1", "#eee7f8", "#2e244a"},
    {"shade2", "#ddd0f1", "#3b2f5f"},
    {"shade3", "#cebbeb", "#483974"},
    {"shade4", "#bfa8e6", "#554489"},
}};

constexpr const PaintColors& colors(Paint paint) {
  return palette[static_cast<std::size_t>(paint)];
}

/// From which gap on a cell has a shade.
inline constexpr std::array<double, 5> shade_from = {0, 5, 10, 20, 40};

constexpr Paint shade_of(double gap) {
  std::size_t shade = 0;
  while (shade + 1 < shade_from.size() && gap >= shade_from[shade + 1] - 1e-9) ++shade;
  return static_cast<Paint>(static_cast<std::size_t>(Paint::shade0) + shade);
}

}  // namespace csm::render
