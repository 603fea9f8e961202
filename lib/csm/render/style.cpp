// SPDX-License-Identifier: MIT
#include "csm/render/style.hpp"

#include <array>

namespace csm::render {
namespace {

constexpr std::array<std::string_view, 8> codes = {"", "1", "2", "31", "33", "36", "32", "1;31"};

}  // namespace

std::string inked(std::string_view text, Ink ink, const Style& style) {
  const std::string_view code = codes[static_cast<std::size_t>(ink)];
  if (!style.color || code.empty()) return std::string(text);
  std::string result = "\x1b[";
  result.append(code).append("m").append(text).append("\x1b[0m");
  return result;
}

std::string_view arrow(const Style& style) { return style.ascii ? "->" : "\u2192"; }

}  // namespace csm::render
