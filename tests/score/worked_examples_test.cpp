// SPDX-License-Identifier: MIT
#include "csm/render/json.hpp"
#include "csm/render/score.hpp"
#include "csm/rules/check.hpp"

#include <cmath>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

/// The worked examples of the scoring model: figures from a published reference, not from this
/// program.
namespace {

using csm::render::Json;

std::string bytes_of(const std::string& name) {
  std::ifstream file(std::string(CSM_SOURCE_DIR "/tests/data/") + name, std::ios::binary);
  REQUIRE(file);
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

/// Where `seen` says something else than `expected`; what only `seen` has is no difference.
void compare(const Json& expected, const Json& seen, const std::string& path,
             std::vector<std::string>& differences) {
  constexpr double slack = 1e-9;
  if (expected.is_object()) {
    for (const auto& [key, value] : expected.items()) {
      if (!seen.contains(key)) {
        differences.push_back(path + "." + key + " is missing");
      } else {
        compare(value, seen[key], path + "." + key, differences);
      }
    }
  } else if (expected.is_array()) {
    if (!seen.is_array() || seen.size() != expected.size()) {
      differences.push_back(path + " has another length");
      return;
    }
    for (std::size_t i = 0; i < expected.size(); ++i) {
      compare(expected[i], seen[i], fmt::format("{}[{}]", path, i), differences);
    }
  } else if (expected.is_number()) {
    const bool same =
        seen.is_number() && std::abs(expected.get<double>() - seen.get<double>()) <= slack;
    if (!same) differences.push_back(path + ": " + expected.dump() + ", seen " + seen.dump());
  } else if (expected != seen) {
    differences.push_back(path + ": " + expected.dump() + ", seen " + seen.dump());
  }
}

void check_worked_example(const std::string& name) {
  const csm::Checked checked =
      csm::check(name, bytes_of(name + ".csm.yaml"), {.today = {}, .assumptions = {}});
  REQUIRE(checked.readable);
  const auto report = csm::make_strategy_report(name, checked.document.model, {});
  std::vector<std::string> differences;
  compare(Json::parse(bytes_of(name + ".json")), Json::parse(csm::render::score_json(report)), "",
          differences);
  CAPTURE(differences.size());
  for (const std::string& difference : differences) MESSAGE(difference);
  CHECK(differences.empty());
}

TEST_CASE("the taxi company of 2012 scores as the worked example says") {
  check_worked_example("taxi");
}

TEST_CASE("the video rental of 2002 scores as the worked example says") {
  check_worked_example("video");
}

}  // namespace
