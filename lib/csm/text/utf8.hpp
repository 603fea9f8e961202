// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// Characters, their width on a terminal, and what may not reach one.
namespace csm::utf8 {

constexpr char32_t replacement = U'\uFFFD';

/// One decoded character. `length` is its size in bytes, at least 1; `valid` is false for a byte
/// that starts no well-formed sequence (overlong forms and surrogates included).
struct Character {
  char32_t code = replacement;
  std::uint8_t length = 1;
  bool valid = false;
};

/// The character at the front of a non-empty text.
Character decode(std::string_view text);
std::string encode(char32_t code);

/// Offset of the first byte that is not well-formed UTF-8, or npos.
std::size_t find_malformed(std::string_view text);

/// A byte that goes on with a character, never its first.
constexpr bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Number of characters; a byte of a malformed sequence counts as one.
std::size_t count_characters(std::string_view text);

/// C0 except tab and line feed, DEL, C1, and the bidi controls U+202A-202E and U+2066-2069.
/// A carriage return counts here; the caller knows whether a line feed follows.
bool is_control(char32_t code);

/// A control character, or one that shows nothing: what `printable` replaces, tab and line feed
/// apart.
bool is_hidden(char32_t code);

/// True where some character of a well-formed text is hidden.
bool has_hidden(std::string_view text);

/// What a person calls a control character: "ESC", "U+202E".
std::string control_name(char32_t code);

/// The same in words: "ESC (escape)", "U+202E (right-to-left override)".
std::string control_description(char32_t code);

/// Columns that a text takes on a terminal.
std::size_t display_width(std::string_view text);

/// The text as it may be shown to people: a tab becomes a space, a line feed a space, a control
/// character its name in angle brackets, a malformed byte U+FFFD, an invisible character U+FFFD.
std::string printable(std::string_view text);
void add_printable(std::string& out, std::string_view text);

/// Small letters without accents, where a character has such: "Ä" is "a", "ß" is "ss". For ids and
/// searches; empty where the text is malformed.
std::string folded(std::string_view text);

/// Cuts to at most `width` columns, with an ellipsis ("…", or "..." where `ascii`) where cut.
std::string shorten(std::string_view text, std::size_t width, bool ascii = false);

}  // namespace csm::utf8
