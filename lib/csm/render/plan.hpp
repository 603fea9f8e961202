// SPDX-License-Identifier: MIT
#pragma once

#include "csm/render/style.hpp"
#include "csm/report/plan.hpp"

#include <string>

/// What to fund, in every format.
namespace csm::render {

std::string plan_text(const PlanReport& report, const Style& style);
std::string plan_json(const PlanReport& report);
std::string plan_markdown(const PlanReport& report);
/// The budget curve as a picture.
std::string plan_svg(const PlanReport& report);

}  // namespace csm::render
