// SPDX-License-Identifier: MIT
#include "csm/render/svg/pictures.hpp"
#include "csm/report/words.hpp"

#include <algorithm>
#include <span>

#include <fmt/format.h>

/// A journey map: what customers go through, step by step, and how they feel.
namespace csm::render::svg {
namespace {

constexpr double page = 1120;
constexpr double label = 124;
constexpr std::size_t most_in_a_band = 6;
constexpr double size = 14;
constexpr double line = size * 1.25;
constexpr double emotions = 110;  ///< height of the emotion curve

/// One row of the map under the curve: what it is called, and what each step has to say.
struct Row {
  std::string_view name;
  std::vector<std::vector<std::string>> cells;
  Lettering letters{.size = size};

  double height() const {
    std::size_t most = 0;
    for (const auto& cell : cells) most = std::max(most, cell.size());
    return most == 0 ? 0 : static_cast<double>(most) * line + 12;
  }
};

/// Where the steps of a band stand. Long journeys go on in further bands below, each as full as
/// the others.
struct Layout {
  std::size_t first = 0;
  std::size_t end = 0;
  double column = 0;

  double x(std::size_t step) const {
    return margin + label + column * static_cast<double>(step - first);
  }
  double middle(std::size_t step) const { return x(step) + column / 2 - 6; }
  double text() const { return column - 14; }
};

std::vector<Layout> bands(std::size_t steps) {
  const std::size_t count = std::max<std::size_t>((steps + most_in_a_band - 1) / most_in_a_band, 1);
  const std::size_t each = std::max<std::size_t>((steps + count - 1) / count, 1);
  const double column = std::min((page - 2 * margin - label) / static_cast<double>(each), 200.0);
  std::vector<Layout> layouts;
  for (std::size_t first = 0; first < steps; first += each) {
    layouts.push_back({.first = first, .end = std::min(first + each, steps), .column = column});
  }
  return layouts;
}

double width_of(std::size_t steps) {
  constexpr double least = 700;
  const std::vector<Layout> all = bands(steps);
  return all.empty() ? least : std::max(least, all.front().x(all.front().end) + margin);
}

class Map {
 public:
  Map(const StrategyReport& report, std::size_t journey)
      : report_(report),
        journey_(report.model.journeys[journey]),
        scores_(report.card.journeys[journey]),
        canvas_(fmt::format("journey-{}", journey + 1), heading(), description(),
                width_of(journey_.steps.size())) {}

  Drawing draw() {
    double y = 14;
    for (const Layout& layout : bands(journey_.steps.size())) {
      layout_ = layout;
      y = phases(y);
      y = row(names(), y);
      y = row(places(), y);
      y = curve(y);
      y = row(pains(), y);
      y = row(eased(), y);
      y = opportunities(y) + 16;
    }
    y = legend(y - 16);
    return {std::move(canvas_), y};
  }

 private:
  std::string heading() const {
    return fmt::format("{}: {}", report_.model.business.name.value, name_of(journey_));
  }

  std::string description() const {
    std::vector<std::string> who;
    for (const Reference& segment : journey_.customer) {
      if (segment.index >= 0) {
        who.emplace_back(name_of(report_.model.customers[static_cast<std::size_t>(segment.index)]));
      }
    }
    std::vector<std::string> parts;
    for (const Step& step : journey_.steps) {
      parts.push_back(step.emotion ? fmt::format("{} ({})", step.name.value,
                                                 signed_points(step.emotion.value.value))
                                   : std::string(step.name.value));
    }
    return fmt::format("Journey of {}. Steps, with the emotion from -3 to +3: {}.", listed(who),
                       listed(parts));
  }

  /// Returns where it ends.
  double name_row(std::string_view name, double y) {
    return canvas_.lines({margin, y}, broken(name, label - 12, size),
                         {.size = size, .paint = Paint::soft});
  }

  /// Neighbours of one phase share a band.
  double phases(double y) {
    for (std::size_t i = layout_.first; i < layout_.end;) {
      const Phase phase = phase_of(journey_.steps[i].stage.value);
      std::size_t end = i + 1;
      while (end < layout_.end && phase_of(journey_.steps[end].stage.value) == phase) ++end;
      const Box box{layout_.x(i) - 6, y, layout_.x(end) - layout_.x(i) - 4, 26};
      canvas_.box(box, Paint::panel, 3);
      canvas_.text({box.x + 6, y + 18}, title(phase), {.size = 15, .bold = true});
      i = end;
    }
    name_row("phase", y + 18);
    return y + 34;
  }

  double row(const Row& row, double y) {
    if (row.height() == 0) return y;
    const double named = name_row(row.name, y + line) - size * 0.4;
    const double height = std::max(row.height(), named - y);
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      canvas_.lines({layout_.x(layout_.first + i), y + line}, row.cells[i], row.letters);
    }
    canvas_.line({margin, y + height}, {canvas_.width() - margin, y + height},
                 {.paint = Paint::rule});
    return y + height + 4;
  }

  std::span<const Step> steps() const {
    return std::span(journey_.steps).subspan(layout_.first, layout_.end - layout_.first);
  }

  Row names() const {
    Row row{.name = "step", .cells = {}, .letters = {.size = size, .bold = true}};
    for (const Step& step : steps()) {
      row.cells.push_back(broken(step.name.value, layout_.text(), size * bold_width, 4));
    }
    return row;
  }

