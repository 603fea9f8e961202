// SPDX-License-Identifier: MIT
#include "csm/render/agreement.hpp"
#include "csm/rules/check.hpp"

#include "cli/command.hpp"
#include "cli/files.hpp"
#include "cli/options.hpp"
#include "cli/settings.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace csm::cli {
namespace {

struct AgreeCommand {
  std::vector<std::string> paths;
  std::string merge;
  std::string stdin_name = "<stdin>";
  std::string format = "text";
  SharedOptions shared;

  ExitCode run(Env& env) const;

 private:
  std::vector<FileReport> read(Env& env) const;
  void write_merged(Env& env, const AgreementReport& report) const;
};

/// What the rater of each file is called.
std::vector<std::string> names_of(const std::vector<FileReport>& files) {
  std::vector<std::string> paths;
  for (const FileReport& file : files) paths.push_back(file.path);
  return short_names(paths);
}

void refuse_other_businesses(const std::vector<FileReport>& files) {
  const auto name = [](const FileReport& file) { return file.document.model.business.name.value; };
  const FileReport& first = files.front();
  for (const FileReport& file : files) {
    if (name(file) == name(first)) continue;
    throw Failure(ExitCode::unusable,
                  fmt::format("{} is about {} and {} about {}", ticked(first.path),
                              ticked(name(first)), ticked(file.path), ticked(name(file))),
                  "raters can agree only on one business: give files whose business has the same "
                  "name");
  }
}

void refuse_too_few(const AgreementReport& report) {
  constexpr std::string_view help =
      "let each rate in a file of their own and name all files, or write {ana: 3, ben: 4} in place "
      "of a number";
  const std::string path = ticked(report.files.front().path);
  if (report.raters.empty()) {
    throw Failure(ExitCode::unusable,
                  report.files.size() == 1 ? fmt::format("no rating in {} names its raters", path)
                                           : "no file holds a rating",
                  std::string(help));
  }
  if (report.raters.size() == 1) {
    throw Failure(ExitCode::unusable,
                  fmt::format("{} is the only rater", ticked(report.raters.front())),
                  std::string(help));
  }
  if (report.shared == 0) {
    throw Failure(ExitCode::unusable, "no rating was given by two raters",
                  "let them rate the same things, under the same ids");
  }
}

void refuse_contradiction(const AgreementReport& report) {
  if (!report.said_twice) return;
  const SaidTwice& found = *report.said_twice;
  throw Failure(
      ExitCode::unusable,
      fmt::format("{} says {:.12g} and {:.12g} of {} ({} and {})",
                  ticked(report.raters[found.first.rater]), found.first.value, found.second.value,
                  ticked(found.path), ticked(place_words(report, found.first)),
                  ticked(place_words(report, found.second))),
      "leave one of the two out, or give two people two names");
}

std::vector<FileReport> AgreeCommand::read(Env& env) const {
  if (std::ranges::count(paths, standard_input) > 1) {
    throw Failure(ExitCode::unusable, "only one of the files can be standard input",
                  "give the others by their names");
  }
  AllSettings all(env, shared.config, {.today = shared.today(env), .scores = {}});
  std::set<std::string> seen;
  std::vector<FileReport> files;
  for (const std::string& path : paths) {
    if (!seen.insert(path).second) {
      throw Failure(ExitCode::unusable, fmt::format("{} is named twice", ticked(path)),
                    "name every file once");
    }
    const Settings& settings = all.of(path == standard_input ? stdin_name : path);
    files.push_back(read_strategy(env, path, stdin_name, settings.check, shared.err_style(env),
                                  settings.severities));
  }
  return files;
}

/// Who said what, by path.
std::map<std::string, std::map<std::string, double>> said(const AgreementReport& report) {
  std::map<std::string, std::map<std::string, double>> all;
  for (const RatedUnit& unit : report.units) {
    for (const Judgement& one : unit.judgements) {
      all[unit.path][report.raters[one.rater]] = one.value;
    }
  }
  return all;
}

/// Nothing is written before it was read back and says what all files say together.
void AgreeCommand::write_merged(Env& env, const AgreementReport& report) const {
  const render::Merged merged = render::merged_ratings(report);
  auto wanted = said(report);
  for (const std::string& path : merged.left_out) wanted.erase(path);
  const std::string first_path = report.files.front().path;
  const FileReport again = make_report(merge, check(merge, merged.text, {}));
  const std::string nobody;
  const AgreementReport seen = make_agreement_report({&again, 1}, {&nobody, 1});
  if (!again.readable || said(seen) != wanted) {
    throw Failure(ExitCode::unusable,
                  fmt::format("the ratings cannot be merged into {}", ticked(first_path)),
                  "write out what its anchors and aliases stand for, or name another file first");
  }
  deliver(env, merge, merged.text, paths);
  if (merged.left_out.empty() || shared.quiet) return;
  env.err << fmt::format(
      "csm: {} not merged, for which {} has no place or a value that is nobody's; the first is "
      "{}\n",
      merged.left_out.size() == 1 ? std::string("1 rating was")
                                  : fmt::format("{} ratings were", merged.left_out.size()),
      ticked(first_path), ticked(merged.left_out.front()));
}

ExitCode AgreeCommand::run(Env& env) const {
  const std::vector<FileReport> files = read(env);
  refuse_other_businesses(files);
  const std::vector<std::string> names = names_of(files);
  const AgreementReport report = make_agreement_report(files, names);
  refuse_too_few(report);
  refuse_contradiction(report);
  if (!merge.empty()) {
    if (merge == shared.output) {
      throw Failure(ExitCode::unusable, "--merge and --output name the same file",
                    "give one of the two another name");
    }
    write_merged(env, report);
  }
  deliver(env, shared.output,
          format == "json" ? render::agreement_json(report)
                           : render::agreement_text(report, shared.out_style(env)),
          paths);
  return ExitCode::done;
}

Action declare(CLI::App& app) {
  const auto command = std::make_shared<AgreeCommand>();
  app.add_option("FILE", command->paths,
                 "strategy files of one business, or - for standard input: one whose ratings name "
                 "their raters, or one a rater")
      ->required()
      ->type_name("");
  app.add_option("--format", command->format, "text or json")
      ->type_name("FORMAT")
      ->capture_default_str()
      ->check(CLI::IsMember({"text", "json"}));
  app.add_option("--stdin-name", command->stdin_name, "what standard input is called in messages")
      ->type_name("NAME");
  app.add_option("--merge", command->merge,
                 "write the first file with the ratings of all, each under its rater's name")
      ->type_name("FILE");
  command->shared.declare(app);
  return [command](Env& env) {
    refuse_terminal_input(env, command->paths, "agree");
    return command->run(env);
  };
}

}  // namespace

extern const Command command_agree{
    .name = "agree",
    .summary = "Tell how far raters agree, and what to talk about first.",
    .example = "csm agree ana.csm.yaml ben.csm.yaml cem.csm.yaml",
    .declare = declare,
};

}  // namespace csm::cli
