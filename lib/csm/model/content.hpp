// SPDX-License-Identifier: MIT
#pragma once

#include "csm/model/model.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace csm {

/// What a value of a strategy file says, whatever way it is written: `45%` and `0.45` are one
/// content, and so are a single value and a list of it. Two versions of a file are compared by it.
struct Content {
  enum class Kind : std::uint8_t { nothing, number, share, yes_no, word, text, list, map };

  Kind kind = Kind::nothing;
  std::string text = {};                ///< a number with 12 significant digits; `yes` or `no`
  std::vector<Content> items = {};      ///< of a list, in an order of their own; values of a map
  std::vector<std::string> names = {};  ///< of a map, one for each item

  bool said() const { return kind != Kind::nothing; }
  /// Of a number or a share (0..1).
  double number() const;
  /// Takes a value into a map; nothing where it says nothing.
  void put(std::string name, Content value);
  /// What stands under a name of a map, or nothing.
  const Content* find(std::string_view name) const;
  friend bool operator==(const Content&, const Content&) = default;
};

/// On one line, about as a file would say it: `2..4`, `45%`, `"a text"`, `[a, b]`, `{ana: 3}`.
std::string written(const Content& content);

/// "30 minutes", "2 hours", "10 days": in the largest unit that gives a whole number.
std::string duration_text(double days);

Content word_content(std::string_view word);
Content text_content(std::string_view text);
/// Of what is mentioned or listed without an order: sorted, each once; nothing where it is empty.
Content list_content(std::vector<Content> items);

Content content_of(const Located<std::string_view>& text);
Content content_of(const Located<bool>& yes);
Content content_of(const Located<double>& number);
Content content_of(const Located<Share>& share);
Content content_of(const Located<Money>& money);
Content content_of(const Located<Days>& days);
Content content_of(const Located<Date>& date);
Content content_of(const Located<Rank>& rank);
Content content_of(const Located<FormatVersion>& version);
Content content_of(const Rating& rating);
Content content_of(const Strength& strength);
Content content_of(const std::vector<Raise>& raises);
Content content_of(const std::vector<Reference>& references);

template <Thing Kind>
Content content_of(const References<Kind>& references) {
  return content_of(references.list);
}

template <int Low, int High>
Content content_of(const Located<Bounded<Low, High>>& number) {
  return content_of(Located<double>{number.value, number.span, number.given});
}

template <class Enum>
requires std::is_enum_v<Enum> Content content_of(const Located<Enum>& choice) {
  return choice ? word_content(spelling(choice.value)) : Content();
}

template <class T>
requires requires(const Located<T>& item) { content_of(item); }
Content content_of(const std::vector<Located<T>>& list) {
  std::vector<Content> items;
  for (const Located<T>& item : list) items.push_back(content_of(item));
  return list_content(std::move(items));
}

template <class Value>
concept HasContent = requires(const Value& value) {
  content_of(value);
};

}  // namespace csm
