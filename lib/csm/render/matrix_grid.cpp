// SPDX-License-Identifier: MIT
#include "csm/render/matrix_grid.hpp"

#include "csm/score/formulas.hpp"
#include "csm/text/utf8.hpp"
#include "csm/text/wrap.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace csm::render {
namespace {

using Lines = std::vector<std::string>;

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

Lines label_lines(ExperienceType e, const std::string& wanted, std::size_t width) {
  Lines lines = wrap(title(e), width - 1);
  lines.push_back(wanted);
  return lines;
}

std::string row(ExperienceType e, const std::string& wanted, const std::vector<CellText>& cells,
                const Grid& grid, const Style& style) {
  std::size_t height = 0;
  for (const CellText& cell : cells) height = std::max(height, cell.lines.size());
  std::string out;
  Lines label;
  if (grid.label == 0) {
    out = fmt::format("{} ({})\n", inked(title(e), Ink::bold, style), wanted);
  } else {
    label = label_lines(e, wanted, grid.label);
    height = std::max(height, label.size());
  }
  for (std::size_t i = 0; i < height; ++i) {
    const std::string word = i < label.size() ? label[i] : "";
    std::string line = i + 1 < label.size() ? inked(padded(word, grid.label), Ink::bold, style)
                                            : padded(word, grid.label);
    for (std::size_t a = 0; a < architecture_count; ++a) {
      const Lines& lines = cells[a].lines;
      const std::string text = padded(i < lines.size() ? lines[i] : "", grid.columns[a]);
      line += (i == 0 ? inked(text, cells[a].ink, style) : text) + ' ';
    }
    out += trimmed(line) + '\n';
  }
  return out;
}

}  // namespace

/// Puts pieces on as few lines as there is room for.
std::vector<std::string> packed(const std::vector<std::string>& pieces, std::size_t width) {
  std::vector<std::string> lines;
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

std::string matrix_grid(
    const std::function<std::string(ExperienceType)>& wanted,
    const std::function<CellText(ExperienceType, ArchitectureType, std::size_t)>& cell,
    const Style& style) {
  const Grid grid = lay_out(style.width);
  std::string out = header(grid, style);
  for (const ExperienceType e : experience_types) {
    std::vector<CellText> cells;
    for (const ArchitectureType a : architecture_types) {
      cells.push_back(cell(e, a, grid.columns[score::index(a)]));
    }
    out += row(e, wanted(e), cells, grid, style) + '\n';
  }
  return out;
}

}  // namespace csm::render
