// SPDX-License-Identifier: MIT
#include "csm/rules/facts.hpp"

#include "csm/score/formulas.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace csm {

bool rated_at_least(const Rating& rating, double threshold) {
  return rating.given() && rating.figure.value >= threshold - score::tie;
}

bool rated_at_most(const Rating& rating, double threshold) {
  return rating.given() && rating.figure.value <= threshold + score::tie;
}

std::string figure_of(const Rating& rating) { return fmt::format("{:.3g}", rating.figure.value); }

std::optional<double> opportunity_of(const Step& step) {
  if (!step.importance || !step.satisfaction) return std::nullopt;
  return score::opportunity(*step.importance, *step.satisfaction);
}

bool is_underserved(const Step& step) {
  const std::optional<double> opportunity = opportunity_of(step);
  return opportunity && *opportunity >= score::underserved - score::tie;
}

std::string opportunity_told(const Step& step) {
  return fmt::format("opportunity {:.3g} (importance {:.3g}, satisfaction {:.3g})",
                     opportunity_of(step).value_or(0), step.importance->value,
                     step.satisfaction->value);
}

std::string called(const Step& step) {
  return step.name ? fmt::format("step `{}`", *step.name) : "a step";
}

std::vector<const DataUse*> sensitive_data(const Experience& experience) {
  std::vector<const DataUse*> found;
  for (const DataUse& data : experience.data) {
    if (data.sensitivity && *data.sensitivity == Sensitivity::high) found.push_back(&data);
  }
  return found;
}

namespace {

using Ids = std::unordered_set<std::string_view>;

template <class Things>
void collect(const Things& things, Ids& used) {
  for (const auto& thing : things) {
    for (const Reference& reference : thing.evidence) used.insert(reference.id);
  }
}

}  // namespace

Ids used_evidence(const Model& model) {
  Ids used;
  collect(model.customers, used);
  collect(model.journeys, used);
  collect(model.experiences, used);
  collect(model.architectures, used);
  for (const Reference& reference : model.supply.evidence) used.insert(reference.id);
  collect(model.rivals, used);
  collect(model.initiatives, used);
  for (const Initiative& initiative : model.initiatives) {
    collect(initiative.adds.experiences, used);
    collect(initiative.adds.architectures, used);
  }
  return used;
}

Date day_of(const Model& model, Date today) {
  return model.business.as_of ? *model.business.as_of : today;
}

std::string in_backticks(const std::vector<std::string_view>& texts) {
  std::string all;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) all += i + 1 == texts.size() ? " and " : ", ";
    all += fmt::format("`{}`", texts[i]);
  }
  return all;
}

// --- Facts to type -------------------------------------------------------------------------------

namespace {

/// What the file answers to one question of the chain.
struct Question {
  std::string_view key;
  std::string_view yes;  ///< the word that decides for the question's type
  std::string_view no;   ///< the word that leads on to the next question
  bool given = false;
  bool answer = false;
  Span span;
};

template <class Word>
Question ask(std::string_view key, const Located<Word>& fact, Word yes, Word no) {
  return {key, spelling(yes), spelling(no), fact.given, *fact == yes, fact.span};
}

Question ask(std::string_view key, const Located<bool>& fact) {
  return {key, "yes", "no", fact.given, *fact, fact.span};
}

// The questions in their order; a yes to the i-th decides for the i-th type, and the last type
// needs a no to all of them.

constexpr std::array experience_chain = {
    ExperienceType::automatic_execution, ExperienceType::coach_behavior,
    ExperienceType::curated_offering, ExperienceType::respond_to_desire};

std::array<Question, 3> questions(const ExperienceFacts& facts) {
  using enum Party;
  return {ask("decided_by", facts.decided_by, firm, customer),
          ask("need_noticed_by", facts.need_noticed_by, firm, customer),
          ask("options_found_by", facts.options_found_by, firm, customer)};
}

constexpr std::array architecture_chain = {
    ArchitectureType::connected_producer, ArchitectureType::connected_retailer,
    ArchitectureType::peer_to_peer_network_creator, ArchitectureType::connected_market_maker,
    ArchitectureType::crowd_orchestrator};

std::array<Question, 4> questions(const ArchitectureFacts& facts) {
  using enum Bearer;
  return {
      ask("made_by", facts.made_by, firm, others),
      ask("stock_risk", facts.stock_risk, firm, others), ask("roles_swap", facts.roles_swap),
      ask("suppliers_before", facts.suppliers_before, Suppliers::established, Suppliers::fresh)};
}

template <std::size_t N>
std::vector<Contradiction> against(const std::array<Question, N>& questions, std::size_t place) {
  std::vector<Contradiction> found;
  for (std::size_t i = 0; i < N && i <= place; ++i) {
    const Question& question = questions[i];
    const bool needs = i == place;
    if (!question.given || question.answer == needs) continue;
    found.push_back({question.key, question.span, needs ? question.yes : question.no});
  }
  return found;
}

template <class Facts, class Chain>
auto allowed(const Facts& facts, const Chain& chain) {
  const auto asked = questions(facts);
  std::vector<typename Chain::value_type> types;
  for (std::size_t place = 0; place < chain.size(); ++place) {
    if (against(asked, place).empty()) types.push_back(chain[place]);
  }
  std::ranges::sort(types);
  return types;
}

template <class Facts, class Chain, class Type>
auto against_type(const Facts& facts, const Chain& chain, Type type) {
  const auto place = std::ranges::find(chain, type) - chain.begin();
  return against(questions(facts), static_cast<std::size_t>(place));
}

}  // namespace

std::vector<ExperienceType> allowed_types(const ExperienceFacts& facts) {
  return allowed(facts, experience_chain);
}

std::vector<ArchitectureType> allowed_types(const ArchitectureFacts& facts) {
  return allowed(facts, architecture_chain);
}

std::vector<Contradiction> contradictions(const ExperienceFacts& facts, ExperienceType type) {
  return against_type(facts, experience_chain, type);
}

std::vector<Contradiction> contradictions(const ArchitectureFacts& facts, ArchitectureType type) {
  return against_type(facts, architecture_chain, type);
}

}  // namespace csm
