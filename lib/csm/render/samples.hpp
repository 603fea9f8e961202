// SPDX-License-Identifier: MIT
#pragma once

#include "csm/render/json.hpp"
#include "csm/report/strategy.hpp"

namespace csm::render {

/// What drawings of a business came to; it must have some.
Json samples_json(const StrategyReport& report);

}  // namespace csm::render
