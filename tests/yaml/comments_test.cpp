// SPDX-License-Identifier: MIT
#include "reading.hpp"

#include <doctest/doctest.h>

namespace csm::yaml {
namespace {

std::string comments_of(std::string text) {
  const Reading read(std::move(text));
  std::string found;
  for (const Span span : comments(read.source, read.tree))
    found += std::string(read.source.slice(span)) + "\n";
  return found;
}

TEST_CASE("comments are found wherever one may stand") {
  CHECK(comments_of("# first\na: b # second\n\n  # third\nc: [ # fourth\n  d, # fifth\n] # sixth\n"
                    "e: |  # seventh\n  text\n# eighth") ==
        "# first\n# second\n# third\n# fourth\n# fifth\n# sixth\n# seventh\n# eighth\n");
  CHECK(comments_of("a: b # windows\r\nc: d\r\n") == "# windows\n");
  CHECK(comments_of("---  # at the marker\na: b\n") == "# at the marker\n");
}

TEST_CASE("a # inside a text is none") {
  CHECK(comments_of("a#b: c#d\ne: '# no'\nf: \"x # no\n  # no\"\ng: |\n  # no\n  text # no\n")
            .empty());
}

TEST_CASE("a second document's comments are not the file's") {
  CHECK(comments_of("a: b # yes\n---\nc: d # no\n") == "# yes\n");
}

TEST_CASE("after a syntax error the comments up to there are known") {
  CHECK(comments_of("a: b # yes\nc: \"d # no\n") == "# yes\n");
}

}  // namespace
}  // namespace csm::yaml
