// SPDX-License-Identifier: MIT
#include "csm/model/numbers.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <system_error>

namespace csm::model {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

struct Unit {
  std::string_view name;
  double days;
};
constexpr Unit units[] = {{"minute", 1.0 / 1440}, {"hour", 1.0 / 24}, {"day", 1}, {"week", 7},
                          {"month", 30},          {"year", 365}};

}  // namespace

std::string_view trim(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool parse_number(std::string_view text, double& number) {
  std::string_view digits = text;
  if (digits.starts_with('+') || digits.starts_with('-')) digits.remove_prefix(1);
  std::size_t points = 0;
  std::size_t figures = 0;
  for (const char c : digits) {
    if (c == '.') {
      ++points;
    } else if (is_digit(c)) {
      ++figures;
    } else {
      return false;
    }
  }
  if (figures == 0 || points > 1) return false;
  double parsed = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), parsed,
                                            std::chars_format::fixed);
  constexpr double largest = 1e15;  // beyond that whole numbers run into each other
  if (error != std::errc() || parsed > largest) return false;
  number = text.starts_with('-') ? -parsed : parsed;
  return true;
}

bool parse_whole(std::string_view text, double& number) {
  return parse_number(text, number) && std::floor(number) == number;
}

bool parse_range(std::string_view text, Range& range) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) {
    if (!parse_number(text, range.low)) return false;
    range.high = range.low;
    return true;
  }
  const std::string_view second = trim(text.substr(dots + 2));
  return !second.starts_with('.') && parse_number(trim(text.substr(0, dots)), range.low) &&
         parse_number(second, range.high);
}

bool parse_duration(std::string_view text, double& days) {
  const std::size_t space = text.find_first_of(" \t");
  if (space == std::string_view::npos) return false;
  double count = 0;
  if (!parse_number(text.substr(0, space), count) || count < 0) return false;
  std::string_view name = trim(text.substr(space));
  if (name.ends_with('s')) name.remove_suffix(1);
  const auto unit = std::ranges::find(units, name, &Unit::name);
  if (unit == std::end(units)) return false;
  days = count * unit->days;
  return true;
}

}  // namespace csm::model
