// SPDX-License-Identifier: MIT
#pragma once

#include "csm/score/outcome.hpp"
#include "csm/score/places.hpp"

#include <cstdint>
#include <vector>

namespace csm::score {

/// What a change of one number touches.
struct Touched {
  std::vector<std::uint32_t> experiences;
  std::vector<std::uint32_t> segments;
  std::vector<OfferPlace> offers;
};

/// A business of which one number after the other changes: only what it touches is worked out
/// again. Rivals' strengths that are words stay what they were resolved to at the start.
class Rescoring {
 public:
  Rescoring(const Inputs<Figure>& inputs, const Assumptions& assumptions);

  Touched touched_by(const Place<Figure>& place) const;
  /// After a number of the inputs has changed. The totals of the outcome stand still, and so does
  /// what a segment is pressed with.
  void renew(const Touched& touched);
  const Outcome<Figure>& outcome() const { return outcome_; }

 private:
  const Inputs<Figure>& inputs_;
  const Assumptions& assumptions_;
  std::vector<Figure> leads_;                        ///< by rival
  std::vector<std::vector<std::uint32_t>> through_;  ///< by architecture: experiences
  Outcome<Figure> outcome_;
};

}  // namespace csm::score
