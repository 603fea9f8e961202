// SPDX-License-Identifier: MIT
#pragma once

#include "csm/render/svg/canvas.hpp"
#include "csm/report/strategy.hpp"
#include "csm/report/years.hpp"

/// The pictures, one file each.
namespace csm::render::svg {

Drawing matrix(const StrategyReport& report);
Drawing journey(const StrategyReport& report, std::size_t journey);
/// Willingness to pay against cost, of those who have both.
Drawing frontier(const StrategyReport& report);
/// Threats and strengths up to the horizon.
Drawing projection(const StrategyReport& report, const Years& years);
/// How far each experience has come on the four levels of repeat.
Drawing loop(const StrategyReport& report);

/// "4 of 5", "3 (2..4) of 5", "unknown"
std::string rating_words(const Rating& rating);

/// A scale from what is drawn on it to a length.
struct Scale {
  double from = 0;
  double to = 1;
  double begin = 0;  ///< where `from` is drawn
  double end = 1;

  double operator()(double value) const {
    return begin + (value - from) / (to - from) * (end - begin);
  }
};

/// Steps of 1, 2 or 5 times a power of ten, so that about `count` fit into a range.
double round_step(double range, double count);

/// Moves what would overlap apart: the places, at least `gap` from each other, in their order, and
/// within the limits as far as there is room.
std::vector<double> spread(std::vector<double> places, double gap, double least, double most);

}  // namespace csm::render::svg
