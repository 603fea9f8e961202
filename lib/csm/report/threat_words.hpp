// SPDX-License-Identifier: MIT
#pragma once

#include "csm/report/strategy.hpp"
#include "csm/report/words.hpp"

#include <cstdint>
#include <string>
#include <vector>

/// Rivals and their offers in words.
namespace csm {

/// "Uber (entrant): threat 3.4 now, 8 in 3 years: high, rising 4.6 points, fast."
std::string rival_sentence(const StrategyReport& report, const score::RivalScore& rival,
                           BoundsWords bounds = with_bounds);

/// An offer against what the business does, for the segment that it presses most.
struct Duel {
  std::uint32_t segment = 0;
  double theirs = 0;  ///< 0..100
  double theirs_later = 0;
  double ours = 0;  ///< of the same type; 0 where there is none
  double ours_later = 0;
  bool same_type = false;  ///< the business offers that segment an experience of that type
  double pressure_later = 0;
};
Duel duel(const StrategyReport& report, const score::RivalScore& rival, std::size_t offer);

/// "meets your commuters with the same experience, through a crowd orchestrator, stronger by 42
/// points"
std::string offer_sentence(const StrategyReport& report, const score::RivalScore& rival,
                           std::size_t offer);
/// "level with you in 1.7 years", "level with you already", "not level with you at this pace"
std::string level_words(const score::OfferScore& offer);
/// The offer that presses most at the horizon; ties: the first.
std::size_t main_offer(const StrategyReport& report, const score::RivalScore& rival);

/// Presses most today (any rival, from 1) and rises fastest (newcomers, from 1.5); null: nobody.
const score::RivalScore* presses_most(const StrategyReport& report);
const score::RivalScore* rises_fastest(const StrategyReport& report);
/// Names both in a sentence each, or says that nobody is named.
std::vector<std::string> threat_sentences(const StrategyReport& report,
                                          BoundsWords bounds = with_bounds);

}  // namespace csm
