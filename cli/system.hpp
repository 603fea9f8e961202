// SPDX-License-Identifier: MIT
#pragma once

#include "cli/env.hpp"

namespace csm::cli {

/// The machine's own files.
FileSystem& system_files();

/// The process's streams, variables, clock and terminal.
Env system_env();

}  // namespace csm::cli
