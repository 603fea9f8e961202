// SPDX-License-Identifier: MIT
// What holds for every rule: its page is complete, and its two examples do what they say.
#include "csm/rules/check.hpp"
#include "csm/rules/rule.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace {

using namespace csm;

constexpr Date today{std::chrono::year{2026}, std::chrono::June, std::chrono::day{30}};

/// The longest description that GitHub takes from a SARIF file.
constexpr std::size_t longest_text = 1024;

/// Rules whose bad example shows another error of reading too, each with the reason.
constexpr std::string_view not_alone[] = {
    "too-deep",  // no key takes a list of lists, so one so deep is of the wrong type as well
    "relative-to-nothing",  // what an offer serves and we do not is an unserved segment as well
};

/// Rules that one file alone cannot show, each with the reason and where it is tested.
constexpr std::string_view not_in_one_file[] = {
    "stale-baseline",  // it takes a baseline, too: tests/report/baseline_test.cpp
};

std::vector<std::string> names_in_catalogue_def() {
  std::vector<std::string> names = {
#define CSM_RULE(name) #name,
#include "csm/rules/catalogue.def"
#undef CSM_RULE
  };
  for (std::string& name : names) std::ranges::replace(name, '_', '-');
  return names;
}

bool is_kebab_case(std::string_view name) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  bool hyphen = true;  // none may stand in front, behind, or next to another
  for (const char c : name) {
    if (c != '-' && !fits(c)) return false;
    if (c == '-' && hyphen) return false;
    hyphen = c == '-';
  }
  return !hyphen;
}

/// The rules that fire in an example, once each.
std::set<std::string> fired(const Rule& rule, std::string_view example) {
  std::set<std::string> names;
  const std::string file = std::string(rule.name) + ".csm.yaml";
  for (const Finding& finding : find_all(file, std::string(example), today)) {
    names.emplace(finding.rule);
  }
  return names;
}

/// Of these names, the ones that are errors or have to do with reading the file.
std::set<std::string> grave(const std::set<std::string>& names) {
  std::set<std::string> kept;
  for (const std::string& name : names) {
    const Rule* const rule = find_rule(name);
    const bool light =
        rule != nullptr && rule->severity != Severity::error && rule->section != Section::reading;
    if (!light) kept.insert(name);
  }
  return kept;
}

std::string joined(const std::set<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += text.empty() ? name : ", " + name;
  return text;
}

TEST_CASE("a rule is called what catalogue.def and its file are called") {
  const std::vector<std::string> expected = names_in_catalogue_def();
  REQUIRE(catalogue().size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CHECK(std::string(catalogue()[i]->name) == expected[i]);
  }
}

TEST_CASE("rules have names in kebab-case, each its own, and are found by them") {
  std::set<std::string_view> names;
  for (const Rule* rule : catalogue()) {
    CAPTURE(std::string(rule->name));
    CHECK(is_kebab_case(rule->name));
    CHECK(names.insert(rule->name).second);
    CHECK(find_rule(rule->name) == rule);
  }
  CHECK(find_rule("no-such-rule") == nullptr);
  CHECK(find_rule("") == nullptr);
}

TEST_CASE("rules stand by section") {
  const auto section = [](const Rule* rule) { return rule->section; };
  CHECK(std::ranges::is_sorted(catalogue(), {}, section));
}

TEST_CASE("every text of a rule is there") {
  for (const Rule* rule : catalogue()) {
    CAPTURE(std::string(rule->name));
    for (const std::string_view text : {rule->summary, rule->why, rule->remedy}) {
      CAPTURE(std::string(text));
      CHECK(text.ends_with('.'));
      CHECK(text.size() <= longest_text);
      CHECK(text.find("  ") == std::string_view::npos);
      CHECK(text.find('\n') == std::string_view::npos);
    }
    // One sentence.
    CHECK(rule->summary.find(". ") == std::string_view::npos);
    for (const std::string_view example : {rule->bad, rule->good}) {
      CHECK(example.ends_with('\n'));
      CHECK_FALSE(example.starts_with('\n'));
    }
  }
}

TEST_CASE("the bad example of a rule shows what it finds, and no other error") {
  for (const Rule* rule : catalogue()) {
    CAPTURE(std::string(rule->name));
    if (std::ranges::count(not_in_one_file, rule->name) > 0) continue;
    const std::set<std::string> names = fired(*rule, rule->bad);
    CAPTURE(joined(names));
    const std::string own(rule->name);
    CHECK(names.contains(own));
    if (std::ranges::count(not_alone, rule->name) > 0) continue;
    std::set<std::string> others = grave(names);
    others.erase(own);
    CHECK(joined(others) == "");
  }
}

TEST_CASE("the good example of a rule is mended") {
  for (const Rule* rule : catalogue()) {
    CAPTURE(std::string(rule->name));
    const std::set<std::string> names = fired(*rule, rule->good);
    CHECK_FALSE(names.contains(std::string(rule->name)));
    CHECK(joined(grave(names)) == "");
  }
}

}  // namespace
