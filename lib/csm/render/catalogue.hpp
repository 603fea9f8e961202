// SPDX-License-Identifier: MIT
#pragma once

#include "csm/render/style.hpp"

#include <string>

/// Lists of what the program knows of itself.
namespace csm::render {

std::string rules_text(const Style& style);
std::string rules_json();
std::string limits_text(const Style& style);
std::string limits_json();

}  // namespace csm::render
