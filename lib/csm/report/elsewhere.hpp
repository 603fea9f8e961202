// SPDX-License-Identifier: MIT
#pragma once

#include "csm/framework/atlas.hpp"
#include "csm/report/strategy.hpp"

#include <string>
#include <vector>

namespace csm {

/// Known cases from other industries that do what a gap asks for: up to three firms, those in the
/// cell that is most feasible first, then those in its row; well-founded ones before others.
std::vector<const Case*> seen_elsewhere(const StrategyReport& report, const score::Gap& gap);

/// "Seen elsewhere: HP / printer maker (Instant Ink style toner; printing), ..."; empty where
/// there is none.
std::string elsewhere_sentence(const std::vector<const Case*>& cases);

/// Cases in one cell, in the order of the atlas.
std::vector<const Case*> cases_in(ExperienceType experience, ArchitectureType architecture);

}  // namespace csm
