// SPDX-License-Identifier: MIT
#pragma once

#include "csm/model/model.hpp"
#include "csm/score/flips.hpp"
#include "csm/score/samples.hpp"
#include "csm/score/scorecard.hpp"

#include <optional>
#include <string>

namespace csm {

/// One business with its scores.
struct StrategyReport {
  std::string path;  ///< as messages show it
  const Model& model;
  score::Scorecard card;
  score::Inputs<double> inputs;                ///< middle values
  score::Outcome<double> outcome;              ///< from middle values
  std::optional<score::Samples> samples = {};  ///< where somebody asked how sure it is
  std::optional<score::Flips> flips = {};      ///< where somebody asked what would flip it
};

StrategyReport make_strategy_report(std::string path, const Model& model,
                                    const score::Assumptions& assumptions);

}  // namespace csm
