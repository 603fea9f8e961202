// SPDX-License-Identifier: MIT
#pragma once

#include "csm/render/style.hpp"
#include "csm/report/difference.hpp"

#include <string>

/// What changed between two versions of a business, in every format. Text and Markdown are empty
/// where nothing did.
namespace csm::render {

std::string difference_text(const DifferenceReport& report, const Style& style);
/// For a merge request: tables that GitHub renders.
std::string difference_markdown(const DifferenceReport& report);
std::string difference_json(const DifferenceReport& report);

}  // namespace csm::render
