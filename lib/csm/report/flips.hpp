// SPDX-License-Identifier: MIT
#pragma once

#include "csm/report/strategy.hpp"

#include <string>
#include <vector>

/// What would flip the answer, in words; the business must have been asked for it. Texts of the
/// file stand in them as they are.
namespace csm {

/// "The largest gap within reach is Commuters: coach behavior. Riders: curated offering would be
/// first if inertia of Commuters were 2.41 instead of 3."; the same of rivals, where there are two.
std::vector<std::string> flip_sentences(const StrategyReport& report);

/// So many are listed for people.
inline constexpr std::size_t most_unknowns = 5;
/// "predictability of Commuters: 4.2 points"
std::string unknown_words(const StrategyReport& report, const score::Unknown& unknown);
/// What their list is about, or that there is nothing to list.
std::string unknowns_sentence(const StrategyReport& report);

/// "SEGMENT/EXPERIENCE", as --why takes it.
std::string gap_id(const Model& model, std::uint32_t number);

}  // namespace csm
