// SPDX-License-Identifier: MIT
#include "csm/render/catalogue.hpp"

#include "csm/render/json.hpp"
#include "csm/text/limits.hpp"
#include "csm/text/wrap.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace csm::render {

std::string rules_text(const Style& style) {
  std::size_t name_width = 0;
  for (const Rule* rule : catalogue()) name_width = std::max(name_width, rule->name.size() + 2);
  std::string out;
  Section section{};
  for (const Rule* rule : catalogue()) {
    if (out.empty() || rule->section != section) {
      section = rule->section;
      if (!out.empty()) out += '\n';
      out += inked(title(section), Ink::bold, style) + '\n';
    }
    constexpr std::size_t severity_width = 8;
    out += wrapped(rule->summary, style.width,
                   fmt::format("  {:<{}}{:<{}} ", rule->name, name_width, spelling(rule->severity),
                               severity_width),
                   2 + name_width + severity_width + 1);
  }
  return out;
}

std::string rules_json() {
  Json json = Json::array();
  for (const Rule* rule : catalogue()) {
    json.push_back({{"name", rule->name},
                    {"severity", spelling(rule->severity)},
                    {"summary", rule->summary},
                    {"why", rule->why},
                    {"remedy", rule->remedy},
                    {"bad", rule->bad},
                    {"good", rule->good},
                    {"section", title(rule->section)}});
  }
  return dump(json, 2) + '\n';
}

std::string limits_text(const Style& style) {
  std::string out;
  for (const limits::Limit& limit : limits::all) {
    out += wrapped(limit.meaning, style.width,
                   fmt::format("{:<20} {:>10} {:<9} ", limit.name, limit.value, limit.unit), 42);
  }
  return out;
}

std::string limits_json() {
  Json json = Json::array();
  for (const limits::Limit& limit : limits::all) {
    json.push_back({{"name", limit.name},
                    {"value", limit.value},
                    {"unit", limit.unit},
                    {"meaning", limit.meaning}});
  }
  return dump(json, 2) + '\n';
}

}  // namespace csm::render
