// SPDX-License-Identifier: MIT
#include "cli/run.hpp"

#include "csm/text/did_you_mean.hpp"
#include "csm/version.hpp"

#include "cli/command.hpp"
#include "cli/help.hpp"
#include "cli/options.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <new>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

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

/// The command that is named, with its own part if it has one; the program itself where none is.
/// Throws Failure where it is unknown: CLI11 would take its name for a stray argument.
const CLI::App& named_command(const CLI::App& app, const std::vector<std::string>& arguments) {
  const CLI::App* named = &app;
  for (const std::string& word : arguments) {
    if (is_option(word)) continue;
    std::vector<std::string> names;
    for (const CLI::App* part : named->get_subcommands({})) names.push_back(part->get_name());
    const auto found = std::ranges::find(names, word);
    if (found != names.end()) {
      named = named->get_subcommand(word);
      continue;
    }
    if (named != &app) break;  // its argument
    const std::string near = suggestion(word, names);
    throw Failure(ExitCode::unusable, fmt::format("unknown command {}", ticked(word)),
                  near.empty() ? "csm --help lists the commands" : near);
  }
  return *named;
}

/// Help is given wherever it is asked for, whatever else stands on the line.
bool asks_for_help(const std::vector<std::string>& arguments) {
  const auto end = std::ranges::find(arguments, "--");
  return std::any_of(arguments.begin(), end,
                     [](const std::string& word) { return word == "-h" || word == "--help"; });
}

const CLI::App& active(const CLI::App& app) {
  const auto chosen = app.get_subcommands();
  return chosen.empty() ? app : active(*chosen.front());
}

/// The option that an error is about: CLI11 names it in front of a colon or before a `=`.
const CLI::Option* option_of(const CLI::ParseError& error, const CLI::App& command) {
  const std::string text = error.what();
  const CLI::Option* found = nullptr;
  for (const CLI::Option* option : command.get_options()) {
    const std::string name = option->get_name();
    const bool named =
        text.starts_with(name + ':') || text.find(": " + name + " =") != std::string::npos;
    if (named) found = option;
  }
  return found;
}

Failure unknown_option(const std::string& word, const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  const std::string name = word.substr(0, word.find('='));
  std::string help = suggestion(name, names);
  if (help.empty()) help = fmt::format("{} --help lists the options", called(command));
  return {ExitCode::unusable, fmt::format("unknown option {}", ticked(name)), std::move(help)};
}

Failure wrong_value(const CLI::Option& option, const CLI::App& command) {
  const std::string name = option.get_name();
  const std::string value = option.results().empty() ? std::string() : option.results().back();
  std::string help = suggestion(value, choices(option));
  if (help.empty()) help = allowed(option);
  if (help.empty()) help = fmt::format("{} --help shows what it takes", called(command));
  return {ExitCode::unusable, fmt::format("{} is not a value of {}", ticked(value), ticked(name)),
          std::move(help)};
}

/// CLI11's errors in our words.
Failure failure_of(const CLI::ParseError& error, const CLI::App& app) {
  const CLI::App& command = active(app);
  const auto kind = static_cast<CLI::ExitCodes>(error.get_exit_code());
  const std::string help = fmt::format("{} --help shows how it is called", called(command));
  if (kind == CLI::ExitCodes::ExtrasError) {
    const std::vector<std::string> extras = app.remaining(true);
    const auto unknown = std::ranges::find_if(extras, is_option);
    if (unknown != extras.end()) return unknown_option(*unknown, command);
    if (!extras.empty()) {
      const std::string word = ticked(extras.front());
      return {ExitCode::unusable, fmt::format("{} is one argument too many", word), help};
    }
  }
  const CLI::Option* const option = option_of(error, command);
  if (option != nullptr && kind == CLI::ExitCodes::ArgumentMismatch) {
    return {ExitCode::unusable, fmt::format("{} needs a value", ticked(option->get_name())), help};
  }
  if (option != nullptr &&
      (kind == CLI::ExitCodes::ValidationError || kind == CLI::ExitCodes::ConversionError)) {
    return wrong_value(*option, command);
  }
  return {ExitCode::unusable, error.what(), help};
}

/// The order of options is free, so those in front of the command move behind it; `help COMMAND`
/// is `COMMAND --help`.
std::vector<std::string> in_usual_order(std::vector<std::string> arguments) {
  const auto is_command = [](const std::string& word) {
    return word == "help" || std::ranges::any_of(commands(), [&word](const Command* command) {
             return command->name == word;
           });
  };
  const auto command = std::ranges::find_if(arguments, is_command);
  if (command == arguments.end() || !std::all_of(arguments.begin(), command, [&](const auto& word) {
        return is_option(word) || (&word != &arguments.front() && is_option(*(&word - 1)));
      })) {
    return arguments;
  }
  std::rotate(arguments.begin(), command, command + 1);
  if (arguments.front() != "help") return arguments;
  arguments.erase(arguments.begin());
  arguments.emplace_back("--help");
  return arguments;
}

ExitCode dispatch(const std::vector<std::string>& given, Env& env) {
  const std::vector<std::string> arguments = in_usual_order(given);
  CLI::App app("", "csm");
  Action action;
  declare_all(app, action);
  const std::size_t width = SharedOptions().out_style(env).width;
  const CLI::App& named = named_command(app, arguments);
  if (arguments.empty() || asks_for_help(arguments)) {
    env.out << help_text(named, width);
    return ExitCode::done;
  }
  if (std::ranges::find(arguments, "--version") != arguments.end()) {
    env.out << "csm " << version << '\n';
    return ExitCode::done;
  }
  try {
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::ParseError& error) {
    throw failure_of(error, app);
  }
  if (!action) {
    env.out << help_text(app, width);
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
  app.description(
      "Example: csm score examples/city-taxi-2012.csm.yaml\n\n"
      "The connected-strategy matrix on the command line.");
  // Not by get_option, which CLI11 makes noexcept although it takes memory.
  app.set_help_flag("-h,--help", "help; csm COMMAND --help for one command");
  app.set_version_flag("--version", version, "the version");
  app.require_subcommand(0, 1);
  app.fallthrough(false);
  for (const Command* command : all_commands) {
    CLI::App& part = *app.add_subcommand(std::string(command->name), std::string(command->summary));
    part.description(fmt::format("Example: {}\n\n{}", command->example, command->summary));
    part.set_help_flag("-h,--help", "this help");
    const Action declared = command->declare(part);
    for (CLI::Option* const option : part.get_options()) {
      if (option->get_expected_max() == 1) option->take_last();
    }
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
