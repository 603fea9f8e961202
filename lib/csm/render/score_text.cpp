// SPDX-License-Identifier: MIT
#include "csm/render/bars.hpp"
#include "csm/render/flips_text.hpp"
#include "csm/render/matrix_text.hpp"
#include "csm/render/samples_text.hpp"
#include "csm/render/score.hpp"
#include "csm/render/text_page.hpp"
#include "csm/report/elsewhere.hpp"
#include "csm/report/sentences.hpp"
#include "csm/report/threat_words.hpp"
#include "csm/report/words.hpp"
#include "csm/text/utf8.hpp"
#include "csm/text/wrap.hpp"

#include <algorithm>

#include <fmt/format.h>

/// `csm score` for people: the matrix, then in sentences what matters.
namespace csm::render {
namespace {

constexpr std::size_t most_listed = 5;

class Page : TextPage {
 public:
  Page(const StrategyReport& report, const Style& style)
      : TextPage(style), report_(report), bar_width_(style.width >= 100 ? 40 : 20) {}

  std::string all() {
    headline();
    out_ += '\n' + matrix_text(report_, style_);
    segments();
    gaps();
    threats();
    levers();
    emotions();
    pains();
    samples();
    flips();
    footnote();
    return std::move(out_);
  }

 private:
  void headline() {
    const std::string title = business_words(report_.model.business);
    for (const std::string& text : wrap(utf8::printable(title), text_width_)) {
      out_ += inked(text, Ink::bold, style_) + '\n';
    }
    out_ += '\n';
    for (const std::string& sentence : finding_sentences(report_)) line(sentence);
  }

  /// Columns that names take, within reason.
  template <class Names>
  static std::size_t name_width(const Names& names) {
    std::size_t width = 8;
    for (const auto& name : names) {
      width = std::max(width, utf8::display_width(utf8::printable(name)));
    }
    return std::min<std::size_t>(width, 28);
  }

  std::string name(std::string_view text, std::size_t width) const {
    return padded(utf8::shorten(utf8::printable(text), width, style_.ascii), width);
  }

  void segments() {
    heading("Fit by segment");
    const auto& customers = report_.model.customers;
    std::vector<std::string> names;
    for (const Segment& segment : customers) names.emplace_back(name_of(segment));
    const std::size_t width = name_width(names);
    for (std::size_t i = 0; i < std::min(customers.size(), most_segments); ++i) {
      const score::SegmentScore& segment = report_.card.segments[i];
      fit(name(names[i], width), segment.share, segment.fit);
    }
    rest(customers.size(), most_segments, "segment");
    if (customers.size() > 1) fit(name("all together", width), 1, report_.card.fit);
    line(range_bar_key(style_), "  ", 2);
    if (const std::string sentence = segments_sentence(report_); !sentence.empty()) {
      line(sentence, "  ", 2);
    }
  }

  void fit(const std::string& who, double share, const Figure& figure) {
    out_ += fmt::format("  {} {:>3.0f} %  {} {}\n", who, 100 * share,
                        range_bar(figure, bar_width_, style_), with_bounds(figure));
  }

  void rest(std::size_t all, std::size_t shown, std::string_view what) {
    if (all <= shown) return;
    line(fmt::format("and {} more {}s; --format json has all", all - shown, what), "  ", 2);
  }

  void gaps() {
    std::size_t number = 0;
    for (const score::Gap& gap : report_.card.gaps) {
      if (number == most_listed || gap.attainable.value <= score::tie) break;
      if (number == 0) heading("What customers want and do not get");
      const std::string mark = fmt::format("  {}. ", ++number);
      line(gap_sentence(report_, gap), mark, mark.size());
      if (const std::string seen = elsewhere_sentence(seen_elsewhere(report_, gap));
          !seen.empty()) {
        line(seen, std::string(mark.size(), ' '), mark.size());
      }
    }
  }

  void threats() {
    const auto& rivals = report_.card.rivals;
    if (rivals.empty()) return;
    heading("Who threatens you");
    for (std::size_t i = 0; i < std::min(rivals.size(), most_listed); ++i) {
      if (i > 0) out_ += '\n';
      rival(rivals[i]);
    }
    rest(rivals.size(), most_listed, "rival");
  }

