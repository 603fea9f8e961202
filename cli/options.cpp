// SPDX-License-Identifier: MIT
#include "cli/options.hpp"

#include "csm/model/numbers.hpp"
#include "csm/text/utf8.hpp"

#include "cli/config.hpp"
#include "cli/exit_code.hpp"

#include <algorithm>
#include <charconv>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace csm::cli {
namespace {

bool is_set(const Env& env, const char* name) {
  const auto value = env.variable(name);
  return value && !value->empty();
}

/// --color, then NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, CLICOLOR=0, then the terminal.
bool wants_color(const Env& env, const std::string& option, bool terminal) {
  if (option == "always") return true;
  if (option == "never") return false;
  if (is_set(env, "NO_COLOR")) return false;
  for (const char* const name : {"FORCE_COLOR", "CLICOLOR_FORCE"}) {
    const auto value = env.variable(name);
    if (value && !value->empty() && *value != "0") return true;
  }
  if (env.variable("CLICOLOR").value_or("") == "0") return false;
  return terminal && env.variable("TERM").value_or("") != "dumb";
}

/// The first of LC_ALL, LC_CTYPE and LANG that is set says what characters there are.
bool is_ascii_only(const Env& env) {
  for (const char* const name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    if (!is_set(env, name)) continue;
    std::string value = *env.variable(name);
    for (char& c : value) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    return value.find("UTF-8") == std::string::npos && value.find("UTF8") == std::string::npos;
  }
  return true;
}

std::size_t columns(const Env& env) {
  constexpr std::size_t usual = 80;
  constexpr std::size_t narrowest = 60;
  constexpr std::size_t widest = 200;
  std::size_t number = 0;
  const std::string variable = env.variable("COLUMNS").value_or("");
  std::from_chars(variable.data(), variable.data() + variable.size(), number);
  if (number == 0) number = env.columns;
  if (number == 0) number = usual;
  return std::clamp(number, narrowest, widest);
}

render::Style style(const Env& env, const std::string& color, bool terminal) {
  return {.color = wants_color(env, color, terminal),
          .ascii = is_ascii_only(env),
          .width = columns(env)};
}

Date date_or_failure(const std::string& text) {
  if (const auto date = parse_date(text)) return *date;
  throw Failure(ExitCode::unusable, fmt::format("{} is not a date", ticked(text)),
                "write a date that exists as YYYY-MM-DD");
}

Date from_epoch(const std::string& text) {
  long long seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  constexpr long long most = 253402300799;  // the last second of the year 9999
  if (error != std::errc() || end != text.data() + text.size() || seconds < 0 || seconds > most) {
    throw Failure(ExitCode::unusable,
                  fmt::format("SOURCE_DATE_EPOCH is {}, not a number of seconds", ticked(text)));
  }
  return std::chrono::floor<std::chrono::days>(
      std::chrono::sys_seconds(std::chrono::seconds(seconds)));
}

/// A plain decimal number as in strategy files: no nan, no hexadecimal.
CLI::Validator number_between(double low, double high) {
  return {[low, high](std::string& text) -> std::string {
            double number = 0;
            const bool sound = model::parse_number(text, number) && number >= low && number <= high;
            return sound ? "" : "out of range";
          },
          fmt::format("FLOAT in [{} - {}]", low, high)};
}

}  // namespace

std::string ticked(std::string_view text) { return fmt::format("`{}`", utf8::printable(text)); }

void SharedOptions::declare(CLI::App& app) {
  app.add_option("--color", color, "colour: auto, always or never")
      ->type_name("WHEN")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->group("Shared options");
  app.add_flag("-q,--quiet", quiet, "no summary")->group("Shared options");
  app.add_option("--date", date, "the day to count from (else SOURCE_DATE_EPOCH, else today)")
      ->type_name("YYYY-MM-DD")
      ->group("Shared options");
  app.add_option("-o,--output", output, "write to a file, all or nothing")
      ->type_name("FILE")
      ->group("Shared options");
  app.add_option("--config", config, "the configuration (else the nearest .csm.yaml upwards)")
      ->type_name("FILE")
      ->group("Shared options");
}

