// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

/// Numbers as a file, an option or an answer writes them.
namespace csm::model {

/// A plain decimal number: digits with at most one point, and a sign.
bool parse_number(std::string_view text, double& number);

/// A whole number, in any way a number is written; false for `1.5`.
bool parse_whole(std::string_view text, double& number);

/// Two numbers around `..`, or one.
struct Range {
  double low = 0;
  double high = 0;
};
bool parse_range(std::string_view text, Range& range);

/// `10 minutes`, in days.
bool parse_duration(std::string_view text, double& days);

/// Without blanks and tabs around it.
std::string_view trim(std::string_view text);

}  // namespace csm::model
