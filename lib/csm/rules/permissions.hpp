// SPDX-License-Identifier: MIT
#pragma once

#include "csm/model/model.hpp"
#include "csm/score/formulas.hpp"

/// What customers have granted an experience, against what its type needs. A permission that is
/// left out or unknown lacks nothing: nobody can say.
namespace csm {

/// Below this rung the firm may not act for the customer at all.
constexpr Permission least_to_act = Permission::act_with_confirmation;

inline bool permission_known(const Experience& experience) {
  return experience.trust.permission && *experience.trust.permission != Permission::unknown;
}

/// Whether the permission lies below the rung that the type needs.
inline bool lacks_permission(const Experience& experience) {
  return experience.type && permission_known(experience) &&
         *experience.trust.permission < needed_permission[score::index(*experience.type)];
}

/// Whether it is an automatic execution with a permission below acting at all.
inline bool acts_without_permission(const Experience& experience) {
  return experience.type && *experience.type == ExperienceType::automatic_execution &&
         permission_known(experience) && *experience.trust.permission < least_to_act;
}

}  // namespace csm
