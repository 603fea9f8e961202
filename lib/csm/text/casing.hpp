// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

/// Letter case, of ASCII letters alone: the same in every locale.
namespace csm {

std::string lower_case(std::string_view text);

/// Whether a part that is not empty stands in the whole, whatever the case of either.
bool mentions(std::string_view whole, std::string_view part);

}  // namespace csm
