// SPDX-License-Identifier: MIT
// What would flip the answer, against every rating tried on a grid and the whole business scored
// again each time.
#include "csm/score/flips.hpp"

#include "csm/model/table.hpp"
#include "csm/score/outcome.hpp"
#include "csm/score/scorecard.hpp"

#include "tests/score/random_model.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace csm {
namespace {

using score::Assumptions;
using score::Flip;
using score::Flips;
using test::Random;

constexpr double slack = 1e-9;

// --- Every rating by its path --------------------------------------------------------------------

struct Named {
  std::string path;
  Rating* rating;
};

template <class Block>
void list_block(std::vector<Named>& list, const std::string& path, Block& block) {
  std::size_t i = 0;
  for (const model::Key& key : model::table<Block>()->keys) {
    if (key.type.shape != model::Shape::rating) continue;
    list.push_back({fmt::format("{}.{}", path, key.name), ratings_of(block)[i++]});
  }
}

/// All that count: a want that is left out, and a rating beside a word, do not.
std::vector<Named> all_ratings(Model& model) {
  std::vector<Named> list;
  for (Segment& segment : model.customers) {
    const std::string path = fmt::format("customers.{}", segment.id.text);
    list_block(list, path + ".traits", segment.traits);
    std::vector<Named> wants;
    list_block(wants, path + ".wants", segment.wants);
    std::erase_if(wants,
                  [](const Named& one) { return one.rating->state == Rating::State::left_out; });
    list.insert(list.end(), wants.begin(), wants.end());
  }
  for (Experience& experience : model.experiences) {
    const std::string path = fmt::format("experiences.{}", experience.id.text);
    list_block(list, path + ".ratings", experience.ratings);
    list_block(list, path + ".repeat", experience.repeat);
    list_block(list, path + ".trust", experience.trust);
  }
  for (Architecture& architecture : model.architectures) {
    const std::string path = fmt::format("architectures.{}", architecture.id.text);
    list_block(list, path + ".technology", architecture.technology);
    list_block(list, path + ".organization", architecture.organization);
  }
  list_block(list, "supply", model.supply);
  for (Rival& rival : model.rivals) {
    for (Offer& offer : rival.offers) {
      const std::string path = fmt::format("rivals.{}.offers.{}", rival.id.text, offer.id.text);
      if (!offer.strength.word.given) {
        list.push_back({path + ".strength", &offer.strength.rating});
      }
      list.push_back({path + ".momentum", &offer.momentum});
    }
  }
  return list;
}

// --- Who is first --------------------------------------------------------------------------------

/// By the numbers that a Flip names them with; none where there is no rival.
struct Firsts {
  std::uint32_t gap = 0;
  std::optional<std::uint32_t> rival;
};

/// The words of rivals keep the strengths that they have in the business as it is.
class Judge {
 public:
  Judge(const Model& model, const Assumptions& assumptions)
      : assumptions_(assumptions),
        held_(held_strengths(evaluate(score::take_inputs<Figure>(model), assumptions))) {}

  Firsts firsts(const Model& model) const {
    const auto inputs = score::take_inputs<Figure>(model);
    auto held = held_;
    for (std::size_t y = 0; y < held.size(); ++y) {
      if (inputs.offers[y].word) continue;
      for (Figure& strength : held[y]) strength = inputs.offers[y].strength;
    }
    const auto outcome = evaluate(inputs, assumptions_, held);
    const score::Gap gap = score::gaps(inputs, outcome).front();
    Firsts result{.gap = static_cast<std::uint32_t>(gap.segment * experience_count +
                                                    score::index(gap.experience)),
                  .rival = {}};
    const auto rivals = score::rivals(model, inputs, outcome, assumptions_);
    if (!rivals.empty()) result.rival = rivals.front().index;
    return result;
  }

  /// Where one rating is that number and nothing else changes.
  Firsts firsts(const Model& model, Rating& rating, double number) const {
    const Rating before =
        std::exchange(rating, {.state = Rating::State::given, .figure = {number, number, number}});
    const Firsts result = firsts(model);
    rating = before;
    return result;
  }

