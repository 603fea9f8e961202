// SPDX-License-Identifier: MIT
#pragma once

#include "cli/env.hpp"
#include "cli/exit_code.hpp"

#include <string>
#include <vector>

namespace csm::cli {

/// The whole program: arguments without the program's name, everything else through `env`.
ExitCode run(const std::vector<std::string>& arguments, Env& env);

}  // namespace csm::cli
