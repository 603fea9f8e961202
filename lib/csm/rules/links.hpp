// SPDX-License-Identifier: MIT
#pragma once

#include "csm/model/model.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

/// Who serves whom through what, from the model alone: these answer for a file with errors of
/// reading too. Indices are those of the model's lists.
namespace csm {

inline bool is_of(const Experience& experience, ExperienceType type) {
  return experience.type && *experience.type == type;
}

using Indices = std::vector<std::uint32_t>;

/// What references lead to, each once, in the model's order; one that leads nowhere is left out.
template <Thing Kind>
Indices places(const References<Kind>& references) {
  Indices found;
  for (const Reference& reference : references) {
    if (reference.index >= 0) found.push_back(static_cast<std::uint32_t>(reference.index));
  }
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

/// Whether every reference leads somewhere, and there is one: what holds for all can be said.
template <Thing Kind>
bool all_known(const References<Kind>& references) {
  return !references.empty() && std::ranges::none_of(references, [](const Reference& reference) {
    return reference.index < 0;
  });
}

/// The experiences that serve each segment, in the file's order.
std::vector<Indices> experiences_by_segment(const Model& model);

/// The experiences that go through each architecture, in the file's order.
std::vector<Indices> experiences_by_architecture(const Model& model);

}  // namespace csm
