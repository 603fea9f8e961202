// SPDX-License-Identifier: MIT
#pragma once

#include "csm/report/why_own.hpp"

#include <functional>

/// The reasons of threats: how each offer presses on each segment that it serves.
namespace csm::why {

class Rivals {
 public:
  explicit Rivals(Own& own) : own_(own), inputs_(own.inputs()) {}

  /// Of some offers together: 100 * the sum over segments of share * the largest pressure there.
  using Chosen = std::function<bool(const score::OfferInputs<Figure>& offer)>;
  ReasonPtr threat(std::string label, Time time, const Chosen& chosen);

 private:
  using Key = std::tuple<int, std::uint32_t, std::uint32_t, Time>;

  std::string name(std::uint32_t offer) const;
  ReasonPtr pressure(std::uint32_t offer, std::uint32_t segment, Time time);
  ReasonPtr pull(std::uint32_t offer, std::uint32_t segment, Time time);
  ReasonPtr reach(std::uint32_t offer, Time time) const;
  ReasonPtr strength(std::uint32_t offer, std::uint32_t segment, Time time);
  ReasonPtr compared(std::uint32_t offer, std::uint32_t segment);
  ReasonPtr upstream(ExperienceType type, std::uint32_t segment);
  ReasonPtr frontier(std::uint32_t rival);
  ReasonPtr hold(std::uint32_t segment, ExperienceType type, Time time);

  const Offer& offer_of(std::uint32_t offer) const;
  template <class Make>
  const ReasonPtr& once(const Key& key, Make make);

  Own& own_;
  const score::Inputs<Figure>& inputs_;
  std::map<Key, ReasonPtr> known_;
};

}  // namespace csm::why
