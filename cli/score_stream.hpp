// SPDX-License-Identifier: MIT
#pragma once

#include "cli/exit_code.hpp"
#include "cli/options.hpp"
#include "cli/samples.hpp"

#include <string>
#include <vector>

namespace csm::cli {

/// A call of `csm score --format jsonl`.
struct ScoreStream {
  const std::vector<std::string>& paths;  ///< files, folders, or standard input
  const std::string& stdin_name;
  std::size_t jobs;  ///< 0: all processors
  const SampleOptions& samples;
  bool flips;  ///< whether what would flip each is asked for
  const SharedOptions& shared;
  const ScoreOptions& scores;
};

/// Prints the scores of many files, one JSON object a file, in order of path, each as soon as it is
/// ready. A file that cannot be scored has no object: what is wrong in it goes to standard error,
/// and the run leaves with 2 once the others are printed.
ExitCode score_stream(Env& env, const ScoreStream& call);

}  // namespace csm::cli
