// SPDX-License-Identifier: MIT
#include "csm/rules/strongest.hpp"

#include <algorithm>

namespace csm {

std::vector<ExperienceType> strongest_demands(const score::ByType<double>& demand) {
  const double largest = *std::ranges::max_element(demand);
  std::vector<ExperienceType> types;
  for (const ExperienceType type : experience_types) {
    if (demand[score::index(type)] >= largest - score::tie) types.push_back(type);
  }
  if (types.size() == experience_count) types.clear();
  return types;
}

}  // namespace csm
