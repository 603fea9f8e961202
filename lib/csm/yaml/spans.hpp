// SPDX-License-Identifier: MIT
#pragma once

#include "csm/text/source.hpp"

#include <cstdint>
#include <string_view>

/// Where things end in the text: yaml-cpp says only where they begin.
namespace csm::yaml {

constexpr std::uint32_t nowhere = ~std::uint32_t{0};

/// White space and line breaks.
constexpr bool is_white(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

constexpr bool is_indicator_at(std::string_view text, std::uint32_t at, char indicator) {
  return at < text.size() && text[at] == indicator;
}

/// The first offset from `at` on that is neither white space nor part of a comment.
std::uint32_t skip_blank(std::string_view text, std::uint32_t at);

/// Behind the anchor (`&name`) or tag (`!name`) that begins at `at`.
std::uint32_t property_end(std::string_view text, std::uint32_t at);

/// Behind the closing quote of the text quoted from `at` on, or `nowhere`.
std::uint32_t quoted_end(std::string_view text, std::uint32_t at);

/// Behind the last character of the plain text from `at` on that was read as `value`.
std::uint32_t plain_end(std::string_view text, std::uint32_t at, std::string_view value);

/// Behind the last line of the block text (`|`, `>`) whose indicator is at `at`, inside a
/// collection at column `parent` (-1 where there is none).
std::uint32_t block_end(std::string_view text, std::uint32_t at, int parent);

/// Columns in bytes, from 0, as indentation counts.
std::uint32_t column_of(std::string_view text, std::uint32_t at);

/// What stands in front of `at` on its line.
struct Lead {
  bool first = false;  ///< white space only
  int spaces = 0;      ///< up to the first other character
  bool tab = false;    ///< a tab behind them
};
Lead lead_of(std::string_view text, std::uint32_t at);

/// Behind the last character of the line, white space, comment and line break apart.
std::uint32_t line_content_end(std::string_view text, std::uint32_t at);

}  // namespace csm::yaml
