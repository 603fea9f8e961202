// SPDX-License-Identifier: MIT
#pragma once

#include "cli/env.hpp"

#include <string>
#include <vector>

namespace csm::cli {

/// What a student handed in.
struct Answer {
  std::string student;
  std::string path;
  std::string problem = {};  ///< why it is not read; empty: it is
};

/// The answers in a folder, in order of student: each `*.csm.yaml` and `*.csm.yml` is one, and each
/// folder with one such file in it. Throws a Failure where there is none.
std::vector<Answer> find_answers(const Env& env, const std::string& folder);

/// The bytes of an answer. Throws a Failure for what is no plain file in its folder: an answer must
/// not lead to other files.
std::string read_answer(const Env& env, const Answer& answer);

}  // namespace csm::cli
