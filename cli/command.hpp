// SPDX-License-Identifier: MIT
#pragma once

#include "cli/env.hpp"
#include "cli/exit_code.hpp"

#include <functional>
#include <span>
#include <string_view>

namespace CLI {
class App;
}

namespace csm::cli {

using Action = std::function<ExitCode(Env&)>;

/// A command: declares its options on its part of the command line and says what is then done.
struct Command {
  std::string_view name;
  std::string_view summary;
  std::string_view example;  ///< one real call
  Action (*declare)(CLI::App& app) = nullptr;
};

/// Every command, as commands.def lists them.
std::span<const Command* const> commands();

/// Declares the whole command line; the action of the command that was given ends up in `action`.
void declare_all(CLI::App& app, Action& action);

}  // namespace csm::cli
