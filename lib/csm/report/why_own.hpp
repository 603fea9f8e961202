// SPDX-License-Identifier: MIT
#pragma once

#include "csm/report/reason.hpp"
#include "csm/score/inputs.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>

/// The reasons of what the business itself does: what segments want, how strong experiences are,
/// and what is missed.
namespace csm::why {

/// Now, or at the horizon.
enum class Time : std::uint8_t { now, horizon };

class Own {
 public:
  Own(const Model& model, const score::Assumptions& assumptions);

  const Model& model() const { return model_; }
  const score::Inputs<Figure>& inputs() const { return inputs_; }
  std::string name(std::uint32_t segment) const;
  /// ", in 3 years", or nothing.
  std::string at(Time time) const;

  ReasonPtr share(std::uint32_t segment);
  ReasonPtr demand(std::uint32_t segment, ExperienceType type);
  /// Of an experience, through one of the architectures that it stands in.
  ReasonPtr strength(std::uint32_t experience, std::uint32_t architecture, Time time);
  ReasonPtr loop(std::uint32_t experience);
  ReasonPtr projected(std::string label, const ReasonPtr& today, const ReasonPtr& speed,
                      std::string_view speed_name) const;
  /// Of all that serves a segment with that type, through that architecture or any.
  ReasonPtr coverage(std::uint32_t segment, ExperienceType type, Time time);
  ReasonPtr strength_in(std::uint32_t segment, ExperienceType type, ArchitectureType architecture);
  ReasonPtr unmet(std::uint32_t segment, ExperienceType type);
  ReasonPtr feasibility(ExperienceType experience, ArchitectureType architecture);

 private:
  /// By kind of figure and what it is about.
  using Key = std::tuple<int, std::uint32_t, std::uint32_t, std::uint32_t>;

  template <class Make>
  const ReasonPtr& once(const Key& key, Make make);
  ReasonPtr make_strength(std::uint32_t experience, std::uint32_t architecture);
  ReasonPtr permission(const Experience& experience, const Figure& value) const;
  ReasonPtr best_sense();

  const Model& model_;
  score::Assumptions assumptions_;
  score::Inputs<Figure> inputs_;
  std::map<Key, ReasonPtr> known_;
};

}  // namespace csm::why
