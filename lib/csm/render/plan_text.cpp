// SPDX-License-Identifier: MIT
#include "csm/render/bars.hpp"
#include "csm/render/plan.hpp"
#include "csm/render/text_page.hpp"
#include "csm/report/words.hpp"
#include "csm/text/utf8.hpp"
#include "csm/text/wrap.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

/// `csm plan` for people: what to fund, what it does, what other budgets buy.
namespace csm::render {
namespace {

constexpr std::size_t most_listed = 8;
constexpr std::size_t most_steps = 12;

class Page : TextPage {
 public:
  Page(const PlanReport& report, const Style& style) : TextPage(style), report_(report) {}

  std::string all() {
    line(report_.before.model.business.name.value, {}, 0, Ink::bold);
    out_ += '\n';
    line(plan_sentence(report_));
    chosen();
    line(certainty_sentence(report_));
    line(next_sentence(report_));
    changes("What it does", total_changes(report_));
    changes("Fit by segment", segment_changes(report_));
    changes("Gaps that narrow", gap_changes(report_));
    changes("Rivals: " + total_changes(report_).back().name, rival_changes(report_));
    curve();
    footnote();
    return std::move(out_);
  }

 private:
  void chosen() {
    for (const std::uint32_t i : report_.plan.best.initiatives) {
      const Initiative& initiative = report_.before.model.initiatives[i];
      line(fmt::format("{}, {}: {}", initiative.id.text, money(initiative.cost.value.value),
                       initiative.name.value),
           "  ", 4);
    }
  }

  void changes(std::string_view title, const std::vector<Change>& list) {
    if (list.empty()) return;
    heading(title);
    constexpr std::size_t figures = 42;  // columns behind the name
    const std::size_t width = std::clamp<std::size_t>(text_width_ - figures, 16, 40);
    for (std::size_t i = 0; i < std::min(list.size(), most_listed); ++i) {
      const Change& change = list[i];
      const std::string by = signed_points(change.after.value - change.before.value);
      // A name that is too wide has lines of its own: what tells two names apart may stand at its
      // end.
      std::string name = utf8::printable(change.name);
      if (utf8::display_width(name) > width) {
        line(std::exchange(name, {}), "  ", 4);
      }
      out_ += fmt::format("  {} {:>14} -> ", padded(name, width), with_bounds(change.before));
      const std::string after = with_bounds(change.after);
      out_ += by == "0" ? after + '\n' : fmt::format("{:<14} {}\n", after, by);
    }
    if (list.size() > most_listed) {
      line(fmt::format("and {} more", list.size() - most_listed), "  ", 2);
    }
  }

  void curve() {
    heading("What each budget buys");
    const auto steps = main_steps(report_, most_steps);
    const double most = report_.plan.curve.back().value;
    std::size_t width = 1;
    for (const CurveStep& step : steps) width = std::max(width, money(step.set->cost).size());
    constexpr std::size_t bar_width = 12;
    for (const CurveStep& step : steps) {
      const double share = most > 0 ? 100 * step.set->value / most : 0;
      const std::string first =
          fmt::format("{} {:>{}} {} {:>4} ", step.chosen ? '>' : ' ', money(step.set->cost), width,
                      bar(share, bar_width, style_), points(step.set->value));
      line(set_words(report_, *step.set), first, width + bar_width + 9);
    }
    const std::size_t rest = report_.plan.curve.size() - steps.size();
    if (rest > 0) line(fmt::format("and {} more steps; --format json has all", rest), "  ", 2);
    line(fmt::format("> is what {} buys. {}", money(report_.plan.budget), curve_sentence(report_)),
         "  ", 2);
  }

  void footnote() {
    out_ += '\n';
    line(basis_sentence(report_));
  }

  const PlanReport& report_;
};

}  // namespace

std::string plan_text(const PlanReport& report, const Style& style) {
  return Page(report, style).all();
}

}  // namespace csm::render