  Row places() const {
    Row row{.name = "stage, channels, who meets them", .cells = {}};
    for (const Step& step : steps()) {
      std::string text(title(step.stage.value));
      for (const auto& channel : step.channels) text += fmt::format(", {}", channel.value);
      if (step.unit) text += fmt::format("; {}", step.unit.value);
      row.cells.push_back(broken(text, layout_.text(), size, 4));
    }
    return row;
  }

  Row pains() const {
    Row row{.name = "pain", .cells = {}, .letters = {.size = size, .paint = Paint::alarm}};
    for (const Step& step : steps()) {
      auto& cell = row.cells.emplace_back();
      if (step.pain) cell = broken(step.pain.value, layout_.text(), size, 6);
    }
    return row;
  }

  Row eased() const {
    Row row{.name = "eased by", .cells = {}, .letters = {.size = size, .paint = Paint::ours}};
    for (const Step& step : steps()) {
      std::vector<std::string> names;
      for (const Reference& by : step.eased_by) {
        if (by.index < 0) continue;
        names.emplace_back(name_of(report_.model.experiences[static_cast<std::size_t>(by.index)]));
      }
      auto& cell = row.cells.emplace_back();
      if (!names.empty()) cell = broken(listed(names), layout_.text(), size, 6);
    }
    return row;
  }

  /// Emotion from -3 to +3; a gap where nobody said.
  double curve(double y) {
    const Scale scale{.from = -3, .to = 3, .begin = y + 26 + emotions, .end = y + 34};
    for (const double v : {-3.0, 0.0, 3.0}) {
      canvas_.line({margin + label - 6, scale(v)}, {canvas_.width() - margin, scale(v)},
                   {.paint = Paint::rule});
      canvas_.text({margin + label - 14, scale(v) + 4.5}, signed_points(v),
                   {.size = size, .paint = Paint::soft, .anchor = Anchor::end});
    }
    name_row("emotion", scale(0) + 4.5);
    std::vector<Point> run;
    const Pen pen{.paint = Paint::ours, .width = 2.5};
    for (std::size_t i = layout_.first; i < layout_.end; ++i) {
      const Step& step = journey_.steps[i];
      if (step.emotion) {
        run.push_back({layout_.middle(i), scale(step.emotion.value.value)});
        continue;
      }
      canvas_.curve(run, pen);
      run.clear();
    }
    canvas_.curve(run, pen);
    for (std::size_t i = layout_.first; i < layout_.end; ++i) mark(i, scale);
    return y + emotions + 56;
  }

  /// A disc, or a diamond with its words at a moment of truth.
  void mark(std::size_t i, const Scale& scale) {
    const Step& step = journey_.steps[i];
    const Point at{layout_.middle(i), scale(step.emotion ? step.emotion.value.value : 0)};
    if (step.moment_of_truth && step.moment_of_truth.value) {
      canvas_.diamond(at, 7, Paint::alarm);
      const bool low = at.y > scale(0);
      constexpr std::string_view words = "moment of truth";
      const double y = low ? at.y + 25 : at.y - 14;
      const double width = text_width(words, size * bold_width);
      canvas_.box({at.x - width / 2, y - size + 1, width, size + 4}, Paint::paper);
      canvas_.text({at.x, y}, words, {.size = size, .anchor = Anchor::middle, .bold = true});
    } else if (step.emotion) {
      canvas_.disc(at, 5, Paint::ours);
    }
  }

  double opportunities(double y) {
    const bool any =
        std::any_of(scores_.begin() + static_cast<std::ptrdiff_t>(layout_.first),
                    scores_.begin() + static_cast<std::ptrdiff_t>(layout_.end),
                    [](const score::StepScore& step) { return step.opportunity.has_value(); });
    if (!any) return y;
    double end = name_row("opportunity, of 20", y + line);
    for (std::size_t i = layout_.first; i < layout_.end; ++i) {
      if (!scores_[i].opportunity) continue;
      const double value = *scores_[i].opportunity;
      const double full = layout_.text() - 34;
      const bool hurts = value >= score::underserved - score::tie;
      canvas_.box({layout_.x(i), y + 6, full, 12}, Paint::panel);
      canvas_.box({layout_.x(i), y + 6, full * value / 20, 12}, hurts ? Paint::alarm : Paint::soft);
      canvas_.text({layout_.x(i) + full + 6, y + 17}, number(value), {.size = size, .bold = hurts});
      if (!hurts) continue;
      const auto words = broken(opportunity_band(value), layout_.text(), size);
      end = std::max(end, canvas_.lines({layout_.x(i), y + 36}, words, {.size = size}));
    }
    return end - size * 0.4;
  }

  double legend(double y) {
    std::string text = fmt::format(
        "Opportunity: importance + what it exceeds satisfaction by; from {:g} underserved.",
        score::underserved);
    canvas_.text({margin, y + 12}, text, {.size = size, .paint = Paint::soft});
    return y + 24;
  }

  const StrategyReport& report_;
  const Journey& journey_;
  const std::vector<score::StepScore>& scores_;
  Layout layout_;
  Canvas canvas_;
};

}  // namespace

Drawing journey(const StrategyReport& report, std::size_t journey) {
  return Map(report, journey).draw();
}

}  // namespace csm::render::svg
