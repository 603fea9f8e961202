// SPDX-License-Identifier: MIT
#pragma once

#include "csm/model/content.hpp"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace csm::model {

/// What an old version calls by another name than the new one.
struct Renames {
  std::map<std::string, std::string_view> old_ids;          ///< by path in the new version
  std::vector<std::unique_ptr<const std::string>> texts{};  ///< that the old version points to now
};

/// Gives what both versions have the id that it bears in the new one, and so do all that mention
/// it, so that a new id alone is no other change.
Renames align(Model& before, const Model& after);

/// Pairs of equal things under different names: places in two lists of their contents. First
/// those with the same `name` and `type`, then those where everything but `name` is the same; each
/// in the order of the lists.
struct Twins {
  std::size_t before = 0;
  std::size_t after = 0;
};
std::vector<Twins> find_twins(const std::vector<Content>& before,
                              const std::vector<Content>& after);

}  // namespace csm::model
