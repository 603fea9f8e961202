// SPDX-License-Identifier: MIT
#include "csm/render/matrix_text.hpp"

#include "csm/report/words.hpp"
#include "csm/text/utf8.hpp"
#include "csm/text/wrap.hpp"

#include <algorithm>
#include <array>
#include <cmath>
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

/// Where things stand: the label's column, or a line of its own where there is no room for one.
struct Grid {
  std::size_t label = 0;  ///< 0: the label stands above its row
  std::array<std::size_t, architecture_count> columns{};
};

/// The longest word of a title, so that no word is ever broken.
std::size_t longest_word(std::string_view title) {
  std::size_t longest = 0;
  for (const std::string& word : wrap(title, 1)) longest = std::max(longest, word.size());
  return longest;
}

Grid lay_out(std::size_t width) {
  constexpr std::size_t status_width = 10;  // the longest status and a shade
  constexpr std::size_t gap = 1;
  Grid grid;
  std::size_t used = 0;
  for (const ArchitectureType a : architecture_types) {
    std::size_t& column = grid.columns[score::index(a)];
    column = std::max(status_width, longest_word(title(a)));
    used += column + gap;
  }
  constexpr std::size_t label_width = 11;
  if (used + label_width <= width) {
    grid.label = width >= 110 ? 20 : label_width;
    used += grid.label;
  }
  constexpr std::size_t widest = 26;
  for (std::size_t room = width > used ? width - used : 0; room >= architecture_count;) {
    bool grew = false;
    for (std::size_t& column : grid.columns) {
      if (column >= widest) continue;
      ++column;
      --room;
      grew = true;
    }
    if (!grew) break;
  }
  return grid;
}

/// Puts pieces on as few lines as there is room for.
Lines packed(const std::vector<std::string>& pieces, std::size_t width) {
  Lines lines;
  for (const std::string& piece : pieces) {
    const bool fits =
        !lines.empty() && utf8::display_width(lines.back()) + 1 + piece.size() <= width;
    if (fits) {
      lines.back() += ' ' + piece;
    } else {
      lines.push_back(piece);
    }
  }
  return lines;
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

std::string trimmed(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

std::string header(const Grid& grid, const Style& style) {
  std::vector<Lines> titles;
  std::size_t height = 0;
  for (const ArchitectureType a : architecture_types) {
    titles.push_back(wrap(title(a), grid.columns[score::index(a)]));
    height = std::max(height, titles.back().size());
  }
  std::string out;
  for (std::size_t i = 0; i < height; ++i) {
    std::string line(grid.label, ' ');
    for (std::size_t a = 0; a < architecture_count; ++a) {
      // Bottom-aligned: the words stand on the cells they name.
      const std::size_t skip = height - titles[a].size();
      line += padded(i < skip ? "" : titles[a][i - skip], grid.columns[a]) + ' ';
    }
    out += inked(trimmed(line), Ink::bold, style) + '\n';
  }
  return out;
}

Lines label_lines(ExperienceType e, double demand, std::size_t width) {
  Lines lines = wrap(title(e), width - 1);
  lines.push_back("wanted " + points(demand));
  return lines;
}

std::string row(const StrategyReport& report, ExperienceType e, const Grid& grid,
                const Style& style) {
  const double demand = report.card.cell(e, ArchitectureType::connected_producer).demand.value;
  std::vector<Lines> cells;
  std::size_t height = 0;
  for (const ArchitectureType a : architecture_types) {
    cells.push_back(cell_lines(report.card.cell(e, a), grid.columns[score::index(a)], style));
    height = std::max(height, cells.back().size());
  }
  std::string out;
  Lines label;
  if (grid.label == 0) {
    out = fmt::format("{} (wanted {})\n", inked(title(e), Ink::bold, style), points(demand));
  } else {
    label = label_lines(e, demand, grid.label);
    height = std::max(height, label.size());
  }
  for (std::size_t i = 0; i < height; ++i) {
    const std::string word = i < label.size() ? label[i] : "";
    std::string line = i + 1 < label.size() ? inked(padded(word, grid.label), Ink::bold, style)
                                            : padded(word, grid.label);
    for (std::size_t a = 0; a < architecture_count; ++a) {
      const std::string text = padded(i < cells[a].size() ? cells[a][i] : "", grid.columns[a]);
      const Cell& cell = report.card.cell(e, architecture_types[a]);
      line += (i == 0 ? inked(text, ink_of(cell.status), style) : text) + ' ';
    }
    out += trimmed(line) + '\n';
  }
  return out;
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
  const Grid grid = lay_out(style.width);
  std::string out = header(grid, style);
  for (const ExperienceType e : experience_types) out += row(report, e, grid, style) + '\n';
  return out + legend(report, style);
}

}  // namespace csm::render
