// SPDX-License-Identifier: MIT
#include "csm/report/starter.hpp"

#include "cli/command.hpp"
#include "cli/files.hpp"
#include "cli/interview.hpp"
#include "cli/options.hpp"

#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace csm::cli {
namespace {

constexpr std::string_view default_file = "strategy.csm.yaml";
constexpr std::string_view default_template = "minimal";

struct InitCommand {
  std::string path{default_file};
  std::string chosen;  ///< the template; empty: ask, or the default one where nobody answers
  SharedOptions shared;

  ExitCode run(Env& env) const;
};

std::vector<std::string> template_names() {
  std::vector<std::string> names;
  for (const StarterTemplate& starter : starter_templates()) names.emplace_back(starter.name);
  return names;
}

std::string text_of(std::string_view name) {
  const auto all = starter_templates();
  return std::string(std::ranges::find(all, name, &StarterTemplate::name)->text);
}

void refuse_what_is_there(const Env& env, const std::string& path) {
  if (env.files.kind(path) == FileSystem::Kind::nothing) return;
  throw Failure(ExitCode::unusable, fmt::format("{} is there already", ticked(path)),
                "csm init never overwrites; name another file");
}

ExitCode InitCommand::run(Env& env) const {
  const std::string target = shared.output.empty() ? path : shared.output;
  const bool to_output = target == standard_input;
  if (!to_output) refuse_what_is_there(env, target);
  const bool asks = chosen.empty() && env.in_is_terminal && env.err_is_terminal;
  const std::string text =
      asks ? starter_file(interview(env))
           : text_of(chosen.empty() ? default_template : std::string_view(chosen));
  if (to_output) {
    env.out << text;
    return ExitCode::done;
  }
  refuse_what_is_there(env, target);  // an interview takes its time
  env.files.write(target, text);
  if (!shared.quiet) {
    env.err << fmt::format("csm: wrote {}; csm check tells what to fill in next\n", ticked(target));
  }
  return ExitCode::done;
}

Action declare(CLI::App& app) {
  const auto command = std::make_shared<InitCommand>();
  app.add_option("FILE", command->path, "where to write it; - for standard output")
      ->capture_default_str()
      ->type_name("");
  app.add_option("--template", command->chosen,
                 "begin with this file instead of questions: minimal, full (every key), retail, "
                 "service or platform; minimal where nobody can be asked")
      ->type_name("NAME")
      ->check(CLI::IsMember(template_names()));
  command->shared.declare(app);
  return [command](Env& env) { return command->run(env); };
}

}  // namespace

extern const Command command_init{
    .name = "init",
    .summary = "Write a commented strategy file to begin with, from answers or from a template.",
    .example = "csm init --template service my-business.csm.yaml",
    .declare = declare,
};

}  // namespace csm::cli
