// SPDX-License-Identifier: MIT
#include "csm/score/trial.hpp"

#include "csm/model/funding.hpp"
#include "csm/model/ratings.hpp"
#include "csm/score/indices.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace csm::score {
namespace {

using Block = OwnPlace::Block;

std::vector<std::uint32_t> everything(const Model& model) {
  std::vector<std::uint32_t> all(model.initiatives.size());
  std::iota(all.begin(), all.end(), 0U);
  return all;
}

/// The numbers at a place, in the order of ratings_at.
std::vector<double*> numbers_at(Inputs<double>& inputs, const OwnPlace& place) {
  const auto pick = [&place](std::span<double> block) {
    std::vector<double*> result;
    for (std::size_t k = 0; k < block.size(); ++k) {
      if (place.key < 0 || place.key == static_cast<int>(k)) result.push_back(&block[k]);
    }
    return result;
  };
  switch (place.block) {
    case Block::ratings: return pick(inputs.experiences[place.thing].ratings);
    case Block::repeat: return pick(inputs.experiences[place.thing].repeat);
    case Block::trust: {
      ExperienceInputs<double>& x = inputs.experiences[place.thing];
      if (place.key < 0) return {&x.transparency, &x.benefit};
      return {place.key == 0 ? &x.transparency : &x.benefit};
    }
    case Block::permission: return {&inputs.experiences[place.thing].permission};
    case Block::technology: return pick(inputs.architectures[place.thing].technology);
    case Block::organization: return pick(inputs.architectures[place.thing].organization);
  }
  return {};
}

bool is_of_architecture(const OwnPlace& place) {
  return place.block == Block::technology || place.block == Block::organization;
}

void append(std::vector<std::uint32_t>& list, const std::vector<std::uint32_t>& more) {
  list.insert(list.end(), more.begin(), more.end());
}

}  // namespace

Trial::Trial(const Model& model, const Assumptions& assumptions, Goal goal)
    : model_(model),
      assumptions_(assumptions),
      goal_(goal),
      inputs_(take_inputs<double>(with_additions(model, everything(model)))),
      owner_(model.experiences.size(), always),
      touches_(model.initiatives.size()),
      funded_(model.initiatives.size(), false) {
  for (std::uint32_t i = 0; i < model.initiatives.size(); ++i) {
    owner_.resize(owner_.size() + model.initiatives[i].adds.experiences.size(), i);
  }
  held_ = held_strengths(evaluate(take_inputs<double>(model), assumptions));
  for (const auto& rival : inputs_.rivals) leads_.push_back(lead_of(rival, inputs_));
  find_slots();
  find_touches();
  for (const auto& architecture : inputs_.architectures) {
    carrying_.push_back(carried(architecture.technology, architecture.organization));
  }
  for (std::uint32_t x = 0; x < inputs_.experiences.size(); ++x) {
    const std::size_t count = inputs_.experiences[x].through.size();
    strengths_.push_back({std::vector<double>(count), std::vector<double>(count)});
    renew_experience(x);
  }
  fit_.resize(inputs_.segments.size());
  pressure_.resize(inputs_.segments.size());
  for (std::uint32_t s = 0; s < inputs_.segments.size(); ++s) {
    unserved_.emplace_back().demand = demands(inputs_.segments[s]);
    renew_segment(s);
  }
  changes_.clear();
  before_ = total();
}

void Trial::find_slots() {
  const OwnPaths paths(model_);
  std::unordered_map<const double*, std::uint32_t> found;
  const auto slot_at = [&](double* number, const OwnPlace& place, const Rating* rating) {
    const auto [slot, fresh] = found.try_emplace(number, static_cast<std::uint32_t>(slots_.size()));
    if (fresh) {
      slots_.push_back({.number = number, .rating = rating});
      if (place.block == Block::permission) {
        slots_.back().permission = &model_.experiences[place.thing].trust.permission;
        slots_.back().type = model_.experiences[place.thing].type.value;
      }
    }
    return slot->second;
  };
  const auto add = [&](std::uint32_t initiative, const Raise& raise, const OwnPlace& place) {
    Touch& touch = touches_[initiative];
    const std::vector<double*> numbers = numbers_at(inputs_, place);
    const auto ratings = ratings_at(model_, place);
    for (std::size_t k = 0; k < numbers.size(); ++k) {
      const Rating* const rating = place.block == Block::permission ? nullptr : ratings[k];
      const std::uint32_t slot = slot_at(numbers[k], place, rating);
      slots_[slot].raises.emplace_back(initiative, &raise);
      touch.slots.push_back(slot);
    }
    (is_of_architecture(place) ? touch.architectures : touch.experiences).push_back(place.thing);
  };
  for (const bool sets : {true, false}) {
    for (std::uint32_t i = 0; i < model_.initiatives.size(); ++i) {
      for (const Raise& raise : model_.initiatives[i].raises) {
        const auto place = paths.find(raise.path.text);
        if (place && raise.sets == sets) add(i, raise, *place);
      }
    }
  }
}

