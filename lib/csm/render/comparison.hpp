// SPDX-License-Identifier: MIT
#pragma once

#include "csm/render/style.hpp"
#include "csm/report/comparison.hpp"

#include <string>

/// Several businesses on one matrix, in every format.
namespace csm::render {

std::string comparison_text(const IndustryReport& comparison, const Style& style);
std::string comparison_csv(const IndustryReport& comparison);
std::string comparison_json(const IndustryReport& comparison);
/// One self-contained page.
std::string comparison_html(const IndustryReport& comparison);

}  // namespace csm::render
