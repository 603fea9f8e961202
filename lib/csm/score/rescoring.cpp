// SPDX-License-Identifier: MIT
#include "csm/score/rescoring.hpp"

#include "csm/score/indices.hpp"

namespace csm::score {

Rescoring::Rescoring(const Inputs<Figure>& inputs, const Assumptions& assumptions)
    : inputs_(inputs),
      assumptions_(assumptions),
      through_(inputs.architectures.size()),
      outcome_(evaluate(inputs, assumptions)) {
  for (const auto& rival : inputs.rivals) leads_.push_back(lead_of(rival, inputs));
  for (std::uint32_t x = 0; x < inputs.experiences.size(); ++x) {
    for (const std::uint32_t a : inputs.experiences[x].through) through_[a].push_back(x);
  }
}

Touched Rescoring::touched_by(const Place<Figure>& place) const {
  Touched touched;
  switch (place.of) {
    case PlaceOf::segment: touched.segments = {place.thing}; break;
    case PlaceOf::experience: touched.experiences = {place.thing}; break;
    case PlaceOf::architecture: touched.experiences = through_[place.thing]; break;
    case PlaceOf::supply: break;
    case PlaceOf::offer:
      for (std::uint32_t k = 0; k < inputs_.offers[place.thing].serves.size(); ++k) {
        touched.offers.push_back({place.thing, k});
      }
      break;
  }
  for (const std::uint32_t x : touched.experiences) {
    const auto& serves = inputs_.experiences[x].serves;
    touched.segments.insert(touched.segments.end(), serves.begin(), serves.end());
  }
  sort_unique(touched.segments);
  for (const std::uint32_t s : touched.segments) {
    touched.offers.insert(touched.offers.end(), inputs_.offers_to[s].begin(),
                          inputs_.offers_to[s].end());
  }
  return touched;
}

void Rescoring::renew(const Touched& touched) {
  for (const std::uint32_t x : touched.experiences) {
    evaluate_experience_into(outcome_.experiences[x], inputs_.experiences[x], inputs_,
                             assumptions_);
  }
  for (const std::uint32_t s : touched.segments) {
    outcome_.segments[s] = evaluate_segment(s, inputs_, outcome_.experiences);
  }
  for (const auto& [y, k] : touched.offers) {
    const OfferInputs<Figure>& offer = inputs_.offers[y];
    OfferOutcome<Figure>& outcome = outcome_.offers[y];
    if (!offer.word) outcome.strength[k] = offer.strength;
    const Pressures<Figure> both =
        pressures(offer, outcome.strength[k], leads_[offer.rival],
                  outcome_.segments[offer.serves[k]].standing, assumptions_);
    outcome.strength_later[k] = both.strength_later;
    outcome.pressure[k] = both.now;
    outcome.pressure_later[k] = both.later;
  }
}

}  // namespace csm::score
