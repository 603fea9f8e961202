// SPDX-License-Identifier: MIT
#pragma once

#include "csm/report/strategy.hpp"
#include "csm/report/words.hpp"

#include <string>
#include <string_view>
#include <vector>

/// The business's own scores in sentences, and the few that sum it all up.
namespace csm {

/// "It meets 27 of 100 points of what its customers want, ..."
std::string fit_sentence(const StrategyReport& report);
/// Who is served best and worst; empty where there is one segment.
std::string segments_sentence(const StrategyReport& report);
/// "Evening riders want curated offering (48) and get 12 % of it: ..."
std::string gap_sentence(const StrategyReport& report, const score::Gap& gap,
                         BoundsWords bounds = with_bounds);

/// The business in a few sentences: what it meets, who presses and who rises, what is missed most.
std::vector<std::string> finding_sentences(const StrategyReport& report,
                                           BoundsWords bounds = with_bounds);
/// "What helps first: technology of Cabs, one step up (fit +2.1)."; empty where nothing does.
std::string first_step_sentence(const StrategyReport& report);

/// The three best means, then the two best outcomes, of those that change anything.
std::vector<const score::Lever*> first_levers(const score::Scorecard& card);
/// "experience `dispatch`: request, one step up"
std::string lever_words(const StrategyReport& report, const score::Lever& lever);

/// "fit +3.1, threat -0.4"
std::string effect_words(const score::Lever& lever);

/// "Lowest at Wait for the cab (-3), highest at Ride (+1)."; of a journey with an emotion at least.
std::string emotion_sentence(const Journey& journey);

struct PainfulStep {
  const Journey* journey;
  const Step* step;
  double opportunity;
};
/// Steps of opportunity 12 and more, the largest first.
std::vector<PainfulStep> painful_steps(const StrategyReport& report);

/// What the figures rest on.
std::string assumptions_sentence(const StrategyReport& report);
inline constexpr std::string_view caveat_sentence =
    "No published source gives the matrix a number: formulas and weights are this program's own, "
    "and a figure is only as good as the ratings behind it. In sixteen historical cases rated "
    "after the fact, the newcomer that proved decisive ranked first among the newcomers in twelve; "
    "that is a check of sense, not a proof of foresight. Price competition is not modelled.";

}  // namespace csm
