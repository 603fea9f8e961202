// SPDX-License-Identifier: MIT
#pragma once

#include "csm/model/table.hpp"

#include <string>
#include <string_view>

/// What becomes of a key of the format once it is read.
namespace csm::handbook {

struct Use {
  std::string_view path;  ///< of the key, or of a thing around it; the longest that fits counts
  std::string_view text;
  std::string_view see;  ///< names of pages
};
/// Null where there is nothing to say. `path` is without `<id>` and `[]`.
const Use* use_of(std::string_view path);

/// The formulas in which a trait, or a rating of supply or of ease, stands.
std::string formulas_with(const model::Table& table, std::string_view key);

}  // namespace csm::handbook
