// SPDX-License-Identifier: MIT
// What comments in a file do to its findings.
#include "csm/rules/check.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace {

using namespace csm;

constexpr Date today{std::chrono::year{2026}, std::chrono::June, std::chrono::day{30}};

/// A file in which segment `offices` is unserved; `above` and `behind` its line, and at the end.
std::string bakery(const std::string& above, const std::string& behind,
                   const std::string& end = "") {
  return "csm: 1\n"
         "business: {name: Night Bakery, industry: food retail}\n"
         "customers:\n"
         "  regulars: {name: Regulars, share: 60%}\n" +
         above + "  offices: {name: Offices, share: 40%}" + behind +
         "\n"
         "experiences:\n"
         "  counter:\n"
         "    type: respond-to-desire\n"
         "    through: shop\n"
         "    serves: regulars" +
         end +
         "\n"
         "architectures:\n"
         "  shop: {type: connected-producer}\n";
}

/// The live findings of some rules, as "line rule: message".
std::vector<std::string> found(const std::string& text) {
  constexpr std::string_view rules[] = {"unserved-segment", "unused-suppression",
                                        "expired-suppression", "suppression-without-reason"};
  const Source source("a.csm.yaml", text);
  std::vector<std::string> lines;
  for (const Finding& finding : find_all("a.csm.yaml", text, today)) {
    if (std::ranges::count(rules, finding.rule) == 0) continue;
    lines.push_back(std::to_string(source.position(finding.span.begin).line) + " " +
                    std::string(finding.rule) + ": " + finding.message);
  }
  return lines;
}

using Lines = std::vector<std::string>;

TEST_CASE("a suppression holds on its line, and alone on the line above") {
  CHECK(found(bakery("", "")) ==
        Lines{"5 unserved-segment: no experience serves segment `offices`"});
  CHECK(found(bakery("", " # csm: ignore unserved-segment -- a wholesaler does")).empty());
  CHECK(found(bakery("  # csm: ignore unserved-segment -- a wholesaler does\n", "")).empty());
}

TEST_CASE("comments alone on their lines stack, and blank lines end the stack") {
  CHECK(found(bakery("# csm: ignore unserved-segment -- a wholesaler does\n# more prose\n", ""))
            .empty());
  CHECK(found(bakery("# csm: ignore unserved-segment -- a wholesaler does\n\n", "")).size() == 2);
}

TEST_CASE("the reason is kept with the finding") {
  const Checked checked =
      check("a", bakery("", " # csm: ignore unserved-segment -- a wholesaler does"),
            {.today = today, .assumptions = {}});
  const auto finding = std::ranges::find(checked.findings, "unserved-segment", &Finding::rule);
  REQUIRE(finding != checked.findings.end());
  CHECK(finding->suppressed_because == "a wholesaler does");
}

TEST_CASE("without a reason nothing is suppressed") {
  const Lines lines = found(bakery("", " # csm: ignore unserved-segment"));
  REQUIRE(lines.size() == 2);
  CHECK(lines[1] == "5 suppression-without-reason: no reason is given, so nothing is suppressed");
}

TEST_CASE("a suppression holds through its last day") {
  CHECK(found(bakery("", " # csm: ignore unserved-segment until=2026-06-30 -- pilot")).empty());
  const Lines lines =
      found(bakery("", " # csm: ignore unserved-segment until=2026-06-29 -- pilot"));
  REQUIRE(lines.size() == 2);
  CHECK(lines[1] == "5 expired-suppression: the suppression ended on 2026-06-29");
  CHECK(found(bakery("", " # csm: ignore unserved-segment until=soon -- pilot")).size() == 2);
}

TEST_CASE("each rule that suppresses nothing is named") {
  CHECK(found(bakery("", " # csm: ignore unserved-segment, no-rivals -- why")) ==
        Lines{"5 unused-suppression: `no-rivals` is suppressed, but not found here"});
  CHECK(found(bakery("", " # csm: ignore unserved-segmnt -- why"))[1] ==
        "5 unused-suppression: unknown rule `unserved-segmnt` in a suppression");
  CHECK(found(bakery("", " # csm: ignroe unserved-segment -- why")).size() == 2);
  CHECK(found(bakery("", " # csm: ignore -- why")).size() == 2);
}

TEST_CASE("of two suppressions of one finding the second is unused") {
  const Lines lines = found(
      bakery("# csm: ignore unserved-segment -- one\n", " # csm: ignore unserved-segment -- two"));
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].starts_with("6 unused-suppression"));
}

TEST_CASE("what is said about suppressions can be suppressed, too") {
  CHECK(found(bakery("", "",
                     "  # csm: ignore unserved-segment, unused-suppression -- kept for later"))
            .size() == 1);
  CHECK(found(bakery("", "", "  # csm: ignore unused-suppression -- nothing is unused here")) ==
        Lines{"5 unserved-segment: no experience serves segment `offices`",
              "10 unused-suppression: `unused-suppression` is suppressed, but not found here"});
}

TEST_CASE("in a file with errors of reading nothing is called unused") {
  CHECK(found(bakery("", " # csm: ignore unserved-segment, no-rivals -- why", "\n    typ: x"))
            .empty());
}

TEST_CASE("a suppressed error of reading still keeps the file from being scored") {
  const Checked checked =
      check("a", bakery("", "", "\n    typ: x # csm: ignore unknown-key -- an older program"),
            {.today = today, .assumptions = {}});
  CHECK_FALSE(checked.readable);
}

TEST_CASE("text that looks like a comment suppresses nothing") {
  CHECK(found(bakery("", "", "\n    note: '# csm: ignore unserved-segment'")).size() == 1);
}

}  // namespace
