// SPDX-License-Identifier: MIT
#include "csm/render/plan.hpp"

#include "csm/model/numbers.hpp"

#include "cli/command.hpp"
#include "cli/files.hpp"
#include "cli/options.hpp"
#include "cli/settings.hpp"

#include <array>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace csm::cli {
namespace {

struct PlanCommand {
  std::string path;
  std::string budget;
  std::string goal = "both";
  std::string stdin_name = "<stdin>";
  std::string format = "text";
  SharedOptions shared;
  ScoreOptions scores;

  ExitCode run(Env& env) const;
  double budget_or_failure() const;
  std::string rendered(const PlanReport& report, const Env& env) const;
};

double PlanCommand::budget_or_failure() const {
  double number = 0;
  if (!model::parse_number(budget, number)) {
    throw Failure(ExitCode::unusable, fmt::format("the budget {} is not a number", ticked(budget)),
                  "write it in the unit of the costs, such as --budget 500");
  }
  if (number < 0) {
    throw Failure(ExitCode::unusable, fmt::format("the budget {} is below 0", ticked(budget)),
                  "--budget 0 funds what costs nothing");
  }
  return number;
}

std::string PlanCommand::rendered(const PlanReport& report, const Env& env) const {
  if (format == "json") return render::plan_json(report);
  if (format == "markdown") return render::plan_markdown(report);
  if (format == "svg") return render::plan_svg(report);
  return render::plan_text(report, shared.out_style(env));
}

ExitCode PlanCommand::run(Env& env) const {
  const double money = budget_or_failure();
  AllSettings all(env, shared.config, {.today = shared.today(env), .scores = scores});
  const Settings& settings = all.of(path == standard_input ? stdin_name : path);
  const FileReport file = read_strategy(env, path, stdin_name, settings.check,
                                        shared.err_style(env), settings.severities);
  if (file.document.model.initiatives.empty()) {
    throw Failure(ExitCode::unusable, fmt::format("{} lists no initiatives", ticked(file.path)),
                  "add `initiatives:` with what could be done, what it costs and what it would "
                  "raise or add; csm-format(5) shows how");
  }
  const PlanReport report =
      make_plan_report(file.path, file.document.model, settings.check.assumptions,
                       parse_word<score::Goal>(goal).value(), money, env.processors);
  deliver(env, shared.output, rendered(report, env), {path});
  return ExitCode::done;
}

Action declare(CLI::App& app) {
  const auto command = std::make_shared<PlanCommand>();
  app.add_option("FILE", command->path, "a strategy file, or - for standard input")
      ->required()
      ->type_name("");
  app.add_option("--budget", command->budget, "what may be spent, in the unit of the costs")
      ->required()
      ->type_name("N");
  app.add_option("--goal", command->goal, "what counts: fit, threat or both")
      ->type_name("GOAL")
      ->capture_default_str()
      ->check(CLI::IsMember({"fit", "threat", "both"}));
  app.add_option("--format", command->format, "text, json, markdown, or svg (the budget curve)")
      ->type_name("FORMAT")
      ->capture_default_str()
      ->check(CLI::IsMember({"text", "json", "markdown", "svg"}));
  app.add_option("--stdin-name", command->stdin_name, "what standard input is called in messages")
      ->type_name("NAME");
  command->scores.declare_assumptions(app);
  command->shared.declare(app);
  return [command](Env& env) {
    refuse_terminal_input(env, {command->path}, "plan");
    return command->run(env);
  };
}

}  // namespace

extern const Command command_plan{
    .name = "plan",
    .summary = "Choose which initiatives to fund within a budget.",
    .example = "csm plan examples/city-taxi-2012.csm.yaml --budget 500",
    .declare = declare,
};

}  // namespace csm::cli
