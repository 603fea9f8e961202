// SPDX-License-Identifier: MIT
// --fix: what it mends, what it leaves alone, and that it comes to an end.
#include "csm/report/mend.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace {

using namespace csm;

constexpr CheckOptions options{
    .today = {std::chrono::year{2026}, std::chrono::June, std::chrono::day{30}}, .assumptions = {}};

MendedFile mend(const std::string& text, const Severities& severities = {}) {
  return check_and_mend("a.csm.yaml", text, options, severities);
}

/// A file around the lines of its one experience.
std::string around(const std::string& lines, const std::string& shares = "share: 100%") {
  return "csm: 1\n"
         "business: {name: Night Bakery, industry: food retail}\n"
         "customers:\n"
         "  regulars: {name: Regulars, " +
         shares +
         "}\n"
         "experiences:\n"
         "  counter:\n"
         "    through: shop\n"
         "    serves: regulars\n" +
         lines +
         "architectures:\n"
         "  shop: {type: connected-producer}\n";
}

/// What the lines become.
void becomes(const std::string& before, const std::string& after) {
  CHECK(mend(around(before)).bytes() == around(after));
}

std::size_t errors(const Checked& checked) {
  return static_cast<std::size_t>(std::ranges::count_if(
      checked.findings,
      [](const Finding& finding) { return find_rule(finding.rule)->severity == Severity::error; }));
}

TEST_CASE("mending twice is mending once, and never adds an error") {
  for (const Rule* rule : catalogue()) {
    CAPTURE(std::string(rule->name));
    for (const std::string_view example : {rule->bad, rule->good}) {
      const std::size_t before = errors(check("a.csm.yaml", std::string(example), options));
      const MendedFile once = mend(std::string(example));
      CHECK(errors(once.checked) <= before);
      CHECK((once.fixes > 0) == (once.bytes() != example));
      const MendedFile twice = mend(once.bytes());
      CHECK(twice.fixes == 0);
      CHECK(twice.bytes() == once.bytes());
    }
  }
}

TEST_CASE("a misspelt key or value becomes what was meant") {
  becomes("    tpye: respond-to-desire  # words stay\n",
          "    type: respond-to-desire  # words stay\n");
  becomes("    type: 'respond-to-desir'\n", "    type: respond-to-desire\n");
  becomes("    tpye: respond-to-desir\n", "    type: respond-to-desire\n");
}

TEST_CASE("a key is not mended into one that is there, and of two misspelt ones only the first") {
  becomes("    type: respond-to-desire\n    tpye: coach-behavior\n",
          "    type: respond-to-desire\n    tpye: coach-behavior\n");
  becomes("    tpye: respond-to-desire\n    typ: coach-behavior\n",
          "    type: respond-to-desire\n    typ: coach-behavior\n");
}

TEST_CASE("a word in a block text or behind an alias is left alone") {
  const std::string block = "    type: |\n      respond-to-desir\n";
  becomes(block, block);
}

TEST_CASE("shares that add up as percent get their sign") {
  const std::string before =
      "share: 60}\n  offices: {name: Offices, share: '39'}\n  guests: {name: Guests, share: 1";
  const std::string after =
      "share: 60%}\n  offices: {name: Offices, share: '39%'}\n  guests: {name: Guests, share: 1%";
  const std::string lines = "    type: respond-to-desire\n";
  CHECK(mend(around(lines, before)).bytes() == around(lines, after));
  CHECK(mend(around(lines, "share: 60")).fixes == 0);
  CHECK(mend(around(lines, "share: 100")).bytes() == around(lines, "share: 100%"));
}

TEST_CASE("an entry that stands twice alike goes with its line") {
  const std::string one = "    type: respond-to-desire # first\n    # between\n";
  becomes(one + "    type: respond-to-desire  # again\n    # after\n", one + "    # after\n");
  becomes(one + "    type: 'respond-to-desire'\r\n", one);
  becomes(
      "    type: respond-to-desire\n    ratings:\n      request: 3\n    ratings:\n      request: "
      "3\n",
      "    type: respond-to-desire\n    ratings:\n      request: 3\n");
  becomes("    ratings: {request: 3, respond: 2, request: 3}\n    type: respond-to-desire\n",
          "    ratings: {request: 3, respond: 2}\n    type: respond-to-desire\n");
  becomes(
      "    ratings: {request: 3,\n      request: 3,\n      respond: 2}\n    type: "
      "respond-to-desire\n",
      "    ratings: {request: 3,\n      respond: 2}\n    type: respond-to-desire\n");
}

TEST_CASE("an entry that stands twice stays where it differs, or holds more than itself") {
  for (const char* const lines :
       {"    type: respond-to-desire\n    type: coach-behavior\n",
        "    type: respond-to-desire\n    ratings:\n      request: 3\n    ratings:\n"
        "      # why three\n      request: 3\n",
        "    type: &t respond-to-desire\n    type: &u respond-to-desire\n"}) {
    CAPTURE(lines);
    becomes(lines, lines);
  }
}

TEST_CASE("an unused suppression goes, one that is used stays") {
  const std::string type = "    type: respond-to-desire";
  becomes(type + "  # csm: ignore no-rivals -- why\n", type + "\n");
  becomes("    # csm: ignore no-rivals -- why\n" + type + "\n", type + "\n");
  becomes("    # a word\n    # csm: ignore no-rivals, loop-open, silo -- why\n" + type + "\n",
          "    # a word\n" + type + "\n");
  const std::string used = "# csm: ignore no-rivals -- a monopoly\n";
  CHECK(mend("csm: 1\n" + used + around(type + "\n").substr(7)).fixes == 0);
  const std::string both = "# csm: ignore silo, no-rivals, loop-open -- a monopoly\n";
  CHECK(mend("csm: 1\n" + both + around(type + "\n").substr(7)).bytes() ==
        "csm: 1\n" + used + around(type + "\n").substr(7));
  becomes(type + "\n    tpye: x # csm: ignroe unknown-key -- kept\n",
          type + "\n    tpye: x # csm: ignore unknown-key -- kept\n");
}

TEST_CASE("byte order mark and line ends are kept") {
  std::string text = "\xEF\xBB\xBF" + around("    tpye: respond-to-desire\n");
  std::string crlf;
  for (const char c : text) crlf += c == '\n' ? "\r\n" : std::string(1, c);
  std::string expected = crlf;
  expected.replace(expected.find("tpye"), 4, "type");
  CHECK(mend(crlf).bytes() == expected);
}

TEST_CASE("what is off or suppressed is not mended, nor a file with a syntax error") {
  const std::string text = around("    tpye: respond-to-desire\n");
  Severities off;
  off.silence(*find_rule("unknown-key"));
  CHECK(mend(text, off).fixes == 0);
  CHECK(mend(around("    tpye: x # csm: ignore unknown-key -- an older program\n")).fixes == 0);
  CHECK(mend(text + "rivals: [\n").fixes == 0);
}

}  // namespace
