// SPDX-License-Identifier: MIT
// The handbook has a page for everything that has a name, and none of them leads nowhere.
#include "csm/report/handbook.hpp"

#include "csm/model/table.hpp"
#include "csm/report/handbook_pages.hpp"
#include "csm/report/report.hpp"
#include "csm/rules/check.hpp"
#include "csm/score/terms.hpp"
#include "csm/text/utf8.hpp"

#include <algorithm>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace {

using namespace csm;

std::string text_of(const Topic& topic) {
  std::string text;
  for (const TopicPart& part : topic.parts) text += part.heading + '\n' + part.text + '\n';
  return text;
}

bool holds(const Topic& topic, std::string_view words) {
  // Line breaks of the sources do not matter.
  return text_of(topic).find(words) != std::string::npos;
}

/// The page of that name says something.
void demand_page(std::string_view name, std::string_view kind = {}) {
  CAPTURE(std::string(name));
  const std::optional<Topic> topic = find_topic(name);
  REQUIRE(topic);
  if (!kind.empty()) CHECK(topic->kind == kind);
  REQUIRE_FALSE(topic->parts.empty());
  CHECK(topic->parts.front().text.size() > 5);
}

template <class Enum>
void demand_words(std::string_view kind = {}) {
  for (const Word& word : words<Enum>) {
    demand_page(word.word, kind);
    CHECK_MESSAGE(holds(*find_topic(word.word), word.meaning.substr(1)), std::string(word.word));
  }
}

TEST_CASE("every word of every closed set has a page that tells what it means") {
  demand_words<ExperienceType>("experience");
  demand_words<ArchitectureType>("architecture");
  demand_words<Phase>("phase");
  demand_words<Stage>();
  demand_words<Permission>();
  demand_words<Sensitivity>();
  demand_words<Party>();
  demand_words<Bearer>();
  demand_words<Suppliers>();
  demand_words<RevenueWhat>();
  demand_words<RevenueWhen>();
  demand_words<Payer>();
  demand_words<Currency>();
  demand_words<RivalKind>();
  demand_words<Foothold>();
  demand_words<Comparison>();
  demand_words<EvidenceKind>();
  demand_words<Severity>();
  demand_words<Section>();
  demand_words<score::CellStatus>();
  demand_words<score::Move>();
  demand_words<score::LeverKind>();
}

TEST_CASE("every key of every table has a page, by name and by path") {
  for (const model::Table* table : model::tables()) {
    for (const model::Key& key : table->keys) {
      demand_page(key.name);
      const std::string path = handbook::short_path(*table, key);
      demand_page(path);
      CHECK_MESSAGE(holds(*find_topic(path), key.doc.substr(1)), path);
      const std::string full = table->path.empty()
                                   ? std::string(key.name)
                                   : std::string(table->path) + "." + std::string(key.name);
      CHECK_MESSAGE(find_topic(full), full);
    }
  }
  demand_page("customers.commuters.traits.inertia", "key");
  demand_page("journeys.to-work.steps[2].stage", "key");
  demand_page("architectures.fleet.technology", "key");
  for (const char* const thing : {"segment", "journey", "step", "offer", "rival", "initiative"}) {
    demand_page(thing, "key");
  }
  CHECK_FALSE(find_topic("customers.commuters.traits.speed"));
}

TEST_CASE("every rule has a page of its own, with its examples") {
  for (const Rule* rule : catalogue()) {
    demand_page(rule->name, "rule");
    const Topic topic = *find_topic(rule->name);
    CHECK(topic.name == rule->name);
    for (const std::string_view part :
         {rule->summary, rule->why, rule->remedy, rule->bad, rule->good}) {
      CHECK(holds(topic, part));
    }
  }
}

