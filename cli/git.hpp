// SPDX-License-Identifier: MIT
#pragma once

#include "csm/report/history.hpp"

#include "cli/env.hpp"

#include <optional>
#include <string>
#include <vector>

/// What git knows of one file.
namespace csm::cli {

/// A commit that changed the file, and what the file then was.
struct FileCommit {
  Commit commit;
  std::string object;   ///< git's name of the content; empty where there is none
  std::string problem;  ///< why there is none
};

class GitFile {
 public:
  /// Throws a Failure, code 2, where there is no git, no repository or no such file.
  GitFile(const Env& env, const std::string& path);

  /// The oldest first. Renames are followed. Throws a Failure where nothing was committed.
  std::vector<FileCommit> commits() const;

  /// The content at each of these commits, in their order, a few at a time. A file that is too
  /// large, or not there, becomes its problem.
  using Visit = std::function<void(const FileCommit&, std::string content)>;
  void read(std::vector<FileCommit> commits, const Visit& visit) const;

  /// The repository was fetched without its older commits.
  bool is_shallow() const;

 private:
  std::string git(const std::vector<std::string>& words, const std::string& input = {}) const;

  const Env& env_;
  std::string path_;
  std::string folder_;
  std::string name_;
};

}  // namespace csm::cli
