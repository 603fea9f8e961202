// SPDX-License-Identifier: MIT
#include "csm/finding/suppression.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace {

using namespace csm;

/// The rules of the suppression that a text consists of.
std::optional<Suppression> parse(const Source& source) {
  const std::size_t hash = source.text().find('#');
  return parse_suppression(
      source, {static_cast<std::uint32_t>(hash), static_cast<std::uint32_t>(source.text().size())});
}

std::string rules_of(const Suppression& suppression) {
  std::string rules;
  for (const Suppression::Word& word : suppression.rules) rules += std::string(word.text) + ";";
  return rules;
}

TEST_CASE("a suppression is read with its rules, its day and its reason") {
  const Source source("a",
                      "x: 1 # csm: ignore loop-open, no-rivals until=2026-12-31 -- we -- know ");
  const auto suppression = parse(source);
  REQUIRE(suppression);
  CHECK(rules_of(*suppression) == "loop-open;no-rivals;");
  CHECK(source.slice(suppression->rules[1].span) == "no-rivals");
  CHECK(source.slice(suppression->until->span) == "2026-12-31");
  CHECK(*suppression->last_day() == *parse_date("2026-12-31"));
  CHECK(suppression->reason == "we -- know");
  CHECK_FALSE(suppression->alone);
}

TEST_CASE("blanks and commas are free") {
  for (const char* const text :
       {"#csm:ignore a,b -- r", "#  csm:  ignore  a , b  --  r", "#\tcsm:\tignore\ta b\t--\tr"}) {
    CAPTURE(text);
    const Source source("a", text);
    const auto suppression = parse(source);
    REQUIRE(suppression);
    CHECK(rules_of(*suppression) == "a;b;");
    CHECK(suppression->reason == "r");
    CHECK(suppression->alone);
  }
}

TEST_CASE("what is missing is left empty") {
  const Source none("a", "# csm: ignore loop-open");
  CHECK(parse(none)->reason.empty());
  const Source hyphens("a", "# csm: ignore loop-open --");
  CHECK(parse(hyphens)->reason.empty());
  const Source nothing("a", "# csm: ignore -- because");
  CHECK(parse(nothing)->rules.empty());
  const Source day("a", "# csm: ignore a until=2026-02-30 -- r");
  CHECK(parse(day)->until);
  CHECK_FALSE(parse(day)->last_day());
}

TEST_CASE("other comments are no suppressions, a misspelt one is") {
  for (const char* const text : {"# ignore a -- r", "# csm: 1", "# csm: see the handbook",
                                 "# csm:", "# see csm: ignore a -- r"}) {
    CAPTURE(text);
    const Source source("a", text);
    CHECK_FALSE(parse(source));
  }
  const Source source("a", "# csm: ignroe a -- r");
  REQUIRE(parse(source));
  CHECK(parse(source)->verb.text == "ignroe");
}

TEST_CASE("the quick look finds every text that has one") {
  CHECK(may_have_suppressions("csm: 1\n# csm: ignore a -- r"));
  CHECK(may_have_suppressions("csm: 1\n#csm:ignore a -- r"));
  CHECK_FALSE(may_have_suppressions("csm: 1\nx: a csm: b"));
  CHECK_FALSE(may_have_suppressions("csm: 1"));
}

}  // namespace
