// SPDX-License-Identifier: MIT
#include "csm/text/source.hpp"

#include "csm/text/utf8.hpp"

#include <string>

#include <doctest/doctest.h>

namespace csm {
namespace {

TEST_CASE("a place is a line and a column in characters") {
  const Source source("a.yaml", "one\ncaf\xC3\xA9: x\r\n\tlast");
  CHECK(source.position(0) == Position{1, 1});
  CHECK(source.position(3) == Position{1, 4});
  CHECK(source.position(4) == Position{2, 1});
  CHECK(source.position(9) == Position{2, 5});  // behind the two bytes of é
  CHECK(source.position(15) == Position{3, 2});
  CHECK(source.position(1000) == source.position(19));
}

TEST_CASE("columns far out in a long line are those that are counted from its begin") {
  std::string line;
  for (int i = 0; i < 3000; ++i) line += i % 7 == 0 ? "\xE2\x82\xAC" : i % 11 == 0 ? "\xA9" : "abc";
  const std::string text = "first\n" + line + "\n" + line + "last";
  const Source source("a.yaml", text);
  for (std::uint32_t offset = 0; offset <= text.size(); offset += 13) {
    const std::size_t begin = offset == 0 ? 0 : text.rfind('\n', offset - 1) + 1;  // npos + 1 is 0
    const std::size_t characters =
        utf8::count_characters(std::string_view(text).substr(begin, offset - begin));
    CHECK(source.position(offset).column == characters + 1);
  }
}

TEST_CASE("lines come without their breaks") {
  const Source source("a.yaml", "one\r\ntwo\n");
  CHECK(source.line_count() == 3);
  CHECK(source.line(1) == "one");
  CHECK(source.line(2) == "two");
  CHECK(source.line(3).empty());
  CHECK(source.line(4).empty());
  CHECK(source.slice({5, 8}) == "two");
  CHECK(source.slice({5, 1000}) == "two\n");
}

TEST_CASE("a byte order mark is remembered, but no part of the text") {
  const Source source("a.yaml",
                      "\xEF\xBB\xBF"
                      "a: 1");
  CHECK(source.has_byte_order_mark());
  CHECK(source.text() == "a: 1");
  CHECK_FALSE(Source("b.yaml", "a: 1").has_byte_order_mark());
}

}  // namespace
}  // namespace csm
