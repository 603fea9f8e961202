// SPDX-License-Identifier: MIT
#pragma once

#include "csm/render/style.hpp"
#include "csm/report/report.hpp"

#include "cli/env.hpp"

#include <functional>
#include <string>
#include <vector>

namespace csm::cli {

/// The name that stands for standard input.
inline constexpr std::string_view standard_input = "-";

/// A file's name ends as those of strategies do; `.csm.yaml` alone is configuration.
bool is_strategy(std::string_view name);

/// The ending of a file's name in small letters, with the dot; empty where there is none.
std::string ending_of(std::string_view path);

/// A path as messages show it: without a leading `./`.
std::string tidy(std::string path);

/// What is to be read, in order of path, each once.
struct FileList {
  std::vector<std::string> paths;     ///< as messages show them: without a leading `./`
  std::vector<std::string> problems;  ///< what was named and cannot be read
};

/// Files as they are named; of folders every `*.csm.yaml` and `*.csm.yml` below, hidden folders
/// and the file `.csm.yaml` passed over, and those that are `excluded`.
FileList find_files(const Env& env, const std::vector<std::string>& named,
                    const std::function<bool(const std::string&)>& excluded = {});

/// The bytes of a file, or of standard input; no more than what shows that the file is too large.
std::string read_input(Env& env, const std::string& path);

/// A strategy that is to be scored, and what standard error has to say of it.
struct ScoredFile {
  FileReport report;
  std::string said;     ///< lines
  std::string problem;  ///< why it cannot be scored; empty if it can
};

/// Reads and checks one strategy, in any thread. Its errors of reading are told as check would,
/// whatever is made of their severity; other errors are only named. Throws a Failure where there
/// is nothing to read.
ScoredFile load_strategy(Env& env, const std::string& path, const std::string& stdin_name,
                         const CheckOptions& options, const render::Style& style,
                         const Severities& severities = {});

/// The same, printed; a Failure is thrown where it cannot be scored.
FileReport read_strategy(Env& env, const std::string& path, const std::string& stdin_name,
                         const CheckOptions& options, const render::Style& style,
                         const Severities& severities = {});

}  // namespace csm::cli
