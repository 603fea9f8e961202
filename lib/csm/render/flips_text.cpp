// SPDX-License-Identifier: MIT
#include "csm/render/flips_text.hpp"

#include "csm/report/flips.hpp"
#include "csm/text/utf8.hpp"
#include "csm/text/wrap.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace csm::render {

std::string flips_text(const StrategyReport& report, std::size_t text_width) {
  std::string out;
  const auto line = [&](std::string_view text, std::string_view first, std::size_t rest) {
    out += wrapped(utf8::printable(text), text_width, first, rest);
  };
  for (const std::string& sentence : flip_sentences(report)) line(sentence, "  ", 2);
  line(unknowns_sentence(report), "  ", 2);
  const auto& unknowns = report.flips->unknowns;
  for (std::size_t i = 0; i < std::min(unknowns.size(), most_unknowns); ++i) {
    line(fmt::format("{}  [{}]", unknown_words(report, unknowns[i]), unknowns[i].path), "    ", 6);
  }
  if (unknowns.size() > most_unknowns) {
    line(fmt::format("and {} more; --format json has all", unknowns.size() - most_unknowns), "    ",
         4);
  }
  return out;
}

}  // namespace csm::render
