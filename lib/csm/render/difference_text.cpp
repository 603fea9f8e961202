// SPDX-License-Identifier: MIT
#include "csm/render/difference.hpp"
#include "csm/render/findings.hpp"
#include "csm/report/words.hpp"
#include "csm/text/utf8.hpp"
#include "csm/text/wrap.hpp"

#include <algorithm>

#include <fmt/format.h>

/// `csm diff` for people: the figures before and after, then every change with its part in them.
namespace csm::render {
namespace {

using model::Change;
using model::ChangeKind;

Ink ink_of(ChangeKind kind) {
  constexpr Ink inks[] = {Ink::green, Ink::red, Ink::yellow, Ink::cyan, Ink::cyan};
  return inks[static_cast<std::size_t>(kind)];
}

class Page {
 public:
  Page(const DifferenceReport& report, const Style& style)
      : report_(report), style_(style), width_(std::min<std::size_t>(style.width, 120)) {}

  std::string all() {
    headline();
    figures();
    changes();
    findings("Findings that appeared", report_.after, report_.appeared);
    findings("Findings that are gone", report_.before, report_.gone);
    return std::move(out_);
  }

 private:
  void headline() {
    const std::string title = fmt::format("{}: {}", utf8::printable(name_of_business(report_)),
                                          count_words(report_.difference.changes.size()));
    for (const std::string& line : wrap(title, width_)) {
      out_ += inked(line, Ink::bold, style_) + '\n';
    }
  }

  void figures() {
    const score::Attribution& shares = report_.attribution;
    const std::string threat = "threat in " + years(report_.assumptions.horizon);
    out_ += '\n';
    figure("fit", threat.size(), shares.fit_before, shares.fit_after);
    figure(threat, threat.size(), shares.threat_before, shares.threat_after);
  }

  void figure(std::string_view name, std::size_t width, const Figure& before, const Figure& after) {
    const std::string change = signed_tenths(after.value - before.value);
    out_ += fmt::format("  {:<{}}  {:>14} {} {:<14} {:>6}\n", name, width, with_bounds(before),
                        arrow(style_), with_bounds(after), change);
  }

  void changes() {
    if (report_.difference.changes.empty()) return;
    out_ += fmt::format("\n{}\n", inked("   fit  threat", Ink::bold, style_));
    for (std::size_t i = 0; i < report_.difference.changes.size(); ++i) {
      change(report_.difference.changes[i], report_.attribution.effects[i]);
    }
    out_ += '\n';
    for (const std::string& sentence : {attribution_sentence(report_), words_sentence(report_)}) {
      if (!sentence.empty()) out_ += wrapped(sentence, width_);
    }
    if (out_.ends_with("\n\n")) out_.pop_back();
  }

  void change(const Change& change, const score::Effect& effect) {
    const bool scored = score::is_scored(change);
    constexpr std::size_t indent = 25;
    const std::string first =
        fmt::format("{:>6}  {:>6}  {:<7}  ", scored ? signed_tenths(effect.fit) : ".",
                    scored ? signed_tenths(effect.threat) : ".", spelling(change.kind));
    std::vector<std::string> lines = wrap(words(change), width_ - indent);
    const std::string kind(spelling(change.kind));
    std::string head = first;
    head.replace(head.rfind(kind), kind.size(), inked(kind, ink_of(change.kind), style_));
    out_ += head + lines.front() + '\n';
    for (std::size_t i = 1; i < lines.size(); ++i) {
      out_ += std::string(indent, ' ') + lines[i] + '\n';
    }
  }

  std::string words(const Change& change) const {
    constexpr std::size_t most = 60;
    const BeforeAfter words = change_words(change, most, style_.ascii);
    std::string out = utf8::printable(change.path);
    if (!words.before.empty() && !words.after.empty()) {
      return fmt::format("{}: {} {} {}", out, words.before, arrow(style_), words.after);
    }
    const std::string& one = words.before.empty() ? words.after : words.before;
    return one.empty() ? out : fmt::format("{}: {}", out, one);
  }

  void findings(std::string_view title, const FileReport& file,
                const std::vector<const ReportedFinding*>& list) {
    if (list.empty()) return;
    out_ += fmt::format("\n{}\n", inked(title, Ink::bold, style_));
    for (const ReportedFinding* const item : list) {
      out_ += "  " + finding_line(file, *item, style_);
    }
  }

  const DifferenceReport& report_;
  const Style& style_;
  std::size_t width_;
  std::string out_;
};

}  // namespace

std::string difference_text(const DifferenceReport& report, const Style& style) {
  return report.empty() ? "" : Page(report, style).all();
}

}  // namespace csm::render
