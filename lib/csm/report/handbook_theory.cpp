// SPDX-License-Identifier: MIT
// Pages of the theory and the scores.
#include "csm/framework/terms.hpp"
#include "csm/report/handbook_pages.hpp"
#include "csm/score/formulas.hpp"
#include "csm/score/terms.hpp"

#include <fmt/format.h>

namespace csm::handbook {
namespace {

TopicPart part(std::string_view heading, std::string text, bool is_example = false) {
  return {.heading = std::string(heading), .text = std::move(text), .is_example = is_example};
}

Topic term_page(const Term& term) {
  Topic page{
      .name = std::string(term.name), .kind = std::string(term.kind), .parts = {}, .see = {}};
  page.parts.push_back(part("", std::string(term.what)));
  page.parts.push_back(part("In csm", std::string(term.use)));
  if (!term.example.empty()) page.parts.push_back(part("Example", std::string(term.example), true));
  page.see = split(term.see);
  return page;
}

Pages pages_of_kind(std::string_view kind) {
  Pages pages;
  for (const Term& term : theory_terms()) {
    if (term.kind == kind) pages.push_back(term_page(term));
  }
  return pages;
}

std::string cell_name(ExperienceType experience, ArchitectureType architecture) {
  return fmt::format("{}/{}", spelling(experience), spelling(architecture));
}

template <class Type>
void see_others(Topic& page, std::span<const Type> types) {
  for (const Type type : types) {
    if (spelling(type) != page.name) page.see.emplace_back(spelling(type));
  }
}

/// What the scores ask of an experience.
std::string asked_of(ExperienceType type) {
  return fmt::format(
      "What it eases is {}. It needs the permission {} to work in full. A segment's demand for it "
      "is {}. On the way to the customer it stands at stage {:g} of {:g}: whoever stands further "
      "on meets the need earlier.",
      score::ease_formula(type), spelling(needed_permission[score::index(type)]),
      score::demand_formula(type), score::stage(type), score::last_stage);
}

Topic experience_page(ExperienceType type) {
  const ExperienceProse& told = prose(type);
  Topic page{.name = std::string(spelling(type)), .kind = "experience", .parts = {}, .see = {}};
  page.parts = {part("", sentence(word_of(type).meaning)),
                part("What it takes off the customer", std::string(told.eases)),
                part("Where it works best", std::string(told.works_best)),
                part("In csm", asked_of(type)),
                part("Beware", std::string(told.beware)),
                part("A known case", std::string(told.known))};
  see_others<ExperienceType>(page, experience_types);
  page.see.insert(page.see.end(), {"observable-facts", "demand", "ease", "permission-ladder"});
  for (const ArchitectureType column : architecture_types) {
    page.see.push_back(cell_name(type, column));
  }
  return page;
}

Topic architecture_page(ArchitectureType type) {
  const ArchitectureProse& told = prose(type);
  Topic page{.name = std::string(spelling(type)), .kind = "architecture", .parts = {}, .see = {}};
  page.parts = {
      part("", sentence(word_of(type).meaning)),
      part("How to recognise it", std::string(told.recognised_by)),
      part("Where it is strong", std::string(told.strong_where)),
      part("In csm", fmt::format("Its feasibility, from what the supply side is like, is {}.",
                                 score::feasibility_formula(type))),
      part("Beware", std::string(told.beware)),
      part("A known case", std::string(told.known))};
  see_others<ArchitectureType>(page, architecture_types);
  page.see.insert(page.see.end(), {"observable-facts", "feasibility", "revenue-model", "star"});
  for (const ExperienceType row : experience_types) page.see.push_back(cell_name(row, type));
  return page;
}

std::string asked_of(ExperienceType row, ArchitectureType column) {
  const bool must_sense =
      row == ExperienceType::coach_behavior || row == ExperienceType::automatic_execution;
  return fmt::format(
      "It is open to a business as far as {}{}. It needs the permission {}, and above all eases "
      "{}.",
      score::feasibility_formula(column),
      must_sense ? ", times the root of the best `sense` of its own architectures" : "",
      spelling(needed_permission[score::index(row)]), score::ease_formula(row));
}

std::string known_case(const CellProse& told) {
  return told.known.empty() ? "None that is sure." : std::string(told.known);
}

Topic cell_page(ExperienceType row, ArchitectureType column) {
  const CellProse& told = prose(row, column);
  const std::string name = cell_name(row, column);
  Topic page{.name = name, .kind = "cell", .parts = {}, .see = {}};
  page.parts = {
      part("", fmt::format("The experience {} (the row), delivered through a {} (the column).",
                           title(row), title(column))),
      part("What such a business looks like", std::string(told.looks)),
      part("A known case", known_case(told)), part("In csm", asked_of(row, column)),
      part("Why it is often blank", fmt::format("{} {}", told.blank, blank_cells))};
  page.see = {std::string(spelling(row)), std::string(spelling(column)), "cell", "gap",
              "feasibility"};
  return page;
}

/// The stages of a phase, in order.
std::vector<std::string> stages_of(Phase phase) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < words<Stage>.size(); ++i) {
    const auto stage = static_cast<Stage>(i);
    if (phase_of(stage) == phase && spelling(stage) != spelling(phase)) {
      names.emplace_back(spelling(stage));
    }
  }
  return names;
}

Topic phase_page(Phase phase) {
  const std::vector<std::string> stages = stages_of(phase);
  Topic page{.name = std::string(spelling(phase)), .kind = "phase", .parts = {}, .see = {}};
  page.parts = {part("", fmt::format("{} One of the four parts of a customer's journey.",
                                     sentence(word_of(phase).meaning))),
                part("In csm", fmt::format("Its {}: {}. A step may also name the whole phase.",
                                           stages.size() == 1 ? "stage is" : "stages are",
                                           fmt::join(stages, ", ")))};
  page.see = stages;
  page.see.insert(page.see.end(), {"r-r-r-r", "steps", phase == Phase::repeat ? "loop" : "ease"});
  return page;
}

}  // namespace

Pages term_pages() { return pages_of_kind("term"); }
Pages value_pages() { return pages_of_kind("value"); }

Pages experience_pages() {
  Pages pages;
  for (const ExperienceType type : experience_types) pages.push_back(experience_page(type));
  return pages;
}

Pages architecture_pages() {
  Pages pages;
  for (const ArchitectureType type : architecture_types) pages.push_back(architecture_page(type));
  return pages;
}

Pages cell_pages() {
  Pages pages;
  for (const ExperienceType row : experience_types) {
    for (const ArchitectureType column : architecture_types) {
      pages.push_back(cell_page(row, column));
    }
  }
  return pages;
}

Pages phase_pages() {
  Pages pages;
  for (std::size_t i = 0; i < words<Phase>.size(); ++i) {
    pages.push_back(phase_page(static_cast<Phase>(i)));
  }
  return pages;
}

Pages score_pages() {
  Pages pages;
  for (const Term& term : score::score_terms()) {
    Topic page = term_page(term);
    for (TopicPart& one : page.parts) one.text = score::filled(one.text);
    pages.push_back(std::move(page));
  }
  return pages;
}

}  // namespace csm::handbook
