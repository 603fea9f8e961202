// SPDX-License-Identifier: MIT
#pragma once

#include "csm/report/starter.hpp"

#include "cli/env.hpp"

namespace csm::cli {

/// Asks for what a first strategy file needs, question by question; an answer that does not do is
/// asked for again. Throws a Failure where the answers end early.
StarterAnswers interview(Env& env);

}  // namespace csm::cli
