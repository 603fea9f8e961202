// SPDX-License-Identifier: MIT
#pragma once

#include "csm/render/style.hpp"
#include "csm/report/handbook.hpp"

#include <string>

namespace csm::render {

std::string topic_text(const Topic& topic, const Style& style);
std::string topic_json(const Topic& topic);
std::string topics_text(const Style& style);
std::string topics_json();

}  // namespace csm::render
