// SPDX-License-Identifier: MIT
#pragma once

#include "csm/finding/reporter.hpp"
#include "csm/text/source.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace csm::yaml {

/// What a look at the raw bytes says before any parsing.
struct Prescan {
  bool readable = true;            ///< false where parsing would only repeat what was reported
  std::uint32_t document_end = 0;  ///< the first document lies before this offset
  /// The text with every forbidden byte replaced, same length; empty where there is none.
  std::optional<std::string> cleaned;
};

/// Reports too-large, invalid-utf8, control-character, lone carriage returns (yaml-syntax) and
/// further documents (more-than-one-document).
Prescan prescan(const Source& source, Reporter& reporter);

}  // namespace csm::yaml
