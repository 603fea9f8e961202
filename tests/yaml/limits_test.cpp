// SPDX-License-Identifier: MIT
// Files made to exhaust a reader: each ends soon, with a finding that names the limit.
#include "csm/text/limits.hpp"

#include "reading.hpp"

#include <ctime>

#include <doctest/doctest.h>

namespace csm::yaml {
namespace {

/// Far above what any of these takes, far below what one without a limit would.
constexpr double patience = 10;

std::string repeat(std::string_view piece, std::size_t times) {
  std::string text;
  text.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

/// The rule and the limit in the first finding: `too-deep (depth)`.
std::string limit_of(std::string text) {
  const std::clock_t begin = std::clock();
  const Reading read(std::move(text));
  CHECK(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC < patience);
  if (read.findings.empty()) return "";
  const Finding& finding = read.findings.front();
  const std::size_t open = finding.message.find("(`");
  if (open == std::string::npos) return std::string(finding.rule);
  const std::size_t close = finding.message.find("`)", open);
  return std::string(finding.rule) + " (" + finding.message.substr(open + 2, close - open - 2) +
         ")";
}

TEST_CASE("depth") {
  CHECK(limit_of(repeat("[", 60) + repeat("]", 60)).empty());
  CHECK(limit_of(repeat("[", 100) + repeat("]", 100)) == "too-deep (depth)");
  CHECK(limit_of(repeat("- ", 1'000'000)) == "too-deep (depth)");
  CHECK(limit_of(repeat("? ", 1'000'000)) == "too-deep (depth)");
  CHECK(limit_of(repeat("{a: ", 100'000)) == "too-deep (depth)");
}

TEST_CASE("the place of what is too deep is its opening bracket") {
  const Reading read(repeat("[", 70) + repeat("]", 70));
  REQUIRE(read.findings.size() == 1);
  CHECK(read.findings[0].span == Span{limits::depth, limits::depth + 1});
}

TEST_CASE("brackets that the parser would have to queue") {
  CHECK(limit_of(repeat("[", 1'000'000)) == "too-large (unread-bytes)");
  CHECK(limit_of("[" + repeat("{\"id\": 1, \"name\": \"x\"},\n", 240'000) + "]") ==
        "too-large (unread-bytes)");
  CHECK(limit_of("a: [" + repeat("{\"id\": 1},", 50'000) + "]\n").empty());
}

TEST_CASE("texts") {
  CHECK(limit_of("a: " + repeat("x", 7 << 20)) == "too-large (unread-bytes)");
  CHECK(limit_of("a: \"" + repeat("x", 7 << 20) + "\"") == "too-large (unread-bytes)");
  CHECK(limit_of("a: |\n" + repeat("  text\n", 1'000'000)) == "too-large (unread-bytes)");
  CHECK(limit_of("a: " + repeat("x", 400'000)).empty());
}

TEST_CASE("long comments are no text, and no burden") {
  CHECK(limit_of(repeat("# comment\n", 200'000) + "a: 1\n").empty());
  CHECK(limit_of("a: 1\n#" + repeat("x", 3 << 20) + "\nb: 2\n").empty());
}

TEST_CASE("files") {
  CHECK(limit_of("a: " + repeat("x", 64 << 20)) == "too-large (file-bytes)");
  CHECK(limit_of(repeat("\n", limits::file_bytes)).empty());
}

TEST_CASE("nodes") {
  CHECK(limit_of(repeat("- x\n", limits::nodes + 10)) == "too-large (nodes)");
  CHECK(limit_of("a: [" + repeat("~,", limits::nodes + 10) + "]") == "too-large (nodes)");
}

TEST_CASE("keys") {
  std::string keys;
  for (int i = 0; i < 600'000; ++i) keys += "k" + std::to_string(i) + ": 1\n";
  CHECK(limit_of(keys).empty());
  CHECK(limit_of(repeat("a: 1\n", 500'000)) == "duplicate-key");
}

TEST_CASE("aliases of aliases") {
  std::string bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n";
  for (char name = 'b'; name <= 'i'; ++name) {
    const std::string before = std::string("*") + static_cast<char>(name - 1);
    bomb += std::string(1, name) + ": &" + name + " [" + before + repeat(", " + before, 8) + "]\n";
  }
  CHECK(limit_of(bomb) == "too-large (alias-nodes)");
  CHECK(limit_of("a: &a x\nb: [" + repeat("*a, ", 50'000) + "]\n").empty());
  CHECK(limit_of("a: &x [*x]") == "yaml-syntax");
}

TEST_CASE("bytes of one kind") {
  for (const char byte : {'\0', '\x01', '\x04', '\t', '\r', ' ', '!',    '"',    '#',    '%',
                          '&',  '\'',   '*',    ',',  '-',  ':', '>',    '?',    '@',    '[',
                          '\\', ']',    '{',    '|',  '}',  '~', '\x7F', '\x80', '\xC3', '\xFF'}) {
    CAPTURE(static_cast<int>(byte));
    for (const std::size_t length : {1, 2, 3, 7, 1'000, 300'000}) {
      const Reading read(std::string(length, byte));
      CHECK((read.tree.complete() || !read.findings.empty()));
    }
  }
}

}  // namespace
}  // namespace csm::yaml
