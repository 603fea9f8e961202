// SPDX-License-Identifier: MIT
#include "csm/score/inputs.hpp"

#include <doctest/doctest.h>

/// What the formulas get to see of a model.
namespace csm::score {
namespace {

Model business_with_shares(const std::vector<double>& shares) {
  Model model;
  for (const double share : shares) {
    model.customers.emplace_back().share.value.value = share;
  }
  return model;
}

TEST_CASE("shares count by their sum, and all the same where they come to nothing") {
  const auto shares = [](const std::vector<double>& given) {
    std::vector<double> taken;
    for (const auto& segment : take_inputs<double>(business_with_shares(given)).segments) {
      taken.push_back(segment.share);
    }
    return taken;
  };
  CHECK(shares({0.5, 1.5}) == std::vector{0.25, 0.75});
  CHECK(shares({0, 0}) == std::vector{0.5, 0.5});
}

}  // namespace
}  // namespace csm::score
