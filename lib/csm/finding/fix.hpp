// SPDX-License-Identifier: MIT
#pragma once

#include "csm/finding/finding.hpp"

#include <span>
#include <string>
#include <string_view>

namespace csm {

/// A text with mends made in it.
struct Mended {
  std::string text;
  std::size_t fixes = 0;  ///< how many of the fixes were made
};

/// Makes the edits of every finding that has a fix: all edits of a finding or none. Where two
/// findings would change the same bytes, the first one in the list wins. All other bytes stay.
Mended apply_fixes(std::string_view text, std::span<const Finding* const> findings);

}  // namespace csm
