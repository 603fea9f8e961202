// SPDX-License-Identifier: MIT
#pragma once

#include "csm/render/style.hpp"

#include "cli/command.hpp"

#include <string>

namespace csm::cli {

/// A command that prints one list of the program's own, as text or as JSON.
Action declare_listing(CLI::App& app, std::string (*text)(const render::Style&),
                       std::string (*json)());

}  // namespace csm::cli
