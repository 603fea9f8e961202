// SPDX-License-Identifier: MIT
#pragma once

#include "csm/render/json.hpp"
#include "csm/report/strategy.hpp"

namespace csm::render {

/// Adds what would flip the answer, and what is not known; the business must have been asked.
void add_flips(Json& json, const StrategyReport& report);

}  // namespace csm::render
