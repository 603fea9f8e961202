// SPDX-License-Identifier: MIT
#pragma once

#include "cli/env.hpp"

namespace csm::cli {

/// The machine's own files.
FileSystem& system_files();

/// The process's streams, variables, clock and terminal.
Env system_env();

/// From now on, memory that runs out where a library cannot report it ends the process as any
/// failure does: a message and exit code 3.
void end_when_memory_ran_out();

}  // namespace csm::cli
