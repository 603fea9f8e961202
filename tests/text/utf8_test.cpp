// SPDX-License-Identifier: MIT
#include "csm/text/utf8.hpp"

#include <string>

#include <doctest/doctest.h>

namespace csm::utf8 {
namespace {

TEST_CASE("characters are decoded, and encoded back to the same bytes") {
  struct Row {
    std::string_view bytes;
    char32_t code;
  };
  for (const Row& row : {Row{"a", U'a'}, Row{"\xC3\xA9", U'\u00E9'}, Row{"\xE2\x82\xAC", U'\u20AC'},
                         Row{"\xF0\x9F\x9A\x95", U'\U0001F695'}}) {
    const Character character = decode(row.bytes);
    CHECK(character.valid);
    CHECK(character.code == row.code);
    CHECK(character.length == row.bytes.size());
    CHECK(encode(row.code) == row.bytes);
  }
}

TEST_CASE("a byte that begins no character is malformed, and one byte long") {
  for (const std::string_view bytes :
       {"\x80", "\xC0\xAF", "\xC3", "\xC3(", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80",
        "\xF8\x88\x80\x80\x80", "\xFF"}) {
    const Character character = decode(bytes);
    CHECK_FALSE(character.valid);
    CHECK(character.length == 1);
    CHECK(find_malformed(bytes) == 0);
  }
}

TEST_CASE("the first malformed byte is found wherever it stands") {
  const std::string good = "twenty bytes of text and an \xC3\xA9";
  CHECK(find_malformed(good) == std::string_view::npos);
  CHECK(find_malformed("") == std::string_view::npos);
  for (std::size_t at = 0; at < good.size() - 2; ++at) {
    std::string bad = good;
    bad[at] = '\xFF';
    CHECK(find_malformed(bad) == at);
  }
}

TEST_CASE("characters are counted, a malformed byte as one") {
  CHECK(count_characters("") == 0);
  CHECK(count_characters("abcdefgh") == 8);
  CHECK(count_characters("caf\xC3\xA9 \xE2\x82\xAC") == 6);
  CHECK(count_characters("a\xFF\xFE"
                         "b") == 4);
}

TEST_CASE("control characters have a name and a description") {
  CHECK(is_control(0));
  CHECK(is_control(0x1B));
  CHECK(is_control('\r'));
  CHECK(is_control(0x7F));
  CHECK(is_control(0x85));
  CHECK(is_control(0x202E));
  CHECK_FALSE(is_control('\t'));
  CHECK_FALSE(is_control('\n'));
  CHECK_FALSE(is_control(' '));
  CHECK_FALSE(is_control(0xA0));
  CHECK_FALSE(is_control(0x202F));
  CHECK(control_name(0x1B) == "ESC");
  CHECK(control_name(0x7F) == "DEL");
  CHECK(control_name(0x202E) == "U+202E");
  CHECK(control_name(0x9B) == "U+009B");
  CHECK(control_description(0x1B) == "ESC (escape)");
  CHECK(control_description(0x202E) == "U+202E (right-to-left override)");
}

TEST_CASE("width is what a terminal shows") {
  CHECK(display_width("plain") == 5);
  CHECK(display_width("caf\xC3\xA9") == 4);
  CHECK(display_width("e\xCC\x81") == 1);                 // a combining accent
  CHECK(display_width("\xE6\x97\xA5\xE6\x9C\xAC") == 4);  // two wide characters
}

TEST_CASE("nothing that steers a terminal is left in what is shown") {
  CHECK(printable("plain text") == "plain text");
  CHECK(printable("a\tb\nc\r\nd") == "a b c d");
  CHECK(printable("\x1B[31mred") == "<ESC>[31mred");
  CHECK(printable("\xC2\x9B"
                  "31m") == "<U+009B>31m");
  CHECK(printable("a\xE2\x80\xAE"
                  "b") == "a<U+202E>b");
  CHECK(printable("a\xE2\x80\x8B"
                  "b") ==
        "a\xEF\xBF\xBD"
        "b");  // zero width
  CHECK(printable("a\xFF"
                  "b") ==
        "a\xEF\xBF\xBD"
        "b");
  CHECK(printable("caf\xC3\xA9") == "caf\xC3\xA9");
}

TEST_CASE("a long text is cut with an ellipsis") {
  CHECK(shorten("short", 5) == "short");
  CHECK(shorten("shorter", 5) == "shor\xE2\x80\xA6");
  CHECK(shorten("shorter", 5, true) == "sh...");
  CHECK(shorten("\xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E", 4) == "\xE6\x97\xA5\xE2\x80\xA6");
  CHECK(display_width(shorten("\xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E", 5)) <= 5);
  CHECK(shorten("text", 0).empty());
}

}  // namespace
}  // namespace csm::utf8
