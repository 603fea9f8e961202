// SPDX-License-Identifier: MIT
#pragma once

#include "csm/model/model.hpp"
#include "csm/score/inputs.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace csm::score {

/// Whose number it is.
enum class PlaceOf : std::uint8_t { segment, experience, architecture, supply, offer };

/// A number of the inputs that a rating of the file gives, or a permission.
template <class V>
struct Place {
  std::string path;  ///< `customers.riders.traits.inertia`
  PlaceOf of{};
  std::uint32_t thing = 0;         ///< in the inputs
  const Rating* rating = nullptr;  ///< null: it is a permission
  bool known = false;              ///< somebody filled it in
  bool sense = false;              ///< of an architecture: nobody coaches or acts who cannot sense
  V* number = nullptr;             ///< 0..1
};

/// Every such number, in the order of the file format. A want that is left out is none: the traits
/// stand for it. Pointers lead into the model and the inputs.
template <class V>
std::vector<Place<V>> places(const Model& model, Inputs<V>& inputs);

}  // namespace csm::score
