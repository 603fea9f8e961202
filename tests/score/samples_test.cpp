// SPDX-License-Identifier: MIT
// Drawings against closed forms, against the exact bounds, and against each other.
#include "csm/score/samples.hpp"

#include "csm/csm.hpp"
#include "csm/render/json.hpp"
#include "csm/score/chance.hpp"
#include "csm/score/scorecard.hpp"

#include "tests/score/random_model.hpp"
#include "tests/support/program.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <numeric>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

namespace {

using namespace csm;
using render::Json;
using score::Chance;
using score::Samples;
using score::Sampling;
using score::Vary;

constexpr std::uint32_t many = 100'000;

// --- Weights -------------------------------------------------------------------------------------

const Json& smaa() {
  static const Json json = [] {
    std::ifstream file(CSM_SOURCE_DIR "/tests/data/agreement-vectors.json");
    REQUIRE(file);
    return Json::parse(file).at("smaa_exact_uniform_weights");
  }();
  return json;
}

/// "2/3" or 0.4
double number(const Json& said) {
  if (!said.is_string()) return said.get<double>();
  const auto text = said.get<std::string>();
  return std::stod(text) / std::stod(text.substr(text.find('/') + 1));
}

/// By alternative: how often it had each rank, and the mean of the weights that made it first.
template <std::size_t N>
struct Acceptability {
  explicit Acceptability(const Json& matrix)
      : ranks(matrix.size(), std::vector<double>(matrix.size())), central(matrix.size()) {
    const auto rows = matrix.get<std::vector<std::array<double, N>>>();
    const Chance chance(1);
    for (std::uint32_t i = 0; i < many; ++i) {
      const auto weights = score::simplex<N>(chance, std::uint64_t{i} * (N - 1));
      std::vector<double> values;
      for (const auto& row : rows) {
        double value = 0;
        for (std::size_t c = 0; c < N; ++c) value += weights[c] * row[c];
        values.push_back(value);
      }
      for (std::size_t a = 0; a < values.size(); ++a) {
        const auto rank = static_cast<std::size_t>(
            std::ranges::count_if(values, [&](double value) { return value > values[a]; }));
        ranks[a][rank] += 1.0 / many;
        if (rank > 0) continue;
        for (std::size_t c = 0; c < N; ++c) central[a][c] += weights[c] / many;
      }
    }
    for (std::size_t a = 0; a < central.size(); ++a) {
      for (double& weight : central[a]) weight /= ranks[a][0];
    }
  }
  std::vector<std::vector<double>> ranks;
  std::vector<std::array<double, N>> central;
};

constexpr double near = 0.007;  // more than four standard errors of a share of that many

void about(double seen, double expected, double distance = near) {
  INFO("seen " << seen << ", expected " << expected);
  CHECK(std::abs(seen - expected) <= distance);
}

}  // namespace

TEST_CASE("weights are drawn so that ranks are as frequent as the closed forms say") {
  for (const char* name : {"case_a", "case_c"}) {
    CAPTURE(name);
    const Json& told = smaa().at(name);
    const Acceptability<2> seen(told.at("matrix"));
    for (std::size_t a = 0; a < seen.ranks.size(); ++a) {
      for (std::size_t r = 0; r < seen.ranks.size(); ++r) {
        about(seen.ranks[a][r], number(told.at("rank_acceptability")[a][r]));
      }
      for (std::size_t c = 0; c < 2; ++c) {
        about(seen.central[a][c], number(told.at("central_weights")[a][c]));
      }
    }
  }
  const Json& told = smaa().at("case_b");
  const Acceptability<3> seen(told.at("matrix"));
  for (std::size_t a = 0; a < 3; ++a) {
    for (std::size_t r = 0; r < 3; ++r) {
      about(seen.ranks[a][r], number(told.at("rank_acceptability_all")));
      about(seen.central[a][r],
            number(told.at(a == r ? "central_weights_own" : "central_weights_other")));
    }
  }
}

