// SPDX-License-Identifier: MIT
#include "csm/score/agreement.hpp"
#include "csm/score/attribution.hpp"
#include "csm/score/formulas.hpp"
#include "csm/score/terms.hpp"

#include <fmt/args.h>
#include <fmt/format.h>

/// The numbers in the texts of terms.cpp.
namespace csm::score {
namespace {

constexpr std::string_view demand_formulas[experience_count] = {
    "knows_need * max(wants_control, 1 - shares_data)",
    "choice_overload * (shares_data + wants_control) / 2",
    "inertia * min(shares_data, accepts_advice)",
    "sqrt(predictability * (1 - mistake_cost)) * min(shares_data, 1 - wants_control)",
};

constexpr std::string_view feasibility_formulas[architecture_count] = {
    "sqrt(own_making * (quality_control + capital) / 2)",
    "sqrt(supplier_variety * capital)",
    "sqrt(supplier_variety * (1 - quality_control))",
    "sqrt(idle_capacity * (1 - quality_control))",
    "sqrt(member_exchange * (1 - quality_control))",
};

std::string number(double value) {
  if (std::abs(3 * value - 1) < tie) return "1/3";
  return fmt::format("{:g}", value);
}

/// Two digits are enough for an example.
std::string rounded(double value) { return fmt::format("{:.2g}", value); }

double fifth(double rating) { return rating / 5; }

std::string needed_rungs() {
  std::string out;
  for (const ExperienceType type : experience_types) {
    const Permission needed = needed_permission[index(type)];
    out += fmt::format("{}{} for {}", out.empty() ? "" : ", ", spelling(needed), spelling(type));
  }
  return out;
}

std::string rungs() {
  std::string out;
  for (std::size_t rung = 0; rung < words<Permission>.size(); ++rung) {
    if (static_cast<Permission>(rung) == Permission::unknown) continue;
    out += fmt::format("{}{} {}", out.empty() ? "" : ", ", words<Permission>[rung].word, rung);
  }
  return out;
}

using Store = fmt::dynamic_format_arg_store<fmt::format_context>;

void add(Store& store, const char* name, std::string value) {
  store.push_back(fmt::arg(name, std::move(value)));
}

void add_constants(Store& store) {
  const Assumptions usual;
  const Rating left_out;
  const std::pair<const char*, double> all[] = {
      {"unknown_low", left_out.figure.low},
      {"unknown_middle", left_out.figure.value},
      {"unknown_high", left_out.figure.high},
      {"floor", weakest_link},
      {"ease_power", ease_power},
      {"carried_power", carried_power},
      {"allowed_power", allowed_power},
      {"horizon", usual.horizon},
      {"learning_rate", usual.learning_rate},
      {"open_gap", open_gap},
      {"severe", severe_threat},
      {"high", high_threat},
      {"moderate", moderate_threat},
      {"pressing", pressing_threat},
      {"fast", fast_rise},
      {"noticeable", noticeable_rise},
      {"underserved", underserved},
      {"severely", severely_underserved},
      {"well", well_served},
      {"offered", offered_strength},
      {"last_stage", last_stage},
      {"alpha_tentative", alpha_tentative},
      {"alpha_reliable", alpha_reliable},
      {"upstream_weight", upstream_weight},
      {"frontier_weight", frontier_weight},
      {"most_shared", most_shared},
  };
  for (const auto& [name, value] : all) add(store, name, number(value));
}

void add_formulas(Store& store) {
  using Types = std::pair<const char*, ExperienceType>;
  for (const auto& [name, type] : {Types{"respond", ExperienceType::respond_to_desire},
                                   Types{"curated", ExperienceType::curated_offering},
                                   Types{"coach", ExperienceType::coach_behavior},
                                   Types{"automatic", ExperienceType::automatic_execution}}) {
    add(store, ("demand_" + std::string(name)).c_str(), std::string(demand_formula(type)));
    add(store, ("ease_" + std::string(name)).c_str(), ease_formula(type));
    add(store, ("stage_" + std::string(name)).c_str(), number(stage(type)));
  }
  constexpr const char* columns[] = {"producer", "retailer", "market_maker", "crowd", "peers"};
  for (const ArchitectureType type : architecture_types) {
    add(store, (std::string("feasible_") + columns[index(type)]).c_str(),
        std::string(feasibility_formula(type)));
  }
  add(store, "needed", needed_rungs());
  add(store, "rungs", rungs());
  add(store, "loop_weights",
      fmt::format("{:g}, {:g}, {:g} and {:g}", loop_weights[0], loop_weights[1], loop_weights[2],
                  loop_weights[3]));
}

/// What the examples come to.
void add_examples(Store& store) {
  constexpr double open_handed = 3.0 / 5;
  TraitValues<double> traits{};
  traits.choice_overload = fifth(4);
  traits.shares_data = open_handed;
  traits.wants_control = open_handed;
  SupplyValues<double> supply{};
  supply.supplier_variety = fifth(4);
  supply.capital = fifth(2);
  const std::array<double, 4> all_two = {fifth(2), fifth(2), fifth(2), fifth(2)};
  const double permission =
      permission_factor(ExperienceType::coach_behavior, Permission::stored_preferences);
  const std::pair<const char*, double> all[] = {
      {"example_demand", demand(ExperienceType::curated_offering, traits)},
      {"example_want", demand_as_said(fifth(4))},
      {"example_ease", ease<double>(ExperienceType::respond_to_desire, {0, fifth(4), fifth(3)})},
      {"example_carried", carried<double>({1, 1, 1, 1}, all_two)},
      {"example_allowed", allowed(permission, fifth(3), fifth(3))},
      {"example_strength", strength(0.6, 0.5, 0.4)},
      {"example_loop", loop<double>({fifth(4), fifth(2), fifth(3), 0})},
      {"example_projection", projected(0.4, 0.6, Assumptions{})},
      {"example_fit", 100 * fit(std::array<double, experience_count>{0.8, 0.2, 0, 0},
                                std::array<double, experience_count>{0.25, 0.5, 0, 0})},
      {"example_feasibility", feasibility(ExperienceType::respond_to_desire,
                                          ArchitectureType::connected_retailer, supply, 0.0)},
      {"example_pull", pull(0.8, 0.5, 1.0, 0.0)},
      {"example_hold", hold(0.2, 0.6)},
      {"example_pressure", pressure(0.5, 0.5, 0.4)},
      {"example_upstream",
       upstream(ExperienceType::coach_behavior, stage(ExperienceType::respond_to_desire))},
      {"example_frontier", frontier_lead(22, 12, 20, 17)},
      {"example_level_in", level_in(0.3, 0.8, 0.5, 0.2, Assumptions{}.learning_rate)},
      {"example_opportunity", opportunity(9, 4)},
      {"example_alpha",
       *krippendorff_alpha({{1, 1}, {2, 2}, {3, 3}, {4, 4}}, Measurement::ordinal)},
      {"example_alpha_apart",
       *krippendorff_alpha({{1, 2}, {2, 1}, {3, 4}, {4, 3}}, Measurement::ordinal)},
      {"example_kendall_w", kendall_w({{1, 2, 3, 4}, {2, 3, 4, 5}})->w},
  };
  for (const auto& [name, value] : all) add(store, name, rounded(value));
}

}  // namespace

std::string filled(std::string_view text) {
  static const Store store = [] {
    Store made;
    add_constants(made);
    add_formulas(made);
    add_examples(made);
    return made;
  }();
  return fmt::vformat(fmt::string_view(text.data(), text.size()), store);
}

std::string_view feasibility_formula(ArchitectureType type) {
  return feasibility_formulas[index(type)];
}

std::string_view demand_formula(ExperienceType type) { return demand_formulas[index(type)]; }

std::string ease_formula(ExperienceType type) {
  constexpr std::string_view parts[] = {"recognize", "request", "respond"};
  std::string out;
  for (std::size_t i = 0; i < std::size(parts); ++i) {
    const double weight = ease_weights[index(type)][i];
    if (weight <= 0) continue;
    out += fmt::format("{}{} {}", out.empty() ? "" : " + ", number(weight), parts[i]);
  }
  return out;
}

}  // namespace csm::score
