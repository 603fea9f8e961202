// SPDX-License-Identifier: MIT
#include "csm/score/scorecard.hpp"

#include "csm/score/gaps.hpp"
#include "csm/score/rivals.hpp"

#include <algorithm>
#include <cmath>

namespace csm::score {

double order_key(double figure) { return std::round(figure * 1e9); }

namespace {

template <class List>
std::size_t count_given(const List& ratings) {
  return static_cast<std::size_t>(
      std::ranges::count_if(ratings, [](const Rating* rating) { return rating->given(); }));
}

/// Filled slots of all slots.
struct Slots {
  std::size_t filled = 0;
  std::size_t all = 0;
  template <class List>
  void count(const List& ratings) {
    filled += count_given(ratings);
    all += ratings.size();
  }
  void count(bool given) {
    filled += given ? 1 : 0;
    ++all;
  }
};

/// A segment's four wants count where all of them are there, else its traits.
void count(Slots& slots, const Segment& segment) {
  const auto wants = ratings_of(segment.wants);
  const bool all_there = std::ranges::none_of(
      wants, [](const Rating* want) { return want->state == Rating::State::left_out; });
  if (all_there) {
    slots.count(wants);
  } else {
    slots.count(ratings_of(segment.traits));
  }
}

CellStatus status(const Cell& cell) {
  const bool ours = !cell.experiences.empty();
  const bool theirs = !cell.rivals.empty();
  if (ours) return theirs ? CellStatus::contested : CellStatus::held;
  if (theirs) return CellStatus::exposed;
  return cell.gap.value >= open_gap - tie ? CellStatus::open : CellStatus::quiet;
}

void push_once(std::vector<std::uint32_t>& list, std::uint32_t item) {
  if (list.empty() || list.back() != item) list.push_back(item);
}

/// Who stands where, ours and theirs.
void occupy(std::vector<Cell>& cells, const Inputs<Figure>& inputs) {
  const auto cell = [&](ExperienceType e, ArchitectureType a) -> Cell& {
    return cells[index(e) * architecture_count + index(a)];
  };
  for (std::uint32_t i = 0; i < inputs.experiences.size(); ++i) {
    for (const std::uint32_t a : inputs.experiences[i].through) {
      push_once(cell(inputs.experiences[i].type, inputs.architectures[a].type).experiences, i);
    }
  }
  for (const OfferInputs<Figure>& offer : inputs.offers) {
    push_once(cell(offer.type, offer.architecture).rivals, offer.rival);
  }
}

/// Strength, demand and unmet demand of each cell, from the segments.
void add_segments(std::vector<Cell>& cells, const Inputs<Figure>& inputs,
                  const Outcome<Figure>& outcome) {
  const ByType<Figure> demands = row_demands(inputs, outcome);
  for (Cell& cell : cells) cell.demand = demands[index(cell.experience)];
  for (std::size_t s = 0; s < inputs.segments.size(); ++s) {
    const double w = points * inputs.segments[s].share;
    const SegmentOutcome<Figure>& segment = outcome.segments[s];
    for (Cell& cell : cells) {
      cell.strength += w * segment.strength[index(cell.experience)][index(cell.architecture)];
      // Only U(e) for now; feasibility comes on top once.
      cell.gap += w * unmet(segment.standing, cell.experience);
    }
  }
}

/// The threat of each cell: by segment, the largest pressure of the offers in it.
void add_threats(std::vector<Cell>& cells, const Inputs<Figure>& inputs,
                 const Outcome<Figure>& outcome) {
  struct Largest {
    Figure now;
    Figure later;
    Figure strength;
  };
  for (std::size_t s = 0; s < inputs.segments.size(); ++s) {
    std::array<Largest, experience_count * architecture_count> largest{};
    for (const auto& [y, k] : inputs.offers_to[s]) {
      const OfferInputs<Figure>& offer = inputs.offers[y];
      const std::size_t number = index(offer.type) * architecture_count + index(offer.architecture);
      largest[number].now = larger(largest[number].now, outcome.offers[y].pressure[k]);
      largest[number].later = larger(largest[number].later, outcome.offers[y].pressure_later[k]);
      largest[number].strength = larger(largest[number].strength, outcome.offers[y].strength[k]);
    }
    const double w = points * inputs.segments[s].share;
    for (std::size_t number = 0; number < cells.size(); ++number) {
      cells[number].threat_now += w * largest[number].now;
      cells[number].threat_horizon += w * largest[number].later;
      cells[number].rival_strength += w * largest[number].strength;
    }
  }
}

std::vector<Cell> matrix(const Inputs<Figure>& inputs, const Outcome<Figure>& outcome) {
  std::vector<Cell> cells;
  for (const ExperienceType e : experience_types) {
    for (const ArchitectureType a : architecture_types) {
      Cell cell;
      cell.experience = e;
      cell.architecture = a;
      cells.push_back(std::move(cell));
    }
  }
  occupy(cells, inputs);
  add_segments(cells, inputs, outcome);
  add_threats(cells, inputs, outcome);
  const ByCell<Figure> feasible = feasibilities(inputs);
  for (Cell& cell : cells) {
    cell.gap = cell.gap * feasible[index(cell.experience)][index(cell.architecture)];
    cell.status = status(cell);
  }
  return cells;
}

Figure largest(const std::vector<Figure>& figures) {
  Figure result;
  for (const Figure& figure : figures) result = larger(result, figure);
  return result;
}

SegmentScore segment_score(double share, const SegmentOutcome<Figure>& outcome) {
  SegmentScore score{.share = share,
                     .fit = points * outcome.fit,
                     .loop = points * outcome.loop,
                     .demand = {},
                     .coverage = {}};
  for (std::size_t e = 0; e < experience_count; ++e) {
    score.demand[e] = points * outcome.standing.demand[e];
    score.coverage[e] = points * outcome.standing.coverage[e];
  }
  return score;
}

std::vector<std::vector<StepScore>> journey_scores(const Model& model) {
  std::vector<std::vector<StepScore>> result;
  for (const Journey& journey : model.journeys) {
    auto& steps = result.emplace_back();
    for (const Step& step : journey.steps) {
      StepScore score;
      if (step.importance.given && step.satisfaction.given) {
        score.opportunity = opportunity(step.importance.value, step.satisfaction.value);
      }
      steps.push_back(score);
    }
  }
  return result;
}

/// What the business has anywhere, and for which segment.
struct Holdings {
  std::array<bool, experience_count> types{};
  std::array<bool, architecture_count> architectures{};
};

Holdings holdings(const Inputs<Figure>& inputs) {
  Holdings has;
  for (const auto& x : inputs.experiences) has.types[index(x.type)] = true;
  for (const auto& a : inputs.architectures) has.architectures[index(a.type)] = true;
  return has;
}

Move move(const Holdings& has, const ByCell<bool>& served, ExperienceType e, ArchitectureType a) {
  if (served[index(e)][index(a)]) return Move::deepen;
  const bool type = has.types[index(e)];
  const bool architecture = has.architectures[index(a)];
  if (type && architecture) return Move::extend;
  if (type) return Move::add_architecture;
  return architecture ? Move::add_experience : Move::leap;
}

}  // namespace

double rated_share(const Model& model) {
  Slots slots;
  for (const Segment& segment : model.customers) count(slots, segment);
  for (const Experience& experience : model.experiences) {
    slots.count(ratings_of(experience.ratings));
    slots.count(ratings_of(experience.repeat));
    slots.count(experience.trust.transparency.given());
    slots.count(experience.trust.benefit.given());
    slots.count(experience.trust.permission.given &&
                experience.trust.permission.value != Permission::unknown);
  }
  for (const Architecture& architecture : model.architectures) {
    slots.count(ratings_of(architecture.technology));
    slots.count(ratings_of(architecture.organization));
  }
  slots.count(ratings_of(model.supply));
  return static_cast<double>(slots.filled) / static_cast<double>(slots.all);
}

std::vector<Gap> gaps(const Inputs<Figure>& inputs, const Outcome<Figure>& outcome) {
  const Holdings has = holdings(inputs);
  const ByCell<Figure> feasible = feasibilities(inputs);
  const ByType<Figure> best = easiest(feasible);
  std::vector<Gap> list;
  for (std::uint32_t s = 0; s < inputs.segments.size(); ++s) {
    const ByCell<bool> served = served_cells(inputs, s);
    for (const ExperienceType e : experience_types) {
      Gap gap{.segment = s, .experience = e, .size = {}, .attainable = {}, .options = {}};
      gap.size = gap_size(inputs, outcome, s, e);
      gap.attainable = gap.size * best[index(e)];
      for (const ArchitectureType a : architecture_types) {
        gap.options.push_back({a, points * feasible[index(e)][index(a)], move(has, served, e, a)});
      }
      std::ranges::stable_sort(gap.options, std::ranges::greater{}, [](const GapOption& option) {
        return order_key(option.feasibility.value);
      });
      list.push_back(std::move(gap));
    }
  }
  std::ranges::stable_sort(list, std::ranges::greater{},
                           [](const Gap& gap) { return order_key(gap.attainable.value); });
  return list;
}

namespace {

HeldStrengths<double> middles_of(const HeldStrengths<Figure>& held) {
  HeldStrengths<double> middles;
  for (const auto& offer : held) {
    auto& strengths = middles.emplace_back();
    for (const Figure& strength : offer) strengths.push_back(strength.value);
  }
  return middles;
}

Scorecard card_of(const Model& model, const Assumptions& assumptions, const Inputs<Figure>& inputs,
                  const Outcome<Figure>& outcome) {
  Scorecard card;
  card.assumptions = assumptions;
  card.rated = rated_share(model);
  card.fit = points * outcome.fit;
  card.loop = points * outcome.loop;
  card.threat_now = points * outcome.threat;
  card.threat_horizon = points * outcome.threat_later;
  card.cells = matrix(inputs, outcome);
  for (std::size_t s = 0; s < inputs.segments.size(); ++s) {
    card.segments.push_back(segment_score(inputs.segments[s].share, outcome.segments[s]));
  }
  for (std::size_t i = 0; i < inputs.experiences.size(); ++i) {
    card.experiences.push_back({.architectures = inputs.experiences[i].through,
                                .strength = points * largest(outcome.experiences[i].strength),
                                .loop = points * outcome.experiences[i].loop,
                                .loop_level = inputs.experiences[i].loop_level});
  }
  card.gaps = gaps(inputs, outcome);
  card.rivals = rivals(model, inputs, outcome, assumptions);
  const auto middles = take_inputs<double>(model);
  const auto held = middles_of(held_strengths(outcome));
  card.levers = levers(model, middles, evaluate(middles, assumptions, held), assumptions);
  card.journeys = journey_scores(model);
  return card;
}

}  // namespace

Scorecard score(const Model& model, const Assumptions& assumptions) {
  const auto inputs = take_inputs<Figure>(model);
  return card_of(model, assumptions, inputs, evaluate(inputs, assumptions));
}

Scorecard score(const Model& model, const Assumptions& assumptions,
                const HeldStrengths<Figure>& held) {
  const auto inputs = take_inputs<Figure>(model);
  return card_of(model, assumptions, inputs, evaluate(inputs, assumptions, held));
}

}  // namespace csm::score
