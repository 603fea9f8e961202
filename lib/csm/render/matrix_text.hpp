// SPDX-License-Identifier: MIT
#pragma once

#include "csm/render/style.hpp"
#include "csm/report/strategy.hpp"

#include <string>

namespace csm::render {

/// The 4x5 matrix as a heat map that fits the style's width, from 60 columns on.
std::string matrix_text(const StrategyReport& report, const Style& style);

}  // namespace csm::render
