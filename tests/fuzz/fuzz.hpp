// SPDX-License-Identifier: MIT
#pragma once

#include "csm/render/style.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

/// What the fuzz targets share. Each target is one LLVMFuzzerTestOneInput.
namespace csm::fuzz {

inline std::string bytes_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// Ends the process where something does not hold.
void require(bool holds, const char* what);

/// What is printed for people: well-formed UTF-8, and nothing in it steers a terminal.
void require_harmless(std::string_view text, const char* what);
/// What is printed for programs: JSON that can be read back.
void require_json(std::string_view text, const char* what);

/// Some style without colour; the same for the same bytes.
render::Style style_of(std::string_view bytes);

/// One of what there is; the same for the same bytes.
template <class Range>
const auto& one_of(const Range& all, std::string_view bytes) {
  return all[std::hash<std::string_view>()(bytes) / 7 % std::size(all)];
}

/// Every key and word of the format, and values at the edges.
const std::vector<std::string>& vocabulary();

}  // namespace csm::fuzz
