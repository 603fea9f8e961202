// SPDX-License-Identifier: MIT
#pragma once

#include "csm/framework/theory.hpp"
#include "csm/score/figure.hpp"

#include <array>
#include <span>

/// Every formula of the scoring model, once. All quantities lie on 0..1 unless said otherwise; a
/// rating r counts as r/5. No published source gives the matrix a number: formulas, weights and
/// thresholds are this project's own, and csm-scoring(7) tells them.
namespace csm::score {

constexpr std::size_t index(ExperienceType type) { return static_cast<std::size_t>(type); }
constexpr std::size_t index(ArchitectureType type) { return static_cast<std::size_t>(type); }

// --- How much each part counts -------------------------------------------------------------------

/// How much each part weighs in the strength of an experience; their sum is 1.
constexpr double ease_power = 0.5;
constexpr double carried_power = 0.3;
constexpr double allowed_power = 0.2;

inline constexpr std::array<double, 4> loop_weights = {0.10, 0.40, 0.40, 0.10};

/// The weights that a scoring uses. Only drawings (samples.hpp) use others than the published.
struct Weights {
  std::array<std::array<double, 3>, experience_count> ease = ease_weights;    ///< in J, by type
  std::array<double, 3> powers = {ease_power, carried_power, allowed_power};  ///< of J, D, P in q
  std::array<double, 4> loop = loop_weights;                                  ///< in R
};
inline const Weights published;  // not constexpr: mutants change its parts

// --- What a segment wants ------------------------------------------------------------------------

/// A segment's traits, in the order of the file format's keys.
template <class V>
struct TraitValues {
  V knows_need, choice_overload, inertia, predictability, mistake_cost, shares_data, accepts_advice,
      wants_control;
};

/// d = when * who: how well an experience type works for such customers, and whether they are
/// those for whom it works best.
template <class V>
V demand(ExperienceType type, const TraitValues<V>& t) {
  switch (type) {
    case ExperienceType::respond_to_desire:
      return t.knows_need * larger(t.wants_control, complement(t.shares_data));
    case ExperienceType::curated_offering:
      return t.choice_overload * (0.5 * (t.shares_data + t.wants_control));
    case ExperienceType::coach_behavior:
      return t.inertia * smaller(t.shares_data, t.accepts_advice);
    case ExperienceType::automatic_execution:
      return root(t.predictability * complement(t.mistake_cost)) *
             smaller(t.shares_data, complement(t.wants_control));
  }
  return {};
}

/// What a segment said it wants stands for when and who at once.
template <class V>
V demand_as_said(const V& want) {
  return want * want;
}

// --- How strong an experience is -----------------------------------------------------------------

/// A weak link slows an offer, it does not erase one that customers use.
constexpr double weakest_link = 0.1;

/// J, what an experience eases.
template <class V>
V ease(ExperienceType type, const std::array<V, 3>& ratings, const Weights& weights = published) {
  const auto& each = weights.ease[index(type)];
  return each[0] * ratings[0] + each[1] * ratings[1] + each[2] * ratings[2];
}

/// The geometric mean of four links of a chain.
template <class V>
V chain(const std::array<V, 4>& links) {
  V product = at_least(links[0], weakest_link);
  for (std::size_t i = 1; i < links.size(); ++i)
    product = product * at_least(links[i], weakest_link);
  return root(root(product));
}

/// D, what carries it: technology cannot stand in for organization.
template <class V>
V carried(const std::array<V, 4>& technology, const std::array<V, 4>& organization) {
  return root(chain(technology) * chain(organization));
}

/// How far a permission reaches of what the type needs.
constexpr double permission_factor(ExperienceType type, Permission rung) {
  const auto needed = static_cast<double>(needed_permission[index(type)]);
  return std::min(1.0, static_cast<double>(rung) / needed);
}

/// P, what allows it.
template <class V>
V allowed(const V& permission, const V& transparency, const V& benefit) {
  return at_least(permission, weakest_link) *
         at_least(0.5 * (transparency + benefit), weakest_link);
}

/// q: what carries it and what allows it can hold an experience back, never lift it above what it
/// eases.
template <class V>
V strength(const V& eased, const V& carrying, const V& allowing,
           const Weights& weights = published) {
  const auto& powers = weights.powers;
  return smaller(eased,
                 power(eased, powers[0]) * power(carrying, powers[1]) * power(allowing, powers[2]));
}

// --- How it grows --------------------------------------------------------------------------------

/// R, the loop: identity, individual, population, partner; no level can be jumped to.
template <class V>
V loop(const std::array<V, 4>& levels, const Weights& weights = published) {
  V reached = levels[0];
  V sum = weights.loop[0] * reached;
  for (std::size_t i = 1; i < levels.size(); ++i) {
    reached = smaller(reached, levels[i]);
    sum = sum + weights.loop[i] * reached;
  }
  return sum;
}

struct Assumptions {
  double horizon = 3;           ///< years, 0..20
  double learning_rate = 0.25;  ///< a year, 0..2
  Weights weights = {};
};

/// q_H: the distance to perfect shrinks with use.
template <class V>
V projected(const V& today, const V& speed, const Assumptions& assumptions) {
  const double span = assumptions.learning_rate * assumptions.horizon;
  return rising(today, speed,
                [span](double q, double r) { return 1 - (1 - q) * std::exp(-span * r); });
}

// --- Fit and gaps --------------------------------------------------------------------------------

/// Segment fit on 0..1: covered demand of all demand; 0 where nothing is wanted.
inline double fit(const std::array<double, experience_count>& demands,
                  const std::array<double, experience_count>& coverages) {
  double covered = 0;
  double wanted = 0;
  for (std::size_t e = 0; e < experience_count; ++e) {
    covered += demands[e] * coverages[e];
    wanted += demands[e];
  }
  return wanted > 0 ? covered / wanted : 0;
}
/// Bounds: over all corners of the demand intervals, since demand stands on both sides of the
/// ratio.
Figure fit(const std::array<Figure, experience_count>& demands,
           const std::array<Figure, experience_count>& coverages);

/// What supply is like, in the order of the file format's keys.
template <class V>
struct SupplyValues {
  V own_making, supplier_variety, idle_capacity, member_exchange, quality_control, capital;
};

/// Coaching and acting start with the firm, which must notice by itself.
constexpr bool acts_unasked(ExperienceType type) {
  return type == ExperienceType::coach_behavior || type == ExperienceType::automatic_execution;
}

/// g: how feasible an architecture is. `sense` is the largest over the own architectures: nobody
/// coaches or acts who cannot sense.
template <class V>
V feasibility(ExperienceType experience, ArchitectureType architecture, const SupplyValues<V>& s,
              const V& sense) {
  const auto floored = [](const V& x) { return at_least(x, weakest_link); };
  const V uncontrolled = floored(complement(s.quality_control));
  V g{};
  switch (architecture) {
    case ArchitectureType::connected_producer:
      g = floored(s.own_making) * (0.5 * (floored(s.quality_control) + floored(s.capital)));
      break;
    case ArchitectureType::connected_retailer:
      g = floored(s.supplier_variety) * floored(s.capital);
      break;
    case ArchitectureType::connected_market_maker:
      g = floored(s.supplier_variety) * uncontrolled;
      break;
    case ArchitectureType::crowd_orchestrator: g = floored(s.idle_capacity) * uncontrolled; break;
    case ArchitectureType::peer_to_peer_network_creator:
      g = floored(s.member_exchange) * uncontrolled;
      break;
  }
  return acts_unasked(experience) ? root(g) * root(floored(sense)) : root(g);
}

/// From here on (0..100) a gap in a cell where nobody is makes it open.
constexpr double open_gap = 10;

// --- Who threatens it ----------------------------------------------------------------------------

/// The part of our strength, or of what we lack, that a comparison counts.
constexpr double compared_part(Comparison word) {
  switch (word) {
    case Comparison::much_weaker:
    case Comparison::much_stronger: return 0.5;
    case Comparison::weaker:
    case Comparison::stronger: return 0.75;
    case Comparison::equal: return 1;
  }
  return 1;
}
constexpr bool above_ours(Comparison word) {
  return word == Comparison::stronger || word == Comparison::much_stronger;
}

/// A strength told by a word, from what the business does for those customers today.
template <class V>
V compared(Comparison word, const V& own) {
  const double part = compared_part(word);
  return above_ours(word) ? complement(part * complement(own)) : part * own;
}

/// From this strength on an experience counts as offered, for who is upstream of whom.
constexpr double offered_strength = 0.2;
constexpr double last_stage = 3;

constexpr double stage(ExperienceType type) { return static_cast<double>(type); }

/// u: who meets the customer earlier can steer the request away. `offered` is the largest stage
/// that the business offers the segment.
template <class V>
V upstream(ExperienceType type, const V& offered) {
  return (1 / last_stage) * at_least(difference(exactly<V>(stage(type)), offered), 0);
}

/// f: the larger of the value lead and the cost lead of a rival, 0..1.
double frontier_lead(double rival_wtp, double rival_cost, double own_wtp, double own_cost);
Figure frontier_lead(const Figure& rival_wtp, const Figure& rival_cost, const Figure& own_wtp,
                     const Figure& own_cost);
/// The two that it is the larger of.
double value_lead(double rival_wtp, double rival_cost, double own_wtp, double own_cost);
Figure value_lead(const Figure& rival_wtp, const Figure& rival_cost, const Figure& own_wtp,
                  const Figure& own_cost);
double cost_lead(double rival_wtp, double rival_cost, double own_wtp, double own_cost);
Figure cost_lead(const Figure& rival_wtp, const Figure& rival_cost, const Figure& own_wtp,
                 const Figure& own_cost);

/// What a full lead upstream, and one on the frontier, adds to a pull.
constexpr double upstream_weight = 0.25;
constexpr double frontier_weight = 0.25;

template <class V>
V pull(const V& wanted, const V& offer, const V& up, const V& lead) {
  return at_most(wanted * offer * (exactly<V>(1) + upstream_weight * up + frontier_weight * lead),
                 1);
}

/// Whom we serve well does not leave for a side offer.
template <class V>
V hold(const V& served_here, const V& served_best) {
  return 0.5 * (served_here + served_best);
}

/// Pull and hold are bounded apart.
template <class V>
V pressure(double reach, const V& pulled, const V& held) {
  return reach * at_least(difference(pulled, held), 0);
}

/// Years until an offer of strength q_y and speed r_y is level with q_x and r_x; infinity: never.
double level_in(double q_y, double r_y, double q_x, double r_x, double learning_rate);

// --- Bands, for people ---------------------------------------------------------------------------

constexpr double severe_threat = 12;
constexpr double high_threat = 6;
constexpr double moderate_threat = 2;
constexpr double pressing_threat = 1;  ///< named as "presses you most" from here on
constexpr double fast_rise = 3;
constexpr double noticeable_rise = 1.5;

constexpr double underserved = 12;
constexpr double severely_underserved = 15;
constexpr double well_served = 10;

/// Opportunity of a journey step, 0..20 (Ulwick, What Customers Want, 2005).
inline double opportunity(double importance, double satisfaction) {
  return importance + std::max(importance - satisfaction, 0.0);
}

}  // namespace csm::score
