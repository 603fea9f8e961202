// SPDX-License-Identifier: MIT
#pragma once

#include "csm/model/row.hpp"

#include <string_view>

/// What the rows of several things share.
namespace csm::model {

inline constexpr Need required = Need::required;
inline constexpr Need optional = Need::optional;

inline constexpr std::string_view evidence_doc = "ids of the evidence behind what is said here";
inline constexpr std::string_view note_doc = "anything worth telling the next reader";

}  // namespace csm::model