TEST_CASE("weights of four add up to 1, and each is above x as often as (1 - x) to the third") {
  const Chance chance(7);
  std::array<int, 4> above{};
  for (std::uint32_t i = 0; i < many; ++i) {
    const auto weights = score::simplex<4>(chance, std::uint64_t{i} * 3);
    double sum = 0;
    for (std::size_t k = 0; k < 4; ++k) {
      if (weights[k] < 0) FAIL_CHECK("a weight below nothing");
      sum += weights[k];
      above[k] += weights[k] > 0.3 ? 1 : 0;
    }
    if (std::abs(sum - 1) > 1e-12) FAIL_CHECK("weights add up to " << sum);
  }
  for (const int times : above) about(times / double{many}, std::pow(0.7, 3));
}

// --- Businesses of which the answer is known
// ------------------------------------------------------

namespace {

/// One segment that wants to order, and one experience; all else is as good as it gets.
struct Shop {
  std::string ratings = "{recognize: 5, request: 5, respond: 5}";
  std::string repeat = "{identity: 0, individual: 0, population: 0, partner: 0}";
  std::string permission = "act-freely";
  std::string links = "5";
  std::vector<std::string> rivals = {};  ///< strength and momentum of each

  std::string written() const {
    std::string text = fmt::format(R"(csm: 1
business: {{name: Shop, industry: trade}}
customers:
  all:
    name: All
    share: 100%
    wants: {{respond-to-desire: 5, curated-offering: 0, coach-behavior: 0, automatic-execution: 0}}
experiences:
  order:
    name: Order
    type: respond-to-desire
    through: store
    serves: all
    ratings: {0}
    repeat: {1}
    trust: {{permission: {2}, transparency: 5, benefit: 5}}
architectures:
  store:
    name: Store
    type: connected-producer
    technology: {{sense: {3}, transmit: {3}, analyze: {3}, react: {3}}}
    organization: {{shared_identity: {3}, shared_data: {3}, aligned_incentives: {3}, clear_owner: {3}}}
)",
                                   ratings, repeat, permission, links);
    if (!rivals.empty()) text += "rivals:\n";
    for (std::size_t i = 0; i < rivals.size(); ++i) {
      text += fmt::format(
          "  r{0}: {{name: R{0}, kind: entrant, offers: {{o: {{type: respond-to-desire, "
          "architecture: connected-producer, serves: all, {1}}}}}}}\n",
          i, rivals[i]);
    }
    return text;
  }
};

struct Drawn {
  Samples samples;
  score::Scorecard card;
};

Drawn drawn(const Shop& shop, std::vector<Vary> varied = {Vary::ratings}) {
  const FileReport file = load("shop.csm.yaml", shop.written());
  if (!file.readable) FAIL(findings_as("short", {&file, 1}));
  const Model& model = file.document.model;
  Sampling sampling{.count = many, .seed = 3, .varied = {}};
  for (const Vary what : varied) sampling.varied[static_cast<std::size_t>(what)] = true;
  const auto drawings = score::draw(model, {}, sampling, 0, many);
  return {score::summarize(model, sampling, drawings), score::score(model, {})};
}

void is_about(const score::Percentiles& seen, double p10, double p50, double p90) {
  about(seen.p10, p10, 0.5);
  about(seen.p50, p50, 0.5);
  about(seen.p90, p90, 0.5);
}

double first(const std::string& strength, const std::string& other) {
  const Shop shop{.ratings = "{recognize: 0, request: 0, respond: 0}",
                  .rivals = {"strength: " + other + ", momentum: 0",
                             "strength: " + strength + ", momentum: 0"}};
  const Samples samples = drawn(shop).samples;
  CHECK(samples.first_rivals[0] + samples.first_rivals[1] == many);
  return samples.share(samples.first_rivals[1]);
}

}  // namespace

