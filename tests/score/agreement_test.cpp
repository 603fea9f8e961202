// SPDX-License-Identifier: MIT
// Alpha and W against published data: Krippendorff (2011), examples A to C, and a worked Kendall's
// W.
#include "csm/score/agreement.hpp"

#include "csm/render/json.hpp"

#include <cmath>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace {

using namespace csm;
using render::Json;
using score::Measurement;

const Json& vectors() {
  static const Json json = [] {
    std::ifstream file(CSM_SOURCE_DIR "/tests/data/agreement-vectors.json");
    REQUIRE(file);
    return Json::parse(file);
  }();
  return json;
}

/// Letters count as numbers: only whether two are the same matters for them.
double value_of(const Json& said) {
  return said.is_string() ? said.get<std::string>().front() : said.get<double>();
}

std::vector<score::Unit> units_of(const Json& raters) {
  std::vector<score::Unit> units(raters.front().size());
  for (const Json& rater : raters) {
    for (std::size_t i = 0; i < rater.size(); ++i) {
      if (!rater[i].is_null()) units[i].push_back(value_of(rater[i]));
    }
  }
  return units;
}

double rounded(double value, double digits) {
  const double factor = std::pow(10, digits);
  return std::round(value * factor) / factor;
}

}  // namespace

TEST_CASE("alpha is what Krippendorff prints for his examples") {
  const std::map<std::string, Measurement> measurements = {{"nominal", Measurement::nominal},
                                                           {"ordinal", Measurement::ordinal},
                                                           {"interval", Measurement::interval},
                                                           {"ratio", Measurement::ratio}};
  int compared = 0;
  for (const char* name : {"krippendorff_A_binary", "krippendorff_B_nominal", "krippendorff_C"}) {
    CAPTURE(name);
    const Json& example = vectors().at(name);
    const std::vector<score::Unit> units = units_of(example.at("raters_by_units"));
    if (example.contains("n_pairable")) {
      CHECK(score::pairable_values(units) == example.at("n_pairable").get<std::size_t>());
    }
    for (const auto& [key, printed] : example.at("published").items()) {
      const std::string& measurement = key;
      CAPTURE(measurement);
      const auto alpha = score::krippendorff_alpha(units, measurements.at(measurement));
      REQUIRE(alpha);
      CHECK(rounded(*alpha, 3) == doctest::Approx(printed.get<double>()).epsilon(1e-12));
      CHECK(rounded(*alpha, 6) ==
            doctest::Approx(example.at("check").at(measurement).get<double>()).epsilon(1e-12));
      ++compared;
    }
  }
  CHECK(compared == 6);
}

TEST_CASE("Kendall's W is what the worked example prints") {
  const Json& example = vectors().at("kendall_w_no_ties");
  const auto found =
      score::kendall_w(example.at("judges_by_items").get<std::vector<std::vector<double>>>());
  REQUIRE(found);
  const Json& check = example.at("check");
  CHECK(found->deviations == doctest::Approx(check.at("S").get<double>()).epsilon(1e-12));
  CHECK(rounded(found->w, 6) == doctest::Approx(check.at("W").get<double>()).epsilon(1e-12));
  CHECK(rounded(found->chi_squared, 6) ==
        doctest::Approx(check.at("chi2").get<double>()).epsilon(1e-12));
  CHECK(found->degrees == check.at("df").get<std::size_t>());
}

TEST_CASE("Kendall's W with ties is 1 where all rank alike, and stays below where they do not") {
  const auto alike = score::kendall_w({{1, 2, 2, 4}, {0, 3, 3, 5}, {2, 2.5, 2.5, 3}});
  REQUIRE(alike);
  CHECK(alike->w == doctest::Approx(1));
  // By hand: ranks 1, 2.5, 2.5 and 3, 1.5, 1.5; sums 4, 4, 4.
  const auto against = score::kendall_w({{1, 2, 2}, {2, 1, 1}});
  REQUIRE(against);
  CHECK(against->w == 0);
}

TEST_CASE("alpha and W say nothing where nothing can be said") {
  CHECK(!score::krippendorff_alpha({}, Measurement::ordinal));
  CHECK(!score::krippendorff_alpha({{1}, {2}, {}}, Measurement::ordinal));
  CHECK(!score::krippendorff_alpha({{3, 3}, {3, 3, 3}}, Measurement::ordinal));
  CHECK(!score::kendall_w({}));
  CHECK(!score::kendall_w({{1, 2, 3}}));
  CHECK(!score::kendall_w({{1}, {2}}));
  CHECK(!score::kendall_w({{2, 2}, {3, 3}}));
  const auto full = score::krippendorff_alpha({{1, 1}, {4, 4, 4}}, Measurement::ordinal);
  REQUIRE(full);
  CHECK(*full == 1);
}
