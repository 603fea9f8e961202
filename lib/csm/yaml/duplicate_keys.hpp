// SPDX-License-Identifier: MIT
#pragma once

#include "csm/finding/reporter.hpp"
#include "csm/yaml/node.hpp"

namespace csm::yaml {

/// Reports every key of a map that stood in it before (duplicate-key).
void report_duplicate_keys(const Tree& tree, std::uint32_t map, Reporter& reporter);

}  // namespace csm::yaml
