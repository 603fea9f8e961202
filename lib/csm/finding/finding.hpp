// SPDX-License-Identifier: MIT
#pragma once

#include "csm/text/source.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace csm {

enum class Severity : std::uint8_t { note, warning, error };

/// Another place that matters to a finding, with what it has to do with it.
struct Label {
  Span span;
  std::string message;
};

/// A change of bytes that mends a finding.
struct Edit {
  Span span;
  std::string replacement;
};

/// Something seen in a file. Its severity is the rule's, or what the user made of it, and is
/// settled when a report is put together.
struct Finding {
  std::string_view rule;  ///< a name of the catalogue
  Span span;              ///< the exact words that are wrong
  std::string message;    ///< what was seen: lower case, no full stop, backticks around input
  std::string help = {};  ///< what to do; may be empty
  std::vector<Label> labels = {};
  std::vector<Edit> fix = {};  ///< empty unless one mend is sure
  /// The reason that a comment in the file gives for ignoring it; empty: it stands.
  std::string suppressed_because = {};
};

}  // namespace csm
