// SPDX-License-Identifier: MIT
#include "csm/render/history.hpp"

#include "cli/command.hpp"
#include "cli/files.hpp"
#include "cli/git.hpp"
#include "cli/options.hpp"
#include "cli/settings.hpp"

#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace csm::cli {
namespace {

struct HistoryCommand {
  std::string path;
  std::string format = "text";
  SharedOptions shared;
  ScoreOptions scores;

  ExitCode run(Env& env) const;

 private:
  void refuse_what_git_cannot_have(const Env& env) const;
  std::string rendered(const HistoryReport& history, const Env& env) const;
};

void HistoryCommand::refuse_what_git_cannot_have(const Env& env) const {
  if (path == standard_input) {
    throw Failure(ExitCode::unusable, "standard input has no history",
                  "name a file that is kept in git");
  }
  switch (env.files.kind(path)) {
    case FileSystem::Kind::file: return;
    case FileSystem::Kind::nothing:
      throw Failure(ExitCode::unusable, fmt::format("there is no file {}", ticked(path)));
    default:
      throw Failure(ExitCode::unusable, fmt::format("{} is not a file", ticked(path)),
                    "csm history FILE takes one strategy file");
  }
}

std::string HistoryCommand::rendered(const HistoryReport& history, const Env& env) const {
  if (format == "json") return render::history_json(history);
  if (format == "csv") return render::history_csv(history);
  return render::history_text(history, shared.out_style(env));
}

ExitCode HistoryCommand::run(Env& env) const {
  refuse_what_git_cannot_have(env);
  // One measure for all versions: the configuration as it is now.
  AllSettings all(env, shared.config, {.today = shared.today(env), .scores = scores});
  const Settings& settings = all.of(path);
  const GitFile git(env, path);
  const std::string shown = tidy(path);
  HistoryReport history{.path = shown,
                        .business = {},
                        .assumptions = settings.check.assumptions,
                        .shallow = git.is_shallow(),
                        .versions = {}};
  git.read(git.commits(), [&](const FileCommit& file, std::string content) {
    if (file.object.empty()) return add_version(history, file.commit, file.problem);
    add_version(history, file.commit,
                make_report(shown, check(shown, std::move(content), settings.check)));
  });
  deliver(env, shared.output, rendered(history, env), {path});
  return ExitCode::done;
}

Action declare(CLI::App& app) {
  const auto command = std::make_shared<HistoryCommand>();
  app.add_option("FILE", command->path, "a strategy file that is kept in git")
      ->required()
      ->type_name("");
  app.add_option("--format", command->format, "text, json or csv")
      ->type_name("FORMAT")
      ->capture_default_str()
      ->check(CLI::IsMember({"text", "json", "csv"}));
  command->scores.declare_assumptions(app);
  command->shared.declare(app);
  return [command](Env& env) { return command->run(env); };
}

}  // namespace

extern const Command command_history{
    .name = "history",
    .summary = "Draw fit and threat over a file's commits in git.",
    .example = "csm history shop.csm.yaml",
    .declare = declare,
};

}  // namespace csm::cli
