// SPDX-License-Identifier: MIT
#pragma once

#include "csm/render/style.hpp"
#include "csm/score/formulas.hpp"

#include "cli/env.hpp"

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace csm::cli {

struct Config;

/// Options that every command has.
struct SharedOptions {
  std::string color = "auto";
  bool quiet = false;
  std::string date;
  std::string output;
  std::string config;  ///< empty: the nearest one upwards from each file

  void declare(CLI::App& app);
  /// --date, else SOURCE_DATE_EPOCH, else the clock. Throws Failure.
  Date today(const Env& env) const;
  /// Of standard output; of what goes to a file where --output is given.
  render::Style out_style(const Env& env) const;
  render::Style err_style(const Env& env) const;
};

/// What the scores assume, and the gates on them.
struct ScoreOptions {
  score::Assumptions assumptions;
  std::optional<double> min_fit;
  std::optional<double> max_threat;
  bool horizon_given = false;  ///< on the command line
  bool learning_rate_given = false;

  /// With what a configuration says where the command line says nothing.
  ScoreOptions with(const Config& config) const;
  void declare_assumptions(CLI::App& app);
  void declare_gates(CLI::App& app);
};

/// What to say of each gate that is missed; `fit` and `threat` on 0..100.
std::vector<std::string> score_gates(const std::string& path, double fit, double threat,
                                     const ScoreOptions& options);

/// Standard input that is a terminal gets help, never a wait. Throws Failure.
void refuse_terminal_input(const Env& env, const std::vector<std::string>& paths,
                           std::string_view command);

/// Writes to --output, or to standard output where there is none. `inputs` are never overwritten.
void deliver(Env& env, const std::string& output, const std::string& bytes,
             const std::vector<std::string>& inputs);

/// Throws a Failure where the output is one of the inputs.
void refuse_overwriting(const Env& env, const std::string& output,
                        const std::vector<std::string>& inputs);

/// A text as it may stand in a message of the program.
std::string ticked(std::string_view text);

/// Prints `csm: error: message`, and what helps.
void complain(Env& env, std::string_view message, std::string_view help = {});
void warn(Env& env, std::string_view message);
/// The line that `warn` prints.
std::string remark(std::string_view message);

}  // namespace csm::cli
