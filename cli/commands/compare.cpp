// SPDX-License-Identifier: MIT
#include "csm/render/comparison.hpp"

#include "cli/command.hpp"
#include "cli/files.hpp"
#include "cli/in_order.hpp"
#include "cli/options.hpp"
#include "cli/settings.hpp"

#include <memory>
#include <optional>
#include <set>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace csm::cli {
namespace {

struct CompareCommand {
  std::vector<std::string> paths;
  std::string stdin_name = "<stdin>";
  std::string format;
  SharedOptions shared;
  ScoreOptions scores;

  ExitCode run(Env& env) const;

 private:
  std::string chosen_format() const;
  void refuse_bad_call(const Env& env) const;
  std::optional<std::vector<FileReport>> read(Env& env, const Settings& settings) const;
  std::string rendered(const IndustryReport& comparison, const Env& env) const;
};

constexpr std::pair<std::string_view, std::string_view> endings[] = {
    {".html", "html"}, {".htm", "html"}, {".csv", "csv"}, {".json", "json"}};

/// What --format says, else the ending of the output, else text.
std::string CompareCommand::chosen_format() const {
  if (!format.empty()) return format;
  const std::string ending = ending_of(shared.output);
  for (const auto& [known, kind] : endings) {
    if (ending == known) return std::string(kind);
  }
  return "text";
}

void CompareCommand::refuse_bad_call(const Env& env) const {
  if (paths.size() < 2) {
    throw Failure(ExitCode::unusable, "a second file is needed to compare with",
                  "csm compare FILE FILE...; csm score FILE tells of one");
  }
  std::set<std::string> seen;
  for (const std::string& path : paths) {
    if (!seen.insert(env.files.absolute(path == standard_input ? stdin_name : path)).second) {
      throw Failure(ExitCode::unusable, fmt::format("{} is named twice", ticked(path)),
                    "name every file once");
    }
  }
  if (chosen_format() == "html" && (shared.output.empty() || shared.output == "-") &&
      env.out_is_terminal) {
    throw Failure(ExitCode::unusable, "a page is not for a terminal",
                  "give it a file with -o compare.html, or pipe it on");
  }
}

std::string CompareCommand::rendered(const IndustryReport& comparison, const Env& env) const {
  const std::string kind = chosen_format();
  if (kind == "json") return render::comparison_json(comparison);
  if (kind == "csv") return render::comparison_csv(comparison);
  if (kind == "html") return render::comparison_html(comparison);
  return render::comparison_text(comparison, shared.out_style(env));
}

/// Nothing where a file cannot be scored; each such file is told of.
std::optional<std::vector<FileReport>> CompareCommand::read(Env& env,
                                                            const Settings& settings) const {
  std::vector<FileReport> files;
  bool usable = true;
  const auto load = [&](std::size_t number) {
    try {
      return load_strategy(env, paths[number], stdin_name, settings.check, shared.err_style(env),
                           settings.severities);
    } catch (const Failure& failure) {
      if (failure.code() != ExitCode::unusable) throw;
      return ScoredFile{.report = {}, .said = {}, .problem = failure.what()};
    }
  };
  in_order<ScoredFile>(paths.size(), env.processors, load, [&](ScoredFile file) {
    env.err << file.said;
    if (file.problem.empty()) {
      files.push_back(std::move(file.report));
    } else {
      complain(env, file.problem);
      usable = false;
    }
  });
  return usable ? std::optional(std::move(files)) : std::nullopt;
}

ExitCode CompareCommand::run(Env& env) const {
  refuse_bad_call(env);
  // One measure for all: the configuration of the first.
  AllSettings all(env, shared.config, {.today = shared.today(env), .scores = scores});
  const std::string& first = paths.front();
  const Settings& settings = all.of(first == standard_input ? stdin_name : first);
  const std::optional<std::vector<FileReport>> files = read(env, settings);
  if (!files) return ExitCode::unusable;
  std::vector<StrategyReport> reports;
  for (const FileReport& file : *files) {
    reports.push_back(
        make_strategy_report(file.path, file.document.model, settings.check.assumptions));
  }
  deliver(env, shared.output, rendered(compare(std::move(reports)), env), paths);
  return ExitCode::done;
}

Action declare(CLI::App& app) {
  const auto command = std::make_shared<CompareCommand>();
  app.add_option("FILE", command->paths,
                 "two strategy files or more; one may be - for standard input")
      ->required()
      ->type_name("");
  app.add_option("--format", command->format,
                 "text, csv, json or html (else by the ending of the output, else text)")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"text", "csv", "json", "html"}));
  app.add_option("--stdin-name", command->stdin_name, "what standard input is called in messages")
      ->type_name("NAME");
  command->scores.declare_assumptions(app);
  command->shared.declare(app);
  return [command](Env& env) {
    refuse_terminal_input(env, command->paths, "compare");
    return command->run(env);
  };
}

}  // namespace

extern const Command command_compare{
    .name = "compare",
    .summary = "Put several businesses on one matrix: who stands where, and where nobody does.",
    .example = "csm compare examples/industries/languages/*.csm.yaml",
    .declare = declare,
};

}  // namespace csm::cli
