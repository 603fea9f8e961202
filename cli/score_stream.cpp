// SPDX-License-Identifier: MIT
#include "cli/score_stream.hpp"

#include "csm/render/score.hpp"

#include "cli/files.hpp"
#include "cli/in_order.hpp"
#include "cli/settings.hpp"

#include <algorithm>

namespace csm::cli {
namespace {

/// What is left of a file once it is scored.
struct Scored {
  std::string line;  ///< its JSON; empty where it cannot be scored
  std::string said;
  std::string problem;
  ExitCode code = ExitCode::done;
  std::vector<std::string> missed;  ///< gates
};

Scored score_file(Env& env, const ScoreStream& call, const std::string& path,
                  const Settings& settings) {
  Scored result;
  try {
    ScoredFile file = load_strategy(env, path, call.stdin_name, settings.check,
                                    call.shared.err_style(env), settings.severities);
    result.said = std::move(file.said);
    result.problem = std::move(file.problem);
    if (!result.problem.empty()) {
      result.code = ExitCode::unusable;
      return result;
    }
    const Model& model = file.report.document.model;
    StrategyReport report =
        make_strategy_report(file.report.path, model, settings.check.assumptions);
    call.samples.add_to(report, settings.check.assumptions, 1);
    if (call.flips) report.flips = score::flips(model, settings.check.assumptions);
    result.line = render::score_jsonl(report);
    result.missed = score_gates(report.path, report.card.fit.value,
                                report.card.threat_horizon.value, settings.scores);
    if (!result.missed.empty()) result.code = ExitCode::findings;
  } catch (const Failure& failure) {
    result.problem = failure.what();
    result.code = failure.code();
  }
  return result;
}

}  // namespace

ExitCode score_stream(Env& env, const ScoreStream& call) {
  AllSettings all(env, call.shared.config,
                  {.today = call.shared.today(env), .scores = call.scores});
  const FileList files =
      find_files(env, call.paths, [&all](const std::string& path) { return all.excludes(path); });
  const std::string& output = call.shared.output;
  const bool to_file = !output.empty() && output != "-";
  if (to_file) refuse_overwriting(env, output, files.paths);
  std::vector<const Settings*> settings;
  for (const std::string& path : files.paths) {
    settings.push_back(&all.of(path == standard_input ? call.stdin_name : path));
  }
  ExitCode code = files.problems.empty() ? ExitCode::done : ExitCode::unusable;
  for (const std::string& problem : files.problems) complain(env, problem);
  std::string kept;  // a file is written at once
  in_order<Scored>(
      files.paths.size(), call.jobs == 0 ? env.processors : call.jobs,
      [&](std::size_t number) {
        return score_file(env, call, files.paths[number], *settings[number]);
      },
      [&](const Scored& result) {
        env.err << result.said;
        if (!result.problem.empty()) complain(env, result.problem);
        for (const std::string& gate : result.missed) warn(env, gate);
        code = std::max(code, result.code);
        if (to_file) {
          kept += result.line;
        } else {
          env.out << result.line << std::flush;
        }
      });
  if (to_file && !kept.empty()) env.files.write(output, kept);
  return code;
}

}  // namespace csm::cli
