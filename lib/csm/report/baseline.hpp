// SPDX-License-Identifier: MIT
#pragma once

#include "csm/report/report.hpp"

#include <compare>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

namespace csm {

/// A finding that was there when the baseline was written. The fingerprint is what counts; rule and
/// message are for those who read it.
struct BaselineEntry {
  std::string path;  ///< from the baseline's folder
  std::string rule;
  std::string message;
  std::string fingerprint;
  friend auto operator<=>(const BaselineEntry&, const BaselineEntry&) = default;
};

/// Known findings, so that only new ones count. Files are settled one after the other, in order.
class Baseline {
 public:
  enum class Purpose : std::uint8_t {
    compare,  ///< entries that match nothing are reported as stale-baseline
    shrink,   ///< they are dropped
    add,      ///< they are dropped, and what is new is taken in
  };

  /// `is_gone` says whether the file of an entry no longer exists: then the entry may match the
  /// same finding in another file, since files get renamed.
  Baseline(std::vector<BaselineEntry> entries,
           const std::function<bool(const std::string& path)>& is_gone);

  /// Suppresses the findings that it holds. `path` is the file's as entries have it.
  void settle(FileReport& report, const std::string& path, Purpose purpose,
              const Severities& severities);

  /// What is to be written once all files are settled: entries of files that were not looked at
  /// stay as they are.
  std::vector<BaselineEntry> remaining() const;

 private:
  struct Held {
    BaselineEntry entry;
    bool gone = false;
    bool used = false;
    bool settled = false;  ///< its file was looked at
  };
  Held* take(const std::string& path, const std::string& fingerprint);
  void leave_or_drop(FileReport& report, const std::string& path, Purpose purpose,
                     const Severities& severities);

  std::vector<Held> held_;  ///< sorted by path
  std::unordered_map<std::string, std::vector<std::size_t>> by_fingerprint_;
  std::vector<BaselineEntry> kept_;
};

}  // namespace csm
