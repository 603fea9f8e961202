// SPDX-License-Identifier: MIT
#pragma once

#include "csm/text/source.hpp"

#include <string_view>
#include <vector>

namespace csm::yaml {

struct Escape {
  Span span;
  char32_t code;
};

/// The escapes of a double-quoted text (its span, quotes included) that stand for control
/// characters.
std::vector<Escape> control_escapes(std::string_view text, Span quoted);

}  // namespace csm::yaml
