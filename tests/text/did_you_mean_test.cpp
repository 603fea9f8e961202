// SPDX-License-Identifier: MIT
#include "csm/text/did_you_mean.hpp"

#include <doctest/doctest.h>

namespace csm {
namespace {

constexpr std::string_view traits[] = {"knows_need",   "choice_overload", "inertia",
                                       "mistake_cost", "shares_data",     "accepts_advice"};

TEST_CASE("distance counts inserted, deleted, replaced and swapped letters") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("name", "nme") == 1);
  CHECK(edit_distance("name", "naem") == 1);
  CHECK(edit_distance("name", "game") == 1);
  CHECK(edit_distance("kitten", "sitting") == 3);
}

TEST_CASE("letter case, and a hyphen for an underscore, cost nothing") {
  CHECK(edit_distance("Name", "name") == 0);
  CHECK(edit_distance("mistake-cost", "mistake_cost") == 0);
}

TEST_CASE("near words are offered, the nearest first") {
  CHECK(did_you_mean("mistake-cost", traits) == "did you mean `mistake_cost`?");
  CHECK(did_you_mean("share_data", traits) == "did you mean `shares_data`?");
  CHECK(did_you_mean("colour", traits).empty());
  constexpr std::string_view alike[] = {"low-end", "low", "lower", "lows", "slow"};
  CHECK(did_you_mean("lo", alike) == "did you mean `low`?");
  CHECK(did_you_mean("lowe", alike) == "did you mean `low`, `lower` or `lows`?");
  constexpr std::string_view two[] = {"first", "fist"};
  CHECK(did_you_mean("firt", two) == "did you mean `first` or `fist`?");
}

TEST_CASE("a word of any length is answered at once") {
  CHECK(near_misses(std::string(1'000'000, 'a'), traits).empty());
}

}  // namespace
}  // namespace csm