TEST_CASE("every score and its terms have a page") {
  for (const std::string_view name : {"fit",           "demand",
                                      "coverage",      "strength",
                                      "loop",          "gap",
                                      "size",          "attainable",
                                      "feasibility",   "threat",
                                      "threat_now",    "threat_horizon",
                                      "pull",          "hold",
                                      "pressure",      "reach",
                                      "upstream",      "frontier",
                                      "rise",          "level_in",
                                      "dominates",     "strict_disruption",
                                      "lever",         "fit_gain",
                                      "threat_drop",   "opportunity",
                                      "rated",         "bounds",
                                      "loop_level",    "horizon",
                                      "learning_rate", "status",
                                      "move",          "ease",
                                      "carried",       "allowed",
                                      "floor",         "projection",
                                      "unmet",         "r-r-r-r",
                                      "star",          "matrix",
                                      "samples",       "acceptability",
                                      "flips",         "unknowns",
                                      "attribution",   "next_best",
                                      "cell",          "rating",
                                      "unknown"}) {
    demand_page(name);
  }
  for (const Term& term : score::score_terms()) {
    CAPTURE(std::string(term.name));
    for (const std::string_view text : {term.what, term.use, term.example}) {
      CHECK(score::filled(text).find_first_of("{") == (text.find("{{") == std::string_view::npos
                                                           ? std::string::npos
                                                           : score::filled(text).find('{')));
    }
  }
}

TEST_CASE("numbers on the pages are those of the formulas") {
  CHECK(holds(*find_topic("strength"), "min(J, J^0.5 * D^0.3 * P^0.2)"));
  CHECK(holds(*find_topic("threat"), "From 12 severe, from 6 high, from 2 moderate"));
  CHECK(holds(*find_topic("allowed"), "passive-sensing for coach-behavior"));
  CHECK(
      holds(*find_topic("ease"), "automatic-execution: 1/3 recognize + 1/3 request + 1/3 respond"));
  CHECK(holds(*find_topic("loop"), "0.1, 0.4, 0.4 and 0.1"));
  CHECK(holds(*find_topic("much-stronger"), "counts as 0.8"));
}

TEST_CASE("every cell has a page that tells what it looks like and why it is blank") {
  for (const ExperienceType row : experience_types) {
    for (const ArchitectureType column : architecture_types) {
      const std::string name = std::string(spelling(row)) + "/" + std::string(spelling(column));
      demand_page(name, "cell");
      CHECK(holds(*find_topic(name), prose(row, column).looks));
      CHECK(holds(*find_topic(name), prose(row, column).blank));
      CHECK(holds(*find_topic(name), "A blank cell is a question, not an opportunity."));
      const std::string turned = std::string(spelling(column)) + "/" + std::string(spelling(row));
      REQUIRE(find_topic(turned));
      CHECK(find_topic(turned)->name == name);
    }
  }
}

TEST_CASE("every architecture says where ride hailing stands") {
  for (const ArchitectureType type : architecture_types) {
    const Topic topic = *find_topic(spelling(type));
    CAPTURE(topic.name);
    CHECK((holds(topic, "ride hailing") || holds(topic, "Ride hailing")));
    CHECK(holds(topic, "interview of 2019"));
  }
}

TEST_CASE("`see` leads somewhere, no page is empty, and each names its kind") {
  for (const std::string& name : topic_names()) {
    CAPTURE(name);
    const std::optional<Topic> topic = find_topic(name);
    REQUIRE(topic);
    CHECK(topic->name == name);
    CHECK_FALSE(topic->kind.empty());
    CHECK_FALSE(topic->see.empty());
    std::set<std::string> seen;
    for (const std::string& other : topic->see) {
      CAPTURE(other);
      CHECK(find_topic(other));
      CHECK(other != name);
      CHECK(seen.insert(other).second);
    }
    for (const TopicPart& part : topic->parts) {
      CAPTURE(part.heading);
      CAPTURE(part.text);
      CHECK_FALSE(part.text.empty());
      CHECK_FALSE(part.text.starts_with('\n'));
      if (!part.is_example) CHECK(part.text.find("  ") == std::string::npos);
      CHECK(part.text.find(". .") == std::string::npos);
      CHECK_FALSE(part.text.ends_with(".."));
      CHECK_FALSE(utf8::has_hidden(part.text));
    }
  }
}

