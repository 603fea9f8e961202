// SPDX-License-Identifier: MIT
#pragma once

#include "csm/model/model.hpp"
#include "csm/score/formulas.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What would change the answer: the smallest change of one rating that puts another gap, or
/// another rival, first; and what is not rated but would narrow the fit's bounds if it were.
namespace csm::score {

/// A rating that is given moves by its middle value.
struct Flip {
  std::string path;
  double from = 0;     ///< 0..5; of a range its middle
  Figure given;        ///< as the file rates it
  double to = 0;       ///< the nearest number that does it, to the tenth digit behind the point
  double rounded = 0;  ///< one that does it with two digits, or as many as it takes
  /// Who is first then: a gap by segment * experience_count + type, a rival by its place in the
  /// model.
  std::uint32_t first = 0;
};

struct Unknown {
  std::string path;
  double narrows = 0;  ///< points by which the fit's bounds come closer where it is in the middle
};

struct Flips {
  std::optional<Flip> gap;  ///< none: no change of one rating does it
  std::optional<Flip> rival;
  std::vector<Unknown> unknowns;  ///< those that narrow anything, the largest first
};
Flips flips(const Model& model, const Assumptions& assumptions);

}  // namespace csm::score
