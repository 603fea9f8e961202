// SPDX-License-Identifier: MIT
#include "tests/score/random_model.hpp"

#include <algorithm>
#include <array>

namespace csm::test {
namespace {

constexpr std::array<std::string_view, 8> ids = {"alder", "birch", "cedar", "elm",
                                                 "fir",   "hazel", "larch", "maple"};

Id id(std::size_t number) { return {ids[number % ids.size()], {}}; }

template <class T>
Located<T> given(T value) {
  return {value, {}, true};
}

template <class Enum>
Enum any(Random& random, std::size_t count) {
  return static_cast<Enum>(random.below(static_cast<std::uint32_t>(count)));
}

/// At least one of them, none twice.
template <Thing Kind>
References<Kind> some(Random& random, std::size_t count) {
  References<Kind> references;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (random.chance(0.6)) references.list.push_back({ids[i], {}, static_cast<std::int32_t>(i)});
  }
  if (references.list.empty()) references.list.push_back({ids[0], {}, 0});
  return references;
}

template <class Block>
void rate(Random& random, Block& block) {
  for (Rating* const rating : ratings_of(block)) *rating = random_rating(random);
}

Located<Money> money(Random& random, double from, double to) {
  if (random.chance(0.2)) return {};
  const double low = from + random.unit() * (to - from);
  const double high = random.chance(0.3) ? low + random.unit() * 5 : low;
  return given(Money{low, (low + high) / 2, high});
}

Offer random_offer(Random& random, std::size_t number, std::size_t segments) {
  Offer offer;
  offer.id = id(number);
  offer.type = given(any<ExperienceType>(random, experience_count));
  offer.architecture = given(any<ArchitectureType>(random, architecture_count));
  offer.serves = some<Thing::segment>(random, segments);
  if (random.chance(0.7)) offer.reach = given(Share{random.unit()});
  if (random.chance(0.4)) offer.reach_later = given(Share{random.unit()});
  if (random.chance(0.5)) {
    offer.strength.word = given(any<Comparison>(random, 5));
  } else {
    offer.strength.rating = random_rating(random);
  }
  offer.momentum = random_rating(random);
  return offer;
}

}  // namespace

std::uint64_t Random::bits() {
  std::uint64_t z = (state_ += 0x9e3779b97f4a7c15U);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
  return z ^ (z >> 31);
}

Rating random_rating(Random& random) {
  Rating rating;
  const auto number = [&random] { return static_cast<double>(random.below(11)) / 2; };
  const std::uint32_t way = random.below(10);
  if (way == 0) return rating;
  if (way == 1) {
    rating.state = Rating::State::unknown;
    return rating;
  }
  rating.state = Rating::State::given;
  if (way == 2) {
    const std::uint32_t count = 1 + random.below(4);
    for (std::uint32_t i = 0; i < count; ++i) rating.raters.push_back({ids[i], number(), {}});
    rating.figure = summarize(rating.raters);
    return rating;
  }
  const double a = number();
  const double b = way == 3 ? number() : a;
  rating.figure = {std::min(a, b), (a + b) / 2, std::max(a, b)};
  return rating;
}

Model random_model(Random& random) {
  Model model;
  model.business.wtp = money(random, 5, 30);
  model.business.cost = money(random, 2, 25);
  const std::size_t segments = 1 + random.below(4);
  const std::size_t architectures = 1 + random.below(3);
  for (std::size_t i = 0; i < segments; ++i) {
    Segment segment;
    segment.id = id(i);
    segment.share = given(Share{0.05 + random.unit()});
    rate(random, segment.traits);
    for (Rating* const want : ratings_of(segment.wants)) {
      if (random.chance(0.2)) *want = random_rating(random);
    }
    model.customers.push_back(std::move(segment));
  }
  for (std::size_t i = 0; i < architectures; ++i) {
    Architecture architecture;
    architecture.id = id(i);
    architecture.type = given(any<ArchitectureType>(random, architecture_count));
    rate(random, architecture.technology);
    rate(random, architecture.organization);
    model.architectures.push_back(std::move(architecture));
  }
  for (std::size_t i = 0, count = 1 + random.below(4); i < count; ++i) {
    Experience experience;
    experience.id = id(i);
    experience.type = given(any<ExperienceType>(random, experience_count));
    experience.through = some<Thing::architecture>(random, architectures);
    experience.serves = some<Thing::segment>(random, segments);
    rate(random, experience.ratings);
    rate(random, experience.repeat);
    rate(random, experience.trust);
    if (random.chance(0.8)) experience.trust.permission = given(any<Permission>(random, 8));
    model.experiences.push_back(std::move(experience));
  }
  rate(random, model.supply);
  for (std::size_t i = 0, count = random.below(4); i < count; ++i) {
    Rival rival;
    rival.id = id(i);
    rival.kind = given(any<RivalKind>(random, 3));
    rival.wtp = money(random, 5, 40);
    rival.cost = money(random, 2, 30);
    if (random.chance(0.5)) rival.foothold = given(any<Foothold>(random, 3));
    for (std::size_t k = 0, offers = 1 + random.below(3); k < offers; ++k) {
      rival.offers.push_back(random_offer(random, k, segments));
    }
    model.rivals.push_back(std::move(rival));
  }
  return model;
}

}  // namespace csm::test
