// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace csm::test {

/// A line as the shell would split it: '...', "...", backslashes, and $'...' with \e, \t, \n and
/// \xNN; `#` at the front of a word begins a comment. Throws std::runtime_error on what it does
/// not know.
std::vector<std::string> split_words(std::string_view line);

}  // namespace csm::test
