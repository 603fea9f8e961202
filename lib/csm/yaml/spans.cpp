// SPDX-License-Identifier: MIT
#include "csm/yaml/spans.hpp"

#include <algorithm>

namespace csm::yaml {
namespace {

bool is_break(char byte) { return byte == '\n' || byte == '\r'; }
std::uint32_t size_of(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }

std::uint32_t line_end(std::string_view text, std::uint32_t at) {
  const std::size_t found = text.find('\n', at);
  return found == std::string_view::npos ? size_of(text) : static_cast<std::uint32_t>(found);
}

std::uint32_t without_return(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  return end > begin && text[end - 1] == '\r' ? end - 1 : end;
}

bool is_flow_indicator(char byte) {
  return std::string_view(",[]{}").find(byte) != std::string_view::npos;
}

/// The indentation that a block text's own indicator asks for, or 0.
int indentation_indicator(std::string_view text, std::uint32_t at) {
  for (std::uint32_t i = at + 1; i < text.size() && i < at + 3; ++i) {
    if (text[i] >= '1' && text[i] <= '9') return text[i] - '0';
  }
  return 0;
}

}  // namespace

std::uint32_t skip_blank(std::string_view text, std::uint32_t at) {
  while (at < text.size()) {
    if (is_white(text[at])) {
      ++at;
    } else if (text[at] == '#' && (at == 0 || is_white(text[at - 1]))) {
      at = line_end(text, at);
    } else {
      break;
    }
  }
  return at;
}

std::uint32_t property_end(std::string_view text, std::uint32_t at) {
  const bool verbatim = text.substr(at, 2) == "!<";
  while (at < text.size() && !is_white(text[at]) && (verbatim || !is_flow_indicator(text[at])))
    ++at;
  return at;
}

std::uint32_t quoted_end(std::string_view text, std::uint32_t at) {
  const char quote = text[at];
  for (std::uint32_t i = at + 1; i < text.size(); ++i) {
    if (text[i] == '\\' && quote == '"') {
      ++i;
    } else if (text[i] == quote) {
      if (quote == '"' || i + 1 >= text.size() || text[i + 1] != quote) return i + 1;
      ++i;
    }
  }
  return nowhere;
}

std::uint32_t plain_end(std::string_view text, std::uint32_t at, std::string_view value) {
  if (text.substr(at, value.size()) == value) return at + size_of(value);
  // Over several lines: the same characters, but for the white space between them.
  std::uint32_t end = at;
  for (const char byte : value) {
    if (is_white(byte)) continue;
    std::uint32_t next = end;
    while (next < text.size() && is_white(text[next])) ++next;
    if (next >= text.size() || text[next] != byte) break;
    end = next + 1;
  }
  return end;
}

std::uint32_t block_end(std::string_view text, std::uint32_t at, int parent) {
  const int indicated = indentation_indicator(text, at);
  int indent = indicated == 0 ? 0 : std::max(parent, 0) + indicated;
  std::uint32_t begin = line_end(text, at);
  std::uint32_t end = at;
  while (end < begin && !is_white(text[end])) ++end;
  while (begin < text.size()) {
    ++begin;
    const std::uint32_t stop = line_end(text, begin);
    const std::uint32_t last = without_return(text, begin, stop);
    std::uint32_t first = begin;
    while (first < last && text[first] == ' ') ++first;
    const int column = static_cast<int>(first - begin);
    if (first < last) {
      if (column <= parent || (indent != 0 && column < indent)) break;
      if (column == 0 && (text.substr(first, 3) == "---" || text.substr(first, 3) == "...")) break;
      if (indent == 0) indent = column;
      end = last;
    }
    begin = stop;
  }
  return end;
}

std::uint32_t column_of(std::string_view text, std::uint32_t at) {
  if (at == 0) return 0;
  const std::size_t found = text.rfind('\n', at - 1);
  return found == std::string_view::npos ? at : at - static_cast<std::uint32_t>(found) - 1;
}

Lead lead_of(std::string_view text, std::uint32_t at) {
  std::uint32_t begin = at;
  while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == '\t')) --begin;
  if (begin > 0 && !is_break(text[begin - 1])) return {};
  std::uint32_t spaces = begin;
  while (spaces < at && text[spaces] == ' ') ++spaces;
  return {.first = true, .spaces = static_cast<int>(spaces - begin), .tab = spaces < at};
}

std::uint32_t line_content_end(std::string_view text, std::uint32_t at) {
  std::string_view line = text.substr(at, line_end(text, at) - at);
  const std::size_t comment = std::min(line.find(" #"), line.find("\t#"));
  line = line.substr(0, comment);
  const std::size_t last = line.find_last_not_of(" \t\r");
  return last == std::string_view::npos ? at : at + static_cast<std::uint32_t>(last) + 1;
}

}  // namespace csm::yaml
