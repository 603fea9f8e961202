// SPDX-License-Identifier: MIT
#include "csm/render/matrix_text.hpp"

#include "csm/render/matrix_grid.hpp"
#include "csm/report/words.hpp"
#include "csm/text/wrap.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace csm::render {
namespace {

using score::Cell;
using score::CellStatus;
using Lines = std::vector<std::string>;

/// Shades by how much is missed in a cell; the first gap of each.
struct Shade {
  double from;
  std::string_view unicode;
  std::string_view ascii;
};
constexpr Shade shades[] = {
    {40, "\u2588", "#"}, {20, "\u2593", "*"}, {10, "\u2592", ":"},
    {5, "\u2591", "."},  {0, " ", " "},
};

std::string_view shade_of(double gap, const Style& style) {
  const auto shade =
      std::ranges::find_if(shades, [gap](const Shade& s) { return gap >= s.from - score::tie; });
  const Shade& found = shade == std::end(shades) ? shades[4] : *shade;
  return style.ascii ? found.ascii : found.unicode;
}

Ink ink_of(CellStatus status) {
  constexpr Ink inks[] = {Ink::yellow, Ink::green, Ink::red, Ink::cyan, Ink::dim};
  return inks[static_cast<std::size_t>(status)];
}

/// Shade and status: what a glance sees.
std::string first_line(const Cell& cell, std::size_t width, const Style& style) {
  const std::string_view shade = shade_of(cell.gap.value, style);
  const std::string_view status = title(cell.status);
  std::string strip;
  const std::size_t room = width - status.size();
  for (std::size_t i = 0; i < std::max<std::size_t>(room - 1, 1); ++i) strip += shade;
  if (room > 1) strip += ' ';
  return strip + std::string(status);
}

Lines cell_lines(const Cell& cell, std::size_t width, const Style& style) {
  std::vector<std::string> pieces;
  pieces.push_back("gap " + points(cell.gap.value));
  if (!cell.experiences.empty()) pieces.push_back("you " + points(cell.strength.value));
  if (!cell.rivals.empty()) {
    pieces.push_back("they " + points(cell.rival_strength.value));
    pieces.push_back("threat " + points(cell.threat_horizon.value));
  }
  Lines lines = packed(pieces, width);
  lines.insert(lines.begin(), first_line(cell, width, style));
  return lines;
}

std::string legend(const StrategyReport& report, const Style& style) {
  std::string text = "gap and shade: how much customers miss there (";
  for (auto shade = std::rbegin(shades) + 1; shade != std::rend(shades); ++shade) {
    if (shade != std::rbegin(shades) + 1) text += ", ";
    text += fmt::format("{} from {}", style.ascii ? shade->ascii : shade->unicode, shade->from);
  }
  text += fmt::format(
      "); you and they: strength over all your customers; threat: in {}. All figures are on "
      "0..100.",
      years(report.card.assumptions.horizon));
  return wrapped(text, style.width);
}

}  // namespace

std::string matrix_text(const StrategyReport& report, const Style& style) {
  const auto wanted = [&](ExperienceType e) {
    const Cell& first = report.card.cell(e, ArchitectureType::connected_producer);
    return "wanted " + points(first.demand.value);
  };
  const auto text = [&](ExperienceType e, ArchitectureType a, std::size_t width) {
    const Cell& cell = report.card.cell(e, a);
    return CellText{.lines = cell_lines(cell, width, style), .ink = ink_of(cell.status)};
  };
  return matrix_grid(wanted, text, style) + legend(report, style);
}

}  // namespace csm::render
