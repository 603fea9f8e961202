// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Counts in words.
namespace csm {

/// "1 file", "3 files"
std::string counted(std::size_t count, std::string_view one);

/// The same of a number as it is printed: "1.5 years", and "1 point" of what was 0.98.
std::string counted(std::string_view number, std::string_view one);

/// "10,000"
std::string grouped(std::size_t count);

}  // namespace csm
