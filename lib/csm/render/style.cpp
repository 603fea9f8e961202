// SPDX-License-Identifier: MIT
#include "csm/render/style.hpp"

#include <array>

namespace csm::render {
namespace {

constexpr std::array<std::string_view, 8> codes = {"", "1", "2", "31", "33", "36", "32", "1;31"};

}  // namespace

void add_inked(std::string& out, std::string_view text, Ink ink, const Style& style) {
  const std::string_view code = codes[static_cast<std::size_t>(ink)];
  if (style.color && !code.empty()) {
    out.append("\x1b[").append(code).append("m").append(text).append("\x1b[0m");
  } else {
    out += text;
  }
}

std::string inked(std::string_view text, Ink ink, const Style& style) {
  std::string result;
  add_inked(result, text, ink, style);
  return result;
}

std::string_view arrow(const Style& style) { return style.ascii ? "->" : "\u2192"; }

}  // namespace csm::render
