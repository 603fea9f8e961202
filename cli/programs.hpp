// SPDX-License-Identifier: MIT
#pragma once

#include "cli/env.hpp"

namespace csm::cli {

/// Runs a program of the machine: no shell sees the words, and what is printed is as in the locale
/// C. Throws Failure, code 3, where the machine cannot run it.
Ran run_program(const std::vector<std::string>& words, const std::string& input);

}  // namespace csm::cli
