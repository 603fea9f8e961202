// SPDX-License-Identifier: MIT
#include "csm/text/casing.hpp"

namespace csm {

std::string lower_case(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  return result;
}

bool mentions(std::string_view whole, std::string_view part) {
  return !part.empty() && lower_case(whole).find(lower_case(part)) != std::string::npos;
}

}  // namespace csm
