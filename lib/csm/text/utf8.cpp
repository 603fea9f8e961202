// SPDX-License-Identifier: MIT
#include "csm/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

#include <utf8proc.h>

namespace csm::utf8 {
namespace {

constexpr std::uint64_t high_bits = 0x8080'8080'8080'8080;
constexpr std::string_view replacement_bytes = "\xEF\xBF\xBD";

std::uint64_t load_eight(const char* at) {
  std::uint64_t word;
  std::memcpy(&word, at, sizeof word);
  return word;
}

/// Length of the run of ASCII at the front, eight bytes at a time.
std::size_t ascii_prefix(std::string_view text) {
  std::size_t at = 0;
  while (at + 8 <= text.size() && (load_eight(text.data() + at) & high_bits) == 0) at += 8;
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

/// What a lead byte asks for: the length, its own bits, and the smallest code that needs so many.
struct Lead {
  std::uint8_t length;
  std::uint8_t bits;
  char32_t least;
};

Lead lead_of(unsigned char byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {2, 0x1F, 0x80};
  if (byte >= 0xE0 && byte <= 0xEF) return {3, 0x0F, 0x800};
  if (byte >= 0xF0 && byte <= 0xF4) return {4, 0x07, 0x10000};
  return {0, 0, 0};
}

constexpr std::array<std::string_view, 32> c0_names = {
    "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS",  "TAB", "LF",
    "VT",  "FF",  "CR",  "SO",  "SI",  "DLE", "DC1", "DC2", "DC3", "DC4", "NAK",
    "SYN", "ETB", "CAN", "EM",  "SUB", "ESC", "FS",  "GS",  "RS",  "US"};

constexpr std::array<std::string_view, 32> c0_words = {"null",
                                                       "start of heading",
                                                       "start of text",
                                                       "end of text",
                                                       "end of transmission",
                                                       "enquiry",
                                                       "acknowledge",
                                                       "bell",
                                                       "backspace",
                                                       "tab",
                                                       "line feed",
                                                       "vertical tab",
                                                       "form feed",
                                                       "carriage return",
                                                       "shift out",
                                                       "shift in",
                                                       "data link escape",
                                                       "device control 1",
                                                       "device control 2",
                                                       "device control 3",
                                                       "device control 4",
                                                       "negative acknowledge",
                                                       "synchronous idle",
                                                       "end of block",
                                                       "cancel",
                                                       "end of medium",
                                                       "substitute",
                                                       "escape",
                                                       "file separator",
                                                       "group separator",
                                                       "record separator",
                                                       "unit separator"};

struct Named {
  char32_t code;
  std::string_view words;
};

constexpr std::array<Named, 10> other_words = {{{0x7F, "delete"},
                                                {0x202A, "left-to-right embedding"},
                                                {0x202B, "right-to-left embedding"},
                                                {0x202C, "end of a direction change"},
                                                {0x202D, "left-to-right override"},
                                                {0x202E, "right-to-left override"},
                                                {0x2066, "left-to-right isolate"},
                                                {0x2067, "right-to-left isolate"},
                                                {0x2068, "first strong isolate"},
                                                {0x2069, "end of an isolate"}}};

std::string_view control_words(char32_t code) {
  if (code < c0_words.size()) return c0_words[code];
  const auto* const found = std::ranges::find(other_words, code, &Named::code);
  return found == other_words.end() ? "a terminal's own controls" : found->words;
}

std::string code_point(char32_t code) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string hex;
  for (; code != 0 || hex.size() < 4; code >>= 4) hex.insert(hex.begin(), digits[code & 0xF]);
  return "U+" + hex;
}

/// Letters by their class that nevertheless show nothing.
constexpr std::array<char32_t, 8> blank_letters = {0x034F, 0x115F, 0x1160, 0x17B4,
                                                   0x17B5, 0x2800, 0x3164, 0xFFA0};

bool is_invisible(char32_t code) {
  if (std::find(blank_letters.begin(), blank_letters.end(), code) != blank_letters.end())
    return true;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(code))) {
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_CO: return true;
    default: return false;
  }
}

std::size_t character_width(char32_t code) {
  const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(code));
  return width > 0 ? static_cast<std::size_t>(width) : 0;
}

bool is_plain_ascii(char byte) { return byte >= 0x20 && byte < 0x7F; }

/// Whether each of eight bytes is from 0x20 to 0x7E.
bool is_plain(std::uint64_t eight) {
  constexpr std::uint64_t ones = 0x0101'0101'0101'0101;
  return ((eight | (eight + ones) | (eight - 0x20 * ones)) & high_bits) == 0;
}

/// Length of the run of characters at the front that are one byte and one column each.
std::size_t plain_prefix(std::string_view text) {
  std::size_t at = 0;
  while (at + 8 <= text.size() && is_plain(load_eight(text.data() + at))) at += 8;
  while (at < text.size() && is_plain_ascii(text[at])) ++at;
  return at;
}

