// SPDX-License-Identifier: MIT
// What a user is told about a file that is no YAML, or YAML that is not used here.
#include "reading.hpp"

#include <doctest/doctest.h>

namespace csm::yaml {
namespace {

struct Row {
  const char* text;
  const char* report;
};

void check(const Row& row) {
  CAPTURE(row.text);
  CHECK(Reading(row.text).report() == std::string(row.report) + "\n");
}

TEST_CASE("what was opened and not closed is reported where it was opened") {
  for (const Row& row : {
           Row{"a: \"abc\nb: c\n", "1:4 yaml-syntax <\">: this quote is never closed"},
           Row{"'abc\nfoo: bar\n", "1:1 yaml-syntax <'>: this quote is never closed"},
           Row{"a: \"abc\nb: c\nd: \"e\"\n",
               "1:4 yaml-syntax <\">: this quote is not closed before a line that is not indented"},
           Row{"a: [b, c\n", "1:4 yaml-syntax <[>: this bracket is never closed"},
           Row{"[a, b", "1:1 yaml-syntax <[>: this bracket is never closed"},
           Row{"a: {b: [c, d}\n",
               "1:13 yaml-syntax <}>: this closing bracket does not go with an opening one"},
           Row{"x: [a\nb: c\nd: e\n", "1:4 yaml-syntax <[>: this bracket is never closed"},
           Row{"x: {a: 1, b: 2\ny: c\nz: [e]\n",
               "1:4 yaml-syntax <{>: this bracket is never closed"},
           Row{"a: ['x, y]\nb: c\n", "1:5 yaml-syntax <'>: this quote is never closed"},
       })
    check(row);
}

TEST_CASE("the line that does not belong shows why a quote or bracket must be open") {
  const Reading read("a: \"abc\nb: c\nd: \"e\"\n");
  REQUIRE(read.findings.size() == 1);
  REQUIRE(read.findings[0].labels.size() == 1);
  CHECK(read.source.slice(read.findings[0].labels[0].span) == "b: c");
  CHECK(read.findings[0].labels[0].message == "this line would belong to the text");
}

TEST_CASE("a line that is neither key nor item is reported as a whole") {
  for (
      const Row& row : {
          Row{"name: X\nindustry Y\n",
              "2:1 yaml-syntax <industry Y>: `industry Y` has no colon, so it is neither a key nor "
              "a value"},
          Row{"b:\n  name: X\n  industry Y # comment\n  wtp: 2\n",
              "3:3 yaml-syntax <industry Y>: `industry Y` has no colon, so it is neither a key nor "
              "a value"},
          Row{"b: 2\na:1\nc: 3\n", "2:1 yaml-syntax <a:1>: `a:1` has no space after its colon"},
          Row{"a: 1\n- b\n",
              "2:1 yaml-syntax <- b>: a list item stands here among the keys of a map"},
          Row{"x:\n  - a: 1\n   b: 2\n",
              "3:4 yaml-syntax <b: 2>: a key stands here among the items of a list"},
          Row{"- a\nb: c\n",
              "2:1 yaml-syntax <b: c>: `b: c` stands behind the end of what the lines above began"},
          Row{",", "1:1 yaml-syntax <,>: `,` has no colon, so it is neither a key nor a value"},
      })
    check(row);
}

TEST_CASE("indentation is by spaces, and the same for what belongs together") {
  for (const Row& row : {
           Row{"a:\n\tb: 1\n", "2:1 yaml-syntax <\t>: a tab indents this line"},
           Row{"a:\n  b: 1\n\tc: 2\n", "3:1 yaml-syntax <\t>: a tab indents this line"},
           Row{"a:\n  b: 1\n c: 2\n",
               "3:2 yaml-syntax <c: 2>: the indentation of this line fits none of the lines above"},
           Row{"a: 1\n  b: 2\n",
               "2:3 yaml-syntax <b: 2>: this line goes on with the value above, because it is "
               "indented deeper"},
           Row{"a: [\nb,\nc ]\n",
               "2:1 yaml-syntax <b,>: this line inside brackets is not indented"},
           Row{"a: >\n    \n  b\n",
               "2:1 yaml-syntax <    >: this empty line has more spaces than the text below it"},
       })
    check(row);
}

TEST_CASE("further on in a line, the words that are too many are reported") {
  for (const Row& row : {
           Row{"a: b: c\n", "1:5 yaml-syntax <:>: a second colon in this line"},
           Row{"a: {b: 1 c: 2}\n", "1:11 yaml-syntax <:>: a second colon in this entry"},
           Row{"a: \"x\" y\n", "1:8 yaml-syntax <y>: `y` stands behind the closing quote"},
           Row{"a: 'it's'\n", "1:8 yaml-syntax <s'>: `s'` stands behind the closing quote"},
           Row{"a: [x] y\n", "1:8 yaml-syntax <y>: `y` stands behind the closing bracket"},
           Row{"a: [\"x\" \"y\"]\n",
               "1:9 yaml-syntax <\"y\"]>: no comma stands in front of `\"y\"]`"},
           Row{"a: [b, , c]\n", "1:8 yaml-syntax <,>: nothing stands in front of this comma"},
           Row{"a: [, b]\n", "1:5 yaml-syntax <,>: nothing stands in front of this comma"},
           Row{"a: ]\n",
               "1:4 yaml-syntax <]>: this closing bracket does not go with an opening one"},
           Row{"a: - b\n", "1:4 yaml-syntax <- b>: a list cannot begin in the line of its key"},
           Row{"a: [x]#y\n", "1:7 yaml-syntax <#>: a comment without a space in front of it"},
           Row{"a: @x\n", "1:4 yaml-syntax <@x>: a text without quotes cannot begin with `@`"},
           Row{"a: `x`\n",
               "1:4 yaml-syntax <`x`>: a text without quotes cannot begin with a backtick"},
           Row{"a: \"\\q\"\n", "1:5 yaml-syntax <\\q>: `\\q` is no escape for a character"},
           Row{"a: \"\\\xC3\xA9\"\n",
               "1:5 yaml-syntax <\\\xC3\xA9>: `\\\xC3\xA9` is no escape for a character"},
           Row{"a: \"\\u12\"\n", "1:5 yaml-syntax <\\u12>: `\\u12` is no escape for a character"},
           Row{"a: \"it\\'s\"\n", "1:7 yaml-syntax <\\'>: `\\'` is no escape"},
           Row{"a: |x\n  b\n", "1:5 yaml-syntax <x>: text in the line of `|` or `>`"},
           Row{"{\"a\"\n: b}\n",
               "1:2 yaml-syntax <\"a\">: a key inside braces goes over the end of its line"},
       })
    check(row);
}

TEST_CASE("what YAML has and the format does not is named") {
  for (const Row& row : {
           Row{"a: !x b\n", "1:4 yaml-syntax <!x>: tags are not used here"},
           Row{"a: !!str b\n", "1:4 yaml-syntax <!!str>: tags are not used here"},
           Row{"a: 1\n---\nb: 2\n",
               "2:1 more-than-one-document <--->: a second document begins here"},
           Row{"a: 1\n...\nb: 2\n",
               "3:1 more-than-one-document <b: 2>: a second document begins here"},
           Row{"a: &x {b: 1}\nc:\n  <<: *x\n",
               "3:3 merge-key <<<>: merge keys (`<<`) are not used here"},
           Row{"? [a]\n: b\n", "1:3 yaml-syntax <[a]>: a key must be a word, not a list"},
           Row{"~: b\n", "1:1 yaml-syntax <~>: a key must be a word, not a null"},
           Row{": b\n", "1:1 yaml-syntax <:>: a key is missing here"},
           Row{"%FOO\n",
               "1:1 yaml-syntax <%FOO>: a line that begins with `%` is a directive, and "
               "needs `---` below it"},
       })
    check(row);
}

TEST_CASE("the first of several documents is read") {
  const Reading read("a: 1\n---\na: [2\n");
  CHECK(read.root().find("a").text() == "1");
  CHECK(read.tree.complete());
}

TEST_CASE("a merge key is no entry, and a quoted one is an ordinary key") {
  CHECK(Reading("a: &x {b: 1}\nc:\n  <<: *x\n  d: 2\n").root().find("c").size() == 1);
  const Reading quoted("\"<<\": 1\n");
  CHECK(quoted.report().empty());
  CHECK(quoted.root().find("<<").text() == "1");
}

TEST_CASE("a key that repeats is reported with its first place") {
  const Reading read("a: 1\nb: {c: 1, 'c': 2}\n\"a\": 3\n");
  CHECK(read.report() ==
        "2:11 duplicate-key <'c'>: the key `c` stands twice in this map\n"
        "3:1 duplicate-key <\"a\">: the key `a` stands twice in this map\n");
  REQUIRE(read.findings.size() == 2);
  REQUIRE(read.findings[1].labels.size() == 1);
  CHECK(read.findings[1].labels[0].span == Span{0, 1});
  CHECK(read.findings[1].labels[0].message == "first here");
  CHECK(read.root().find("a").text() == "1");
}

TEST_CASE("many keys are compared as few are") {
  std::string text;
  for (int i = 0; i < 1'000; ++i) text += "key" + std::to_string(i) + ": x\n";
  CHECK(Reading(text).report().empty());
  CHECK(Reading(text + "key500: y\n").report() ==
        "1001:1 duplicate-key <key500>: the key `key500` stands twice in this map\n");
}

TEST_CASE("aliases refer to what stands before and outside of them") {
  check({"a: &x [*x]", "1:8 yaml-syntax <*x>: alias `x` stands inside what it refers to"});
  check({"a: *x\n", "1:4 yaml-syntax <*x>: `*x` refers to an anchor that is not defined before"});
}

TEST_CASE("bytes that are no text are reported, each at its place") {
  for (const Row& row : {
           Row{"a: \x1B[31m\n", "1:4 control-character <\x1B>: the control character ESC (escape)"},
           Row{"a: \"\\u001b\"\n",
               "1:5 control-character <\\u001b>: an escape for the control character ESC (escape)"},
           Row{"a: \"x\\e\"\n",
               "1:6 control-character <\\e>: an escape for the control character ESC (escape)"},
           Row{"a: b\xE2\x80\xAE"
               "c\n",
               "1:5 control-character <\xE2\x80\xAE>: the control character "
               "U+202E (right-to-left override)"},
           Row{"a: b\xFF"
               "c\n",
               "1:5 invalid-utf8 <\xFF>: a byte that is not UTF-8 text"},
           Row{"a: 1\rb: 2\n", "1:5 yaml-syntax <\r>: a carriage return without a line feed"},
       })
    check(row);
  CHECK(Reading("a: \"tab \\t, line \\n, \\u00e9\"\nb: \"\t\"\n").report().empty());
}

TEST_CASE("with such bytes the rest is read all the same") {
  const Reading read(
      "a: x\xFF"
      "y\nb: \x01\nc: [1, 2]\n");
  CHECK(read.findings.size() == 2);
  CHECK(read.tree.complete());
  CHECK(read.root().find("a").text() == "x_y");
  CHECK(read.root().find("c").size() == 2);
}

TEST_CASE("UTF-16 is named, with and without its mark") {
  const std::string with(
      "\xFF\xFE"
      "a\0:\0",
      6);
  const std::string without("a\0:\0 \0b\0", 8);
  for (const std::string& text : {with, without}) {
    const Reading read(text);
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings[0].rule == "invalid-utf8");
    CHECK(read.findings[0].message == "the file is UTF-16, not UTF-8");
    CHECK_FALSE(read.root());
    CHECK_FALSE(read.tree.complete());
  }
}

TEST_CASE("what was read before an error stays, and the tree says that more is missing") {
  const Reading read("a: 1\nb:\n  c: [x, y]\n  d: [z, \"\ne: 5\n");
  CHECK_FALSE(read.tree.complete());
  CHECK(read.root().find("a").text() == "1");
  CHECK(read.root().find("b").find("c").size() == 2);
  CHECK_FALSE(read.root().find("e"));
  CHECK(read.findings.size() == 1);
}

TEST_CASE("every message keeps to the same manner") {
  for (const char* text : {"a: [", "a: b: c", "a: \"\\q\"", "a: *x", "a: @", "\tb: c", "a\nb: c",
                           "a: !x y", "<<: 1", "a: 1\na: 2", "? {a: b}\n: c", "a: |0\n", "\x01"}) {
    CAPTURE(text);
    const Reading read(text);
    REQUIRE_FALSE(read.findings.empty());
    for (const Finding& finding : read.findings) {
      CHECK_FALSE(finding.message.empty());
      CHECK_FALSE(finding.help.empty());
      CHECK_FALSE(finding.message.ends_with("."));
      CHECK_FALSE(finding.help.ends_with("."));
      CHECK((finding.message[0] < 'A' || finding.message[0] > 'Z'));
      CHECK(finding.message.find("illegal") == std::string::npos);
    }
  }
}

}  // namespace
}  // namespace csm::yaml
