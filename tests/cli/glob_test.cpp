// SPDX-License-Identifier: MIT
#include "cli/glob.hpp"

#include <string>

#include <doctest/doctest.h>

namespace {

using csm::cli::glob_matches;

TEST_CASE("a pattern without a slash means a name at any depth") {
  CHECK(glob_matches("old.csm.yaml", "old.csm.yaml"));
  CHECK(glob_matches("old.csm.yaml", "a/b/old.csm.yaml"));
  CHECK(glob_matches("drafts", "a/drafts/b.csm.yaml"));
  CHECK(glob_matches("drafts/", "a/drafts/b.csm.yaml"));
  CHECK(glob_matches("*-draft.csm.yaml", "a/x-draft.csm.yaml"));
  CHECK_FALSE(glob_matches("draft", "a/drafts/b.csm.yaml"));
}

TEST_CASE("a pattern with a slash begins at the configuration's folder") {
  CHECK(glob_matches("a/*.csm.yaml", "a/b.csm.yaml"));
  CHECK(glob_matches("./a", "a/b.csm.yaml"));
  CHECK_FALSE(glob_matches("a/*.csm.yaml", "a/c/b.csm.yaml"));
  CHECK_FALSE(glob_matches("a/*.csm.yaml", "x/a/b.csm.yaml"));
  CHECK(glob_matches("a/b", "a/b/c/d.csm.yaml"));
}

TEST_CASE("two stars stand for any folders, also none") {
  CHECK(glob_matches("a/**", "a/b/c.csm.yaml"));
  CHECK(glob_matches("a/**/c.csm.yaml", "a/c.csm.yaml"));
  CHECK(glob_matches("a/**/c.csm.yaml", "a/x/y/c.csm.yaml"));
  CHECK(glob_matches("**/old/*", "a/old/c.csm.yaml"));
  CHECK_FALSE(glob_matches("a/**/d.csm.yaml", "a/x/y/c.csm.yaml"));
}

TEST_CASE("stars and question marks stay inside a name") {
  CHECK(glob_matches("a?c/*", "abc/d"));
  CHECK_FALSE(glob_matches("a?c", "a/c"));
  CHECK_FALSE(glob_matches("x/a*c", "x/a/c"));
  CHECK(glob_matches("a*b*c", "aXbXbXc"));
  CHECK_FALSE(glob_matches("", "a"));
  CHECK_FALSE(glob_matches("/", "a"));
}

TEST_CASE("many stars end soon") {
  const std::string text(2000, 'a');
  std::string pattern;
  for (int i = 0; i < 200; ++i) pattern += "a*";
  CHECK_FALSE(glob_matches(pattern + "b", text));
}

}  // namespace
