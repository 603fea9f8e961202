// SPDX-License-Identifier: MIT
#pragma once

#include "csm/finding/finding.hpp"
#include "csm/yaml/node.hpp"
#include "csm/yaml/spans.hpp"

#include <cstdint>
#include <string_view>

namespace csm::yaml {

/// Where reading came to a halt.
struct Halt {
  std::string_view text;
  std::uint32_t at = 0;      ///< what could not be read
  std::uint32_t cursor = 0;  ///< the end of what was read before
  Span last = {};            ///< the last text before, if any
  Style last_style = Style::plain;
  Kind around = Kind::null;         ///< the list or map around it; null outside
  std::uint32_t bracket = nowhere;  ///< the innermost open `[` or `{`
};

/// The finding for a halt. `said` is the parser's own message, or empty where it let pass what we
/// do not.
Finding syntax_error(const Halt& halt, std::string_view said);

}  // namespace csm::yaml
