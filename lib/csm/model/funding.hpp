// SPDX-License-Identifier: MIT
#pragma once

#include "csm/model/model.hpp"

#include <cstdint>
#include <span>
#include <vector>

/// What initiatives make of the business once they are funded.
namespace csm {

/// The architectures that what an initiative adds may go through, each id once: the business's own
/// first, then what the initiative adds itself, then what those add that it needs. Needs must have
/// been resolved.
std::vector<const Architecture*> reachable_architectures(const Model& model,
                                                         const Initiative& initiative);

/// The business with what these initiatives add behind its own, in their order; no rating rises.
Model with_additions(const Model& model, std::span<const std::uint32_t> initiatives);

/// The business with what these initiatives add and raise. Where several raise one rating, every
/// `=` comes first, of which the largest counts, then every `+`.
Model with_initiatives(const Model& model, std::span<const std::uint32_t> initiatives);

}  // namespace csm
