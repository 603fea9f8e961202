// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace csm {

/// Breaks a text at its spaces into lines of at most `width` columns; a word that is wider stands
/// alone. Line feeds in the text count as spaces. At least one line.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// The same as one text: the first line after `first`, the others after as many spaces as `rest`.
/// Ends with a line feed.
std::string wrapped(std::string_view text, std::size_t width, std::string_view first = {},
                    std::size_t rest = 0);

/// The text with spaces behind it up to that many columns.
std::string padded(std::string_view text, std::size_t width);

/// With spaces in front of it.
std::string right_aligned(std::string_view text, std::size_t width);

}  // namespace csm
