// SPDX-License-Identifier: MIT
// What each change did: the shares add up, are those of the textbook, and leave out only what
// cannot matter.
#include "csm/score/attribution.hpp"

#include "csm/model/references.hpp"
#include "csm/score/outcome.hpp"

#include "tests/score/random_model.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace {

using namespace csm;
using score::Effect;
using test::Random;

constexpr double slack = 1e-9;
const score::Assumptions usual;

/// The mean over every order of what a player adds, as Shapley defined it.
std::vector<Effect> by_permutations(const std::vector<Effect>& worth, std::size_t players) {
  std::vector<std::size_t> order(players);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::vector<Effect> sums(players);
  double count = 0;
  do {
    std::size_t set = 0;
    for (const std::size_t i : order) {
      const std::size_t with = set | std::size_t{1} << i;
      sums[i].fit += worth[with].fit - worth[set].fit;
      sums[i].threat += worth[with].threat - worth[set].threat;
      set = with;
    }
    ++count;
  } while (std::ranges::next_permutation(order).found);
  for (Effect& sum : sums) sum = {sum.fit / count, sum.threat / count};
  return sums;
}

TEST_CASE("Shapley's values are the mean over all orders") {
  Random random(7);
  for (std::size_t players = 0; players <= 6; ++players) {
    for (int turn = 0; turn < 10; ++turn) {
      std::vector<Effect> worth(std::size_t{1} << players);
      for (Effect& one : worth) one = {random.unit(), random.unit()};
      const std::vector<Effect> values = score::shapley_values(worth);
      const std::vector<Effect> expected = by_permutations(worth, players);
      REQUIRE(values.size() == players);
      for (std::size_t i = 0; i < players; ++i) {
        CHECK(std::abs(values[i].fit - expected[i].fit) < slack);
        CHECK(std::abs(values[i].threat - expected[i].threat) < slack);
      }
    }
  }
}

TEST_CASE("Shapley's values of a known game") {
  // One glove for the left hand, two for the right; a pair is worth 1: 2/3, 1/6, 1/6.
  std::vector<Effect> worth(8);
  for (const std::size_t set : {3U, 5U, 7U}) worth[set].fit = 1;
  const std::vector<Effect> values = score::shapley_values(worth);
  CHECK(values[0].fit == doctest::Approx(2.0 / 3));
  CHECK(values[1].fit == doctest::Approx(1.0 / 6));
  CHECK(values[2].fit == doctest::Approx(1.0 / 6));
}

/// Changes a business here and there, as an editor would.
void edit(Random& random, Model& model) {
  const auto any = [&random](auto& list) -> auto& {
    return list[random.below(static_cast<std::uint32_t>(list.size()))];
  };
  const std::string_view fresh[] = {"oak", "pine", "rowan", "spruce", "willow"};
  switch (random.below(12)) {
    case 0: any(model.experiences).ratings.request = test::random_rating(random); break;
    case 1: any(model.experiences).repeat.individual = test::random_rating(random); break;
    case 2: any(model.architectures).technology.sense = test::random_rating(random); break;
    case 3: any(model.customers).traits.knows_need = test::random_rating(random); break;
    case 4: any(model.customers).share = {{0.05 + random.unit()}, {}, true}; break;
    case 5:
      if (model.experiences.size() > 1) model.experiences.pop_back();
      break;
    case 6:
      model.experiences.push_back(model.experiences.front());
      model.experiences.back().id.text = fresh[random.below(5)];
      model.experiences.back().ratings.respond = test::random_rating(random);
      break;
    case 7:
      model.architectures.push_back(model.architectures.front());
      model.architectures.back().id.text = "yew";
      any(model.experiences).through.list.push_back({"yew", {}, -1});
      break;
    case 8:
      any(model.experiences).serves.list.push_back({any(model.customers).id.text, {}, -1});
      break;
    case 9:
      if (!model.rivals.empty())
        any(any(model.rivals).offers).strength.word = {Comparison::stronger, {}, true};
      break;
    case 10:
      if (!model.rivals.empty()) any(model.rivals).wtp = {{20, 20, 20}, {}, true};
      break;
    default: model.supply.capital = test::random_rating(random);
  }
  model.business.cost = {{11, 11, 11}, {}, true};
}

/// A second version; both must have no two things of one id.
Model edited(Random& random, const Model& model, std::uint32_t most) {
  Model other = model;
  for (std::uint32_t i = 0, count = 1 + random.below(most); i < count; ++i) edit(random, other);
  const auto once = [](auto& things) {
    for (auto thing = things.begin(); thing != things.end();) {
      const bool seen = std::any_of(things.begin(), thing, [&](const auto& earlier) {
        return earlier.id.text == thing->id.text;
      });
      thing = seen ? things.erase(thing) : thing + 1;
    }
  };
  once(other.experiences);
  once(other.architectures);
  Reporter nobody;
  model::resolve_references(other, nobody, false);
  return other;
}

Effect figures(const Model& model) {
  const auto outcome = score::evaluate(score::take_inputs<double>(model), usual);
  return {100 * outcome.fit, 100 * outcome.threat_later};
}

