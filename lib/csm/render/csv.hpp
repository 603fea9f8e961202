// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

/// Comma-separated values as RFC 4180 has them, with a line feed behind each row.
namespace csm::render {

/// One row, cell by cell.
class CsvRow {
 public:
  /// Control characters are written out; what a spreadsheet would take for a formula (it begins
  /// with = + - @, a tab or a carriage return) gets an apostrophe in front.
  CsvRow& text(std::string_view text);
  /// With 12 significant digits, as in JSON.
  CsvRow& number(double value);
  CsvRow& empty() { return cell({}); }

  /// The row with its line feed.
  std::string done() const { return row_ + '\n'; }

 private:
  CsvRow& cell(std::string_view cell);

  std::string row_;
  bool first_ = true;
};

}  // namespace csm::render
