// SPDX-License-Identifier: MIT
#include "csm/render/why.hpp"
#include "csm/text/utf8.hpp"
#include "csm/text/wrap.hpp"

#include <algorithm>
#include <unordered_set>

#include <fmt/format.h>

/// An explanation for people: what a figure is, in words and numbers, and under it what it is made
/// of. A branch that was told before is not told again.
namespace csm::render {
namespace {

constexpr std::string_view footnote =
    "A name in a formula is that of a branch below; ratings count as fifths, and figures stand as "
    "value (lowest..highest). `csm explain TERM` tells what a term such as hold means, `man "
    "csm-scoring` has all formulas, --format json has every branch in full.";

/// The words of each node, and which were told.
class Teller {
 public:
  explicit Teller(const Explanation& explanation) : explanation_(explanation) {}

  static std::string figure(const Reason& reason) {
    return utf8::printable(fmt::format("{} = {}", reason.label, why_figure(reason.value)));
  }

  std::string origin(const Reason& reason, bool again) const {
    return again ? "as above" : utf8::printable(why_origin(explanation_, reason));
  }

  /// True from the second time on that a node with branches comes.
  bool told(const Reason& reason) {
    return !reason.branches.empty() && !told_.insert(&reason).second;
  }

 private:
  const Explanation& explanation_;
  std::unordered_set<const Reason*> told_;
};

struct Guides {
  std::string_view branch, last, pass, none;
};
constexpr Guides drawn = {"├─ ", "└─ ", "│  ", "   "};
constexpr Guides ascii = {"|- ", "`- ", "|  ", "   "};

class Tree {
 public:
  Tree(const Explanation& explanation, const Style& style)
      : teller_(explanation), style_(style), guides_(style.ascii ? ascii : drawn) {}

  /// `here` stands in front of the node, `below` in front of what belongs to it.
  void add(const Reason& reason, const std::string& here, const std::string& below) {
    const bool again = teller_.told(reason);
    const bool open = !again && !reason.branches.empty();
    node(reason, again, here, below + std::string(open ? guides_.pass : guides_.none));
    if (!open) return;
    for (const ReasonPtr& branch : reason.branches) {
      const bool last = &branch == &reason.branches.back();
      add(*branch, below + std::string(last ? guides_.last : guides_.branch),
          below + std::string(last ? guides_.none : guides_.pass));
    }
  }

  std::string done() { return std::move(out_); }

 private:
  /// On one line where there is room, else what it is and where it comes from on lines of their
  /// own.
  void node(const Reason& reason, bool again, const std::string& here, const std::string& rest) {
    constexpr std::size_t narrowest = 24;
    const std::size_t indent = utf8::display_width(rest);
    const std::size_t width = std::max(narrowest, style_.width - std::min(style_.width, indent));
    std::string words = Teller::figure(reason);
    std::string origin = teller_.origin(reason, again);
    const std::size_t both = utf8::display_width(words) + utf8::display_width(origin) + 2;
    if (utf8::display_width(here) + both <= style_.width) {
      out_ +=
          here + inked(words, Ink::bold, style_) + "  " + inked(origin, Ink::dim, style_) + '\n';
      return;
    }
    bool first = true;
    for (const std::string& line : wrap(words, width)) {
      out_ += (first ? here : rest) + inked(line, Ink::bold, style_) + '\n';
      first = false;
    }
    for (const std::string& line : wrap(origin, width)) {
      out_ += rest + inked(line, Ink::dim, style_) + '\n';
    }
  }

  Teller teller_;
  const Style& style_;
  const Guides& guides_;
  std::string out_;
};

/// One node a line, numbered like chapters.
void outline(Teller& teller, const Reason& reason, const std::string& number, std::string& out) {
  const bool again = teller.told(reason);
  out += fmt::format("{}{}{}; {}\n", number, number.empty() ? "" : " ", Teller::figure(reason),
                     teller.origin(reason, again));
  if (again) return;
  std::size_t k = 0;
  for (const ReasonPtr& branch : reason.branches) {
    outline(teller, *branch, fmt::format("{}{}{}", number, number.empty() ? "" : ".", ++k), out);
  }
}

}  // namespace

std::string why_figure(const Figure& figure) {
  const auto number = [](double value) { return fmt::format("{:.3g}", value); };
  const std::string low = number(figure.low);
  const std::string value = number(figure.value);
  const std::string high = number(figure.high);
  return low == value && high == value ? value : fmt::format("{} ({}..{})", value, low, high);
}

std::string why_origin(const Explanation& explanation, const Reason& reason) {
  if (!reason.branches.empty()) return "from " + reason.formula;
  if (!reason.source) return reason.formula;
  const Position at = explanation.source.position(reason.source->begin);
  return fmt::format("{}:{}:{}: {}, {}", explanation.path, at.line, at.column,
                     explanation.source.slice(*reason.source), reason.formula);
}

std::string why_text(const Explanation& explanation, const Style& style) {
  Tree tree(explanation, style);
  tree.add(explanation.root, "", "");
  return tree.done() + '\n' + wrapped(footnote, std::min<std::size_t>(style.width, 100));
}

std::string why_plain(const Explanation& explanation, const Style& /*style*/) {
  Teller teller(explanation);
  std::string out;
  outline(teller, explanation.root, "", out);
  return out;
}

namespace {
std::string json(const Explanation& explanation, const Style& /*style*/) {
  return why_json(explanation);
}
constexpr WhyFormat formats[] = {{"text", why_text}, {"plain", why_plain}, {"json", json}};
}  // namespace

std::span<const WhyFormat> why_formats() { return formats; }

}  // namespace csm::render
