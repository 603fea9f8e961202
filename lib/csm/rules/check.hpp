// SPDX-License-Identifier: MIT
#pragma once

#include "csm/rules/rule.hpp"

#include <functional>
#include <string>
#include <vector>

namespace csm {

struct CheckOptions {
  Date today{};
  score::Assumptions assumptions;
};

/// A file that was read and checked.
struct Checked {
  Document document;
  std::vector<Finding> findings;  ///< in order of place, then rule; suppressed ones too
  bool readable = false;          ///< no error of the section "Reading the file": it can be scored
};

/// Reads a file and looks for everything in the catalogue.
Checked check(std::string name, std::string bytes, const CheckOptions& options);

/// The findings alone, without those that a comment suppresses.
std::vector<Finding> find_all(const std::string& name, std::string bytes, Date today);

}  // namespace csm
