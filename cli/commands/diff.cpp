// SPDX-License-Identifier: MIT
#include "csm/render/difference.hpp"
#include "csm/render/findings.hpp"
#include "csm/text/utf8.hpp"

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

/// Where git has no such version.
constexpr std::string_view no_file = "/dev/null";

struct DiffCommand {
  std::string before;
  std::string after;
  std::vector<std::string> rest;  ///< what git adds where it calls csm
  std::string stdin_name = "<stdin>";
  std::string format = "text";
  bool exit_code = false;
  SharedOptions shared;
  ScoreOptions scores;

  ExitCode run(Env& env) const;

 private:
  ExitCode run_for_people(Env& env) const;
  ExitCode run_for_git(Env& env) const;
  std::string rendered(const DifferenceReport& report, const Env& env) const;
  ExitCode code_of(const DifferenceReport& report) const {
    return exit_code && !report.empty() ? ExitCode::findings : ExitCode::done;
  }
};

std::string DiffCommand::rendered(const DifferenceReport& report, const Env& env) const {
  if (format == "json") return render::difference_json(report);
  if (format == "markdown") return render::difference_markdown(report);
  return render::difference_text(report, shared.out_style(env));
}

ExitCode DiffCommand::run_for_people(Env& env) const {
  if (after.empty()) {
    throw Failure(ExitCode::unusable, "a second file is needed to compare with",
                  "csm diff OLD NEW; csm history FILE shows what was committed");
  }
  if (before == standard_input && after == standard_input) {
    throw Failure(ExitCode::unusable, "only one of the two files can be standard input",
                  "give the other one by its name");
  }
  refuse_terminal_input(env, {before, after}, "diff OLD");
  // One measure for both: the configuration of the new version.
  AllSettings all(env, shared.config, {.today = shared.today(env), .scores = scores});
  const Settings& settings = all.of(after == standard_input ? stdin_name : after);
  const auto read = [&](const std::string& path) {
    return read_strategy(env, path, stdin_name, settings.check, shared.err_style(env),
                         settings.severities);
  };
  const FileReport old_file = read(before);
  const FileReport new_file = read(after);
  const DifferenceReport report =
      make_difference_report(old_file, new_file, settings.check.assumptions);
  deliver(env, shared.output, rendered(report, env), {before, after});
  return code_of(report);
}

/// A version that git hands over; one that is not there says nothing.
FileReport read_version(Env& env, const std::string& path, const std::string& file,
                        const Settings& settings) {
  if (file == no_file) return {.path = path, .document = {}, .findings = {}, .readable = true};
  return make_report(path, check(path, read_input(env, file), settings.check), settings.severities);
}

/// git calls its external diff with `path old-file old-hex old-mode new-file new-hex new-mode`, and
/// of a renamed file also with its new path and with what git says about that. It stops at any code
/// but 0, so a version that cannot be scored is told of in place of the difference.
ExitCode DiffCommand::run_for_git(Env& env) const {
  constexpr std::size_t new_file_place = 2;
  constexpr std::size_t new_path_place = 5;
  const std::string& old_path = before;
  const std::string& new_path = rest.size() > new_path_place ? rest[new_path_place] : before;
  AllSettings all(env, shared.config, {.today = shared.today(env), .scores = scores});
  const Settings& settings = all.of(new_path);
  const FileReport old_file = read_version(env, old_path, after, settings);
  const FileReport new_file = read_version(env, new_path, rest[new_file_place], settings);
  const render::Style style = shared.out_style(env);
  if (format == "text") {
    const std::string title =
        utf8::printable(fmt::format("csm diff a/{} b/{}", old_path, new_path));
    env.out << render::inked(title, render::Ink::bold, style) << '\n';
  }
  bool readable = true;
  for (const FileReport* const file : {&old_file, &new_file}) {
    if (file->readable) continue;
    readable = false;
    env.out << fmt::format("the {} version cannot be compared before its errors are mended\n",
                           file == &old_file ? "old" : "new");
    for (const ReportedFinding& item : file->findings) {
      const bool stops =
          item.rule->section == Section::reading && item.rule->severity == Severity::error;
      if (stops) env.out << render::finding_line(*file, item, style);
    }
  }
  if (!readable) return ExitCode::done;
  const DifferenceReport report =
      make_difference_report(old_file, new_file, settings.check.assumptions);
  env.out << rendered(report, env);
  return code_of(report);
}

ExitCode DiffCommand::run(Env& env) const {
  constexpr std::size_t from_git = 5;
  constexpr std::size_t from_git_renamed = 7;
  if (rest.size() == from_git || rest.size() == from_git_renamed) return run_for_git(env);
  if (!rest.empty()) {
    throw Failure(ExitCode::unusable, fmt::format("{} is one argument too many", ticked(rest[0])),
                  "csm diff --help shows how it is called");
  }
  // git has nothing to compare while a merge is not settled.
  if (after.empty() && env.variable("GIT_DIFF_PATH_COUNTER")) {
    env.out << utf8::printable("csm diff: not merged yet: " + before) << '\n';
    return ExitCode::done;
  }
  return run_for_people(env);
}

Action declare(CLI::App& app) {
  const auto command = std::make_shared<DiffCommand>();
  app.add_option("OLD", command->before, "the earlier version, or - for standard input")
      ->required()
      ->type_name("");
  app.add_option("NEW", command->after, "the later version")->type_name("");
  app.add_option("GIT", command->rest, "what git adds when it calls csm itself")->type_name("");
  app.add_option("--format", command->format, "text, json or markdown")
      ->type_name("FORMAT")
      ->capture_default_str()
      ->check(CLI::IsMember({"text", "json", "markdown"}));
  app.add_flag("--exit-code", command->exit_code, "leave with 1 where there is a difference");
  app.add_option("--stdin-name", command->stdin_name, "what standard input is called in messages")
      ->type_name("NAME");
  command->scores.declare_assumptions(app);
  command->shared.declare(app);
  return [command](Env& env) { return command->run(env); };
}

}  // namespace

extern const Command command_diff{
    .name = "diff",
    .summary = "Tell what changed in meaning between two versions, and what it did to scores.",
    .example = "csm diff old.csm.yaml new.csm.yaml",
    .declare = declare,
};

}  // namespace csm::cli
