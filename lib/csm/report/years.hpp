// SPDX-License-Identifier: MIT
#pragma once

#include "csm/report/strategy.hpp"

#include <cstdint>
#include <vector>

/// The scores on the way to the horizon, from middle values. Reach is taken to grow evenly from
/// `reach` to `reach_later`, so that the curves begin at the threat now and end at that of the
/// horizon.
namespace csm {

/// One rival, and the duel of the offer that presses most at the horizon. All on 0..100.
struct RivalYears {
  std::uint32_t rival = 0;  ///< in the model's rivals
  std::size_t offer = 0;    ///< in the rival's offers
  std::uint32_t segment = 0;
  bool same_type = false;
  std::vector<double> threat;
  std::vector<double> theirs;  ///< strength of that offer
  std::vector<double> ours;    ///< coverage of that segment, of that type
};

struct Years {
  std::vector<double> at;          ///< from 0 to the horizon
  std::vector<double> threat;      ///< of all rivals together
  std::vector<RivalYears> rivals;  ///< in the order of the scorecard
};

Years over_years(const StrategyReport& report);

}  // namespace csm
