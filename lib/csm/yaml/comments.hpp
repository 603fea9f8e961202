// SPDX-License-Identifier: MIT
#pragma once

#include "csm/yaml/node.hpp"

#include <vector>

namespace csm::yaml {

/// The comments of a document, in order: from `#` to the end of the line. A `#` inside a text is
/// none. Of an incomplete tree, those before the place where reading stopped.
std::vector<Span> comments(const Source& source, const Tree& tree);

}  // namespace csm::yaml
