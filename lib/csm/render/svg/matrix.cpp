// SPDX-License-Identifier: MIT
#include "csm/render/svg/pictures.hpp"
#include "csm/report/words.hpp"

#include <algorithm>

#include <fmt/format.h>

/// The 4x5 matrix as a heat map.
namespace csm::render::svg {
namespace {

using score::Cell;

constexpr double page = 1280;
constexpr double label = 150;
constexpr double head = 58;
constexpr double gutter = 6;
constexpr double inset = 10;
constexpr double column = (page - 2 * margin - label) / architecture_count;
constexpr Lettering title_letters{.size = 17, .bold = true};
constexpr Lettering small{.size = 16};
constexpr double small_line = 20;
constexpr double mark_width = 16;
constexpr std::size_t most_names = 3;

/// A name in a cell, on a line or two.
struct Entry {
  bool ours = false;
  bool marked = false;
  std::vector<std::string> lines;
};

void add_names(std::vector<Entry>& entries, bool ours, const std::vector<std::string>& names) {
  constexpr double room = column - gutter - 2 * inset - mark_width;
  for (std::size_t i = 0; i < std::min(names.size(), most_names); ++i) {
    entries.push_back(
        {.ours = ours, .marked = true, .lines = broken(names[i], room, small.size, 2)});
  }
  if (names.size() > most_names) {
    entries.push_back({.lines = {fmt::format("and {} more", names.size() - most_names)}});
  }
}

std::vector<Entry> entries_of(const StrategyReport& report, const Cell& cell) {
  std::vector<Entry> entries;
  std::vector<std::string> names;
  for (const std::uint32_t i : cell.experiences) {
    names.emplace_back(name_of(report.model.experiences[i]));
  }
  add_names(entries, true, names);
  names.clear();
  for (const std::uint32_t i : cell.rivals) names.emplace_back(name_of(report.model.rivals[i]));
  add_names(entries, false, names);
  return entries;
}

std::vector<std::string> figures_of(const Cell& cell) {
  std::vector<std::string> lines{"gap " + points(cell.gap.value)};
  std::vector<std::string> strengths;
  if (!cell.experiences.empty()) strengths.push_back("you " + points(cell.strength.value));
  if (!cell.rivals.empty()) strengths.push_back("they " + points(cell.rival_strength.value));
  if (!strengths.empty()) lines.push_back(fmt::format("{}", fmt::join(strengths, ", ")));
  if (!cell.rivals.empty()) {
    lines.push_back(fmt::format("threat {}, later {}", points(cell.threat_now.value),
                                points(cell.threat_horizon.value)));
  }
  return lines;
}

constexpr double status_height = 44;  ///< down to the first line of figures

double height_of(const Cell& cell, const std::vector<Entry>& entries) {
  std::size_t lines = figures_of(cell).size();
  for (const Entry& entry : entries) lines += entry.lines.size();
  return status_height + small_line * static_cast<double>(lines);
}

void draw_cell(Canvas& canvas, const Box& box, const Cell& cell,
               const std::vector<Entry>& entries) {
  canvas.box(box, shade_of(cell.gap.value), 3);
  canvas.frame(box,
               {.paint = cell.experiences.empty() ? Paint::rule : Paint::ours,
                .width = cell.experiences.empty() ? 1.0 : 2.5},
               3);
  canvas.text({box.x + inset, box.y + 24}, title(cell.status), title_letters);
  Point at{box.x + inset, box.y + status_height + 2};
  for (const std::string& line : figures_of(cell)) {
    canvas.text(at, line, small);
    at.y += small_line;
  }
  at.y += 2;
  for (const Entry& entry : entries) {
    const Point mark{at.x + 5, at.y - 5.5};
    if (entry.marked && entry.ours) canvas.disc(mark, 5, Paint::ours);
    if (entry.marked && !entry.ours) canvas.diamond(mark, 4.5, Paint::theirs);
    for (const std::string& line : entry.lines) {
      canvas.text({at.x + mark_width, at.y}, line, small);
      at.y += small_line;
    }
  }
}

void draw_heads(Canvas& canvas) {
  constexpr double line = 21;
  for (const ArchitectureType a : architecture_types) {
    const double x = margin + label + column * static_cast<double>(score::index(a));
    const auto lines = broken(title(a), column - gutter - inset, title_letters.size * bold_width);
    canvas.lines({x + inset, head - 12 - line * static_cast<double>(lines.size() - 1)}, lines,
                 title_letters);
  }
}

double draw_row(Canvas& canvas, const StrategyReport& report, ExperienceType e, double y) {
  std::vector<std::vector<Entry>> entries;
  double height = 0;
  for (const ArchitectureType a : architecture_types) {
    const Cell& cell = report.card.cell(e, a);
    entries.push_back(entries_of(report, cell));
    height = std::max(height, height_of(cell, entries.back()));
  }
  const auto names = broken(title(e), label - inset, title_letters.size * bold_width);
  height = std::max(height, 24 + 21.0 * static_cast<double>(names.size() + 1));
  const Cell& first = report.card.cell(e, architecture_types[0]);
  const double below = canvas.lines({margin, y + 24}, names, title_letters);
  canvas.text({margin, below}, "wanted " + points(first.demand.value), small);
  for (const ArchitectureType a : architecture_types) {
    const double x = margin + label + column * static_cast<double>(score::index(a));
    draw_cell(canvas, {x, y, column - gutter, height}, report.card.cell(e, a),
              entries[score::index(a)]);
  }
  return y + height + gutter;
}

double draw_legend(Canvas& canvas, const StrategyReport& report, double y) {
  double x = margin;
  canvas.text({x, y}, "Gap, what customers miss there:", small);
  x += 290;
  for (std::size_t i = 0; i < shade_from.size(); ++i) {
    canvas.box({x, y - 14, 28, 18}, shade_of(shade_from[i]));
    canvas.frame({x, y - 14, 28, 18}, {.paint = Paint::rule});
    canvas.text({x + 36, y}, fmt::format("from {:g}", shade_from[i]), small);
    x += 118;
  }
  canvas.disc({x + 12, y - 5.5}, 5, Paint::ours);
  canvas.text({x + 24, y}, "yours", small);
  canvas.diamond({x + 96, y - 5.5}, 4.5, Paint::theirs);
  canvas.text({x + 108, y}, "a rival's", small);
  canvas.text({margin, y + 26},
              fmt::format("All figures run from 0 to 100; later: in {}.",
                          years(report.card.assumptions.horizon)),
              {.size = small.size, .paint = Paint::soft});
  return y + 40;
}

std::string description(const StrategyReport& report) {
  std::array<std::size_t, 5> count{};
  for (const Cell& cell : report.card.cells) ++count[static_cast<std::size_t>(cell.status)];
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < count.size(); ++i) {
    parts.push_back(fmt::format("{} {}", count[i], title(static_cast<score::CellStatus>(i))));
  }
  return fmt::format("Four experiences in rows, five architectures in columns. Cells: {}.",
                     listed(parts));
}

}  // namespace

Drawing matrix(const StrategyReport& report) {
  Canvas canvas("matrix",
                fmt::format("{}: the connected-strategy matrix", report.model.business.name.value),
                description(report), page);
  draw_heads(canvas);
  double y = head;
  for (const ExperienceType e : experience_types) y = draw_row(canvas, report, e, y);
  y = draw_legend(canvas, report, y + 22);
  return {std::move(canvas), y};
}

}  // namespace csm::render::svg
