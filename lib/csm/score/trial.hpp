// SPDX-License-Identifier: MIT
#pragma once

#include "csm/model/model.hpp"
#include "csm/score/outcome.hpp"
#include "csm/score/plan.hpp"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace csm::score {

/// A business on which initiatives are tried out: funding some works out again only what they
/// touch, and can be taken back. What is funded need not go together.
class Trial {
 public:
  Trial(const Model& model, const Assumptions& assumptions, Goal goal);
  // Ratings are remembered by their address.
  Trial(const Trial&) = delete;
  Trial& operator=(const Trial&) = delete;

  void fund(std::span<const std::uint32_t> initiatives);
  void fund(std::uint32_t initiative) { fund({&initiative, 1}); }
  /// Takes back what was funded last.
  void undo();

  /// What is gained by what is funded, in points of the goal.
  double value() const;

 private:
  /// A number that initiatives may raise, and from what.
  struct Slot {
    double* number = nullptr;
    const Rating* rating = nullptr;  ///< null: it is a permission
    const Located<Permission>* permission = nullptr;
    ExperienceType type{};                                       ///< of a permission
    std::vector<std::pair<std::uint32_t, const Raise*>> raises;  ///< every `=` before every `+`
  };
  /// What an initiative changes, directly or in the end.
  struct Touch {
    std::vector<std::uint32_t> slots;
    std::vector<std::uint32_t> architectures;
    std::vector<std::uint32_t> experiences;
    std::vector<std::uint32_t> segments;
  };
  /// What an experience comes to, through each of its architectures.
  struct Strengths {
    std::vector<double> now;
    std::vector<double> later;
  };
  static constexpr std::uint32_t always = UINT32_MAX;

  void find_slots();
  void find_touches();
  double number_of(const Slot& slot) const;
  /// Whether the business has it: it always did, or what adds it is funded.
  bool stands(std::uint32_t experience) const {
    return owner_[experience] == always || funded_[owner_[experience]];
  }
  void set(double& place, double number);
  void renew_experience(std::uint32_t experience);
  void renew_segment(std::uint32_t segment);
  double total() const;

  const Model& model_;
  const Assumptions& assumptions_;
  Goal goal_;
  Inputs<double> inputs_;             ///< with everything that initiatives add
  std::vector<std::uint32_t> owner_;  ///< by experience: the initiative that adds it, or always
  std::vector<double> leads_;         ///< by rival
  HeldStrengths<double> held_;
  std::vector<Slot> slots_;
  std::vector<Touch> touches_;  ///< by initiative

  std::vector<bool> funded_;
  std::vector<double> carrying_;            ///< D, by architecture
  std::vector<Strengths> strengths_;        ///< by experience; kept up for those that stand
  std::vector<Standing<double>> unserved_;  ///< by segment: its demand
  std::vector<double> fit_;                 ///< by segment, 0..1
  std::vector<double> pressure_;            ///< by segment: the largest at the horizon
  double before_ = 0;                       ///< total() with nothing funded

  // What was there before, and how much of it belongs to which call of fund().
  struct Funding {
    std::size_t first_initiative = 0;
    std::size_t first_change = 0;
  };
  std::vector<std::uint32_t> order_;
  std::vector<std::pair<double*, double>> changes_;
  std::vector<Funding> fundings_;
  Touch union_;  ///< of the initiatives that are funded at once
};

}  // namespace csm::score