 private:
  Assumptions assumptions_;
  score::HeldStrengths<Figure> held_;
};

double distance(const std::optional<Flip>& flip) {
  return flip ? std::abs(flip->to - flip->from) : std::numeric_limits<double>::infinity();
}

/// What the smallest change is on a grid of all numbers from 0 to 5.
struct Nearest {
  double gap = std::numeric_limits<double>::infinity();
  double rival = std::numeric_limits<double>::infinity();
};

Nearest on_a_grid(Model& model, const Judge& judge, int steps) {
  const Firsts now = judge.firsts(model);
  Nearest nearest;
  for (const Named& one : all_ratings(model)) {
    if (!one.rating->given()) continue;
    for (int i = 0; i <= steps; ++i) {
      const double number = 5.0 * i / steps;
      const double change = std::abs(number - one.rating->figure.value);
      const Firsts then = judge.firsts(model, *one.rating, number);
      if (then.gap != now.gap) nearest.gap = std::min(nearest.gap, change);
      if (then.rival != now.rival) nearest.rival = std::min(nearest.rival, change);
    }
  }
  return nearest;
}

/// The printed change does it, and a smaller one does not.
template <class First>
void check_flip(Model& model, const Judge& judge, const Flip& flip, First first) {
  INFO(flip.path << " from " << flip.from << " to " << flip.to);
  const auto all = all_ratings(model);
  const auto one = std::ranges::find(all, flip.path, &Named::path);
  REQUIRE(one != all.end());
  CHECK(one->rating->given());
  CHECK(flip.from == one->rating->figure.value);
  CHECK(flip.to >= 0);
  CHECK(flip.to <= 5);
  const auto now = first(judge.firsts(model));
  CHECK(flip.first != now);
  CHECK(first(judge.firsts(model, *one->rating, flip.to)) == flip.first);
  CHECK(first(judge.firsts(model, *one->rating, flip.rounded)) == flip.first);
  const double back = flip.to > flip.from ? -1 : 1;
  CHECK((flip.rounded - flip.to) * back <= slack);
  for (const double less : {1e-8, 1e-5, 0.01, 0.1, 0.37}) {
    if (less >= distance(flip)) continue;
    CHECK(first(judge.firsts(model, *one->rating, flip.to + back * less)) == now);
    CHECK(first(judge.firsts(model, *one->rating, flip.rounded + back * std::max(less, 0.01))) ==
          now);
  }
}

void check_flips(Model& model, const Assumptions& assumptions, int steps) {
  const Judge judge(model, assumptions);
  const Flips flips = score::flips(model, assumptions);
  if (flips.gap) check_flip(model, judge, *flips.gap, [](const Firsts& all) { return all.gap; });
  if (flips.rival) {
    check_flip(model, judge, *flips.rival,
               [](const Firsts& all) { return all.rival.value_or(UINT32_MAX); });
  }
  const Nearest nearest = on_a_grid(model, judge, steps);
  CHECK(distance(flips.gap) <= nearest.gap + slack);
  CHECK(distance(flips.rival) <= nearest.rival + slack);
}

}  // namespace

TEST_CASE("the smallest change that flips an order is as small as any on a grid") {
  int gaps = 0;
  int rivals = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    Model model = random_model(random);
    const Assumptions assumptions{.horizon = random.unit() * 6, .learning_rate = random.unit()};
    check_flips(model, assumptions, 20);
    const Flips flips = score::flips(model, assumptions);
    gaps += flips.gap ? 1 : 0;
    rivals += flips.rival ? 1 : 0;
  }
  CHECK(gaps > 30);
  CHECK(rivals > 10);
}

namespace {

double fit_width(const score::Inputs<Figure>& inputs) {
  const Figure fit = evaluate(inputs, Assumptions{}).fit;
  return 100 * (fit.high - fit.low);
}

/// Checks what is listed of a number that nobody filled in; true where something is.
bool check_unknown(const Flips& flips, const std::string& path, double narrows) {
  const auto listed = std::ranges::find(flips.unknowns, path, &score::Unknown::path);
  INFO(path);
  if (listed == flips.unknowns.end()) {
    CHECK(narrows <= 2 * slack);
    return false;
  }
  CHECK(std::abs(listed->narrows - narrows) <= slack);
  return true;
}

}  // namespace

