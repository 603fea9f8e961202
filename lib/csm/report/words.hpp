// SPDX-License-Identifier: MIT
#pragma once

#include "csm/report/strategy.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The scores in words, for every format that people read. Texts of the file stand in them as they
/// are: whoever shows them makes them fit for their medium.
namespace csm {

/// "38", "7.4": whole from 10 on, else one digit behind the point.
std::string points(double figure);
/// "38 (31..45)", or "38" where the bounds are as good as the value.
std::string with_bounds(const Figure& figure);
/// "38 (between 31 and 45)", for ears.
std::string bounds_in_words(const Figure& figure);
/// How a sentence is to tell bounds.
using BoundsWords = std::string (*)(const Figure&);
/// "+3.1", "-0.4"
std::string signed_points(double figure);
/// "+3.1", "-14.8", "+0.0": for figures that are to add up
std::string signed_tenths(double figure);
/// "3 years", "1 year", "1.7 years"
std::string years(double count);
/// "a", "a and b", "a, b and c"
std::string listed(const std::vector<std::string>& items);
/// The first `most` of them: "a, b and 12 more"
std::string listed(std::vector<std::string> items, std::size_t most);
/// With a capital letter in front.
std::string capital(std::string_view text);
/// "a crowd orchestrator"
std::string with_article(std::string_view noun);

/// "severe", "high", "moderate", "small so far"
std::string_view threat_band(double threat);
/// "fast", "noticeable", or empty
std::string_view rise_band(double rise);

/// A thing's name, or its id where it has none.
std::string_view name_of(const Segment& segment);
std::string_view name_of(const Experience& experience);
std::string_view name_of(const Architecture& architecture);
std::string_view name_of(const Rival& rival);
std::string_view name_of(const Journey& journey);

/// "City Taxi 2012, local passenger transport (as of 2012-12-31)"
std::string business_words(const Business& business);

/// "It meets 27 of 100 points of what its customers want, ..."
std::string fit_sentence(const StrategyReport& report);
/// Who is served best and worst; empty where there is one segment.
std::string segments_sentence(const StrategyReport& report);
/// "Evening riders want curated offering (48) and get 12 % of it: ..."
std::string gap_sentence(const StrategyReport& report, const score::Gap& gap,
                         BoundsWords bounds = with_bounds);

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

/// "severely underserved", "underserved", "well served", or empty
std::string_view opportunity_band(double opportunity);

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
