// SPDX-License-Identifier: MIT
#pragma once

#include "csm/model/model.hpp"

#include <string>
#include <string_view>

namespace csm {

/// What stands at a path, for people: "request of Dispatch", "coach behavior wanted by Commuters",
/// "idle capacity of supply", "momentum of Uber (`hail`)".
std::string rating_words(const Model& model, std::string_view path);

}  // namespace csm
