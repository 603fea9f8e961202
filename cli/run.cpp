// SPDX-License-Identifier: MIT
#include "cli/run.hpp"

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "csm/text/did_you_mean.hpp"
#include "csm/version.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <new>

namespace csm::cli {

#define CSM_COMMAND(name) extern const Command command_##name;
#include "cli/commands.def"
#undef CSM_COMMAND

namespace {

constexpr const Command* all_commands[] = {
#define CSM_COMMAND(name) &command_##name,
#include "cli/commands.def"
#undef CSM_COMMAND
};

std::string suggestion(std::string_view seen, const std::vector<std::string>& names) {
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  return did_you_mean(seen, candidates);
}

bool is_option(std::string_view argument) { return argument.size() > 1 && argument[0] == '-'; }

/// An unknown command, told before CLI11 takes its name for a stray argument.
void check_command(const std::vector<std::string>& arguments) {
  const auto first = std::ranges::find_if_not(arguments, is_option);
  if (first == arguments.end()) return;
  std::vector<std::string> names;
  for (const Command* command : commands()) names.emplace_back(command->name);
  if (std::ranges::find(names, *first) != names.end()) return;
  const std::string near = suggestion(*first, names);
  throw Failure(ExitCode::unusable, fmt::format("unknown command {}", ticked(*first)),
                near.empty() ? "csm --help lists the commands" : near);
}

const CLI::App& active(const CLI::App& app) {
  const auto chosen = app.get_subcommands();
  return chosen.empty() ? app : active(*chosen.front());
}

/// CLI11's errors in our words.
Failure failure_of(const CLI::ParseError& error, const CLI::App& app) {
  const CLI::App& command = active(app);
  const std::vector<std::string> extras = app.remaining(true);
  const auto unknown = std::ranges::find_if(extras, is_option);
  if (error.get_name() == "ExtrasError" && unknown != extras.end()) {
    std::vector<std::string> names;
    for (const CLI::Option* option : command.get_options()) {
      for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    }
    const std::string name = unknown->substr(0, unknown->find('='));
    std::string help = suggestion(name, names);
    if (help.empty()) help = fmt::format("{} --help lists the options", command.get_display_name());
    return {ExitCode::unusable, fmt::format("unknown option {}", ticked(name)), std::move(help)};
  }
  if (error.get_name() == "ExtrasError" && !extras.empty()) {
    return {ExitCode::unusable, fmt::format("{} is one argument too many", ticked(extras.front())),
            fmt::format("csm {} --help shows how it is called", command.get_name())};
  }
  return {ExitCode::unusable, error.what(),
          fmt::format("csm {} --help shows how it is called", command.get_name())};
}

ExitCode dispatch(const std::vector<std::string>& arguments, Env& env) {
  CLI::App app("The connected-strategy matrix on the command line", "csm");
  Action action;
  declare_all(app, action);
  if (arguments.empty()) {
    env.out << app.help();
    return ExitCode::done;
  }
  try {
    const bool asks =
        std::ranges::any_of(arguments, [](const std::string& a) { return a == "-h" || a == "--help"; });
    if (!asks) check_command(arguments);
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::CallForHelp&) {
    env.out << active(app).help();
    return ExitCode::done;
  } catch (const CLI::CallForVersion&) {
    env.out << "csm " << version << '\n';
    return ExitCode::done;
  } catch (const CLI::ParseError& error) {
    throw failure_of(error, app);
  }
  if (!action) {
    env.out << app.help();
    return ExitCode::done;
  }
  return action(env);
}

/// A result that did not get out is no success. A reader who left is no failure.
ExitCode flush(ExitCode code, Env& env) {
  errno = 0;
  env.out.flush();
  if (env.out) return code;
  if (errno == EPIPE) return code;
  complain(env, fmt::format("cannot write to standard output: {}",
                            errno != 0 ? std::strerror(errno) : "no more room"));
  return ExitCode::failed;
}

}  // namespace

std::span<const Command* const> commands() { return all_commands; }

void declare_all(CLI::App& app, Action& action) {
  app.set_version_flag("--version", version, "the version");
  app.get_option("--help")->description("help; csm COMMAND --help for one command");
  app.require_subcommand(0, 1);
  app.fallthrough(false);
  for (const Command* command : all_commands) {
    CLI::App& part = *app.add_subcommand(std::string(command->name), std::string(command->summary));
    part.description(fmt::format("Example: {}\n\n{}", command->example, command->summary));
    part.get_option("--help")->description("this help");
    const Action declared = command->declare(part);
    part.callback([&action, declared] { action = declared; });
  }
}

ExitCode run(const std::vector<std::string>& arguments, Env& env) {
  try {
    return flush(dispatch(arguments, env), env);
  } catch (const Failure& failure) {
    env.out.flush();
    complain(env, failure.what(), failure.help());
    return failure.code();
  } catch (const std::bad_alloc&) {
    complain(env, "out of memory");
  } catch (const std::exception& error) {
    complain(env, error.what());
  }
  return ExitCode::failed;
}

}  // namespace csm::cli
