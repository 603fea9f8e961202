// SPDX-License-Identifier: MIT
#pragma once

#include "csm/report/strategy.hpp"

#include <cstddef>
#include <string>

namespace csm::render {

/// What would flip the answer and what is not known, for people; the business must have
/// been asked.
std::string flips_text(const StrategyReport& report, std::size_t text_width);

}  // namespace csm::render
