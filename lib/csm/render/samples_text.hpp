// SPDX-License-Identifier: MIT
#pragma once

#include "csm/render/style.hpp"
#include "csm/report/strategy.hpp"

#include <cstddef>
#include <string>
#include <vector>

/// How sure the scores are, for people; the business must have been drawn.
namespace csm::render {

/// "How sure: 10,000 drawings of ratings and weights, seed 1"
std::string samples_heading(const score::Samples& samples);
std::string samples_text(const StrategyReport& report, const Style& style, std::size_t bar_width,
                         std::size_t text_width);
/// The same as sentences, without the heading.
std::vector<std::string> samples_facts(const StrategyReport& report);

}  // namespace csm::render
