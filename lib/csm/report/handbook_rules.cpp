// SPDX-License-Identifier: MIT
// Pages of the rules and their chapters.
#include "csm/report/handbook_pages.hpp"
#include "csm/report/report.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace csm::handbook {
namespace {

bool is_key(std::string_view name) {
  return std::ranges::any_of(
      model::tables(), [name](const model::Table* table) { return table->find(name) != nullptr; });
}

/// The keys that a rule speaks of, between backticks or with an underscore.
void see_keys(const Rule& rule, std::vector<std::string>& see) {
  for (const std::string_view text : {rule.summary, rule.why, rule.remedy}) {
    for (std::string word : split(text)) {
      const bool marked = word.find('`') != std::string::npos;
      std::erase_if(word, [](char c) { return c == '`' || c == '.' || c == ',' || c == ':'; });
      const bool sure = marked || word.find('_') != std::string::npos;
      if (sure && is_key(word)) see.push_back(std::move(word));
    }
  }
}

template <class Enum>
void see_types(const Rule& rule, std::vector<std::string>& see) {
  for (const Word& word : words<Enum>) {
    for (const std::string_view text : {rule.summary, rule.why, rule.remedy}) {
      if (text.find(word.title) == std::string_view::npos) continue;
      see.emplace_back(word.word);
      break;
    }
  }
}

Topic rule_page(const Rule& rule) {
  Topic page{.name = std::string(rule.name), .kind = "rule", .parts = {}, .see = {}};
  page.parts = {
      {"", std::string(rule.summary), false},
      {"Why it matters", std::string(rule.why), false},
      {"What helps", std::string(rule.remedy), false},
      {"Found here", std::string(rule.bad), true},
      {"Not found here", std::string(rule.good), true},
      {"", fmt::format("Severity: {}. Section: {}.", spelling(rule.severity), title(rule.section)),
       false}};
  see_keys(rule, page.see);
  see_types<ExperienceType>(rule, page.see);
  see_types<ArchitectureType>(rule, page.see);
  page.see.emplace_back(spelling(rule.section));
  return page;
}

}  // namespace

Pages rule_pages() {
  Pages pages;
  for (const Rule* rule : catalogue()) pages.push_back(rule_page(*rule));
  return pages;
}

Pages chapter_pages() {
  Pages pages;
  for (std::size_t i = 0; i < words<Section>.size(); ++i) {
    const Word& word = words<Section>[i];
    Topic page{.name = std::string(word.word), .kind = "chapter of rules", .parts = {}, .see = {}};
    for (const Rule* rule : catalogue()) {
      if (static_cast<std::size_t>(rule->section) == i) page.see.emplace_back(rule->name);
    }
    page.parts = {{"", fmt::format("{}: {}.", word.title, word.meaning), false},
                  {"", fmt::format("It has {} rules.", page.see.size()), false}};
    pages.push_back(std::move(page));
  }
  return pages;
}

}  // namespace csm::handbook
