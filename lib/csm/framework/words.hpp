// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace csm {

/// One value of a closed set: how a file spells it, how people say it, what it means.
struct Word {
  std::string_view word;
  std::string_view title;
  std::string_view meaning;
};

/// The words of an enumeration, in the order of its values. Specialised beside each enumeration.
template <class Enum>
inline constexpr std::span<const Word> words{};

template <class Enum>
constexpr const Word& word_of(Enum value) {
  return words<Enum>[static_cast<std::size_t>(value)];
}

/// How a file spells a value: `coach-behavior`.
template <class Enum>
constexpr std::string_view spelling(Enum value) {
  return word_of(value).word;
}

/// How people say it: `coach behavior`.
template <class Enum>
constexpr std::string_view title(Enum value) {
  return word_of(value).title;
}

template <class Enum>
constexpr std::optional<Enum> parse_word(std::string_view text) {
  const auto& all = words<Enum>;
  const auto found =
      std::find_if(all.begin(), all.end(), [text](const Word& word) { return word.word == text; });
  if (found == all.end()) return std::nullopt;
  return static_cast<Enum>(found - all.begin());
}

}  // namespace csm
