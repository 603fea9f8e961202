// SPDX-License-Identifier: MIT
#pragma once

#include "csm/yaml/node.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace csm::yaml {

/// Where in the document each span begins, as keys joined by points: `customers.riders.share`. An
/// item of a list is told by its `name`, or its text, or its number, so that a path stays the same
/// when lines move and keys are reordered. The spans must be in order of their begin.
std::vector<std::string> paths_at(const Tree& tree, std::span<const Span> spans);

/// The name of an item of a list, as paths have it.
std::string item_name(Node item, std::size_t number);

/// What stands at such a path; an item that has a name may be told by its number too.
struct Place {
  Node node;     ///< none where nothing stands there
  Span nearest;  ///< of the value there, else of the innermost key or item on the way
};
Place find_path(Node root, std::string_view path);

}  // namespace csm::yaml
