// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace csm::render {

/// How a text for people may look.
struct Style {
  bool color = false;
  bool ascii = false;      ///< the reader's terminal knows no more
  std::size_t width = 80;  ///< columns
};

enum class Ink : std::uint8_t { plain, bold, dim, red, yellow, cyan, green, bold_red };

/// The text in that ink; as it is where the style has no colour.
std::string inked(std::string_view text, Ink ink, const Style& style);
void add_inked(std::string& out, std::string_view text, Ink ink, const Style& style);

/// What stands between before and after.
std::string_view arrow(const Style& style);

}  // namespace csm::render