TEST_CASE("an unknown narrows the fit by what scoring again with it in the middle shows") {
  std::size_t count = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    Model model = random_model(random);
    const Flips flips = score::flips(model, Assumptions{});
    const double wide = fit_width(score::take_inputs<Figure>(model));
    std::size_t found = 0;
    for (const Named& one : all_ratings(model)) {
      if (one.rating->given()) {
        CHECK(std::ranges::find(flips.unknowns, one.path, &score::Unknown::path) ==
              flips.unknowns.end());
        continue;
      }
      const auto width_at = [&](double number) {
        const Rating before = std::exchange(
            *one.rating, {.state = Rating::State::given, .figure = {number, number, number}});
        const double width = fit_width(score::take_inputs<Figure>(model));
        *one.rating = before;
        return width;
      };
      found += check_unknown(flips, one.path, wide - width_at(2.5)) ? 1 : 0;
      CHECK(width_at(0) <= wide + slack);  // whatever comes out, knowing it never widens a bound
      CHECK(width_at(5) <= wide + slack);
    }
    for (std::size_t x = 0; x < model.experiences.size(); ++x) {
      const Located<Permission>& rung = model.experiences[x].trust.permission;
      if (rung.given && rung.value != Permission::unknown) continue;
      auto inputs = score::take_inputs<Figure>(model);
      inputs.experiences[x].permission = {0.5, 0.5, 0.5};
      const std::string path =
          fmt::format("experiences.{}.trust.permission", model.experiences[x].id.text);
      found += check_unknown(flips, path, wide - fit_width(inputs)) ? 1 : 0;
    }
    CHECK(found == flips.unknowns.size());
    CHECK(std::ranges::is_sorted(
        flips.unknowns, std::ranges::greater{},
        [](const score::Unknown& one) { return score::order_key(one.narrows); }));
    count += found;
  }
  CHECK(count > 500);
}

namespace {

/// One segment, one experience, everything rated 3.
Model plain_business() {
  Random random(7);
  Model model = random_model(random);
  model.customers.resize(1);
  model.experiences.resize(1);
  model.architectures.resize(1);
  model.rivals.clear();
  model.customers[0].wants = {};
  model.experiences[0].serves.list = {{"alder", {}, 0}};
  model.experiences[0].through.list = {{"alder", {}, 0}};
  model.experiences[0].trust.permission = {Permission::act_freely, {}, true};
  for (const Named& one : all_ratings(model)) {
    *one.rating = {.state = Rating::State::given, .figure = {3, 3, 3}};
  }
  return model;
}

Rival rival(std::string_view id, double strength) {
  Rival rival;
  rival.id.text = id;
  Offer offer;
  offer.id.text = "offer";
  offer.type = {ExperienceType::respond_to_desire, {}, true};
  offer.serves.list = {{"alder", {}, 0}};
  offer.strength.rating = {.state = Rating::State::given, .figure = {strength, strength, strength}};
  offer.momentum = {.state = Rating::State::given, .figure = {0, 0, 0}};
  rival.offers.push_back(offer);
  return rival;
}

}  // namespace

TEST_CASE("where there are not two rivals, no rival can come first instead") {
  Model model = plain_business();
  CHECK_FALSE(score::flips(model, {}).rival);
  model.rivals = {rival("one", 5)};
  CHECK_FALSE(score::flips(model, {}).rival);
}

TEST_CASE("of two rivals who are alike the second comes first as soon as it is ahead") {
  Model model = plain_business();
  model.rivals = {rival("one", 5), rival("two", 5)};
  const Flips flips = score::flips(model, {});
  REQUIRE(flips.rival);
  // Both cannot be stronger than 5, so one falls back or the other speeds up.
  CHECK(flips.rival->path == "rivals.one.offers.offer.strength");
  CHECK(flips.rival->from == 5);
  CHECK(flips.rival->to < 5);
  CHECK(flips.rival->to > 4.9999999);
  CHECK(flips.rival->first == 1);
}

TEST_CASE("a rating moves by its middle, be it a range or what raters said") {
  Model model = plain_business();
  model.rivals = {rival("one", 5), rival("two", 4)};
  const Flips flips = score::flips(model, {});
  REQUIRE(flips.rival);
  for (const Named& one : all_ratings(model)) {
    if (one.path != flips.rival->path) continue;
    one.rating->raters = {{"ana", 3, {}}, {"ben", one.rating->figure.value, {}}, {"cem", 5, {}}};
    one.rating->figure = {0, one.rating->figure.value, 5};
  }
  const Flips again = score::flips(model, {});
  REQUIRE(again.rival);
  CHECK(again.rival->from == flips.rival->from);
  CHECK(again.rival->to == flips.rival->to);
}

TEST_CASE("where everything is rated nothing is unknown") {
  CHECK(score::flips(plain_business(), {}).unknowns.empty());
}

}  // namespace csm
