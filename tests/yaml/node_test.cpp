// SPDX-License-Identifier: MIT
// What a well-formed file turns into: values, kinds, and the exact words of every node.
#include "reading.hpp"

#include <doctest/doctest.h>

namespace csm::yaml {
namespace {

/// The words of the value under `key`.
std::string words(const Reading& reading, std::string_view key) {
  return reading.at(reading.root().find(key));
}

std::string_view text(const Reading& reading, std::string_view key) {
  return reading.root().find(key).text();
}

TEST_CASE("a map gives its keys and values in order") {
  const Reading read("name: City Taxi\nserves: [a, b]\n");
  CHECK(read.report().empty());
  CHECK(read.tree.complete());
  const Node root = read.root();
  REQUIRE(root.is_map());
  CHECK(root.size() == 2);
  CHECK(root.first().text() == "name");
  CHECK(root.first().next().text() == "City Taxi");
  const Node serves = root.find("serves");
  REQUIRE(serves.is_sequence());
  CHECK(serves.size() == 2);
  CHECK(serves.first().text() == "a");
  CHECK(serves.first().next().text() == "b");
  CHECK_FALSE(serves.first().next().next());
  CHECK_FALSE(root.find("nothing"));
}

TEST_CASE("a text that stands in the file as it is refers to the file") {
  const Reading read("a: plain words\nb: \"quoted\"\nc: \"esc\\\"aped\"\n");
  const auto inside = [&read](std::string_view value) {
    const std::string_view file = read.source.text();
    return value.data() >= file.data() && value.data() <= file.data() + file.size();
  };
  CHECK(inside(text(read, "a")));
  CHECK(inside(text(read, "b")));
  CHECK_FALSE(inside(text(read, "c")));
  CHECK(text(read, "c") == "esc\"aped");
}

TEST_CASE("the span of a text is exactly its words") {
  const Reading read(
      "a: plain words   # comment\n"
      "b: over two\n"
      "   lines  # comment\n"
      "c: 'it''s'  \n"
      "d: \"say \\\"so\\\"\"\n"
      "e: \"over two\n"
      "  lines\"\n"
      "f: |  # comment\n"
      "  block\n"
      "\n"
      "   text # no comment\n"
      "\n"
      "g: >-\n"
      "  folded\n"
      "  text\n"
      "h#: b#c\n");
  CHECK(read.report().empty());
  CHECK(words(read, "a") == "plain words");
  CHECK(words(read, "b") == "over two\n   lines");
  CHECK(text(read, "b") == "over two lines");
  CHECK(words(read, "c") == "'it''s'");
  CHECK(text(read, "c") == "it's");
  CHECK(words(read, "d") == "\"say \\\"so\\\"\"");
  CHECK(words(read, "e") == "\"over two\n  lines\"");
  CHECK(text(read, "e") == "over two lines");
  CHECK(words(read, "f") == "|  # comment\n  block\n\n   text # no comment");
  CHECK(text(read, "f") == "block\n\n text # no comment\n");
  CHECK(words(read, "g") == ">-\n  folded\n  text");
  CHECK(text(read, "g") == "folded text");
  CHECK(words(read, "h#") == "b#c");
}

TEST_CASE("windows line ends are no part of any words") {
  const Reading read(
      "a: plain\r\nb: |\r\n  block\r\n  text\r\nc:\r\n  - x\r\n  - y\r\nd: o\r\n  p\r\n");
  CHECK(read.report().empty());
  CHECK(words(read, "a") == "plain");
  CHECK(words(read, "b") == "|\r\n  block\r\n  text");
  CHECK(text(read, "b") == "block\ntext\n");
  CHECK(words(read, "c") == "- x\r\n  - y");
  CHECK(words(read, "d") == "o\r\n  p");
}

TEST_CASE("the span of a list or map reaches from its first to its last sign") {
  const Reading read(
      "a: [x, 'y', [z] , ]  # comment\n"
      "b: {k: [1, 2], l: {m: n}}\n"
      "c:\n"
      "  - x\n"
      "  - k: 1\n"
      "    l: 2\n"
      "\n"
      "# comment\n"
      "d:\n"
      "- x\n"
      "- - y\n"
      "e: [\n"
      "  x,\n"
      "]\n"
      "f: [k: v, {l: w}: u]\n");
  const Node root = read.root();
  CHECK(words(read, "a") == "[x, 'y', [z] , ]");
  CHECK(words(read, "b") == "{k: [1, 2], l: {m: n}}");
  CHECK(words(read, "c") == "- x\n  - k: 1\n    l: 2");
  CHECK(read.at(root.find("c").first().next()) == "k: 1\n    l: 2");
  CHECK(words(read, "d") == "- x\n- - y");
  CHECK(words(read, "e") == "[\n  x,\n]");
  CHECK(words(read, "f") == "[k: v, {l: w}: u]");
  CHECK(read.at(root.find("f").first()) == "k: v");
  CHECK(read.at(root.find("f").first().next()) == "{l: w}: u");
  CHECK(root.span().begin == 0);
}

TEST_CASE("what is not there stands right behind its colon or dash") {
  const Reading read("a:\nb:   # comment\nc: ~\nd: null\ne:\n  -\n  - x\n  -\nf: {g, h: , i: j}\n");
  CHECK(read.report().empty());
  const auto is_missing_behind = [&read](Node node, std::string_view before) {
    const Span span = node.span();
    return node.is_null() && span.begin == span.end &&
           read.source.text().substr(0, span.begin).ends_with(before);
  };
  const Node root = read.root();
  CHECK(is_missing_behind(root.find("a"), "a:"));
  CHECK(is_missing_behind(root.find("b"), "\nb:"));
  CHECK(words(read, "c") == "~");
  CHECK(words(read, "d") == "null");
  CHECK(root.find("d").is_null());
  CHECK(is_missing_behind(root.find("e").first(), "  -"));
  CHECK(is_missing_behind(root.find("e").first().next().next(), "x\n  -"));
  CHECK(is_missing_behind(root.find("f").find("g"), "{g"));
  CHECK(is_missing_behind(root.find("f").find("h"), "h:"));
}

TEST_CASE("a tilde that is the next key does not become the value before it") {
  const Reading read("a:\n\"~\": x\n");
  CHECK(read.root().find("a").is_null());
  CHECK(read.root().find("~").text() == "x");
}

TEST_CASE("an anchor is no part of the words, and an alias stands for them") {
  const Reading read("a: &one\n  k: v\nb: &two [x]\nc: *one\nd: *two\ne: &none\nf: *none\n");
  CHECK(read.report().empty());
  const Node root = read.root();
  CHECK(words(read, "a") == "k: v");
  CHECK(words(read, "b") == "[x]");
  const Node alias = root.find("c");
  CHECK(alias.style() == Style::alias);
  CHECK(read.at(alias) == "*one");
  REQUIRE(alias.is_map());
  CHECK(alias.size() == 1);
  CHECK(alias.find("k").text() == "v");
  CHECK(read.at(alias.find("k")) == "v");
  CHECK(root.find("d").first().text() == "x");
  CHECK(root.find("f").is_null());
}

TEST_CASE("styles tell a quoted 1 from a plain one") {
  const Reading read("a: 1\nb: '1'\nc: |\n  1\n");
  CHECK(read.root().find("a").style() == Style::plain);
  CHECK(read.root().find("b").style() == Style::quoted);
  CHECK(read.root().find("c").style() == Style::block);
}

TEST_CASE("a file of nothing has no root and no finding") {
  for (const char* text : {"", "\n\n", "# only a comment\n", "   \n"}) {
    const Reading read(text);
    CHECK_FALSE(read.root());
    CHECK(read.tree.complete());
    CHECK(read.report().empty());
  }
}

TEST_CASE("the root may be anything") {
  CHECK(Reading("just text\n").root().text() == "just text");
  CHECK(Reading("- a\n- b\n").root().size() == 2);
  CHECK(Reading("---\n# comment\na: b\n...\n").root().find("a").text() == "b");
  CHECK(Reading("%YAML 1.2\n--- {a: b}\n").root().find("a").text() == "b");
}

}  // namespace
}  // namespace csm::yaml
