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
constexpr double head = 54;
constexpr double gutter = 6;
constexpr double inset = 10;
constexpr double column = (page - 2 * margin - label) / architecture_count;
constexpr Lettering status_letters{.size = 15, .bold = true};
constexpr Lettering small{.size = 13};
constexpr double small_line = 17;
constexpr std::size_t most_names = 2;

/// What stands on one line of a cell.
struct Entry {
  bool ours = false;
  bool marked = false;
  std::string text;
};

void add_names(std::vector<Entry>& entries, bool ours, const std::vector<std::string>& names) {
  for (std::size_t i = 0; i < std::min(names.size(), most_names); ++i) {
    entries.push_back({.ours = ours, .marked = true, .text = names[i]});
  }
  if (names.size() > most_names) {
    entries.push_back({.text = fmt::format("and {} more", names.size() - most_names)});
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
  if (!cell.experiences.empty()) lines.front() += ", you " + points(cell.strength.value);
  if (!cell.rivals.empty()) {
    lines.front() += ", they " + points(cell.rival_strength.value);
    lines.push_back(fmt::format("threat {}, later {}", points(cell.threat_now.value),
                                points(cell.threat_horizon.value)));
  }
  return lines;
}

void draw_cell(Canvas& canvas, const Box& box, const Cell& cell,
               const std::vector<Entry>& entries) {
  canvas.box(box, shade_of(cell.gap.value), 3);
  canvas.frame(box,
               {.paint = cell.experiences.empty() ? Paint::rule : Paint::ours,
                .width = cell.experiences.empty() ? 1.0 : 2.5},
               3);
  Point at{box.x + inset, box.y + 22};
  canvas.text(at, title(cell.status), status_letters);
  at.y += 20;
  at.y = canvas.lines(at, figures_of(cell), small) + 4;
  for (const Entry& entry : entries) {
    const Point mark{at.x + 5, at.y - 4.5};
    if (entry.marked && entry.ours) canvas.disc(mark, 4.5, Paint::ours);
    if (entry.marked && !entry.ours) canvas.diamond(mark, 4, Paint::theirs);
    canvas.text({at.x + 15, at.y}, fitted(entry.text, box.width - 2 * inset - 15, small.size),
                small);
    at.y += small_line;
  }
}

void draw_heads(Canvas& canvas) {
  for (const ArchitectureType a : architecture_types) {
    const double x = margin + label + column * static_cast<double>(score::index(a));
    const auto lines = broken(title(a), column - gutter - inset, 15 * bold_width);
    canvas.lines({x + inset, head - 12 - 19.0 * static_cast<double>(lines.size() - 1)}, lines,
                 {.size = 15, .bold = true});
  }
}

double draw_row(Canvas& canvas, const StrategyReport& report, ExperienceType e, double y) {
  std::vector<std::vector<Entry>> entries;
  std::size_t most = 1;
  for (const ArchitectureType a : architecture_types) {
    entries.push_back(entries_of(report, report.card.cell(e, a)));
    most = std::max(most, entries.back().size());
  }
  const double height = 84 + small_line * static_cast<double>(most);
  const Cell& first = report.card.cell(e, architecture_types[0]);
  const double below =
      canvas.lines({margin, y + 22}, broken(title(e), label - inset, 15 * bold_width),
                   {.size = 15, .bold = true});
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
  x += 230;
  for (std::size_t i = 0; i < shade_from.size(); ++i) {
    canvas.box({x, y - 12, 26, 15}, shade_of(shade_from[i]));
    canvas.frame({x, y - 12, 26, 15}, {.paint = Paint::rule});
    canvas.text({x + 32, y}, fmt::format("from {:g}", shade_from[i]), small);
    x += 100;
  }
  canvas.disc({x + 12, y - 4.5}, 4.5, Paint::ours);
  canvas.text({x + 22, y}, "yours", small);
  canvas.diamond({x + 82, y - 4.5}, 4, Paint::theirs);
  canvas.text({x + 92, y}, "a rival's", small);
  canvas.text({margin, y + 20},
              fmt::format("All figures run from 0 to 100; later: in {}.",
                          years(report.card.assumptions.horizon)),
              {.size = 13, .paint = Paint::soft});
  return y + 32;
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
