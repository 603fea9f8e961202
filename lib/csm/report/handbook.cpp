// SPDX-License-Identifier: MIT
#include "csm/report/handbook.hpp"

#include "csm/report/report.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

Topic rule_topic(const Rule& rule) {
  return {.name = std::string(rule.name),
          .kind = "rule",
          .parts = {{"", std::string(rule.summary), false},
                    {"Why it matters", std::string(rule.why), false},
                    {"What helps", std::string(rule.remedy), false},
                    {"Found here", std::string(rule.bad), true},
                    {"Not found here", std::string(rule.good), true},
                    {"", fmt::format("Severity: {}. Section: {}.", spelling(rule.severity),
                                     title(rule.section)),
                     false}},
          .see = {}};
}

}  // namespace

std::optional<Topic> find_topic(std::string_view name) {
  if (const Rule* rule = find_rule(name)) return rule_topic(*rule);
  return std::nullopt;
}

std::vector<TopicGroup> topic_groups() {
  TopicGroup rules{.kind = "rules", .names = {}};
  for (const Rule* rule : catalogue()) rules.names.emplace_back(rule->name);
  return {rules};
}

std::vector<std::string> topic_names() {
  std::vector<std::string> names;
  for (const TopicGroup& group : topic_groups()) {
    names.insert(names.end(), group.names.begin(), group.names.end());
  }
  return names;
}

}  // namespace csm
