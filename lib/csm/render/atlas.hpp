// SPDX-License-Identifier: MIT
#pragma once

#include "csm/framework/atlas.hpp"
#include "csm/render/style.hpp"

#include <string>
#include <vector>

/// Known cases, for people and for programs.
namespace csm::render {

using Cases = std::vector<const Case*>;

/// How many cases stand in each cell, and what to ask next.
std::string atlas_overview(const Style& style);
/// Each case in a paragraph; where a cell was asked for and none stands there, why.
std::string atlas_text(const Cases& cases, const AtlasQuery& query, const Style& style);
std::string atlas_json(const Cases& cases);
std::string atlas_csv(const Cases& cases);

}  // namespace csm::render
