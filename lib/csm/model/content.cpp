// SPDX-License-Identifier: MIT
#include "csm/model/content.hpp"

#include "csm/text/counted.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <utility>

#include <fmt/format.h>

namespace csm {
namespace {

using Kind = Content::Kind;

std::string digits(double value) {
  return fmt::format("{:.12g}", value == 0 ? 0.0 : value);  // no -0
}

Content number_content(double value) { return {.kind = Kind::number, .text = digits(value)}; }

/// `3`, or `2..4` where it is a range.
Content range_content(const Figure& figure) {
  if (figure.low == figure.high) return number_content(figure.low);
  return word_content(fmt::format("{}..{}", digits(figure.low), digits(figure.high)));
}

template <class T, class Make>
Content if_given(const Located<T>& located, Make make) {
  return located.given ? make(located.value) : Content();
}

/// Names of a map have no order.
void sort_by_name(std::vector<std::pair<std::string, Content>>& entries) {
  std::ranges::stable_sort(entries, {}, &std::pair<std::string, Content>::first);
}

Content map_content(std::vector<std::pair<std::string, Content>> entries) {
  sort_by_name(entries);
  Content map;
  for (auto& [name, value] : entries) map.put(std::move(name), std::move(value));
  return map;
}

}  // namespace

double Content::number() const {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

void Content::put(std::string name, Content value) {
  if (!value.said()) return;
  kind = Kind::map;
  names.push_back(std::move(name));
  items.push_back(std::move(value));
}

const Content* Content::find(std::string_view name) const {
  const auto found = std::ranges::find(names, name);
  return found == names.end() ? nullptr : &items[static_cast<std::size_t>(found - names.begin())];
}

std::string written(const Content& content) {
  switch (content.kind) {
    case Kind::nothing: return "left out";
    case Kind::number:
    case Kind::yes_no:
    case Kind::word: return content.text;
    case Kind::share: return digits(100 * content.number()) + '%';
    case Kind::text: return '"' + content.text + '"';
    case Kind::list:
    case Kind::map: break;
  }
  const bool map = content.kind == Kind::map;
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < content.items.size(); ++i) {
    const std::string item = written(content.items[i]);
    parts.push_back(map ? fmt::format("{}: {}", content.names[i], item) : item);
  }
  const std::string inside = fmt::format("{}", fmt::join(parts, ", "));
  return map ? '{' + inside + '}' : '[' + inside + ']';
}

std::string duration_text(double days) {
  struct Unit {
    double days;
    std::string_view name;
  };
  constexpr Unit units[] = {{365, "year"}, {30, "month"},      {7, "week"},
                            {1, "day"},    {1.0 / 24, "hour"}, {1.0 / 24 / 60, "minute"}};
  const auto is_whole = [days](const Unit& unit) {
    const double count = days / unit.days;
    return count > 0.999 && std::abs(count - std::round(count)) < 1e-6;
  };
  const auto found = std::ranges::find_if(units, is_whole);
  const Unit& unit = found == std::end(units) ? units[std::size(units) - 1] : *found;
  return counted(fmt::format("{:.9g}", days / unit.days), unit.name);
}

Content word_content(std::string_view word) {
  return {.kind = Kind::word, .text = std::string(word)};
}

Content text_content(std::string_view text) {
  return {.kind = Kind::text, .text = std::string(text)};
}

Content list_content(std::vector<Content> items) {
  if (items.empty()) return {};
  std::ranges::sort(items, {}, &Content::text);
  items.erase(std::unique(items.begin(), items.end()), items.end());
  return {.kind = Kind::list, .items = std::move(items)};
}

Content content_of(const Located<std::string_view>& text) { return if_given(text, text_content); }

Content content_of(const Located<bool>& yes) {
  return if_given(
      yes, [](bool value) { return Content{.kind = Kind::yes_no, .text = value ? "yes" : "no"}; });
}

Content content_of(const Located<double>& number) { return if_given(number, number_content); }

Content content_of(const Located<Share>& share) {
  return if_given(share,
                  [](Share value) { return Content{.kind = Kind::share, .text = digits(value)}; });
}

Content content_of(const Located<Money>& money) { return if_given(money, range_content); }

Content content_of(const Located<Days>& days) {
  return if_given(days, [](Days value) { return word_content(duration_text(value.value)); });
}

Content content_of(const Located<Date>& date) {
  return if_given(date, [](Date day) {
    return word_content(fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                                    static_cast<unsigned>(day.month()),
                                    static_cast<unsigned>(day.day())));
  });
}

Content content_of(const Located<Rank>& rank) {
  return if_given(rank, [](Rank value) { return number_content(value.value); });
}

Content content_of(const Located<FormatVersion>& version) {
  return if_given(version, [](FormatVersion value) { return number_content(value.value); });
}

Content content_of(const Rating& rating) {
  if (rating.state == Rating::State::left_out) return {};
  if (rating.state == Rating::State::unknown) return word_content("unknown");
  if (rating.raters.empty()) return range_content(rating.figure);
  std::vector<std::pair<std::string, Content>> raters;
  for (const Rater& rater : rating.raters) {
    raters.emplace_back(rater.name, number_content(rater.value));
  }
  return map_content(std::move(raters));
}

Content content_of(const Strength& strength) {
  if (strength.word) return word_content(spelling(strength.word.value));
  return content_of(strength.rating);
}

Content content_of(const std::vector<Raise>& raises) {
  std::vector<std::pair<std::string, Content>> entries;
  for (const Raise& raise : raises) {
    const std::string amount =
        raise.rung ? std::string(spelling(raise.rung.value)) : digits(raise.amount);
    entries.emplace_back(raise.path.text, word_content((raise.sets ? '=' : '+') + amount));
  }
  return map_content(std::move(entries));
}

Content content_of(const std::vector<Reference>& references) {
  std::vector<Content> items;
  for (const Reference& reference : references) items.push_back(word_content(reference.id));
  return list_content(std::move(items));
}

}  // namespace csm