Date SharedOptions::today(const Env& env) const {
  if (!date.empty()) return date_or_failure(date);
  const auto epoch = env.variable("SOURCE_DATE_EPOCH");
  if (epoch && !epoch->empty()) return from_epoch(*epoch);
  return env.today();
}

render::Style SharedOptions::out_style(const Env& env) const {
  return style(env, color, env.out_is_terminal && output.empty());
}

render::Style SharedOptions::err_style(const Env& env) const {
  return style(env, color, env.err_is_terminal);
}

void ScoreOptions::declare_assumptions(CLI::App& app) {
  app.add_option("--horizon", assumptions.horizon, "years to look ahead, 0 to 20")
      ->each([this](const std::string&) { horizon_given = true; })
      ->type_name("YEARS")
      ->capture_default_str()
      ->check(number_between(0, 20));
  app.add_option("--learning-rate", assumptions.learning_rate,
                 "how fast learning makes better, a year, 0 to 2")
      ->each([this](const std::string&) { learning_rate_given = true; })
      ->type_name("K")
      ->capture_default_str()
      ->check(number_between(0, 2));
}

void ScoreOptions::declare_gates(CLI::App& app) {
  app.add_option("--min-fit", min_fit, "leave with 1 where the fit is below this")
      ->type_name("N")
      ->check(number_between(0, 100));
  app.add_option("--max-threat", max_threat,
                 "leave with 1 where the threat at the horizon is above this")
      ->type_name("N")
      ->check(number_between(0, 100));
}

ScoreOptions ScoreOptions::with(const Config& config) const {
  ScoreOptions both = *this;
  if (!horizon_given && config.horizon) both.assumptions.horizon = *config.horizon;
  if (!learning_rate_given && config.learning_rate) {
    both.assumptions.learning_rate = *config.learning_rate;
  }
  if (!min_fit) both.min_fit = config.min_fit;
  if (!max_threat) both.max_threat = config.max_threat;
  return both;
}

std::vector<std::string> score_gates(const std::string& path, double fit, double threat,
                                     const ScoreOptions& options) {
  std::vector<std::string> missed;
  if (options.min_fit && fit < *options.min_fit - score::tie) {
    missed.push_back(fmt::format("{}: fit {:.4g} is below {:.4g}", path, fit, *options.min_fit));
  }
  if (options.max_threat && threat > *options.max_threat + score::tie) {
    missed.push_back(
        fmt::format("{}: threat {:.4g} is above {:.4g}", path, threat, *options.max_threat));
  }
  return missed;
}

void refuse_terminal_input(const Env& env, const std::vector<std::string>& paths,
                           std::string_view command) {
  if (!env.in_is_terminal || std::ranges::find(paths, "-") == paths.end()) return;
  throw Failure(ExitCode::unusable, "standard input is a terminal",
                fmt::format("give a file, or pipe one in: csm {} - < FILE", command));
}

void deliver(Env& env, const std::string& output, const std::string& bytes,
             const std::vector<std::string>& inputs) {
  if (output.empty() || output == "-") {
    env.out << bytes;
    return;
  }
  refuse_overwriting(env, output, inputs);
  env.files.write(output, bytes);
}

void refuse_overwriting(const Env& env, const std::string& output,
                        const std::vector<std::string>& inputs) {
  if (env.files.kind(output) == FileSystem::Kind::nothing) return;
  for (const std::string& input : inputs) {
    if (!env.files.same_file(input, output)) continue;
    throw Failure(ExitCode::unusable,
                  fmt::format("the output {} is the input itself", ticked(output)),
                  "give the output another name");
  }
}

void complain(Env& env, std::string_view message, std::string_view help) {
  env.err << "csm: error: " << utf8::printable(message) << '\n';
  if (!help.empty()) env.err << "help: " << utf8::printable(help) << '\n';
}

void warn(Env& env, std::string_view message) { env.err << remark(message); }

std::string remark(std::string_view message) {
  return fmt::format("csm: {}\n", utf8::printable(message));
}

}  // namespace csm::cli
