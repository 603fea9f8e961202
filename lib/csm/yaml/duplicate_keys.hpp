// SPDX-License-Identifier: MIT
#pragma once

#include "csm/finding/reporter.hpp"
#include "csm/yaml/node.hpp"

#include <cstdint>
#include <string_view>

namespace csm::yaml {

/// Reports every key of a map that stood in it before (duplicate-key), and mends it where the
/// values are equal. `text` is what the tree was read from, `flow` says that the map is in braces.
void report_duplicate_keys(std::string_view text, const Tree& tree, std::uint32_t map, bool flow,
                           Reporter& reporter);

}  // namespace csm::yaml
