// SPDX-License-Identifier: MIT
#pragma once

#include "csm/report/report.hpp"

#include <string>
#include <vector>

namespace csm {

/// What is known of a commit without its files.
struct Commit {
  std::string id;
  std::string date;     ///< YYYY-MM-DD, when it was written
  std::string subject;  ///< the first line of its message
  std::string path;     ///< of the file, from the root of the repository
};

/// A strategy as one commit has it.
struct Version {
  Commit commit;
  bool scored = false;
  Figure fit;
  Figure threat;        ///< at the horizon
  std::string problem;  ///< why it is not scored
};

/// How a strategy came to its figures, the oldest version first.
struct HistoryReport {
  std::string path;
  std::string business;  ///< as the last version that can be read calls it
  score::Assumptions assumptions;
  bool shallow = false;  ///< older commits are not there
  std::vector<Version> versions;
};

/// Adds what was checked at that commit.
void add_version(HistoryReport& history, Commit commit, const FileReport& file);
/// Adds a commit at which there is nothing to check.
void add_version(HistoryReport& history, Commit commit, std::string problem);

/// "5 commits, 2 of them cannot be scored"
std::string count_words(const HistoryReport& history);

}  // namespace csm
