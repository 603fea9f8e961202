// SPDX-License-Identifier: MIT
#pragma once

#include "csm/model/model.hpp"
#include "csm/render/style.hpp"

#include <optional>
#include <string>
#include <vector>

/// Small drawings out of characters, each on one line.
namespace csm::render {

/// A value on 0..100 as so many cells.
std::string bar(double value, std::size_t length, const Style& style);

/// The same with bounds: what is sure, what reaches up to the value, what up to its upper bound.
std::string range_bar(const Figure& figure, std::size_t length, const Style& style);
/// How to read it.
std::string range_bar_key(const Style& style);

/// Values in their order, one character each, from the lowest to the highest of them; a dot where
/// there is none. Of more than `most`, which are at least two, so many at equal steps.
std::string curve(const std::vector<std::optional<double>>& values, std::size_t most,
                  const Style& style);

/// The emotion of a journey's steps, one character a step, from low to high; in ASCII as numbers.
std::string emotion_line(const Journey& journey, const Style& style);

}  // namespace csm::render
