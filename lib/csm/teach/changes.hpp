// SPDX-License-Identifier: MIT
#pragma once

#include "csm/yaml/node.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace csm::teach {

/// A place at which two files do not say the same.
struct Change {
  std::string path;
  yaml::Node before;  ///< none where it was added
  yaml::Node after;   ///< none where it is gone
  bool reordered = false;
};

/// Where `after` differs from `before` in what it says: order of keys, quotes, comments and layout
/// make no difference, nor does a list of one against its single value. Paths are those of
/// yaml::paths_at, below `path`; what stands at one of the `excluded` paths or below is passed
/// over. At most `most` are looked for.
std::vector<Change> changes(yaml::Node before, yaml::Node after, std::string_view path,
                            std::span<const std::string_view> excluded, std::size_t most);

}  // namespace csm::teach
