// SPDX-License-Identifier: MIT
#pragma once

#include "csm/finding/finding.hpp"

#include <map>
#include <string_view>
#include <vector>

namespace csm {

/// Collects the findings of one file. Of one rule it keeps at most `limits::findings_of_a_rule`;
/// the last one kept says how many more there are.
class Reporter {
 public:
  void add(Finding finding);

  /// Counts a finding that would not be kept.
  void add_unread(std::string_view rule) { ++counts_[rule]; }

  /// True while a further finding of this rule would be kept: a costly suggestion is worth making.
  bool wants(std::string_view rule) const;

  /// The findings in order of place, then rule; equal ones once.
  std::vector<Finding> take();

 private:
  std::vector<Finding> findings_;
  std::map<std::string_view, std::size_t> counts_;
};

}  // namespace csm
