// SPDX-License-Identifier: MIT
#include "csm/finding/suppression.hpp"

#include "csm/text/did_you_mean.hpp"

namespace csm {
namespace {

constexpr std::string_view mark = "csm:";
constexpr std::string_view verbs[] = {"ignore"};
constexpr std::string_view until = "until=";

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_separator(char c) { return is_blank(c) || c == ','; }

/// Takes words off the front of a comment.
class Words {
 public:
  Words(const Source& source, Span comment) : text_(source.slice(comment)), begin_(comment.begin) {}

  bool take(std::string_view what) {
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
    if (!text_.substr(at_).starts_with(what)) return false;
    at_ += what.size();
    return true;
  }

  /// The next word; an empty one at the end.
  Suppression::Word next() {
    while (at_ < text_.size() && is_separator(text_[at_])) ++at_;
    const std::size_t first = at_;
    while (at_ < text_.size() && !is_separator(text_[at_])) ++at_;
    return {text_.substr(first, at_ - first), span(first, at_)};
  }

  std::string_view rest() const {
    const std::size_t first = text_.find_first_not_of(" \t", at_);
    if (first == std::string_view::npos) return {};
    return text_.substr(first, text_.find_last_not_of(" \t") - first + 1);
  }

 private:
  Span span(std::size_t first, std::size_t last) const {
    return {begin_ + static_cast<std::uint32_t>(first), begin_ + static_cast<std::uint32_t>(last)};
  }

  std::string_view text_;
  std::uint32_t begin_;
  std::size_t at_ = 0;
};

}  // namespace

bool stands_alone(const Source& source, Span comment) {
  const std::uint32_t line = source.line_begin(source.position(comment.begin).line);
  return source.slice({line, comment.begin}).find_first_not_of(" \t") == std::string_view::npos;
}

std::optional<Date> Suppression::last_day() const {
  return until ? parse_date(until->text) : std::nullopt;
}

std::optional<Suppression> parse_suppression(const Source& source, Span comment) {
  Words words(source, comment);
  if (!words.take("#") || !words.take(mark)) return std::nullopt;
  Suppression suppression{.comment = comment,
                          .alone = false,
                          .verb = words.next(),
                          .rules = {},
                          .until = {},
                          .reason = {}};
  // Other prose may begin with `csm:`, too.
  if (near_misses(suppression.verb.text, verbs).empty()) return std::nullopt;
  suppression.alone = stands_alone(source, comment);
  for (auto word = words.next(); !word.text.empty(); word = words.next()) {
    if (word.text == "--") {
      suppression.reason = words.rest();
      break;
    }
    if (word.text.starts_with(until)) {
      word.text.remove_prefix(until.size());
      word.span.begin += static_cast<std::uint32_t>(until.size());
      suppression.until = word;
    } else {
      suppression.rules.push_back(word);
    }
  }
  return suppression;
}

bool may_have_suppressions(std::string_view text) {
  for (std::size_t at = text.find(mark); at != std::string_view::npos;
       at = text.find(mark, at + 1)) {
    const std::size_t before = text.substr(0, at).find_last_not_of(" \t");
    if (before != std::string_view::npos && text[before] == '#') return true;
  }
  return false;
}

}  // namespace csm
