// SPDX-License-Identifier: MIT
#include "csm/render/comparison.hpp"

#include "cli/command.hpp"
#include "cli/files.hpp"
#include "cli/options.hpp"
#include "cli/settings.hpp"

#include <algorithm>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace csm::cli {
namespace {

struct CompareCommand {
  std::vector<std::string> paths;
  std::string stdin_name = "<stdin>";
  std::string format = "text";
  SharedOptions shared;
  ScoreOptions scores;

  ExitCode run(Env& env) const;
  void refuse_bad_call(const Env& env) const;
  std::string rendered(const IndustryReport& comparison, const Env& env) const;
};

void CompareCommand::refuse_bad_call(const Env& env) const {
  if (paths.size() < 2) {
    throw Failure(ExitCode::unusable, "a second file is needed to compare with",
                  "csm compare FILE FILE...; csm score FILE tells of one");
  }
  for (auto path = paths.begin(); path != paths.end(); ++path) {
    if (std::find(paths.begin(), path, *path) != path) {
      throw Failure(ExitCode::unusable, fmt::format("{} is named twice", ticked(*path)));
    }
  }
  if (format == "html" && (shared.output.empty() || shared.output == "-") && env.out_is_terminal) {
    throw Failure(ExitCode::unusable, "a page is not for a terminal",
                  "give it a file with -o compare.html, or pipe it on");
  }
}

std::string CompareCommand::rendered(const IndustryReport& comparison, const Env& env) const {
  if (format == "json") return render::comparison_json(comparison);
  if (format == "csv") return render::comparison_csv(comparison);
  if (format == "html") return render::comparison_html(comparison);
  return render::comparison_text(comparison, shared.out_style(env));
}

ExitCode CompareCommand::run(Env& env) const {
  refuse_bad_call(env);
  // One measure for all: the configuration of the first.
  AllSettings all(env, shared.config, {.today = shared.today(env), .scores = scores});
  const std::string& first = paths.front();
  const Settings& settings = all.of(first == standard_input ? stdin_name : first);
  std::vector<FileReport> files;
  for (const std::string& path : paths) {
    files.push_back(read_strategy(env, path, stdin_name, settings.check, shared.err_style(env),
                                  settings.severities));
  }
  std::vector<StrategyReport> reports;
  for (const FileReport& file : files) {
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
  app.add_option("--format", command->format, "text, csv, json or html")
      ->type_name("FORMAT")
      ->capture_default_str()
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
    .example = "csm compare examples/instant-ink.csm.yaml examples/pharmacy-refills.csm.yaml",
    .declare = declare,
};

}  // namespace csm::cli
