// SPDX-License-Identifier: MIT
#include "cli/settings.hpp"

#include "cli/exit_code.hpp"
#include "cli/glob.hpp"

#include <algorithm>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace csm::cli {
namespace {

/// What keeps a file from being understood at all is heard whatever is selected: without it, a
/// file that says nothing would pass as one that has nothing wrong.
constexpr std::string_view always_selected[] = {"yaml-syntax", "invalid-utf8", "too-deep",
                                                "too-large", "more-than-one-document"};

std::vector<const Rule*> rules_or_failure(const std::string& word) {
  std::vector<const Rule*> rules = rules_called(word);
  if (!rules.empty()) return rules;
  throw Failure(ExitCode::unusable, fmt::format("unknown rule {}", ticked(word)), rule_help(word));
}

std::vector<const Rule*> rules_of(const std::vector<std::string>& words) {
  std::vector<const Rule*> rules;
  for (const std::string& word : words) {
    for (const Rule* rule : rules_or_failure(word)) rules.push_back(rule);
  }
  return rules;
}

/// RULE=LEVEL, words of sections before names of rules.
std::vector<RuleLevel> levels_of(const std::vector<std::string>& options) {
  std::vector<RuleLevel> sections;
  std::vector<RuleLevel> rules;
  for (const std::string& option : options) {
    const std::size_t equals = option.find('=');
    const std::string word = option.substr(0, equals);
    const auto level =
        equals == std::string::npos ? std::nullopt : parse_level(option.substr(equals + 1));
    if (!level) {
      throw Failure(ExitCode::unusable,
                    fmt::format("--severity {} names no severity", ticked(option)),
                    "write RULE=off, RULE=note, RULE=warning or RULE=error");
    }
    std::vector<RuleLevel>& list = find_rule(word) != nullptr ? rules : sections;
    for (const Rule* rule : rules_or_failure(word)) list.push_back({rule, *level});
  }
  sections.insert(sections.end(), rules.begin(), rules.end());
  return sections;
}

void set(Severities& severities, const RuleLevel& level) {
  if (level.severity) {
    severities.set(*level.rule, *level.severity);
  } else {
    severities.silence(*level.rule);
  }
}

bool contains(const std::vector<const Rule*>& rules, const Rule* rule) {
  return std::ranges::find(rules, rule) != rules.end();
}

}  // namespace

void RuleOptions::declare(CLI::App& app) {
  app.add_option("--select", select, "only these rules, by name or section, such as journeys")
      ->type_name("RULES")
      ->delimiter(',')
      ->allow_extra_args(false);
  app.add_option("--ignore", ignore, "not these rules")
      ->type_name("RULES")
      ->delimiter(',')
      ->allow_extra_args(false);
  app.add_option("--severity", severity, "what a rule counts as: off, note, warning or error")
      ->type_name("RULE=LEVEL")
      ->delimiter(',')
      ->allow_extra_args(false);
}

AllSettings::AllSettings(Env& env, const std::string& config, SettingsOptions options)
    : env_(env), configs_(env, config), options_(std::move(options)) {
  const RuleOptions& rules = options_.rules;
  if (!rules.select.empty()) {
    selected_ = rules_of(rules.select);
    for (const std::string_view name : always_selected) selected_->push_back(find_rule(name));
  }
  ignored_ = rules_of(rules.ignore);
  levels_ = levels_of(rules.severity);
}

const Settings& AllSettings::of(const std::string& file) {
  const Config& config = configs_.of(file);
  const auto found = made_.find(&config);
  return found != made_.end() ? found->second : made_.emplace(&config, make(config)).first->second;
}

bool AllSettings::excludes(const std::string& file) {
  const Config& config = configs_.of(file);
  if (config.exclude.empty()) return false;
  const std::string path = path_from(config.folder, env_.files.absolute(file));
  return std::ranges::any_of(
      config.exclude, [&path](const std::string& pattern) { return glob_matches(pattern, path); });
}

Settings AllSettings::make(const Config& config) const {
  Settings settings;
  settings.scores = options_.scores.with(config);
  settings.check = {.today = options_.today, .assumptions = settings.scores.assumptions};
  settings.severities = severities(config);
  settings.fail_on = options_.fail_on.value_or(config.fail_on.value_or(FailOn{Severity::error}));
  settings.baseline = options_.baseline.empty() ? config.baseline : options_.baseline;
  return settings;
}

Severities AllSettings::severities(const Config& config) const {
  Severities severities;
  for (const RuleLevel& level : config.rules) {
    // A rule that is selected by name or section is wanted, whatever the configuration says.
    const bool wanted = selected_ && contains(*selected_, level.rule);
    if (level.severity || !wanted) set(severities, level);
  }
  for (const RuleLevel& level : levels_) set(severities, level);
  for (const Rule* rule : catalogue()) {
    const bool passed_over = selected_ && !contains(*selected_, rule);
    if (passed_over || contains(ignored_, rule)) severities.silence(*rule);
  }
  return severities;
}

}  // namespace csm::cli
