// SPDX-License-Identifier: MIT
#include "csm/score/samples.hpp"

#include "csm/score/chance.hpp"
#include "csm/score/gaps.hpp"
#include "csm/score/places.hpp"
#include "csm/score/rivals.hpp"
#include "csm/score/scorecard.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace csm::score {
namespace {

constexpr double slowest_learning = 0.1;
constexpr double fastest_learning = 0.5;

/// A number that nobody knows for sure.
struct Slot {
  double* number = nullptr;
  double low = 0;
  double width = 0;
  std::vector<double> choices;  ///< what raters said; empty: anything within the bounds
};

Figure permission_of(const Experience& experience) {
  return permission_value<Figure>(experience.type.value, experience.trust.permission);
}

/// The slots of a model in a copy of its numbers, in the order of the file format.
std::vector<Slot> slots(const Model& model, Inputs<double>& inputs) {
  std::vector<Slot> list;
  for (const Place<double>& place : places(model, inputs)) {
    const Figure bounds = place.rating != nullptr ? value_of<Figure>(*place.rating)
                                                  : permission_of(model.experiences[place.thing]);
    if (bounds.low == bounds.high) continue;
    list.push_back({place.number, bounds.low, bounds.high - bounds.low, {}});
    if (place.rating == nullptr) continue;
    for (const Rater& rater : place.rating->raters) {
      list.back().choices.push_back(rater.value / highest_rating);
    }
  }
  return list;
}

/// The largest in the order of lists; ties: the first.
class First {
 public:
  void offer(std::uint32_t number, double figure) {
    const double key = order_key(figure);
    if (key == largest_) level_ = true;
    if (key <= largest_) return;
    level_ = false;
    largest_ = key;
    number_ = number;
  }
  std::uint32_t number() const { return number_; }
  bool above_nothing() const { return largest_ > 0; }
  bool level() const { return level_ && above_nothing(); }

 private:
  double largest_ = -1;
  std::uint32_t number_ = 0;
  bool level_ = false;
};

/// A business whose numbers change from drawing to drawing.
class Lottery {
 public:
  Lottery(const Model& model, const Assumptions& assumptions, const Sampling& sampling)
      : inputs_(take_inputs<double>(model)),
        slots_(slots(model, inputs_)),
        assumptions_(assumptions),
        sampling_(sampling),
        chance_(sampling.seed) {}
  // Slots point into the inputs.
  Lottery(const Lottery&) = delete;
  Lottery& operator=(const Lottery&) = delete;

  Drawing draw(std::uint32_t number) {
    // Each number has a place of its own, whatever else is varied: runs can be compared.
    std::uint64_t place = number * (slots_.size() + places_of_weights + 1);
    if (sampling_.varies(Vary::ratings)) draw_ratings(place);
    place += slots_.size();
    if (sampling_.varies(Vary::weights)) draw_weights(place);
    place += places_of_weights;
    if (sampling_.varies(Vary::learning)) {
      assumptions_.learning_rate =
          slowest_learning + chance_.unit(place) * (fastest_learning - slowest_learning);
    }
    evaluate_into(outcome_, inputs_, assumptions_);
    return told();
  }

 private:
  static constexpr std::uint64_t places_of_weights = experience_count * 2 + 2 + 3;

  void draw_ratings(std::uint64_t place) {
    for (const Slot& slot : slots_) {
      const auto count = static_cast<std::uint32_t>(slot.choices.size());
      *slot.number = count > 0 ? slot.choices[chance_.below(count, place)]
                               : slot.low + chance_.unit(place) * slot.width;
      ++place;
    }
  }

  void draw_weights(std::uint64_t place) {
    Weights& weights = assumptions_.weights;
    for (auto& ease : weights.ease) {
      ease = simplex<3>(chance_, place);
      place += 2;
    }
    weights.powers = simplex<3>(chance_, place);
    weights.loop = simplex<4>(chance_, place + 2);
  }

  Drawing told() const {
    const ByType<double> feasible = easiest(feasibilities(inputs_));
    First gap;
    std::uint32_t place = 0;
    for (std::uint32_t s = 0; s < inputs_.segments.size(); ++s) {
      for (const ExperienceType type : experience_types) {
        gap.offer(place++, attainable(inputs_, outcome_, s, type, feasible));
      }
    }
    First rival;
    for (std::uint32_t r = 0; r < inputs_.rivals.size(); ++r) {
      rival.offer(r, threat_of(inputs_.rivals[r], inputs_, outcome_).later);
    }
    return {.fit = points * outcome_.fit,
            .threat = points * outcome_.threat_later,
            .first_gap = gap.number(),
            .first_rival = rival.number(),
            .within_reach = gap.above_nothing(),
            .threatened = rival.above_nothing(),
            .level_gaps = gap.level(),
            .level_rivals = rival.level()};
  }

  Inputs<double> inputs_;
  std::vector<Slot> slots_;
  Assumptions assumptions_;
  const Sampling& sampling_;
  Chance chance_;
  Outcome<double> outcome_;
};

}  // namespace

std::vector<Drawing> draw(const Model& model, const Assumptions& assumptions,
                          const Sampling& sampling, std::uint32_t first, std::uint32_t count) {
  Lottery lottery(model, assumptions, sampling);
  std::vector<Drawing> drawings;
  drawings.reserve(count);
  for (std::uint32_t i = 0; i < count; ++i) drawings.push_back(lottery.draw(first + i));
  return drawings;
}

Percentiles percentiles(std::vector<double> numbers) {
  std::ranges::sort(numbers);
  const auto at = [&numbers](double share) {
    const double place = share * static_cast<double>(numbers.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const double low = numbers[below];
    const double high = numbers[std::min(below + 1, numbers.size() - 1)];
    return low + (place - static_cast<double>(below)) * (high - low);
  };
  return {at(0.1), at(0.5), at(0.9)};
}

Samples summarize(const Model& model, const Sampling& sampling,
                  const std::vector<Drawing>& drawings) {
  Samples samples{
      .sampling = sampling,
      .fit = {},
      .threat_horizon = {},
      .first_gaps = std::vector<std::uint32_t>(model.customers.size() * experience_count),
      .first_rivals = std::vector<std::uint32_t>(model.rivals.size())};
  std::vector<double> fits;
  std::vector<double> threats;
  for (const Drawing& drawing : drawings) {
    fits.push_back(drawing.fit);
    threats.push_back(drawing.threat);
    if (!samples.first_gaps.empty()) ++samples.first_gaps[drawing.first_gap];
    if (!samples.first_rivals.empty()) ++samples.first_rivals[drawing.first_rival];
    samples.out_of_reach += drawing.within_reach ? 0 : 1;
    samples.unthreatened += drawing.threatened ? 0 : 1;
    samples.level_gaps += drawing.level_gaps ? 1 : 0;
    samples.level_rivals += drawing.level_rivals ? 1 : 0;
  }
  samples.fit = percentiles(std::move(fits));
  samples.threat_horizon = percentiles(std::move(threats));
  return samples;
}

double sampling_error(std::uint32_t times, std::uint32_t count) {
  const double share = (times + 1.0) / (count + 2.0);
  return std::sqrt(share * (1 - share) / count);
}

}  // namespace csm::score
