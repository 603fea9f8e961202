// SPDX-License-Identifier: MIT
#include "csm/framework/atlas.hpp"

#include "csm/rules/facts.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include <doctest/doctest.h>

namespace {

using namespace csm;

template <class Value>
Located<Value> located(const std::optional<Value>& fact) {
  return {.value = fact.value_or(Value{}), .span = {}, .given = fact.has_value()};
}

ExperienceFacts facts(const ExperienceSeen& seen) {
  return {.need_noticed_by = located(seen.need_noticed_by),
          .options_found_by = located(seen.options_found_by),
          .decided_by = located(seen.decided_by)};
}

ArchitectureFacts facts(const ArchitectureSeen& seen) {
  return {.made_by = located(seen.made_by),
          .stock_risk = located(seen.stock_risk),
          .roles_swap = located(seen.roles_swap),
          .suppliers_before = located(seen.suppliers_before)};
}

/// Whether the facts allow the label, as the rules read them.
bool agrees(const Case& known) {
  for (std::size_t i = 0; i < known.experiences.size(); ++i) {
    if (!contradictions(facts(known.experiences_seen[i]), known.experiences[i]).empty()) {
      return false;
    }
  }
  for (std::size_t i = 0; i < known.architectures.size(); ++i) {
    if (!contradictions(facts(known.architectures_seen[i]), known.architectures[i]).empty()) {
      return false;
    }
  }
  return true;
}

TEST_CASE("the atlas has every case, with what it rests on") {
  CHECK(atlas().size() == 111);
  for (const Case& known : atlas()) {
    CAPTURE(known.firm);
    CAPTURE(known.product);
    CHECK_FALSE(known.firm.empty());
    CHECK_FALSE(known.basis.empty());
    CHECK_FALSE(known.source.empty());
    const std::set<std::string_view> levels = {"high", "medium", "low"};
    CHECK(levels.count(known.confidence) == 1);
  }
}

TEST_CASE("the type that the facts of a case point to is its label, or the case says why not") {
  std::size_t disputed = 0;
  for (const Case& known : atlas()) {
    CAPTURE(known.firm);
    CAPTURE(known.product);
    const bool is_placed = !known.experiences.empty() || !known.architectures.empty();
    if (!agrees(known)) ++disputed;
    if (is_placed) CHECK(agrees(known) == known.note.empty());
    for (const ExperienceSeen& seen : known.experiences_seen) CHECK(seen.decided_by);
    for (const ArchitectureSeen& seen : known.architectures_seen) CHECK(seen.made_by);
  }
  CHECK(disputed > 0);  // the authors themselves disagree about ride hailing
}

TEST_CASE("facts of most cases leave one type, not several") {
  for (const Case& known : atlas()) {
    CAPTURE(known.firm);
    for (const ExperienceSeen& seen : known.experiences_seen) {
      CHECK(allowed_types(facts(seen)).size() == 1);
    }
  }
}

TEST_CASE("both readings of ride hailing stand") {
  std::set<ArchitectureType> read;
  for (const Case& known : atlas()) {
    if (known.firm == "Uber") read.insert(known.architectures.begin(), known.architectures.end());
  }
  CHECK(read ==
        std::set{ArchitectureType::crowd_orchestrator, ArchitectureType::connected_market_maker});
}

TEST_CASE("cases are found by cell, industry and words, whatever their letter case") {
  const AtlasQuery cell{.experience = ExperienceType::automatic_execution,
                        .architecture = ArchitectureType::connected_producer,
                        .industry = "PRINT",
                        .words = {"instant"}};
  const auto found = find_cases(cell);
  REQUIRE(found.size() == 1);
  CHECK(found.front()->firm == "HP / printer maker");
  CHECK(find_cases({}).size() == atlas().size());
}

}  // namespace
