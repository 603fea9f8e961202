// SPDX-License-Identifier: MIT
#include "csm/render/text_page.hpp"

#include "csm/text/utf8.hpp"
#include "csm/text/wrap.hpp"

#include <algorithm>

namespace csm::render {

TextPage::TextPage(const Style& style)
    : style_(style), text_width_(std::min<std::size_t>(style.width, 100)) {}

void TextPage::heading(std::string_view text) {
  out_ += '\n' + inked(text, Ink::bold, style_) + '\n';
}

void TextPage::line(std::string_view text, std::string_view first, std::size_t rest, Ink ink) {
  const std::string made = wrapped(utf8::printable(text), text_width_, first, rest);
  out_ += ink == Ink::plain
              ? made
              : inked(std::string_view(made).substr(0, made.size() - 1), ink, style_) + '\n';
}

}  // namespace csm::render
