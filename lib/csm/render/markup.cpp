// SPDX-License-Identifier: MIT
#include "csm/render/markup.hpp"

#include "csm/text/utf8.hpp"

#include <iterator>

#include <fmt/format.h>

namespace csm::render::markup {
namespace {

bool is_forbidden(char32_t code) {
  if (code < 0x20) return code != '\t' && code != '\n' && code != '\r';
  return code == 0xFFFE || code == 0xFFFF;
}

/// Escapes what XML reserves, what does not show, and the characters in `also`.
void append(std::string& out, std::string_view text, std::string_view also) {
  constexpr std::string_view reserved = "&<>\"'";
  while (!text.empty()) {
    const utf8::Character character = utf8::decode(text);
    const std::string_view bytes = text.substr(0, character.length);
    text.remove_prefix(character.length);
    if (!character.valid || is_forbidden(character.code)) {
      out += utf8::encode(utf8::replacement);
    } else if (reserved.find(bytes) != std::string_view::npos ||
               also.find(bytes) != std::string_view::npos || utf8::is_hidden(character.code)) {
      fmt::format_to(std::back_inserter(out), "&#{};", static_cast<std::uint32_t>(character.code));
    } else {
      out += bytes;
    }
  }
}

std::string escaped(std::string_view text, std::string_view also) {
  std::string out;
  out.reserve(text.size());
  append(out, text, also);
  return out;
}

/// All that Markdown gives a meaning inside a cell. A reference never counts as structure. The
/// colon and the dot keep addresses from becoming links.
constexpr std::string_view markdown_marks = "\\`*_{}[]#|~!$@:^=+.";

/// What would be a list, a rule or a block of code at the front of a line.
bool opens_block(std::string_view text) {
  if (text.starts_with('-') || text.starts_with(' ')) return true;
  const std::size_t digits = text.find_first_not_of("0123456789");
  return digits != 0 && digits != std::string_view::npos && text[digits] == ')';
}

}  // namespace

std::string text(std::string_view text) { return escaped(text, ""); }

std::string attribute(std::string_view name, std::string_view value) {
  return fmt::format(" {}=\"{}\"", name, escaped(value, "\t\n"));
}

std::string markdown_code(std::string_view text) {
  return "<code>" + escaped(utf8::printable(text), markdown_marks) + "</code>";
}

std::string markdown_cell(std::string_view text) {
  std::string out;
  if (opens_block(text)) {
    append(out, text.substr(0, 1), text.substr(0, 1));
    text.remove_prefix(1);
  }
  while (true) {
    const std::size_t begin = text.find('`');
    const std::size_t end = begin == std::string_view::npos ? begin : text.find('`', begin + 1);
    if (end == std::string_view::npos) break;
    append(out, utf8::printable(text.substr(0, begin)), markdown_marks);
    out += markdown_code(text.substr(begin + 1, end - begin - 1));
    text.remove_prefix(end + 1);
  }
  append(out, utf8::printable(text), markdown_marks);
  return out;
}

std::string markdown_row(const std::vector<std::string>& cells) {
  std::string out = "|";
  for (const std::string& cell : cells) out += fmt::format(" {} |", cell);
  return out + '\n';
}

std::string markdown_head(const std::vector<std::string>& titles) {
  return markdown_row(titles) + markdown_row(std::vector<std::string>(titles.size(), "---"));
}

}  // namespace csm::render::markup
