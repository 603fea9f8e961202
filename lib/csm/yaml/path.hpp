// SPDX-License-Identifier: MIT
#pragma once

#include "csm/yaml/node.hpp"

#include <span>
#include <string>
#include <vector>

namespace csm::yaml {

/// Where in the document each span begins, as keys joined by points: `customers.riders.share`. An
/// item of a list is told by its `name`, or its text, or its number, so that a path stays the same
/// when lines move and keys are reordered. The spans must be in order of their begin.
std::vector<std::string> paths_at(const Tree& tree, std::span<const Span> spans);

}  // namespace csm::yaml
