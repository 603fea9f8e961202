// SPDX-License-Identifier: MIT
#pragma once

#include "csm/render/style.hpp"
#include "csm/report/strategy.hpp"

#include <string>

/// The scores of one business, in every format.
namespace csm::render {

/// The matrix as a heat map, and in sentences what matters.
std::string score_text(const StrategyReport& report, const Style& style);
std::string score_json(const StrategyReport& report);

}  // namespace csm::render
