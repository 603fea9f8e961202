// SPDX-License-Identifier: MIT
#pragma once

#include "csm/render/style.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace csm::render {

/// A text for people that is made line by line.
class TextPage {
 protected:
  explicit TextPage(const Style& style);

  /// With an empty line above.
  void heading(std::string_view text);
  /// Wrapped. Text from a file stands in these lines, so they are made fit for a terminal here.
  /// `first` stands in front of the first one, `rest` blanks in front of the others.
  void line(std::string_view text, std::string_view first = {}, std::size_t rest = 0,
            Ink ink = Ink::plain);
  void line(std::string_view text, Ink ink) { line(text, {}, 0, ink); }

  const Style& style_;
  std::size_t text_width_;  ///< of sentences, which no one reads over the whole of a wide screen
  std::string out_;
};

}  // namespace csm::render
