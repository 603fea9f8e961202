// SPDX-License-Identifier: MIT
#pragma once

#include "cli/config.hpp"
#include "cli/options.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace csm::cli {

/// Which rules are heard, and how loud.
struct RuleOptions {
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  std::vector<std::string> severity;  ///< RULE=LEVEL

  void declare(CLI::App& app);
};

/// What holds for one file: what its configuration says, unless the command line says otherwise.
struct Settings {
  CheckOptions check;
  ScoreOptions scores;
  Severities severities;
  FailOn fail_on{Severity::error};
  std::string baseline;  ///< empty: none
};

/// What the command line says of that.
struct SettingsOptions {
  Date today{};
  ScoreOptions scores;
  RuleOptions rules = {};
  std::optional<FailOn> fail_on = {};
  std::string baseline = {};
};

/// The settings of every file of a run. Not for several threads at once.
class AllSettings {
 public:
  /// Throws a Failure for rules that do not exist.
  AllSettings(Env& env, const std::string& config, SettingsOptions options);

  /// Throws a Failure for a configuration with errors.
  const Settings& of(const std::string& file);
  /// Whether the file's configuration wants it passed over where a folder is walked.
  bool excludes(const std::string& file);

 private:
  Settings make(const Config& config) const;
  Severities severities(const Config& config) const;

  Env& env_;
  Configs configs_;
  SettingsOptions options_;
  std::optional<std::vector<const Rule*>> selected_;
  std::vector<const Rule*> ignored_;
  std::vector<RuleLevel> levels_;
  std::map<const Config*, Settings> made_;
};

}  // namespace csm::cli
