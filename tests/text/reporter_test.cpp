// SPDX-License-Identifier: MIT
#include "csm/finding/reporter.hpp"

#include "csm/text/limits.hpp"

#include <doctest/doctest.h>

namespace csm {
namespace {

Finding at(std::uint32_t begin, std::string_view rule, std::string message = "seen") {
  return {.rule = rule, .span = {begin, begin + 1}, .message = std::move(message)};
}

TEST_CASE("findings come in order of place, then rule, and equal ones once") {
  Reporter reporter;
  reporter.add(at(9, "wrong-type"));
  reporter.add(at(4, "wrong-type"));
  reporter.add(at(4, "duplicate-key"));
  reporter.add(at(4, "wrong-type"));
  const std::vector<Finding> findings = reporter.take();
  REQUIRE(findings.size() == 3);
  CHECK(findings[0].rule == "duplicate-key");
  CHECK(findings[1].rule == "wrong-type");
  CHECK(findings[2].span.begin == 9);
  CHECK(reporter.take().empty());
}

TEST_CASE("of one rule a bounded number is kept, and the last says how many more there are") {
  Reporter reporter;
  for (std::uint32_t i = 0; i < limits::findings_of_a_rule + 23; ++i) {
    CHECK(reporter.wants("unknown-key") == (i < limits::findings_of_a_rule));
    reporter.add(at(i, "unknown-key"));
  }
  reporter.add(at(5'000, "wrong-type"));
  const std::vector<Finding> findings = reporter.take();
  REQUIRE(findings.size() == limits::findings_of_a_rule + 1);
  CHECK(findings[limits::findings_of_a_rule - 1].help ==
        "and 23 more of `unknown-key` in this file");
  CHECK(findings.back().help.empty());
}

}  // namespace
}  // namespace csm
