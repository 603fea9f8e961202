// SPDX-License-Identifier: MIT
#include "csm/report/starter.hpp"

#include "csm/model/table.hpp"
#include "csm/rules/check.hpp"

#include <string>

#include <doctest/doctest.h>

namespace {

using namespace csm;

constexpr Date today{std::chrono::year{2026}, std::chrono::month{6}, std::chrono::day{30}};

bool can_be_scored(const std::string& text) {
  const Checked checked = check("starter.csm.yaml", text, {.today = today, .assumptions = {}});
  return checked.readable;
}

TEST_CASE("every template is a file that can be scored, with modelines in front") {
  CHECK(starter_templates().size() == 5);
  for (const StarterTemplate& starter : starter_templates()) {
    CAPTURE(starter.name);
    CHECK(can_be_scored(std::string(starter.text)));
    CHECK(
        starter.text.starts_with("# yaml-language-server: $schema=csm.schema.json\n"
                                 "# $schema: csm.schema.json\n"));
  }
}

TEST_CASE("the full template has every key of the format") {
  std::string_view full;
  for (const StarterTemplate& starter : starter_templates()) {
    if (starter.name == "full") full = starter.text;
  }
  for (const model::Table* table : model::tables()) {
    for (const model::Key& key : table->keys) {
      CAPTURE(key.name);
      CHECK(full.find(std::string(key.name) + ":") != std::string_view::npos);
    }
  }
}

TEST_CASE("any name makes a file that can be read, with ids that differ") {
  const std::string hostile = "\"]}: #'&*!|>%@`\\ x";
  StarterAnswers answers{.name = hostile,
                         .industry = "no",
                         .segments = {{.name = hostile, .share = "50", .wants = {"3", "", "", ""}},
                                      {.name = hostile, .share = "50", .wants = {}}},
                         .experiences = {},
                         .architectures = {{.name = "\u732b", .type = {}, .facts = {}}},
                         .rivals = {}};
  answers.experiences.push_back({.name = "123",
                                 .type = ExperienceType::coach_behavior,
                                 .facts = {},
                                 .through = 0,
                                 .serves = {0, 1},
                                 .ratings = {},
                                 .permission = {}});
  answers.rivals.push_back({.name = "~",
                            .kind = RivalKind::entrant,
                            .experience = ExperienceType::coach_behavior,
                            .architecture = ArchitectureType::crowd_orchestrator,
                            .strength = Comparison::weaker});
  CHECK(can_be_scored(starter_file(answers)));
  for (const char* const name : {"null", "NULL", "true", "No", "1", "-", "csm"}) {
    CAPTURE(name);
    answers.segments[0].name = answers.segments[1].name = name;
    answers.experiences[0].name = answers.architectures[0].name = answers.rivals[0].name = name;
    CHECK(can_be_scored(starter_file(answers)));
  }
}

TEST_CASE("ids keep the letters of names, without their accents") {
  const auto has_id = [](const std::string& name, const std::string& id) {
    StarterAnswers answers{.name = "n",
                           .industry = "i",
                           .segments = {{.name = name, .share = "100", .wants = {}}},
                           .experiences = {},
                           .architectures = {},
                           .rivals = {}};
    return starter_file(answers).find("\n  " + id + ":\n") != std::string::npos;
  };
  CHECK(has_id("\u00c4ltere Kunden", "altere-kunden"));
  CHECK(has_id("Stra\u00dfe & \u0152uvre", "strasse-uvre"));
  CHECK(has_id("Soci\u00e9t\u00e9 G\u00e9n\u00e9rale", "societe-generale"));
  CHECK(has_id("\u6771\u4eac", "segment"));
}

}  // namespace