TEST_CASE("the list of topics names each page once, and finds it") {
  std::set<std::string> all;
  for (const TopicGroup& group : topic_groups()) {
    CAPTURE(group.kind);
    CHECK_FALSE(group.names.empty());
    std::set<std::string> names;
    for (const std::string& name : group.names) {
      CAPTURE(name);
      CHECK(names.insert(name).second);
      all.insert(name);
    }
  }
  CHECK(topic_names().size() == all.size());
}

TEST_CASE("case, underscores and spaces do not matter, and the exact name comes first") {
  for (const char* const name :
       {"coach-behavior", "Coach behavior", "COACH_BEHAVIOR", " coach  behavior "}) {
    CAPTURE(std::string(name));
    REQUIRE(find_topic(name));
    CHECK(find_topic(name)->name == "coach-behavior");
  }
  CHECK(find_topic("knows need")->name == "knows_need");
  CHECK(find_topic("level-in")->name == "level_in");
  CHECK(find_topic("coach behavior / connected producer")->name ==
        "coach-behavior/connected-producer");
  CHECK(find_topic("cell:coach-behavior/connected-producer"));
  CHECK(find_topic("strict_disruption")->kind == "score");
  CHECK(find_topic("strict-disruption")->kind == "rule");
  for (const char* const name : {"", " ", "-", "/", ".", "xyzzy", "a.b.c", "[", "customers."}) {
    CAPTURE(std::string(name));
    CHECK_FALSE(find_topic(name));
  }
}

/// What an excerpt of a file may lack: what stands elsewhere in the file.
constexpr std::string_view lacking[] = {
    "missing-key",         "unknown-reference", "raises-nothing",  "shares-do-not-add-up",
    "unused-architecture", "unused-evidence",   "unserved-segment"};

/// The findings of reading that have to do with what an example shows.
std::set<std::string> misread(const std::string& example) {
  constexpr Date today{std::chrono::year{2026}, std::chrono::June, std::chrono::day{30}};
  std::set<std::string> names;
  for (const Finding& finding : find_all("example.csm.yaml", example, today)) {
    const Rule* const rule = find_rule(finding.rule);
    const bool about_reading = rule == nullptr || rule->section == Section::reading;
    if (about_reading && std::ranges::count(lacking, finding.rule) == 0) {
      names.insert(std::string(finding.rule) + ": " + finding.message);
    }
  }
  return names;
}

TEST_CASE("the examples of keys and words can be read") {
  for (const model::Table* table : model::tables()) {
    for (const model::Key& key : table->keys) {
      const std::string example = handbook::sample(*table, key);
      CAPTURE(example);
      for (const std::string& problem : misread(example)) FAIL_CHECK(problem);
      for (const Word& word : key.type.words) {
        const std::string other = handbook::sample(*table, key, word.word);
        CAPTURE(other);
        for (const std::string& problem : misread(other)) FAIL_CHECK(problem);
      }
    }
  }
  for (const Word& word : words<Comparison>) {
    const model::Table& offer = *model::table<Offer>();
    const std::string example = handbook::sample(offer, *offer.find("strength"), word.word);
    CAPTURE(example);
    for (const std::string& problem : misread(example)) FAIL_CHECK(problem);
  }
}

TEST_CASE("the YAML in the examples of terms can be read") {
  for (const Term& term : theory_terms()) {
    const bool is_file =
        term.example.starts_with("experiences:") || term.example.starts_with("architectures:") ||
        term.example.starts_with("business:") || term.example.starts_with("customers:");
    if (!is_file) continue;
    CAPTURE(std::string(term.name));
    for (const std::string& problem : misread(std::string(term.example))) FAIL_CHECK(problem);
  }
}

}  // namespace
