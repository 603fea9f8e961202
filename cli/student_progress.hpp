// SPDX-License-Identifier: MIT
#pragma once

#include "cli/env.hpp"

#include <optional>
#include <string>
#include <vector>

namespace csm::cli {

/// How far a student is, kept in the working folder as lines of text.
struct StudentProgress {
  struct Lesson {
    bool begun = false;
    bool done = false;
    std::size_t hints = 0;  ///< how many have been given
  };
  std::vector<Lesson> lessons;     ///< by place in teach::lessons()
  std::optional<std::size_t> now;  ///< the lesson that is worked on

  /// The first lesson that is not done; none where all are.
  std::optional<std::size_t> next() const;
};

inline constexpr std::string_view progress_name = ".csm-learn";

/// Nothing is begun where there is no such file. Lines that make no sense are named on standard
/// error and left out; a file that is not of this program is a Failure.
StudentProgress read_progress(Env& env);
void write_progress(Env& env, const StudentProgress& progress);

}  // namespace csm::cli
