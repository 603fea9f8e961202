// SPDX-License-Identifier: MIT
#include "csm/render/csv.hpp"

#include "csm/text/utf8.hpp"

#include <fmt/format.h>

namespace csm::render {

CsvRow& CsvRow::text(std::string_view text) {
  constexpr std::string_view formula = "=+-@\t\r";
  const bool looks_like_a_formula =
      !text.empty() && formula.find(text.front()) != std::string_view::npos;
  std::string shown = looks_like_a_formula ? "'" : "";
  shown += utf8::printable(text);
  if (shown.find_first_of(",\"\n\r") == std::string::npos) return cell(shown);
  std::string quoted = "\"";
  for (const char c : shown) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return cell(quoted + '"');
}

CsvRow& CsvRow::number(double value) {
  return cell(fmt::format("{:.12g}", value == 0 ? 0 : value));  // no -0
}

CsvRow& CsvRow::cell(std::string_view cell) {
  if (!first_) row_ += ',';
  first_ = false;
  row_ += cell;
  return *this;
}

}  // namespace csm::render
