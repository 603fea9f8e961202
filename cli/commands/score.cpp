// SPDX-License-Identifier: MIT
#include "csm/render/score.hpp"

#include "csm/render/findings.hpp"

#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/files.hpp"
#include "cli/options.hpp"
#include "cli/samples.hpp"
#include "cli/score_stream.hpp"
#include "cli/settings.hpp"
#include "cli/why.hpp"

#include <memory>
#include <optional>
#include <string>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace csm::cli {
namespace {

struct ScoreCommand {
  std::vector<std::string> paths;
  std::string stdin_name = "<stdin>";
  std::string format = "text";
  bool plain = false;
  std::optional<std::string> why;
  std::size_t jobs = 0;
  SampleOptions samples;
  bool flips = false;
  SharedOptions shared;
  ScoreOptions scores;

  ExitCode run(Env& env) const;
  const render::ScoreFormat& chosen_format() const;
  /// Throws a Failure where --samples or --flips does not go with the rest.
  void refuse_extras(std::string_view with) const;
};

const render::ScoreFormat& ScoreCommand::chosen_format() const {
  if (plain && format != "text" && format != "plain") {
    throw Failure(ExitCode::unusable, fmt::format("--plain does not go with {}", format),
                  "it is a format of its own: leave out --format");
  }
  return *render::find_score_format(plain ? "plain" : format);
}

void ScoreCommand::refuse_extras(std::string_view with) const {
  samples.refuse_alone();
  for (const auto& [option, given] :
       {std::pair("--samples", samples.count.has_value()), std::pair("--flips", flips)}) {
    if (!given) continue;
    if (why) {
      throw Failure(ExitCode::unusable, fmt::format("{} does not go with --why", option),
                    "ask for one after the other");
    }
    if (with == "csv") {
      throw Failure(ExitCode::unusable, fmt::format("{} does not go with csv", option),
                    "it is told as text, plain, markdown, json or jsonl");
    }
  }
}

ExitCode ScoreCommand::run(Env& env) const {
  if (format == "jsonl") {
    if (plain) chosen_format();  // says why not
    if (why) refuse_why_format(format);
    refuse_extras(format);
    return score_stream(env, {.paths = paths,
                              .stdin_name = stdin_name,
                              .jobs = jobs,
                              .samples = samples,
                              .flips = flips,
                              .shared = shared,
                              .scores = scores});
  }
  if (paths.size() > 1) {
    throw Failure(ExitCode::unusable, fmt::format("{} scores one file", format),
                  "give --format jsonl for several, one JSON object a file");
  }
  const std::string& path = paths.front();
  const render::ScoreFormat& chosen = chosen_format();
  if (why) refuse_why_format(chosen.name);
  refuse_extras(chosen.name);
  AllSettings all(env, shared.config, {.today = shared.today(env), .scores = scores});
  const Settings& settings = all.of(path == standard_input ? stdin_name : path);
  const FileReport file = read_strategy(env, path, stdin_name, settings.check,
                                        shared.err_style(env), settings.severities);
  StrategyReport report =
      make_strategy_report(file.path, file.document.model, settings.check.assumptions);
  samples.add_to(report, settings.check.assumptions, jobs == 0 ? env.processors : jobs);
  if (flips) report.flips = score::flips(file.document.model, settings.check.assumptions);
  const render::Style style = shared.out_style(env);
  deliver(env, shared.output,
          why ? explained(file, settings.check.assumptions, *why, chosen.name, style)
              : chosen.write(report, style),
          {path});
  const auto missed = score_gates(file.path, report.card.fit.value,
                                  report.card.threat_horizon.value, settings.scores);
  for (const std::string& gate : missed) warn(env, gate);
  return missed.empty() ? ExitCode::done : ExitCode::findings;
}

Action declare(CLI::App& app) {
  const auto command = std::make_shared<ScoreCommand>();
  app.add_option("PATH", command->paths,
                 "a strategy file, or - for standard input; for jsonl also several, and folders")
      ->required()
      ->type_name("");
  std::vector<std::string> formats;
  for (const auto& format : render::score_formats()) formats.emplace_back(format.name);
  formats.emplace_back("jsonl");  // of several files, as they come
  app.add_option("--format", command->format,
                 fmt::format("how the scores are printed: {}", fmt::join(formats, ", ")))
      ->type_name("FORMAT")
      ->capture_default_str()
      ->check(CLI::IsMember(formats));
  app.add_flag("--plain", command->plain, "one fact a line, for screen readers");
  app.add_option("--why", command->why,
                 "explain one figure: fit, cell:EXPERIENCE/ARCHITECTURE, segment:ID, "
                 "experience:ID, gap:SEGMENT/EXPERIENCE or rival:ID")
      ->type_name("WHAT");
  command->samples.declare(app);
  app.add_flag("--flips", command->flips,
               "the smallest change of one rating that puts another gap or rival first; what is "
               "not rated and matters most");
  app.add_option("--stdin-name", command->stdin_name, "what standard input is called in messages")
      ->type_name("NAME");
  app.add_option("-j,--jobs", command->jobs,
                 "threads for jsonl and --samples (all processors if left out)")
      ->type_name("N")
      ->check(CLI::Range(1, 1024));
  command->scores.declare_assumptions(app);
  command->scores.declare_gates(app);
  command->shared.declare(app);
  return [command](Env& env) {
    refuse_terminal_input(env, command->paths, "score");
    return command->run(env);
  };
}

}  // namespace

extern const Command command_score{
    .name = "score",
    .summary = "Score a business on the connected-strategy matrix: fit, gaps, threats, levers.",
    .example = "csm score examples/city-taxi-2012.csm.yaml",
    .declare = declare,
};

}  // namespace csm::cli
