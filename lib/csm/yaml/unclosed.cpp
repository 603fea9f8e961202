// SPDX-License-Identifier: MIT
#include "csm/yaml/unclosed.hpp"

#include "csm/yaml/spans.hpp"

#include <algorithm>
#include <vector>

namespace csm::yaml {
namespace {

bool is_one_of(char byte, std::string_view set) { return set.find(byte) != std::string_view::npos; }

/// Behind a plain text: at a line end, a colon with space behind, or a bracket's punctuation.
std::uint32_t word_end(std::string_view text, std::uint32_t at, bool flow) {
  for (; at < text.size(); ++at) {
    const char next = at + 1 < text.size() ? text[at + 1] : '\n';
    if (text[at] == '\n' || (flow && is_one_of(text[at], ",[]{}"))) break;
    if (text[at] == ':' && is_one_of(next, " \t\r\n")) break;
    if (is_one_of(text[at], " \t") && next == '#') break;
  }
  return at;
}

}  // namespace

std::uint32_t find_unclosed(std::string_view text, std::uint32_t at) {
  std::vector<std::uint32_t> open;
  const bool bracket = at < text.size() && is_one_of(text[at], "[{");
  for (at = skip_blank(text, at); at < text.size(); at = skip_blank(text, at)) {
    const char byte = text[at];
    if (is_one_of(byte, "'\"")) {
      const std::uint32_t end = quoted_end(text, at);
      if (end == nowhere) return at;
      at = end;
    } else if (is_one_of(byte, "[{")) {
      open.push_back(at++);
    } else if (is_one_of(byte, "]}")) {
      if (!open.empty()) open.pop_back();
      if (bracket && open.empty()) return nowhere;
      ++at;
    } else if (is_one_of(byte, ",:-?")) {
      ++at;
    } else if (is_one_of(byte, "&!*")) {
      at = std::max(property_end(text, at), at + 1);
    } else {
      at = std::max(word_end(text, at, !open.empty()), at + 1);
    }
  }
  return open.empty() ? nowhere : open.back();
}

}  // namespace csm::yaml
