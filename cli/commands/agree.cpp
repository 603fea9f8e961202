// SPDX-License-Identifier: MIT
#include "csm/render/agreement.hpp"

#include "cli/command.hpp"
#include "cli/files.hpp"
#include "cli/options.hpp"
#include "cli/settings.hpp"

#include <algorithm>
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
};

std::string without_ending(std::string_view path) {
  for (const std::string_view ending : {".csm.yaml", ".csm.yml"}) {
    if (path.ends_with(ending)) return std::string(path.substr(0, path.size() - ending.size()));
  }
  return std::string(path);
}

/// What the rater of each file is called: as the file, with its folders where that would make two
/// the same.
std::vector<std::string> names_of(const std::vector<FileReport>& files) {
  std::vector<std::string> names;
  for (const FileReport& file : files) {
    const std::string path = without_ending(file.path);
    names.push_back(path.substr(path.rfind('/') + 1));
  }
  const bool differ = std::set<std::string>(names.begin(), names.end()).size() == names.size();
  for (std::size_t i = 0; i < files.size() && !differ; ++i) {
    names[i] = without_ending(files[i].path);
  }
  return names;
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
  if (!report.contradiction) return;
  const Contradiction& found = *report.contradiction;
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

ExitCode AgreeCommand::run(Env& env) const {
  const std::vector<FileReport> files = read(env);
  refuse_other_businesses(files);
  const std::vector<std::string> names = names_of(files);
  const AgreementReport report = make_agreement_report(files, names);
  refuse_too_few(report);
  refuse_contradiction(report);
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
