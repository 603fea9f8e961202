// SPDX-License-Identifier: MIT
#include "csm/text/counted.hpp"

namespace csm {

std::string counted(std::size_t count, std::string_view one) {
  return counted(std::to_string(count), one);
}

std::string counted(std::string_view number, std::string_view one) {
  std::string text(number);
  text.append(" ").append(one);
  return number == "1" ? text : text + 's';
}

std::string grouped(std::size_t count) {
  std::string text = std::to_string(count);
  for (std::size_t i = text.size(); i > 3; i -= 3) text.insert(i - 3, ",");
  return text;
}

}  // namespace csm
