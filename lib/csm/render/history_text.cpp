// SPDX-License-Identifier: MIT
#include "csm/render/bars.hpp"
#include "csm/render/history.hpp"
#include "csm/report/words.hpp"
#include "csm/text/utf8.hpp"
#include "csm/text/wrap.hpp"

#include <algorithm>

#include <fmt/format.h>

/// `csm history` for people: a curve of each figure, then a line for each commit.
namespace csm::render {
namespace {

constexpr std::size_t indent = 22;        ///< of what stands below a commit: behind date and id
constexpr std::size_t figure_width = 15;  ///< the figure and its bar
constexpr std::size_t bar_length = 10;

class Page {
 public:
  Page(const HistoryReport& history, const Style& style)
      : history_(history),
        style_(style),
        width_(std::min<std::size_t>(style.width, 160)),
        threat_("threat in " + years(history.assumptions.horizon)) {}

  std::string all() {
    const std::string name = history_.business.empty() ? history_.path : history_.business;
    const std::string title = utf8::printable(fmt::format("{}: {}", name, count_words(history_)));
    for (const std::string& line : wrap(title, width_)) {
      out_ += inked(line, Ink::bold, style_) + '\n';
    }
    curves();
    commits();
    return std::move(out_);
  }

 private:
  void curves() {
    std::vector<const Version*> scored;
    for (const Version& version : history_.versions) {
      if (version.scored) scored.push_back(&version);
    }
    if (scored.size() < 2) return;
    out_ += '\n';
    figure_curve("fit", &Version::fit, scored);
    figure_curve(threat_, &Version::threat, scored);
  }

  void figure_curve(std::string_view name, Figure Version::*figure,
                    const std::vector<const Version*>& scored) {
    const auto value = [figure](const Version* version) { return (version->*figure).value; };
    const auto [low, high] = std::ranges::minmax(scored, {}, value);
    const std::string words =
        fmt::format("{} {} {}, lowest {}, highest {}", points(value(scored.front())), arrow(style_),
                    points(value(scored.back())), points(value(low)), points(value(high)));
    const std::string first = fmt::format("  {:<{}}  ", name, threat_.size());
    std::vector<std::optional<double>> values;
    for (const Version& version : history_.versions) {
      values.push_back(version.scored ? std::optional(value(&version)) : std::nullopt);
    }
    const std::size_t taken = first.size() + 2 + words.size();
    const std::size_t room = width_ > taken + 8 ? width_ - taken : 8;
    out_ += first + curve(values, room, style_) + "  " + words + '\n';
  }

  void commits() {
    const std::string head = fmt::format("{:<{}}{:<{}}  {:<{}}", "", indent, " fit", figure_width,
                                         " " + threat_, figure_width);
    out_ += fmt::format("\n{}\n",
                        inked(head.substr(0, head.find_last_not_of(' ') + 1), Ink::bold, style_));
    std::string_view path = history_.versions.front().commit.path;
    for (const Version& version : history_.versions) {
      line(version);
      if (version.commit.path != path) {
        remark("came from " + std::string(path), Ink::cyan);
        path = version.commit.path;
      }
      if (!version.scored) remark(version.problem, Ink::yellow);
    }
    out_ +=
        '\n' +
        wrapped("The oldest first. Bars go from 0 to 100: " + range_bar_key(style_) + '.', width_);
    if (history_.shallow) {
      out_ += wrapped("This repository was fetched without its older commits.", width_);
    }
  }

  void line(const Version& version) {
    const Commit& commit = version.commit;
    const std::string begin =
        fmt::format("{}  {}  ", commit.date, inked(short_id(commit.id), Ink::dim, style_));
    const std::size_t taken = indent + 2 * (figure_width + 2);
    const std::string subject = utf8::shorten(
        utf8::printable(commit.subject), std::max<std::size_t>(width_ - taken, 12), style_.ascii);
    out_ += begin + figure(version, version.fit) + figure(version, version.threat) + subject;
    while (out_.ends_with(' ')) out_.pop_back();
    out_ += '\n';
  }

  std::string figure(const Version& version, const Figure& figure) const {
    if (!version.scored) return fmt::format("{:>4}{:<{}}", ".", "", figure_width - 2);
    return fmt::format("{:>4} {}  ", points(figure.value), range_bar(figure, bar_length, style_));
  }

  void remark(const std::string& text, Ink ink) {
    for (const std::string& line : wrap(utf8::printable(text), width_ - indent)) {
      out_ += std::string(indent, ' ') + inked(line, ink, style_) + '\n';
    }
  }

  static std::string short_id(const std::string& id) {
    constexpr std::size_t digits = 8;
    return id.substr(0, digits);
  }

  const HistoryReport& history_;
  const Style& style_;
  std::size_t width_;
  std::string threat_;
  std::string out_;
};

}  // namespace

std::string history_text(const HistoryReport& history, const Style& style) {
  return Page(history, style).all();
}

}  // namespace csm::render