  void rival(const score::RivalScore& scores) {
    line(rival_sentence(report_, scores), "  ", 4);
    const std::string later = "in " + years(report_.card.assumptions.horizon);
    threat("now", later.size(), scores.threat_now);
    threat(later, later.size(), scores.threat_horizon);
    for (std::size_t i = 0; i < std::min(scores.offers.size(), most_listed); ++i) {
      offer(scores, i);
    }
    rest(scores.offers.size(), most_listed, "offer");
  }

  void threat(std::string_view when, std::size_t width, const Figure& figure) {
    out_ += fmt::format("    {} {}\n", padded(when, width), range_bar(figure, bar_width_, style_));
  }

  void offer(const score::RivalScore& scores, std::size_t i) {
    const Rival& told = report_.model.rivals[scores.index];
    const score::OfferScore& offer = scores.offers[i];
    const Duel fight = duel(report_, scores, i);
    line(fmt::format("{} {}; {}.", told.offers[offer.index].id.text,
                     offer_sentence(report_, scores, i), level_words(offer)),
         "    ", 4);
    strength("they", fight.theirs, fight.theirs_later);
    if (fight.same_type) strength("you", fight.ours, fight.ours_later);
  }

  /// Own and rivals' strengths on one scale, side by side.
  void strength(std::string_view who, double now, double later) {
    out_ += fmt::format("      {:<4} {} {:>3}, in {} {}\n", who, bar(now, bar_width_, style_),
                        points(now), years(report_.card.assumptions.horizon), points(later));
  }

  void levers() {
    const auto chosen = first_levers(report_.card);
    if (chosen.empty()) return;
    heading("What to do first: one step up, and what it would do");
    for (const score::LeverKind kind : {score::LeverKind::means, score::LeverKind::outcome}) {
      bool first = true;
      for (const score::Lever* lever : chosen) {
        if (lever->kind != kind) continue;
        if (first) {
          line(kind == score::LeverKind::means ? "means (what makes it possible)"
                                               : "outcomes (what customers get)",
               "  ", 2);
        }
        first = false;
        line(fmt::format("{}: {}  [{}]", lever_words(report_, *lever), effect_words(*lever),
                         lever->path),
             "    ", 6);
      }
    }
  }

  /// How customers feel on their way, as far as somebody wrote it down.
  void emotions() {
    std::vector<const Journey*> felt;
    std::vector<std::string> names;
    for (const Journey& journey : report_.model.journeys) {
      if (std::ranges::none_of(journey.steps, [](const Step& step) { return step.emotion.given; }))
        continue;
      felt.push_back(&journey);
      names.emplace_back(name_of(journey));
    }
    if (felt.empty()) return;
    heading("How the journey feels, step by step, from -3 to +3");
    const std::size_t width = name_width(names);
    for (std::size_t i = 0; i < std::min(felt.size(), most_listed); ++i) {
      out_ += fmt::format("  {}  {}\n", name(names[i], width), emotion_line(*felt[i], style_));
      line(emotion_sentence(*felt[i]), "    ", 4);
    }
    rest(felt.size(), most_listed, "journey");
  }

  void pains() {
    const auto steps = painful_steps(report_);
    if (steps.empty()) return;
    heading("Where the journey hurts");
    for (std::size_t i = 0; i < std::min(steps.size(), most_listed); ++i) {
      const PainfulStep& step = steps[i];
      std::string text = fmt::format("{} ({}): opportunity {} of 20, {}", step.step->name.value,
                                     name_of(*step.journey), points(step.opportunity),
                                     opportunity_band(step.opportunity));
      if (step.step->pain) text += fmt::format("; {}", step.step->pain.value);
      line(text, "  ", 4);
    }
    rest(steps.size(), most_listed, "step");
  }

  void samples() {
    if (!report_.samples) return;
    heading(samples_heading(*report_.samples));
    out_ += samples_text(report_, style_, bar_width_, text_width_);
  }

  void flips() {
    if (!report_.flips) return;
    heading("What would flip it");
    out_ += flips_text(report_, text_width_);
  }

  void footnote() {
    out_ += '\n';
    line(assumptions_sentence(report_) + " " + std::string(caveat_sentence) +
         " `man csm-scoring` has the formulas.");
  }

  static constexpr std::size_t most_segments = 12;
  const StrategyReport& report_;
  std::size_t bar_width_;
};

}  // namespace

std::string score_text(const StrategyReport& report, const Style& style) {
  return Page(report, style).all();
}

}  // namespace csm::render
