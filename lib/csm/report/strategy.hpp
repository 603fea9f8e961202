// SPDX-License-Identifier: MIT
#pragma once

#include "csm/model/model.hpp"
#include "csm/score/scorecard.hpp"

#include <string>

namespace csm {

/// One business with its scores.
struct StrategyReport {
  std::string path;  ///< as messages show it
  const Model& model;
  score::Scorecard card;
};

}  // namespace csm
