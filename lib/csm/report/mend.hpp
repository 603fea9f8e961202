// SPDX-License-Identifier: MIT
#pragma once

#include "csm/report/report.hpp"

#include <string>

namespace csm {

/// A file after its sure mends.
struct MendedFile {
  Checked checked;
  std::size_t fixes = 0;  ///< how many were made

  /// As they are to be written: with the byte order mark that the file had.
  std::string bytes() const;
};

/// Checks a file and makes every fix of a finding that is heard and not suppressed, until there is
/// none left. Doing it again changes nothing more.
MendedFile check_and_mend(const std::string& name, std::string bytes, const CheckOptions& options,
                          const Severities& severities);

}  // namespace csm
