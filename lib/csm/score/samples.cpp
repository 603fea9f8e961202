// SPDX-License-Identifier: MIT
#include "csm/score/samples.hpp"

#include "csm/model/ratings.hpp"
#include "csm/score/chance.hpp"
#include "csm/score/gaps.hpp"
#include "csm/score/rivals.hpp"
#include "csm/score/scorecard.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace csm::score {
namespace {

constexpr double points = 100;
constexpr double slowest_learning = 0.1;
constexpr double fastest_learning = 0.5;

/// A number that nobody knows for sure.
struct Slot {
  double* number = nullptr;
  double low = 0;
  double width = 0;
  std::vector<double> choices;  ///< what raters said; empty: anything within the bounds
};

/// The slots of a model in a copy of its numbers, in the order of the file format.
class Slots {
 public:
  Slots(const Model& model, Inputs<double>& inputs) {
    for (std::size_t s = 0; s < model.customers.size(); ++s) {
      segment(model.customers[s], inputs.segments[s]);
    }
    for (std::size_t x = 0; x < model.experiences.size(); ++x) {
      experience(model.experiences[x], inputs.experiences[x]);
    }
    for (std::size_t a = 0; a < model.architectures.size(); ++a) {
      block(ratings_of(model.architectures[a].technology), inputs.architectures[a].technology);
      block(ratings_of(model.architectures[a].organization), inputs.architectures[a].organization);
    }
    auto& [own, variety, idle, member, quality, capital] = inputs.supply;
    each(ratings_of(model.supply), std::array{&own, &variety, &idle, &member, &quality, &capital});
    std::size_t y = 0;
    for (const Rival& rival : model.rivals) {
      for (const Offer& told : rival.offers) {
        OfferInputs<double>& offer = inputs.offers[y++];
        if (!offer.word) add(told.strength.rating, offer.strength);
        add(told.momentum, offer.momentum);
      }
    }
  }

  const std::vector<Slot>& all() const { return slots_; }

 private:
  void add(const Figure& bounds, double& number) {
    if (bounds.low == bounds.high) return;
    slots_.push_back({&number, bounds.low, bounds.high - bounds.low, {}});
  }
  void add(const Rating& rating, double& number) {
    const std::size_t before = slots_.size();
    add(value_of<Figure>(rating), number);
    if (slots_.size() == before) return;
    for (const Rater& rater : rating.raters) {
      slots_.back().choices.push_back(rater.value / highest_rating);
    }
  }
  template <std::size_t N>
  void each(const std::array<const Rating*, N>& ratings, const std::array<double*, N>& numbers) {
    for (std::size_t i = 0; i < N; ++i) add(*ratings[i], *numbers[i]);
  }
  template <std::size_t N>
  void block(const std::array<const Rating*, N>& ratings, std::array<double, N>& numbers) {
    for (std::size_t i = 0; i < N; ++i) add(*ratings[i], numbers[i]);
  }

  void segment(const Segment& told, SegmentInputs<double>& numbers) {
    auto& [knows, overload, inertia, predictability, mistake, shares, accepts, control] =
        numbers.traits;
    each(ratings_of(told.traits), std::array{&knows, &overload, &inertia, &predictability, &mistake,
                                             &shares, &accepts, &control});
    const auto wants = ratings_of(told.wants);
    for (std::size_t e = 0; e < wants.size(); ++e) {
      if (numbers.wants[e]) add(*wants[e], *numbers.wants[e]);
    }
  }

  void experience(const Experience& told, ExperienceInputs<double>& numbers) {
    block(ratings_of(told.ratings), numbers.ratings);
    block(ratings_of(told.repeat), numbers.repeat);
    add(permission_value<Figure>(told.type.value, told.trust.permission), numbers.permission);
    add(told.trust.transparency, numbers.transparency);
    add(told.trust.benefit, numbers.benefit);
  }

  std::vector<Slot> slots_;
};

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
        slots_(model, inputs_),
        assumptions_(assumptions),
        sampling_(sampling),
        chance_(sampling.seed) {}
  // Slots point into the inputs.
  Lottery(const Lottery&) = delete;
  Lottery& operator=(const Lottery&) = delete;

  Drawing draw(std::uint32_t number) {
    // Each number has a place of its own, whatever else is varied: runs can be compared.
    std::uint64_t place = number * (slots_.all().size() + places_of_weights + 1);
    if (sampling_.varies(Vary::ratings)) draw_ratings(place);
    place += slots_.all().size();
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
    for (const Slot& slot : slots_.all()) {
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
    for (std::size_t s = 0; s < inputs_.segments.size(); ++s) {
      for (const ExperienceType type : experience_types) {
        gap.offer(place++, points * inputs_.segments[s].share *
                               unmet(outcome_.segments[s].standing, type) * feasible[index(type)]);
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
  Slots slots_;
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
