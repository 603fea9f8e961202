// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace csm::cli {

/// How a command is called: "csm check".
std::string called(const CLI::App& app);

/// The help of a command, or of the whole program: one real call first, then what is done, then
/// every option on lines of at most `width` columns.
std::string help_text(const CLI::App& app, std::size_t width);

/// The words that an option takes; empty where it takes others.
std::vector<std::string> choices(const CLI::Option& option);

/// "from 0 to 20" where an option takes numbers, "one of a, b, c" where it takes words; else empty.
std::string allowed(const CLI::Option& option);

}  // namespace csm::cli
