// SPDX-License-Identifier: MIT
#include "csm/yaml/escapes.hpp"

#include "csm/text/utf8.hpp"

#include <charconv>

namespace csm::yaml {
namespace {

struct Letter {
  char letter;
  char32_t code;
};

constexpr Letter letters[] = {{'0', 0x00}, {'a', 0x07}, {'b', 0x08}, {'v', 0x0B},
                              {'f', 0x0C}, {'r', 0x0D}, {'e', 0x1B}, {'N', 0x85}};

struct Digits {
  char letter;
  std::uint32_t count;
};

constexpr Digits numbered[] = {{'x', 2}, {'u', 4}, {'U', 8}};

Escape read(std::string_view text, std::uint32_t at) {
  const char letter = text[at + 1];
  for (const Letter& known : letters) {
    if (known.letter == letter) return {{at, at + 2}, known.code};
  }
  for (const Digits& known : numbered) {
    if (known.letter != letter) continue;
    const std::string_view digits = text.substr(at + 2, known.count);
    std::uint32_t code = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
    return {{at, at + 2 + static_cast<std::uint32_t>(digits.size())}, code};
  }
  return {{at, at + 2}, ' '};
}

}  // namespace

std::vector<Escape> control_escapes(std::string_view text, Span quoted) {
  std::vector<Escape> found;
  text = text.substr(0, quoted.end);
  for (std::size_t at = quoted.begin;;) {
    at = text.find('\\', at);
    if (at == std::string_view::npos || at + 1 == text.size()) break;
    const Escape escape = read(text, static_cast<std::uint32_t>(at));
    if (utf8::is_control(escape.code)) found.push_back(escape);
    at = escape.span.end;
  }
  return found;
}

}  // namespace csm::yaml
