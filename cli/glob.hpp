// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace csm::cli {

/// Whether a path, or a folder that it lies in, is what the pattern means: `*` and `?` inside a
/// name, `**` for any folders. A pattern without a slash means a name at any depth.
bool glob_matches(std::string_view pattern, std::string_view path);

}  // namespace csm::cli
