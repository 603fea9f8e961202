// SPDX-License-Identifier: MIT
#pragma once

#include "csm/framework/terms.hpp"

#include <string>

/// What the handbook says of the scores. Numbers in a text stand as `{name}` and are filled in
/// from the constants; those of examples are worked out by the formulas.
namespace csm::score {

std::span<const Term> score_terms();

/// A text of these pages with its numbers.
std::string filled(std::string_view text);

/// "sqrt(own_making * (quality_control + capital) / 2)"
std::string_view feasibility_formula(ArchitectureType type);

/// "knows_need * max(wants_control, 1 - shares_data)"
std::string_view demand_formula(ExperienceType type);

/// "0.3 request + 0.7 respond"
std::string ease_formula(ExperienceType type);

}  // namespace csm::score
