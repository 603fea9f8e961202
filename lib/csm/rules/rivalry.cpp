// SPDX-License-Identifier: MIT
#include "csm/rules/rivalry.hpp"

#include "csm/rules/seen.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace csm {
namespace {

// A finding is read by people.
constexpr std::size_t most_segments = 3;
constexpr std::size_t most_places = 10;

}  // namespace

std::vector<RivalOffer> rival_offers(const Context& context) {
  std::vector<RivalOffer> list;
  for (std::size_t i = 0; i < context.inputs.rivals.size(); ++i) {
    const Rival& rival = context.model.rivals[i];
    const std::uint32_t first = context.inputs.rivals[i].first_offer;
    for (std::size_t k = 0; k < rival.offers.size(); ++k) {
      list.push_back({.rival = rival,
                      .offer = rival.offers[k],
                      .inputs = context.inputs.offers[first + k],
                      .outcome = context.outcome.offers[first + k]});
    }
  }
  return list;
}

std::vector<ServedSegment> segments_of(const RivalOffer& offer) {
  // The numbers stand in the order of the file, each segment once.
  const std::vector<std::uint32_t>& serves = offer.inputs.serves;
  std::vector<ServedSegment> list;
  for (const Reference& reference : offer.offer.serves) {
    const std::size_t place = list.size();
    if (place == serves.size()) break;
    if (reference.index != static_cast<std::int64_t>(serves[place])) continue;
    list.push_back({serves[place], place, reference.span});
  }
  return list;
}

double strength_of(const score::ExperienceOutcome<double>& experience) {
  double strongest = 0;
  for (const double q : experience.strength) strongest = std::max(strongest, q);
  return strongest;
}

std::vector<StrongestOfOurs> strongest_of_ours(const Context& context) {
  std::vector<StrongestOfOurs> list(context.inputs.segments.size());
  for (std::uint32_t i = 0; i < context.inputs.experiences.size(); ++i) {
    const score::ExperienceInputs<double>& own = context.inputs.experiences[i];
    const double strength = strength_of(context.outcome.experiences[i]);
    for (const std::uint32_t s : own.serves) {
      std::optional<std::uint32_t>& best = list[s][score::index(own.type)];
      if (!best || strength > strength_of(context.outcome.experiences[*best])) best = i;
    }
  }
  return list;
}

std::string called(const RivalOffer& offer) {
  return fmt::format("offer `{}` of rival `{}`", offer.offer.id.text, offer.rival.id.text);
}

std::string segments_told(const std::vector<std::string_view>& ids) {
  std::string text = ids.size() == 1 ? "segment" : "segments";
  const std::size_t named = std::min(ids.size(), most_segments);
  for (std::size_t i = 0; i < named; ++i) {
    const bool last = i + 1 == ids.size();
    text += i == 0 ? " " : last ? " and " : ", ";
    text += fmt::format("`{}`", ids[i]);
  }
  if (named < ids.size()) text += fmt::format(" and {} more", ids.size() - named);
  return text;
}

void Extent::add(double figure) {
  least_ = least_ ? std::min(*least_, figure) : figure;
  most_ = std::max(most_, figure);
}

std::string Extent::told() const {
  const std::string least = csm::told(least_.value_or(0));
  const std::string most = csm::told(most_);
  return least == most ? most : fmt::format("{} to {}", least, most);
}

std::string years_told(double years) {
  return fmt::format("{} {}", told(years), years == 1 ? "year" : "years");
}

void PlacesBySegment::add(Span span, std::string_view segment) {
  const auto found = std::ranges::find(places_, span, &Place::span);
  if (found != places_.end()) {
    found->segments.push_back(segment);
  } else if (places_.size() < most_places) {
    places_.push_back({span, {segment}});
  }
}

std::vector<Label> PlacesBySegment::labels(std::string_view before) const {
  std::vector<Label> labels;
  for (const Place& place : places_) {
    labels.push_back({place.span, fmt::format("{} {}", before, segments_told(place.segments))});
  }
  return labels;
}

bool is_severe(const score::Threat<double>& threat) {
  return threat.later >= score::severe_threat - score::tie;
}

const Offer* foremost_offer(const Context& context, std::size_t rival,
                            double (*measure)(const score::Threat<double>& alone)) {
  const Offer* foremost = nullptr;
  double most = 0;
  score::RivalInputs<double> alone = context.inputs.rivals[rival];
  for (const Offer& offer : context.model.rivals[rival].offers) {
    alone.offer_count = 1;
    const double its = measure(score::threat_of(alone, context.inputs, context.outcome));
    if (foremost == nullptr || its > most + score::tie) {
      foremost = &offer;
      most = its;
    }
    ++alone.first_offer;
  }
  return foremost;
}

}  // namespace csm
