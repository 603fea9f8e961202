// SPDX-License-Identifier: MIT
#pragma once

#include "csm/render/style.hpp"
#include "csm/report/report.hpp"
#include "csm/score/formulas.hpp"

#include <string>
#include <string_view>

namespace csm::cli {

/// Throws a Failure where an explanation cannot be written in that format of `score`.
void refuse_why_format(std::string_view format);

/// What `score --why WHAT` prints. Throws a Failure where nothing of the file, or several things,
/// can be meant.
std::string explained(const FileReport& file, const score::Assumptions& assumptions,
                      const std::string& what, std::string_view format, const render::Style& style);

}  // namespace csm::cli
