// SPDX-License-Identifier: MIT
#pragma once

#include "csm/model/values.hpp"

#include <string_view>
#include <utility>
#include <vector>

namespace csm::test {

/// What the branches of a node are called, and their figures, in their order.
using Named = std::vector<std::pair<std::string_view, Figure>>;

/// Works out a formula as `score --why` prints it, knowing nothing of how the program did. A name
/// that several branches bear stands for all of them: functions of one argument take them together.
/// Bounds: each name stands at the end that makes the whole smallest or largest, by the signs that
/// lead to it; one that is met with both signs is tried at both ends. A quotient by nothing is 0.
/// Throws std::runtime_error on what it does not know.
Figure work_out(std::string_view formula, const Named& branches);

}  // namespace csm::test
