// SPDX-License-Identifier: MIT
#pragma once

#include "csm/framework/theory.hpp"
#include "csm/render/style.hpp"

#include <functional>
#include <string>
#include <vector>

/// The layout of the 4x5 matrix in characters, whatever stands in its cells.
namespace csm::render {

/// What stands in a cell; `ink` colours the first line.
struct CellText {
  std::vector<std::string> lines;
  Ink ink = Ink::plain;
};

/// Rows of experiences and columns of architectures within the style's width, from 60 columns on.
/// `wanted` tells how much of a row is wanted; `cell` is told how many columns it has.
std::string matrix_grid(
    const std::function<std::string(ExperienceType)>& wanted,
    const std::function<CellText(ExperienceType, ArchitectureType, std::size_t)>& cell,
    const Style& style);

/// Puts pieces on as few lines as there is room for.
std::vector<std::string> packed(const std::vector<std::string>& pieces, std::size_t width);

}  // namespace csm::render
