// SPDX-License-Identifier: MIT
#include "csm/score/formulas.hpp"

#include <cmath>
#include <limits>

#include <doctest/doctest.h>

/// Each formula against figures worked out by hand.
namespace csm::score {
namespace {

using doctest::Approx;

constexpr TraitValues<double> traits{.knows_need = 1.0,
                                     .choice_overload = 0.4,
                                     .inertia = 0.6,
                                     .predictability = 0.64,
                                     .mistake_cost = 0.75,
                                     .shares_data = 0.6,
                                     .accepts_advice = 0.2,
                                     .wants_control = 0.3};

TEST_CASE("demand is when times who") {
  CHECK(demand(ExperienceType::respond_to_desire, traits) == Approx(0.4));  // 1 * max(.3, .4)
  CHECK(demand(ExperienceType::curated_offering, traits) == Approx(0.18));  // .4 * .45
  CHECK(demand(ExperienceType::coach_behavior, traits) == Approx(0.12));    // .6 * min(.6, .2)
  // sqrt(.64 * .25) * min(.6, .7) = .4 * .6
  CHECK(demand(ExperienceType::automatic_execution, traits) == Approx(0.24));
  CHECK(demand_as_said(0.6) == Approx(0.36));
}

TEST_CASE("strength is held back by what carries and allows it, never lifted") {
  CHECK(ease<double>(ExperienceType::coach_behavior, {1, 0.5, 0}) == Approx(0.7));
  CHECK(chain<double>({1, 1, 1, 0.0016}) == Approx(std::pow(0.1, 0.25)));  // the floor
  CHECK(strength(0.25, 1.0, 1.0) == Approx(0.25));  // .5 would be more than it eases
  CHECK(strength(0.64, 0.5, 0.4) == Approx(0.8 * std::pow(0.5, 0.3) * std::pow(0.4, 0.2)));
  CHECK(allowed(0.5, 0.4, 0.8) == Approx(0.3));
  CHECK(allowed(0.0, 0.0, 0.0) == Approx(0.01));
  CHECK(permission_factor(ExperienceType::automatic_execution, Permission::act_with_confirmation) ==
        Approx(0.8));
  CHECK(permission_factor(ExperienceType::respond_to_desire, Permission::act_freely) == 1);
}

TEST_CASE("no level of the loop can be jumped to") {
  CHECK(loop<double>({1, 1, 1, 1}) == Approx(1));
  CHECK(loop<double>({0, 1, 1, 1}) == 0);
  CHECK(loop<double>({0.6, 1, 0.2, 0.8}) == Approx(0.06 + 0.24 + 0.08 + 0.02));
}

TEST_CASE("the distance to perfect shrinks with use") {
  CHECK(projected(0.4, 0.0, {}) == Approx(0.4));
  CHECK(projected(0.4, 1.0, {}) == Approx(1 - 0.6 * std::exp(-0.75)));
  CHECK(projected(0.4, 1.0, {.horizon = 0, .learning_rate = 0.25}) == Approx(0.4));
}

TEST_CASE("fit is covered demand of all demand, with bounds over all corners") {
  CHECK(fit(std::array{0.8, 0.2, 0.0, 0.0}, std::array{0.5, 0.0, 1.0, 1.0}) == Approx(0.4));
  CHECK(fit(std::array{0.0, 0.0, 0.0, 0.0}, std::array{0.5, 0.0, 1.0, 1.0}) == 0);
  const Figure bounds =
      fit(std::array<Figure, 4>{Figure{0.4, 0.6, 0.8}, Figure{0.2, 0.2, 0.2}, {}, {}},
          std::array<Figure, 4>{Figure{1, 1, 1}, Figure{0, 0, 0}, {}, {}});
  CHECK(bounds.low == Approx(0.4 / 0.6));
  CHECK(bounds.value == Approx(0.75));
  CHECK(bounds.high == Approx(0.8));
}

TEST_CASE("feasibility has a floor, and nobody coaches who cannot sense") {
  const SupplyValues<double> supply{.own_making = 0.8,
                                    .supplier_variety = 0.4,
                                    .idle_capacity = 1,
                                    .member_exchange = 0,
                                    .quality_control = 0.4,
                                    .capital = 0.4};
  using enum ArchitectureType;
  constexpr auto desire = ExperienceType::respond_to_desire;
  CHECK(feasibility(desire, connected_producer, supply, 0.0) == Approx(std::sqrt(0.32)));
  CHECK(feasibility(desire, connected_retailer, supply, 0.0) == Approx(0.4));
  CHECK(feasibility(desire, connected_market_maker, supply, 0.0) == Approx(std::sqrt(0.24)));
  CHECK(feasibility(desire, crowd_orchestrator, supply, 0.0) == Approx(std::sqrt(0.6)));
  CHECK(feasibility(desire, peer_to_peer_network_creator, supply, 0.0) == Approx(std::sqrt(0.06)));
  CHECK(feasibility(ExperienceType::coach_behavior, connected_retailer, supply, 0.25) ==
        Approx(0.2));
  CHECK(feasibility(ExperienceType::coach_behavior, connected_retailer, supply, 0.0) ==
        Approx(0.4 * std::sqrt(0.1)));
}

TEST_CASE("words compare with what the business does") {
  CHECK(compared(Comparison::much_weaker, 0.4) == Approx(0.2));
  CHECK(compared(Comparison::weaker, 0.4) == Approx(0.3));
  CHECK(compared(Comparison::equal, 0.4) == Approx(0.4));
  CHECK(compared(Comparison::stronger, 0.4) == Approx(0.55));
  CHECK(compared(Comparison::much_stronger, 0.4) == Approx(0.7));
}

TEST_CASE("the frontier takes the larger lead, and none where nobody gains") {
  CHECK(frontier_lead(24, 12, 20, 17) == Approx(0.75));  // value: (12 - 3) / 12
  CHECK(frontier_lead(20, 8.5, 40, 17) == Approx(0.5));  // cost: (17 - 8.5) / 17
  CHECK(frontier_lead(10, 10, 20, 17) == 0);             // a rival without value
  CHECK(frontier_lead(10, 5, 20, 0) == 0);
  CHECK(frontier_lead(10, 5, -20, 10) == 1);  // held within 0..1
  CHECK(value_lead(24, 12, 20, 17) == Approx(0.75));
  CHECK(cost_lead(0.75, 0.25, 0, 0.5) == Approx(0.5));  // amounts below 1
  CHECK(cost_lead(10, -5, 20, 10) == 1);                // held within 0..1
}

TEST_CASE("pressure is pull beyond hold") {
  CHECK(upstream(ExperienceType::automatic_execution, 1.0) == Approx(2.0 / 3));
  CHECK(upstream(ExperienceType::respond_to_desire, 2.0) == 0);
  CHECK(pull(0.8, 0.5, 0.0, 1.0) == Approx(0.5));
  CHECK(pull(1.0, 1.0, 1.0, 1.0) == 1);
  CHECK(hold(0.2, 0.6) == Approx(0.4));
  CHECK(pressure(0.5, 0.7, 0.4) == Approx(0.15));
  CHECK(pressure(1.0, 0.3, 0.4) == 0);
  const Figure apart = pressure(1.0, Figure{0.3, 0.5, 0.7}, Figure{0.2, 0.4, 0.6});
  CHECK(apart.low == 0);
  CHECK(apart.value == Approx(0.1));
  CHECK(apart.high == Approx(0.5));
}

TEST_CASE("level in: now, in years, or never") {
  constexpr double never = std::numeric_limits<double>::infinity();
  CHECK(level_in(0.5, 0.1, 0.5, 0.9, 0.25) == 0);
  CHECK(level_in(0.5, 0.6, 0.75, 0.2, 0.25) == Approx(std::log(2.0) / 0.1));
  CHECK(level_in(0.5, 0.2, 0.75, 0.2, 0.25) == never);
  CHECK(level_in(0.5, 0.9, 1.0, 0.2, 0.25) == never);
  CHECK(level_in(0.5, 0.9, 1 - 1e-10, 0.2, 0.25) == never);  // as good as perfect
  CHECK(level_in(0.5, 0.9, 0.75, 0.2, 0.0) == never);
}

TEST_CASE("opportunity weighs importance twice where satisfaction lags") {
  CHECK(opportunity(9, 4) == 14);
  CHECK(opportunity(4, 9) == 4);
}

TEST_CASE("bands begin where csm-scoring(7) says") {
  CHECK(severe_threat == 12);
  CHECK(high_threat == 6);
  CHECK(moderate_threat == 2);
  CHECK(pressing_threat == 1);
  CHECK(fast_rise == 3);
  CHECK(noticeable_rise == 1.5);
  CHECK(severely_underserved == 15);
  CHECK(underserved == 12);
  CHECK(well_served == 10);
  CHECK(open_gap == 10);
}

}  // namespace
}  // namespace csm::score
