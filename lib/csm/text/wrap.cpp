// SPDX-License-Identifier: MIT
#include "csm/text/wrap.hpp"

#include "csm/text/utf8.hpp"

namespace csm {

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  std::size_t used = 0;
  while (true) {
    const std::size_t begin = text.find_first_not_of(" \n");
    if (begin == std::string_view::npos) break;
    text.remove_prefix(begin);
    const std::string_view word = text.substr(0, text.find_first_of(" \n"));
    text.remove_prefix(word.size());
    const std::size_t columns = utf8::display_width(word);
    if (used > 0 && used + 1 + columns > width) {
      lines.emplace_back();
      used = 0;
    }
    if (used > 0) {
      lines.back() += ' ';
      ++used;
    }
    lines.back() += word;
    used += columns;
  }
  return lines;
}

std::string wrapped(std::string_view text, std::size_t width, std::string_view first,
                    std::size_t rest) {
  std::string result(first);
  const std::size_t room = width > rest + 10 ? width - rest : 10;
  bool later = false;
  for (const std::string& line : wrap(text, room)) {
    if (later) result.append(rest, ' ');
    result += line;
    result += '\n';
    later = true;
  }
  return result;
}

std::string padded(std::string_view text, std::size_t width) {
  std::string result(text);
  const std::size_t columns = utf8::display_width(text);
  if (columns < width) result.append(width - columns, ' ');
  return result;
}

std::string right_aligned(std::string_view text, std::size_t width) {
  const std::size_t columns = utf8::display_width(text);
  std::string result(columns < width ? width - columns : 0, ' ');
  result += text;
  return result;
}

}  // namespace csm
