// SPDX-License-Identifier: MIT
#include "csm/finding/fix.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace {

using namespace csm;

Finding with(std::vector<Edit> edits) {
  return {.rule = "unknown-key", .span = {}, .message = {}, .help = {}, .labels = {}, .fix = edits};
}

Mended apply(std::string_view text, const std::vector<Finding>& findings) {
  std::vector<const Finding*> list;
  for (const Finding& finding : findings) list.push_back(&finding);
  return apply_fixes(text, list);
}

TEST_CASE("edits are made in order of place, whatever the order of the findings") {
  const Mended mended = apply("abcdef", {with({{{4, 5}, "E!"}}), with({{{0, 1}, "A"}})});
  CHECK(mended.text == "AbcdE!f");
  CHECK(mended.fixes == 2);
}

TEST_CASE("of two findings that change the same bytes the first one wins") {
  const Mended mended = apply("abcdef", {with({{{1, 3}, "x"}}), with({{{2, 4}, "y"}})});
  CHECK(mended.text == "axdef");
  CHECK(mended.fixes == 1);
}

TEST_CASE("neighbours do not get in each other's way") {
  CHECK(apply("abcdef", {with({{{0, 2}, ""}}), with({{{2, 4}, ""}})}).text == "ef");
}

TEST_CASE("two insertions at one place have no order, so the first one wins") {
  const Mended mended = apply("ab", {with({{{1, 1}, "x"}}), with({{{1, 1}, "y"}})});
  CHECK(mended.text == "axb");
  CHECK(mended.fixes == 1);
}

TEST_CASE("a fix of several edits is made as a whole or not at all") {
  const Mended mended =
      apply("abcdef", {with({{{0, 1}, "A"}}), with({{{0, 1}, "x"}, {{4, 5}, "y"}})});
  CHECK(mended.text == "Abcdef");
  CHECK(mended.fixes == 1);
}

TEST_CASE("an edit past the end is not made") {
  CHECK(apply("ab", {with({{{1, 3}, "x"}})}).text == "ab");
  CHECK(apply("ab", {with({{{2, 2}, "c"}})}).text == "abc");
}

}  // namespace
