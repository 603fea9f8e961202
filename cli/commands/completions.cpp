// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "cli/completion.hpp"
#include "cli/options.hpp"

#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace csm::cli {
namespace {

constexpr std::string_view ask = "words";  ///< what the scripts call instead of a shell's name

struct CompletionsCommand {
  std::string shell;
  std::vector<std::string> line;
  SharedOptions shared;
};

ExitCode run(const CompletionsCommand& command, Env& env) {
  std::string text;
  if (command.shell == ask) {
    for (const std::string& word : completions(command.line, env)) text += word + '\n';
  } else {
    if (!command.line.empty()) {
      throw Failure(ExitCode::unusable, "only `words` takes a line to complete",
                    "csm completions --help shows how it is called");
    }
    for (const Shell& shell : shells()) {
      if (shell.name == command.shell) text = shell.script;
    }
  }
  deliver(env, command.shared.output, text, {});
  return ExitCode::done;
}

Action declare(CLI::App& app) {
  const auto command = std::make_shared<CompletionsCommand>();
  std::vector<std::string> names;
  for (const Shell& shell : shells()) names.emplace_back(shell.name);
  names.emplace_back(ask);
  app.add_option("SHELL", command->shell,
                 "bash, zsh or fish; `words` prints what may stand in place of the last of LINE")
      ->required()
      ->type_name("")
      ->check(CLI::IsMember(names));
  app.add_option("LINE", command->line, "after --: the words of a line, without the program's name")
      ->type_name("");
  command->shared.declare(app);
  return [command](Env& env) { return run(*command, env); };
}

}  // namespace

extern const Command command_completions{
    .name = "completions",
    .summary = "Print what a shell needs to complete commands, options, rules, topics and ids.",
    .example = "csm completions bash",
    .declare = declare,
};

}  // namespace csm::cli
