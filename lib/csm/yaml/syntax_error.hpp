// SPDX-License-Identifier: MIT
#pragma once

#include "csm/finding/finding.hpp"

#include <cstdint>
#include <string_view>

namespace csm::yaml {

/// The finding for what the parser could not read. `said` is the parser's own message, `at` the
/// place it names, `read_to` the end of what it had understood before, `flow` the place of the
/// innermost bracket that is open there, or `nowhere`.
Finding syntax_error(std::string_view text, std::string_view said, std::uint32_t at,
                     std::uint32_t read_to, std::uint32_t flow);

}  // namespace csm::yaml
