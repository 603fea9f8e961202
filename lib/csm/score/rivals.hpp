// SPDX-License-Identifier: MIT
#pragma once

#include "csm/model/model.hpp"
#include "csm/score/outcome.hpp"

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

/// What the outcome says about each rival: threat, frontier, disruption, and how soon it is level.
/// Written once for figures with bounds and for middle values alone; what is asked with yes or no,
/// or in years, looks at middle values.
namespace csm::score {

/// 100 * sum over segments of share times the rival's largest pressure there.
template <class V>
struct Threat {
  V now{};
  V later{};

  double rise() const { return middle(later) - middle(now); }
};
template <class V>
Threat<V> threat_of(const RivalInputs<V>& rival, const Inputs<V>& inputs,
                    const Outcome<V>& outcome);

/// At least as much wanted, at most as dear, and one of them strictly.
template <class V>
bool dominates(const RivalInputs<V>& rival, const Inputs<V>& inputs);

/// Christensen's two marks: a foothold that incumbents do not defend, and the means to climb.
template <class V>
bool strict_disruption(const Rival& rival, const RivalInputs<V>& numbers, const Inputs<V>& inputs,
                       const Outcome<V>& outcome);

// The two means.

/// 0 where any of the four figures is missing.
template <class V>
double value_lead_of(const RivalInputs<V>& rival, const Inputs<V>& inputs);
/// Learns faster, as far as somebody rated it, than all of ours that serve one of its segments.
template <class V>
bool outpaces(const OfferInputs<V>& offer, const Outcome<V>& outcome);

/// When an offer is level with the business, in the segment where that is soonest.
struct Level {
  static constexpr double never = std::numeric_limits<double>::infinity();

  double years = never;
  std::uint32_t segment = 0;
  std::optional<std::uint32_t> last;  ///< our experience that it catches up with last there
};

/// Our experiences that an offer has to catch up with. Of two that serve a segment with the same
/// type, the one that is neither stronger nor faster is never the last to be caught up with.
class Field {
 public:
  template <class V>
  Field(const Inputs<V>& inputs, const Outcome<V>& outcome, double learning_rate);

  template <class V>
  Level level_in(const OfferInputs<V>& offer, const OfferOutcome<V>& outcome) const;

 private:
  struct Runner {
    double strength = 0;
    double speed = 0;  ///< R(x)
    std::uint32_t experience = 0;
  };

  Level in_segment(std::uint32_t segment, ExperienceType type, double strength,
                   double momentum) const;

  std::vector<ByType<std::vector<Runner>>> runners_;  ///< by segment; the strongest first
  double learning_rate_;
};

/// 100 * sum over segments of share times d(s,e): the demand of every cell in a row.
template <class V>
ByType<V> row_demands(const Inputs<V>& inputs, const Outcome<V>& outcome);

}  // namespace csm::score