void append_printable(std::string& out, Character character, std::string_view bytes) {
  const auto [code, length, valid] = character;
  if (valid && (code == '\t' || code == '\n')) {
    out += ' ';
  } else if (valid && is_control(code)) {
    out += '<' + control_name(code) + '>';
  } else if (!valid || is_invisible(code)) {
    out += replacement_bytes;
  } else {
    out += bytes;
  }
}

}  // namespace

Character decode(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.front());
  if (first < 0x80) return {first, 1, true};
  const Lead lead = lead_of(first);
  if (lead.length == 0 || text.size() < lead.length) return {};
  char32_t code = first & lead.bits;
  for (std::size_t i = 1; i < lead.length; ++i) {
    if (!is_continuation(text[i])) return {};
    code = (code << 6) | (static_cast<unsigned char>(text[i]) & 0x3FU);
  }
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (code < lead.least || code > 0x10FFFF || surrogate) return {};
  return {code, lead.length, true};
}

std::string encode(char32_t code) {
  const auto tail = [code](int shift) {
    return static_cast<char>(0x80 | ((code >> shift) & 0x3F));
  };
  if (code < 0x80) return {static_cast<char>(code)};
  if (code < 0x800) return {static_cast<char>(0xC0 | (code >> 6)), tail(0)};
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (surrogate || code > 0x10FFFF) return std::string(replacement_bytes);
  if (code < 0x10000) return {static_cast<char>(0xE0 | (code >> 12)), tail(6), tail(0)};
  return {static_cast<char>(0xF0 | (code >> 18)), tail(12), tail(6), tail(0)};
}

std::size_t find_malformed(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    at += ascii_prefix(text.substr(at));
    while (at < text.size() && static_cast<unsigned char>(text[at]) >= 0x80) {
      const Character character = decode(text.substr(at));
      if (!character.valid) return at;
      at += character.length;
    }
  }
  return std::string_view::npos;
}

std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  while (!text.empty()) {
    const std::size_t ascii = ascii_prefix(text);
    count += ascii;
    text.remove_prefix(ascii);
    while (!text.empty() && static_cast<unsigned char>(text.front()) >= 0x80) {
      text.remove_prefix(decode(text).length);
      ++count;
    }
  }
  return count;
}

bool is_control(char32_t code) {
  if (code < 0x20) return code != '\t' && code != '\n';
  if (code < 0x7F) return false;
  return code <= 0x9F || (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

bool is_hidden(char32_t code) {
  if (code < 0x7F) return is_control(code);
  return is_control(code) || is_invisible(code);
}

bool has_hidden(std::string_view text) {
  while (!text.empty()) {
    text.remove_prefix(plain_prefix(text));
    if (text.empty()) return false;
    const Character character = decode(text);
    if (is_hidden(character.code)) return true;
    text.remove_prefix(character.length);
  }
  return false;
}

std::string control_name(char32_t code) {
  if (code < c0_names.size()) return std::string(c0_names[code]);
  return code == 0x7F ? "DEL" : code_point(code);
}

std::string control_description(char32_t code) {
  return control_name(code).append(" (").append(control_words(code)).append(")");
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) {
    const std::size_t plain = plain_prefix(text);
    width += plain;
    text.remove_prefix(plain);
    if (text.empty()) break;
    const Character character = decode(text);
    width += character_width(character.code);
    text.remove_prefix(character.length);
  }
  return width;
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  add_printable(out, text);
  return out;
}

void add_printable(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const std::size_t plain = plain_prefix(text);
    out += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) break;
    const Character character = decode(text);
    // The two bytes of a Windows line end are one line end.
    if (!text.starts_with("\r\n"))
      append_printable(out, character, text.substr(0, character.length));
    text.remove_prefix(character.length);
  }
}

std::string folded(std::string_view text) {
  constexpr auto options =
      static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD |
                                     UTF8PROC_STRIPMARK | UTF8PROC_STABLE);
  std::vector<utf8proc_int32_t> characters(text.size() * 2);
  const auto* const bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const auto decompose = [&] {
    return utf8proc_decompose(bytes, std::ssize(text), characters.data(), std::ssize(characters),
                              options);
  };
  utf8proc_ssize_t count = decompose();
  if (count > std::ssize(characters)) {
    characters.resize(static_cast<std::size_t>(count));
    count = decompose();
  }
  std::string result;
  for (utf8proc_ssize_t i = 0; i < count; ++i) {
    result += encode(static_cast<char32_t>(characters[static_cast<std::size_t>(i)]));
  }
  return result;
}

std::string shorten(std::string_view text, std::size_t width, bool ascii) {
  if (display_width(text) <= width) return std::string(text);
  const std::string_view ellipsis = ascii ? "..." : "\xE2\x80\xA6";
  const std::size_t ellipsis_width = ascii ? 3 : 1;
  if (width < ellipsis_width) return std::string(ellipsis.substr(0, ascii ? width : 0));
  std::size_t used = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const Character character = decode(text.substr(at));
    const std::size_t next = used + character_width(character.code);
    if (next > width - ellipsis_width) break;
    used = next;
    at += character.length;
  }
  return std::string(text.substr(0, at)).append(ellipsis);
}

}  // namespace csm::utf8
