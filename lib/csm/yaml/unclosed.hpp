// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace csm::yaml {

/// Where the first quote from `at` on stands that is never closed, else the innermost bracket
/// that is not, else `nowhere`. Where a bracket stands at `at`, nothing behind its closing one
/// counts. For messages: it reads the text roughly, as YAML's tokens.
std::uint32_t find_unclosed(std::string_view text, std::uint32_t at);

}  // namespace csm::yaml
