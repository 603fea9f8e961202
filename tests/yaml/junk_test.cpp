// SPDX-License-Identifier: MIT
// Properties that hold for any bytes at all.
#include "reading.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace csm::yaml {
namespace {

const std::vector<std::string> pieces = {"a",
                                         "key",
                                         ": ",
                                         ":",
                                         "- ",
                                         "-",
                                         "\n",
                                         "\n  ",
                                         "\n    ",
                                         "\n- ",
                                         "[",
                                         "]",
                                         "{",
                                         "}",
                                         ", ",
                                         ",",
                                         "\"",
                                         "'",
                                         "#",
                                         " # ",
                                         "&a ",
                                         "*a",
                                         "? ",
                                         "|\n  ",
                                         ">",
                                         "!t ",
                                         "~",
                                         "\\",
                                         "\t",
                                         "\r",
                                         "\r\n",
                                         "%",
                                         "@",
                                         "---\n",
                                         "...\n",
                                         "<<: ",
                                         " ",
                                         "   ",
                                         "\x01",
                                         "\x04",
                                         "\xFF",
                                         "\xC3\xA9",
                                         std::string(1, '\0'),
                                         "\xE2\x80\xAE"};

rc::Gen<std::string> junk() {
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces)),
                      [](const std::vector<std::string>& chosen) {
                        std::string text;
                        for (const std::string& piece : chosen) text += piece;
                        return text;
                      });
}

void check_inside(Node node, Span outer) {
  const Span span = node.span();
  RC_ASSERT(span.begin <= span.end);
  RC_ASSERT(outer.begin <= span.begin);
  RC_ASSERT(span.end <= outer.end);
  if (node.style() == Style::alias) return;
  std::uint32_t at = span.begin;
  std::uint32_t children = 0;
  for (Node child = node.first(); child; child = child.next(), ++children) {
    RC_ASSERT(at <= child.span().begin);
    check_inside(child, span);
    at = child.span().end;
  }
  if (node.is_map()) RC_ASSERT(children == 2 * node.size());
  if (node.is_sequence()) RC_ASSERT(children == node.size());
}

TEST_CASE("any bytes are read without harm") {
  CHECK(rc::check("spans nest, siblings do not overlap, and nothing is lost in silence", [] {
    const Reading read(*junk());
    const auto size = static_cast<std::uint32_t>(read.source.text().size());
    if (read.root()) check_inside(read.root(), {0, size});
    RC_ASSERT(read.tree.complete() || !read.findings.empty());
    for (const Finding& finding : read.findings) {
      RC_ASSERT(finding.span.begin <= finding.span.end);
      RC_ASSERT(finding.span.end <= size);
    }
    std::uint32_t at = 0;
    for (const Span comment : comments(read.source, read.tree)) {
      RC_ASSERT(at <= comment.begin);
      RC_ASSERT(read.source.text()[comment.begin] == '#');
      at = comment.end;
    }
  }));
}

TEST_CASE("a quoted text comes back as it was written") {
  CHECK(rc::check("in single quotes, quotes doubled", [] {
    const std::string value = *rc::gen::container<std::string>(rc::gen::inRange(' ', '\x7F'));
    std::string quoted = "'";
    for (const char byte : value) quoted += byte == '\'' ? "''" : std::string(1, byte);
    quoted += "'";
    const Reading read("key: " + quoted + "\n");
    RC_ASSERT(read.findings.empty());
    RC_ASSERT(read.root().find("key").text() == value);
    RC_ASSERT(read.at(read.root().find("key")) == quoted);
  }));
}

}  // namespace
}  // namespace csm::yaml
