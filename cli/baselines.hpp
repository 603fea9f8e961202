// SPDX-License-Identifier: MIT
#pragma once

#include "csm/report/baseline.hpp"

#include "cli/env.hpp"
#include "cli/settings.hpp"

#include <map>
#include <string>
#include <vector>

namespace csm::cli {

struct BaselineOptions {
  std::string read;   ///< --baseline
  std::string write;  ///< --write-baseline, which is read, too, where it is there
  bool add = false;

  void declare(CLI::App& app);
  /// The one that the command line names; empty: none. Throws a Failure where it names two.
  std::string named() const;
};

/// The baselines of a run: configurations of several folders may each name their own.
class Baselines {
 public:
  /// Reads them, before the first file is checked. Throws a Failure.
  Baselines(Env& env, BaselineOptions options, const std::vector<const Settings*>& settings,
            const std::vector<std::string>& inputs);

  bool empty() const { return loaded_.empty(); }

  /// In order of the files.
  void settle(FileReport& report, const Settings& settings);

  /// Writes what --write-baseline asks for; returns how many findings it holds.
  std::size_t write() const;

 private:
  struct Loaded {
    Baseline baseline;
    std::string folder;  ///< from the root
    Baseline::Purpose purpose;
  };
  void load(const std::string& file);
  std::vector<BaselineEntry> read(const std::string& file) const;

  Env& env_;
  BaselineOptions options_;
  std::map<std::string, Loaded> loaded_;
};

}  // namespace csm::cli