TEST_CASE("a rating is drawn within its range, from its raters, or from all where unknown") {
  // Fit is 100 (0.3 + 0.7 v), v the rating as a fifth.
  const auto fit = [](const std::string& rating) {
    return drawn({.ratings = "{recognize: 5, request: 5, respond: " + rating + "}"}).samples.fit;
  };
  is_about(fit("unknown"), 37, 65, 93);
  is_about(fit("2..4"), 100 * (0.3 + 0.7 * 0.44), 72, 100 * (0.3 + 0.7 * 0.76));
  is_about(fit("{ana: 0, ben: 3, cem: 5}"), 30, 72, 100);
  // The factor of the permission, not the rung, is drawn; q is its fifth root, floored at 0.1.
  is_about(drawn({.permission = "unknown"}).samples.fit, 100 * std::pow(0.1, 0.2),
           100 * std::pow(0.5, 0.2), 100 * std::pow(0.9, 0.2));
}

TEST_CASE("rivals are first as often as their ranges say") {
  about(first("2..4", "2.5"), 0.75);
  about(first("unknown", "2"), 0.6);
  about(first("{ana: 1, ben: 3, cem: 5}", "2.5"), 2.0 / 3);
  about(first("unknown", "unknown"), 0.5);
  // At most as strong as another: the first in the file, whatever is drawn.
  CHECK(first("0", "0") == 0);
}

TEST_CASE("a rival's word is compared with what was drawn") {
  // Threat is 100 (1 - (1 - q) / 2 - q) with q = 0.3 + 0.7 v.
  const Shop shop{.ratings = "{recognize: 5, request: 5, respond: unknown}",
                  .rivals = {"strength: much-stronger, momentum: 0"}};
  is_about(drawn(shop).samples.threat_horizon, 3.5, 17.5, 31.5);
}

TEST_CASE("weights and the learning rate are drawn where that is asked for, and only there") {
  const std::vector<Vary> weights = {Vary::weights};
  // One of three weights, or what an exponent makes of 0.1: above x as often as (1 - x) squared.
  const auto of_three = [](double share) { return 1 - std::sqrt(1 - share); };
  const Shop eased{.ratings = "{recognize: 5, request: 0, respond: 0}"};
  is_about(drawn(eased, weights).samples.fit, 100 * of_three(0.1), 100 * of_three(0.5),
           100 * of_three(0.9));
  const Shop carried{.links = "0"};
  is_about(drawn(carried, weights).samples.fit, 100 * std::pow(0.1, of_three(0.9)),
           100 * std::pow(0.1, of_three(0.5)), 100 * std::pow(0.1, of_three(0.1)));
  // The first of the loop's four: threat is 100 exp(-0.75 R).
  const Shop learning{.ratings = "{recognize: 0, request: 0, respond: 0}",
                      .repeat = "{identity: 5, individual: 0, population: 0, partner: 0}",
                      .rivals = {"strength: 5, momentum: 0"}};
  const auto of_four = [](double share) { return 1 - std::cbrt(1 - share); };
  is_about(drawn(learning, weights).samples.threat_horizon, 100 * std::exp(-0.75 * of_four(0.9)),
           100 * std::exp(-0.75 * of_four(0.5)), 100 * std::exp(-0.75 * of_four(0.1)));
  // The rate, 0.1 to 0.5: threat is 100 (1 - exp(-3 k)).
  const Shop chased{.ratings = "{recognize: 0, request: 0, respond: 0}",
                    .rivals = {"strength: 0, momentum: 5"}};
  is_about(drawn(chased, {Vary::learning}).samples.threat_horizon, 100 * (1 - std::exp(-0.42)),
           100 * (1 - std::exp(-0.9)), 100 * (1 - std::exp(-1.38)));
  for (const Shop& shop : {eased, carried, learning, chased}) {
    const Drawn fixed = drawn(shop);
    for (const double fit : {fixed.samples.fit.p10, fixed.samples.fit.p50, fixed.samples.fit.p90}) {
      about(fit, fixed.card.fit.value, 1e-9);
    }
    const score::Percentiles& threat = fixed.samples.threat_horizon;
    for (const double one : {threat.p10, threat.p50, threat.p90}) {
      about(one, fixed.card.threat_horizon.value, 1e-9);
    }
  }
}

TEST_CASE("percentiles lie on straight lines between neighbours") {
  const auto p = score::percentiles({30, 0, 10, 20, 40});
  CHECK(p.p10 == doctest::Approx(4));
  CHECK(p.p50 == doctest::Approx(20));
  CHECK(p.p90 == doctest::Approx(36));
  CHECK(score::percentiles({7}).p10 == 7);
}

