// SPDX-License-Identifier: MIT
#include "csm/score/inputs.hpp"

#include <algorithm>
#include <unordered_set>

namespace csm::score {

namespace {

constexpr double loop_level_rating = 3;

template <class V>
V number(const Figure& figure);
template <>
double number<double>(const Figure& figure) {
  return figure.value;
}
template <>
Figure number<Figure>(const Figure& figure) {
  return figure;
}

template <class V, std::size_t N>
std::array<V, N> values(const std::array<const Rating*, N>& ratings) {
  std::array<V, N> result;
  for (std::size_t i = 0; i < N; ++i) result[i] = value_of<V>(*ratings[i]);
  return result;
}

/// What is mentioned, in the order of the file, each once.
template <Thing Kind>
std::vector<std::uint32_t> indices(const References<Kind>& references) {
  constexpr std::size_t few = 8;
  const bool many = references.list.size() > few;
  std::vector<std::uint32_t> result;
  std::unordered_set<std::uint32_t> seen;
  for (const Reference& reference : references) {
    if (reference.index < 0) continue;
    const auto index = static_cast<std::uint32_t>(reference.index);
    const bool fresh =
        many ? seen.insert(index).second : std::ranges::find(result, index) == result.end();
    if (fresh) result.push_back(index);
  }
  return result;
}

template <class V>
std::optional<V> amount(const Located<Money>& money) {
  if (!money.given) return std::nullopt;
  return number<V>(money.value);
}

template <class V>
SegmentInputs<V> take(const Segment& segment) {
  const auto traits = values<V>(ratings_of(segment.traits));
  SegmentInputs<V> inputs;
  inputs.share = segment.share.value.value;
  inputs.traits = {traits[0], traits[1], traits[2], traits[3],
                   traits[4], traits[5], traits[6], traits[7]};
  const auto wants = ratings_of(segment.wants);
  for (std::size_t e = 0; e < experience_count; ++e) {
    if (wants[e]->state != Rating::State::left_out) inputs.wants[e] = value_of<V>(*wants[e]);
  }
  return inputs;
}

template <class V>
ExperienceInputs<V> take(const Experience& experience) {
  return {.type = experience.type.value,
          .through = indices(experience.through),
          .serves = indices(experience.serves),
          .ratings = values<V>(ratings_of(experience.ratings)),
          .repeat = values<V>(ratings_of(experience.repeat)),
          .permission = permission_value<V>(experience.type.value, experience.trust.permission),
          .transparency = value_of<V>(experience.trust.transparency),
          .benefit = value_of<V>(experience.trust.benefit),
          .loop_level = loop_level(experience.repeat)};
}

template <class V>
OfferInputs<V> take(const Offer& offer, std::uint32_t rival) {
  OfferInputs<V> inputs;
  inputs.rival = rival;
  inputs.type = offer.type.value;
  inputs.architecture = offer.architecture.value;
  inputs.serves = indices(offer.serves);
  inputs.reach = offer.reach.given ? offer.reach.value.value : 1;
  inputs.reach_later = offer.reach_later.given ? offer.reach_later.value.value : inputs.reach;
  if (offer.strength.word.given) inputs.word = offer.strength.word.value;
  inputs.strength = value_of<V>(offer.strength.rating);
  inputs.momentum = value_of<V>(offer.momentum);
  inputs.momentum_rated = offer.momentum.given();
  return inputs;
}

/// Divides the shares by their sum; all equal where they come to nothing.
template <class V>
void normalize_shares(std::vector<SegmentInputs<V>>& segments) {
  double sum = 0;
  for (const auto& segment : segments) sum += segment.share;
  for (auto& segment : segments) {
    segment.share = sum > 0 ? segment.share / sum : 1.0 / static_cast<double>(segments.size());
  }
}

template <class V>
void index_by_segment(Inputs<V>& inputs) {
  inputs.experiences_of.resize(inputs.segments.size());
  for (std::uint32_t i = 0; i < inputs.experiences.size(); ++i) {
    for (const std::uint32_t s : inputs.experiences[i].serves)
      inputs.experiences_of[s].push_back(i);
  }
  inputs.offers_to.resize(inputs.segments.size());
  for (std::uint32_t y = 0; y < inputs.offers.size(); ++y) {
    const auto& serves = inputs.offers[y].serves;
    for (std::uint32_t k = 0; k < serves.size(); ++k) inputs.offers_to[serves[k]].push_back({y, k});
  }
}

}  // namespace

template <class V>
V value_of(const Rating& rating) {
  return number<V>((1 / highest_rating) * rating.figure);
}
template double value_of<double>(const Rating&);
template Figure value_of<Figure>(const Rating&);

template <class V>
V permission_value(ExperienceType type, const Located<Permission>& permission) {
  if (!permission.given || permission.value == Permission::unknown) return number<V>({0, 0.5, 1});
  return exactly<V>(permission_factor(type, permission.value));
}
template double permission_value<double>(ExperienceType, const Located<Permission>&);
template Figure permission_value<Figure>(ExperienceType, const Located<Permission>&);

std::uint8_t loop_level(const RepeatRatings& repeat) {
  std::uint8_t level = 0;
  for (const Rating* rating : ratings_of(repeat)) {
    if (!rating->given() || rating->figure.value < loop_level_rating - tie) break;
    ++level;
  }
  return level;
}

template <class V>
Inputs<V> take_inputs(const Model& model) {
  Inputs<V> inputs;
  for (const Segment& segment : model.customers) inputs.segments.push_back(take<V>(segment));
  normalize_shares(inputs.segments);
  for (const Experience& experience : model.experiences) {
    inputs.experiences.push_back(take<V>(experience));
  }
  for (const Architecture& architecture : model.architectures) {
    inputs.architectures.push_back(
        {.type = architecture.type.value,
         .technology = values<V>(ratings_of(architecture.technology)),
         .organization = values<V>(ratings_of(architecture.organization))});
  }
  const auto supply = values<V>(ratings_of(model.supply));
  inputs.supply = {supply[0], supply[1], supply[2], supply[3], supply[4], supply[5]};
  inputs.wtp = amount<V>(model.business.wtp);
  inputs.cost = amount<V>(model.business.cost);
  for (const Rival& rival : model.rivals) {
    const auto first = static_cast<std::uint32_t>(inputs.offers.size());
    const auto number_of_rival = static_cast<std::uint32_t>(inputs.rivals.size());
    for (const Offer& offer : rival.offers) {
      inputs.offers.push_back(take<V>(offer, number_of_rival));
    }
    inputs.rivals.push_back({.wtp = amount<V>(rival.wtp),
                             .cost = amount<V>(rival.cost),
                             .first_offer = first,
                             .offer_count = static_cast<std::uint32_t>(rival.offers.size())});
  }
  index_by_segment(inputs);
  return inputs;
}
template Inputs<double> take_inputs<double>(const Model&);
template Inputs<Figure> take_inputs<Figure>(const Model&);

}  // namespace csm::score
