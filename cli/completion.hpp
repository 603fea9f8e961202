// SPDX-License-Identifier: MIT
#pragma once

#include "cli/env.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Completion in shells. What can stand where is known by the program alone: the scripts ask it.
namespace csm::cli {

/// What may stand in place of the last word, which is being typed; `words` are those after the name
/// of the program. Nothing where a file's name is wanted, or nothing is known.
std::vector<std::string> completions(const std::vector<std::string>& words, const Env& env);

struct Shell {
  std::string_view name;
  std::string_view script;
};
std::span<const Shell> shells();

}  // namespace csm::cli