TEST_CASE("the sampling error is that of a share, and never nothing") {
  CHECK(score::sampling_error(8'300, 10'000) == doctest::Approx(0.00376).epsilon(0.01));
  CHECK(score::sampling_error(10, 10) > 0.05);
  CHECK(score::sampling_error(0, 10) == doctest::Approx(score::sampling_error(10, 10)));
}

// --- Any business --------------------------------------------------------------------------------

TEST_CASE("no drawing lies outside of the exact bounds, and somebody is first in each") {
  CHECK(rc::check("drawings within bounds", [](std::uint64_t seed) {
    test::Random random(seed);
    const Model model = test::random_model(random);
    const score::Scorecard card = score::score(model, {});
    const Sampling sampling{.count = 50, .seed = seed};
    const auto drawings = score::draw(model, {}, sampling, 0, sampling.count);
    for (const score::Drawing& drawing : drawings) {
      RC_ASSERT(drawing.fit >= card.fit.low - score::tie);
      RC_ASSERT(drawing.fit <= card.fit.high + score::tie);
      RC_ASSERT(drawing.threat >= card.threat_horizon.low - score::tie);
      RC_ASSERT(drawing.threat <= card.threat_horizon.high + score::tie);
    }
    const Samples samples = score::summarize(model, sampling, drawings);
    const auto sum = [](const auto& times) {
      return std::accumulate(times.begin(), times.end(), 0U);
    };
    RC_ASSERT(sum(samples.first_gaps) == sampling.count);
    RC_ASSERT(sum(samples.first_rivals) == (model.rivals.empty() ? 0 : sampling.count));
  }));
}

TEST_CASE("what is drawn alone is first where the list of the scores has it first") {
  CHECK(rc::check("first as in the lists", [](std::uint64_t seed) {
    test::Random random(seed);
    const Model model = test::random_model(random);
    const score::Scorecard card = score::score(model, {});
    // Nothing varies.
    const Sampling sampling{.count = 1, .seed = seed, .varied = {}};
    const auto drawings = score::draw(model, {}, sampling, 0, 1);
    RC_ASSERT(std::abs(drawings[0].fit - card.fit.value) <= score::tie);
    RC_ASSERT(std::abs(drawings[0].threat - card.threat_horizon.value) <= score::tie);
    const Samples samples = score::summarize(model, sampling, drawings);
    RC_ASSERT(samples.times_first(card.gaps[0].segment, card.gaps[0].experience) == 1);
    if (!card.rivals.empty()) RC_ASSERT(samples.first_rivals[card.rivals[0].index] == 1);
  }));
}

TEST_CASE("a drawing is the same whoever asks for it") {
  test::Random random(5);
  const Model model = test::random_model(random);
  const Sampling sampling{.count = 1000, .seed = 9, .varied = {true, true, true}};
  const auto all = score::draw(model, {}, sampling, 0, 1000);
  for (const std::uint32_t first : {0U, 1U, 517U, 999U}) {
    const auto one = score::draw(model, {}, sampling, first, 1).front();
    CHECK(one.fit == all[first].fit);
    CHECK(one.threat == all[first].threat);
    CHECK(one.first_gap == all[first].first_gap);
    CHECK(one.first_rival == all[first].first_rival);
  }
}

TEST_CASE("the number of threads changes nothing in what is drawn, the seed does") {
  const auto run = [](const std::string& jobs, const std::string& seed) {
    const test::Outcome outcome = test::run_program(
        {"score", CSM_SOURCE_DIR "/examples/city-taxi-2012.csm.yaml", "--samples", "5000", "--seed",
         seed, "--vary", "ratings,weights,learning", "--format", "json", "--jobs", jobs},
        {});
    REQUIRE(outcome.exit == 0);
    return outcome.out;
  };
  const std::string one = run("1", "4");
  CHECK(run("2", "4") == one);
  CHECK(run("8", "4") == one);
  CHECK(run("8", "5") != one);
}
