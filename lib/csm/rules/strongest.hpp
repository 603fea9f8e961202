// SPDX-License-Identifier: MIT
#pragma once

#include "csm/score/outcome.hpp"

#include <vector>

namespace csm {

/// What a segment wants most: the experience types whose demand is the largest, more than one where
/// they tie. None where it wants all four alike, as one of which nothing is known does.
std::vector<ExperienceType> strongest_demands(const score::ByType<double>& demand);

}  // namespace csm