void Trial::find_touches() {
  std::vector<std::vector<std::uint32_t>> through(inputs_.architectures.size());
  for (std::uint32_t x = 0; x < inputs_.experiences.size(); ++x) {
    for (const std::uint32_t a : inputs_.experiences[x].through) through[a].push_back(x);
  }
  for (std::uint32_t x = 0; x < inputs_.experiences.size(); ++x) {
    if (owner_[x] != always) touches_[owner_[x]].experiences.push_back(x);
  }
  for (Touch& touch : touches_) {
    sort_unique(touch.slots);
    sort_unique(touch.architectures);
    for (const std::uint32_t a : touch.architectures) append(touch.experiences, through[a]);
    sort_unique(touch.experiences);
    for (const std::uint32_t x : touch.experiences) {
      append(touch.segments, inputs_.experiences[x].serves);
    }
    sort_unique(touch.segments);
  }
}

double Trial::number_of(const Slot& slot) const {
  if (slot.rating == nullptr) {
    Located<Permission> permission = *slot.permission;
    for (const auto& [initiative, raise] : slot.raises) {
      if (!funded_[initiative]) continue;
      if (const auto up = raised_by(*raise, permission)) permission.value = *up;
    }
    return permission_value<double>(slot.type, permission);
  }
  Rating rating = *slot.rating;
  for (const auto& [initiative, raise] : slot.raises) {
    if (!funded_[initiative]) continue;
    if (auto up = raised_by(*raise, rating)) rating = std::move(*up);
  }
  return score::value_of<double>(rating);
}

void Trial::set(double& place, double number) {
  if (place == number) return;
  changes_.emplace_back(&place, place);
  place = number;
}

void Trial::renew_experience(std::uint32_t experience) {
  const ExperienceInputs<double>& x = inputs_.experiences[experience];
  Strengths& strengths = strengths_[experience];
  const double eased = ease(x.type, x.ratings);
  const double allowing = allowed(x.permission, x.transparency, x.benefit);
  const double speed = loop(x.repeat);
  for (std::size_t k = 0; k < x.through.size(); ++k) {
    const double q = strength(eased, carrying_[x.through[k]], allowing);
    set(strengths.now[k], q);
    set(strengths.later[k], projected(q, speed, assumptions_));
  }
}

void Trial::renew_segment(std::uint32_t segment) {
  Standing<double> standing = unserved_[segment];
  for (const std::uint32_t x : inputs_.experiences_of[segment]) {
    if (!stands(x)) continue;
    const Strengths& strengths = strengths_[x];
    for (std::size_t k = 0; k < strengths.now.size(); ++k) {
      cover(standing, inputs_.experiences[x].type, strengths.now[k], strengths.later[k]);
    }
  }
  if (goal_ != Goal::threat) set(fit_[segment], fit(standing.demand, standing.coverage));
  if (goal_ == Goal::fit) return;
  double largest = 0;
  for (const auto& [y, k] : inputs_.offers_to[segment]) {
    const OfferInputs<double>& offer = inputs_.offers[y];
    largest = std::max(
        largest, pressures(offer, held_[y][k], leads_[offer.rival], standing, assumptions_).later);
  }
  set(pressure_[segment], largest);
}

void Trial::fund(std::span<const std::uint32_t> initiatives) {
  fundings_.push_back({order_.size(), changes_.size()});
  order_.insert(order_.end(), initiatives.begin(), initiatives.end());
  for (const std::uint32_t i : initiatives) funded_[i] = true;
  const Touch* touched = &union_;
  if (initiatives.size() == 1) {
    touched = &touches_[initiatives.front()];
  } else {
    for (const auto list :
         {&Touch::slots, &Touch::architectures, &Touch::experiences, &Touch::segments}) {
      (union_.*list).clear();
      for (const std::uint32_t i : initiatives) append(union_.*list, touches_[i].*list);
      sort_unique(union_.*list);
    }
  }
  for (const std::uint32_t i : touched->slots) set(*slots_[i].number, number_of(slots_[i]));
  for (const std::uint32_t a : touched->architectures) {
    const ArchitectureInputs<double>& architecture = inputs_.architectures[a];
    set(carrying_[a], carried(architecture.technology, architecture.organization));
  }
  for (const std::uint32_t x : touched->experiences) {
    if (stands(x)) renew_experience(x);
  }
  for (const std::uint32_t s : touched->segments) renew_segment(s);
}

void Trial::undo() {
  const Funding last = fundings_.back();
  for (std::size_t i = last.first_initiative; i < order_.size(); ++i) funded_[order_[i]] = false;
  order_.resize(last.first_initiative);
  while (changes_.size() > last.first_change) {
    *changes_.back().first = changes_.back().second;
    changes_.pop_back();
  }
  fundings_.pop_back();
}

double Trial::total() const {
  double fits = 0;
  double threat = 0;
  for (std::size_t s = 0; s < fit_.size(); ++s) {
    fits += inputs_.segments[s].share * fit_[s];
    threat += inputs_.segments[s].share * pressure_[s];
  }
  return points * (fits - threat);  // what the goal leaves out is 0 throughout
}

double Trial::value() const { return total() - before_; }

}  // namespace csm::score