TEST_CASE("shares add up to the difference, for any two versions") {
  int several = 0;
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    Random random(seed);
    const Model before = test::random_model(random);
    // Sometimes quite another business.
    const Model after =
        seed % 8 == 0 ? test::random_model(random) : edited(random, before, seed % 4 == 1 ? 12 : 5);
    const model::Difference difference = model::compare(before, after);
    const score::Attribution shares = score::attribute(difference, usual);
    CAPTURE(seed);
    Effect sum;
    for (std::size_t i = 0; i < shares.effects.size(); ++i) {
      sum.fit += shares.effects[i].fit;
      sum.threat += shares.effects[i].threat;
    }
    CHECK(std::abs(sum.fit - (shares.fit_after.value - shares.fit_before.value)) < slack);
    CHECK(std::abs(sum.threat - (shares.threat_after.value - shares.threat_before.value)) < slack);
    CHECK(std::abs(figures(before).fit - shares.fit_before.value) < slack);
    CHECK(std::abs(figures(before).threat - shares.threat_before.value) < slack);
    CHECK(std::abs(figures(after).fit - shares.fit_after.value) < slack);
    const auto scored = std::ranges::count_if(difference.changes, score::is_scored);
    CHECK((shares.method == score::Method::shapley) == (scored <= 10));
    several += scored > 1 ? 1 : 0;
  }
  CHECK(several > 200);
}

TEST_CASE("what is left out of the attribution touches no score") {
  std::size_t seen = 0;
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    Random random(seed);
    const Model before = test::random_model(random);
    const Model after = seed % 2 == 0 ? test::random_model(random) : edited(random, before, 6);
    const model::Difference difference = model::compare(before, after);
    CAPTURE(seed);
    Model version = difference.before;
    for (const model::Change& change : difference.changes) {
      const Effect without = figures(version);
      model::make(change, version, after);
      if (score::is_scored(change)) continue;
      ++seen;
      CAPTURE(change.path);
      CHECK(std::abs(figures(version).fit - without.fit) < slack);
      CHECK(std::abs(figures(version).threat - without.threat) < slack);
    }
    // All of them made: the new version, as it is scored alone.
    CHECK(std::abs(figures(version).fit - figures(after).fit) < slack);
    CHECK(std::abs(figures(version).threat - figures(after).threat) < slack);
  }
  CHECK(seen > 400);
}

TEST_CASE("the order of ten changes or fewer does not matter") {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    Random random(seed);
    const Model before = test::random_model(random);
    const Model after = edited(random, before, 4);
    model::Difference difference = model::compare(before, after);
    const score::Attribution there = score::attribute(difference, usual);
    std::ranges::reverse(difference.changes);
    const score::Attribution back = score::attribute(difference, usual);
    for (std::size_t i = 0; i < there.effects.size(); ++i) {
      const Effect& other = back.effects[there.effects.size() - 1 - i];
      CHECK(std::abs(there.effects[i].fit - other.fit) < slack);
      CHECK(std::abs(there.effects[i].threat - other.threat) < slack);
    }
  }
}

TEST_CASE("a rival's word keeps what it meant in the old version") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    Random random(seed);
    const Model before = test::random_model(random);
    Model after = before;
    for (Experience& experience : after.experiences) {
      experience.ratings.request = test::random_rating(random);
      experience.ratings.respond = test::random_rating(random);
    }
    const model::Difference difference = model::compare(before, after);
    const score::Attribution shares = score::attribute(difference, usual);
    // The same with each word written out as the strengths that it came to, segment by segment.
    const auto old_inputs = score::take_inputs<Figure>(before);
    const auto held = score::held_strengths(score::evaluate(old_inputs, usual));
    const auto inputs = score::take_inputs<Figure>(after);
    const Figure threat = score::evaluate(inputs, usual, held).threat_later;
    CHECK(std::abs(shares.threat_after.value - 100 * threat.value) < slack);
    CHECK(std::abs(shares.threat_after.low - 100 * threat.low) < slack);
    CHECK(std::abs(shares.threat_after.high - 100 * threat.high) < slack);
  }
}

TEST_CASE("a word that changed is judged against the file at hand") {
  Random random(3);
  Model before = test::random_model(random);
  while (before.rivals.empty() || !before.rivals[0].offers[0].strength.word) {
    before = test::random_model(random);
  }
  Model after = before;
  for (Rival& rival : after.rivals) {
    for (Offer& offer : rival.offers) {
      if (offer.strength.word.given) {
        const bool weaker = offer.strength.word.value == Comparison::weaker;
        offer.strength.word.value = weaker ? Comparison::equal : Comparison::weaker;
      }
    }
  }
  after.experiences[0].ratings.respond = {Rating::State::given, {5, 5, 5}, {}, {}};
  const model::Difference difference = model::compare(before, after);
  CHECK(std::abs(score::attribute(difference, usual).threat_after.value - figures(after).threat) <
        slack);
}

}  // namespace
