// SPDX-License-Identifier: MIT
#pragma once

#include "csm/report/report.hpp"

#include "cli/env.hpp"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace csm::cli {

inline constexpr std::string_view config_name = ".csm.yaml";

/// One rule and what somebody made of its severity: nothing, where it is off.
struct RuleLevel {
  const Rule* rule = nullptr;
  std::optional<Severity> severity;
};

/// From which severity on findings fail a run: none, where they never do.
struct FailOn {
  std::optional<Severity> least;
};

/// `off`, `note`, `warning` or `error`; `never`, `note`, `warning` or `error`.
std::optional<std::optional<Severity>> parse_level(std::string_view word);
std::optional<FailOn> parse_fail_on(std::string_view word);

/// The rules that a rule's name or a section's word stands for; none where it is neither.
std::vector<const Rule*> rules_called(std::string_view word);
/// What helps where a word is neither.
std::string rule_help(std::string_view word);

/// What a `.csm.yaml` says.
struct Config {
  std::string folder;  ///< where it stands, from the root
  std::vector<RuleLevel> rules;
  std::optional<FailOn> fail_on;
  std::optional<double> min_fit;
  std::optional<double> max_threat;
  std::optional<double> horizon;
  std::optional<double> learning_rate;
  std::string baseline;              ///< empty: none
  std::vector<std::string> exclude;  ///< patterns for paths below the folder
};

/// The configurations of a run: the one that --config names, else the nearest one upwards from each
/// file. Each is read once. A configuration with errors is a Failure that lists them.
class Configs {
 public:
  Configs(Env& env, std::string named) : env_(env), named_(std::move(named)) {}

  const Config& of(const std::string& file);

 private:
  const Config& of_folder(const std::string& folder);
  const Config& read(const std::string& path);

  Env& env_;
  std::string named_;
  Config none_;
  std::vector<std::unique_ptr<const Config>> all_;
  std::map<std::string, const Config*> by_folder_;  ///< from the root
  std::map<std::string, const Config*, std::less<>> by_named_folder_;
};

/// The folder that a path lies in: `a/b` of `a/b/c`, `.` of `c`.
std::string folder_of(const std::string& path);
/// `path` as seen from `folder`; both from the root.
std::string path_from(const std::string& folder, const std::string& path);

}  // namespace csm::cli
