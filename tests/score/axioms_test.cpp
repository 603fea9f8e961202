// SPDX-License-Identifier: MIT
#include "csm/score/scorecard.hpp"

#include "tests/score/random_model.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <rapidcheck.h>

/// What must hold for every business, whatever its ratings: rapidcheck picks the seeds.
namespace csm {
namespace {

using score::Scorecard;
using test::Random;

constexpr double slack = 1e-9;

/// Of random businesses; CSM_AXIOMS names another number.
int how_many() {
  const char* const given = std::getenv("CSM_AXIOMS");
  return given == nullptr ? 20'000 : std::stoi(given);
}

/// Runs a property on random businesses and fails the test case where it does not hold.
template <class Property>
void for_any_business(const std::string& name, Property property) {
  rc::detail::TestParams params;
  params.maxSuccess = how_many();
  params.seed = 20260630;
  rc::detail::TestMetadata metadata;
  metadata.id = name;
  const auto result = rc::detail::checkTestable(
      [&property](std::uint64_t seed) {
        Random random(seed);
        property(random);
      },
      metadata, params);
  if (!result.template is<rc::detail::SuccessResult>()) {
    std::ostringstream text;
    rc::detail::printResultMessage(result, text);
    FAIL_CHECK(name << "\n" << text.str());
  }
}

/// Every figure of a card that has bounds, on 0..100.
std::vector<Figure> all_figures(const Scorecard& card) {
  std::vector<Figure> figures{card.fit, card.loop, card.threat_now, card.threat_horizon};
  for (const score::Cell& cell : card.cells) {
    figures.insert(figures.end(), {cell.strength, cell.demand, cell.gap, cell.threat_now,
                                   cell.threat_horizon, cell.rival_strength});
  }
  for (const score::SegmentScore& segment : card.segments) {
    figures.insert(figures.end(), {segment.fit, segment.loop});
    figures.insert(figures.end(), segment.demand.begin(), segment.demand.end());
    figures.insert(figures.end(), segment.coverage.begin(), segment.coverage.end());
  }
  for (const score::ExperienceScore& experience : card.experiences) {
    figures.insert(figures.end(), {experience.strength, experience.loop});
  }
  return figures;
}

/// The same for lists whose order follows the figures: sorted back to the model's order.
std::vector<Figure> listed_figures(Scorecard card) {
  std::vector<Figure> figures;
  std::ranges::sort(card.gaps, {},
                    [](const score::Gap& gap) { return std::pair(gap.segment, gap.experience); });
  for (score::Gap& gap : card.gaps) {
    figures.insert(figures.end(), {gap.size, gap.attainable});
    std::ranges::sort(gap.options, {}, &score::GapOption::architecture);
    for (const score::GapOption& option : gap.options) figures.push_back(option.feasibility);
  }
  std::ranges::sort(card.rivals, {}, &score::RivalScore::index);
  for (const score::RivalScore& rival : card.rivals) {
    figures.insert(figures.end(), {rival.threat_now, rival.threat_horizon});
    for (const score::OfferScore& offer : rival.offers) {
      figures.insert(figures.end(), {offer.strength, offer.strength_horizon});
    }
  }
  return figures;
}

std::vector<Figure> every_figure(const Scorecard& card) {
  std::vector<Figure> figures = all_figures(card);
  const std::vector<Figure> listed = listed_figures(card);
  figures.insert(figures.end(), listed.begin(), listed.end());
  return figures;
}

/// All ratings whose knowing may only narrow bounds: `wants` replace one source by another.
std::vector<Rating*> knowable_ratings(Model& model) {
  std::vector<Rating*> ratings;
  const auto add = [&ratings](auto& block) {
    for (Rating* const rating : ratings_of(block)) ratings.push_back(rating);
  };
  for (Segment& segment : model.customers) add(segment.traits);
  for (Experience& experience : model.experiences) {
    add(experience.ratings);
    add(experience.repeat);
    add(experience.trust);
  }
  for (Architecture& architecture : model.architectures) {
    add(architecture.technology);
    add(architecture.organization);
  }
  add(model.supply);
  for (Rival& rival : model.rivals) {
    for (Offer& offer : rival.offers) {
      ratings.push_back(&offer.momentum);
      if (!offer.strength.word.given) ratings.push_back(&offer.strength.rating);
    }
  }
  return ratings;
}

std::vector<Rating*> own_ratings(Model& model) {
  std::vector<Rating*> ratings;
  const auto add = [&ratings](auto& block) {
    for (Rating* const rating : ratings_of(block)) ratings.push_back(rating);
  };
  for (Experience& experience : model.experiences) {
    add(experience.ratings);
    add(experience.repeat);
    add(experience.trust);
  }
  for (Architecture& architecture : model.architectures) {
    add(architecture.technology);
    add(architecture.organization);
  }
  return ratings;
}

TEST_CASE("figures lie within 0..100 and their value within their bounds") {
  for_any_business("figures within bounds", [](Random& random) {
    const Model model = test::random_model(random);
    const Scorecard card = score::score(model, {});
    for (const Figure& figure : every_figure(card)) {
      RC_ASSERT(figure.low >= -slack);
      RC_ASSERT(figure.low <= figure.value + slack);
      RC_ASSERT(figure.value <= figure.high + slack);
      RC_ASSERT(figure.high <= 100 + slack);
    }
    RC_ASSERT(card.rated >= 0 && card.rated <= 1);
  });
}

TEST_CASE("bounds nest when a rating becomes known") {
  for_any_business("bounds nest", [](Random& random) {
    Model model = test::random_model(random);
    const std::vector<Figure> before = every_figure(score::score(model, {}));
    const auto ratings = knowable_ratings(model);
    Rating& rating = *ratings[random.below(static_cast<std::uint32_t>(ratings.size()))];
    // Somewhere within what was thought possible.
    const Figure range = rating.figure;
    const double known = range.low + random.unit() * (range.high - range.low);
    rating.state = Rating::State::given;
    rating.raters.clear();
    rating.figure = {known, known, known};
    const std::vector<Figure> after = every_figure(score::score(model, {}));
    RC_ASSERT(before.size() == after.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
      RC_ASSERT(after[i].low >= before[i].low - slack);
      RC_ASSERT(after[i].high <= before[i].high + slack);
    }
  });
}

TEST_CASE("the order of things and their names change nothing") {
  for_any_business("order and names", [](Random& random) {
    Model model = test::random_model(random);
    const Scorecard before = score::score(model, {});
    // Turns the list of experiences round, and every list of mentions.
    std::ranges::reverse(model.experiences);
    for (Experience& experience : model.experiences) {
      std::ranges::reverse(experience.through.list);
      std::ranges::reverse(experience.serves.list);
    }
    std::ranges::reverse(model.rivals);
    for (Rival& rival : model.rivals) {
      rival.name = {"another name", {}, true};
      std::ranges::reverse(rival.offers);
    }
    const Scorecard after = score::score(model, {});
    const auto near = [](const Figure& a, const Figure& b) {
      return std::abs(a.low - b.low) <= slack && std::abs(a.value - b.value) <= slack &&
             std::abs(a.high - b.high) <= slack;
    };
    RC_ASSERT(near(before.fit, after.fit));
    RC_ASSERT(near(before.threat_now, after.threat_now));
    RC_ASSERT(near(before.threat_horizon, after.threat_horizon));
    for (std::size_t i = 0; i < before.cells.size(); ++i) {
      RC_ASSERT(near(before.cells[i].strength, after.cells[i].strength));
      RC_ASSERT(near(before.cells[i].gap, after.cells[i].gap));
      RC_ASSERT(near(before.cells[i].threat_horizon, after.cells[i].threat_horizon));
    }
  });
}

TEST_CASE("raising an own rating never lowers fit and never raises threat") {
  for_any_business("raising own ratings", [](Random& random) {
    Model model = test::random_model(random);
    const score::Assumptions assumptions;
    const auto before = score::evaluate(score::take_inputs<double>(model), assumptions);
    const auto held = score::held_strengths(before);
    const auto ratings = own_ratings(model);
    Rating& rating = *ratings[random.below(static_cast<std::uint32_t>(ratings.size()))];
    RC_PRE(rating.given());
    rating = raised(rating, 1);
    const auto after = score::evaluate(score::take_inputs<double>(model), assumptions, held);
    RC_ASSERT(after.fit >= before.fit - slack);
    RC_ASSERT(after.threat <= before.threat + slack);
    RC_ASSERT(after.threat_later <= before.threat_later + slack);
  });
}

TEST_CASE("a lever promises what scoring everything again gives") {
  for_any_business("levers", [](Random& random) {
    Model model = test::random_model(random);
    const score::Assumptions assumptions;
    const auto inputs = score::take_inputs<double>(model);
    const auto before = score::evaluate(inputs, assumptions);
    const auto held = score::held_strengths(before);
    const auto levers = score::levers(model, inputs, before, assumptions);
    RC_PRE(!levers.empty());
    const score::Lever& lever = levers[random.below(static_cast<std::uint32_t>(levers.size()))];
    // Ids repeat in random models only across kinds, never within one.
    Raise raise;
    raise.amount = 1;
    const auto place = OwnPaths(model).find(lever.path);
    RC_ASSERT(place.has_value());
    if (place->block == OwnPlace::Block::permission) {
      auto& permission = model.experiences[place->thing].trust.permission;
      permission.value = *raised_by(raise, permission);
    }
    for (Rating* const rating : ratings_at(model, *place)) {
      if (const auto up = raised_by(raise, *rating)) *rating = *up;
    }
    const auto after = score::evaluate(score::take_inputs<double>(model), assumptions, held);
    RC_ASSERT(std::abs(100 * (after.fit - before.fit) - lever.fit_gain) <= slack);
    RC_ASSERT(std::abs(100 * (before.threat_later - after.threat_later) - lever.threat_drop) <=
              slack);
  });
}

TEST_CASE("plain numbers and figures with bounds have the same middle") {
  for_any_business("one formula", [](Random& random) {
    const Model model = test::random_model(random);
    const auto plain = score::evaluate(score::take_inputs<double>(model), {});
    const auto bounded = score::evaluate(score::take_inputs<Figure>(model), {});
    RC_ASSERT(plain.fit == bounded.fit.value);
    RC_ASSERT(plain.threat == bounded.threat.value);
    RC_ASSERT(plain.threat_later == bounded.threat_later.value);
    RC_ASSERT(plain.loop == bounded.loop.value);
  });
}

}  // namespace
}  // namespace csm
