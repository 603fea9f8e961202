// SPDX-License-Identifier: MIT
#pragma once

#include "csm/score/outcome.hpp"

#include <optional>
#include <string>
#include <vector>

/// Everything that is said about one business: figures on 0..100 with their bounds, in the order
/// in which they are printed. Numbers without bounds are middle values.
namespace csm::score {

enum class CellStatus : std::uint8_t { contested, held, exposed, open, quiet };
inline constexpr Word cell_status_words[] = {
    {"contested", "contested", "the business and a rival are here"},
    {"held", "held", "the business is here alone"},
    {"exposed", "exposed", "a rival is here, the business is not"},
    {"open", "open", "nobody is here, and the gap is at least 10"},
    {"quiet", "quiet", "nobody is here, and little is missed"},
};

enum class Move : std::uint8_t { deepen, extend, add_architecture, add_experience, leap };
inline constexpr Word move_words[] = {
    {"deepen", "deepen what is there",
     "an experience of that type serves the segment through that architecture already"},
    {"extend", "extend what is there",
     "the business has that type of experience and that architecture, but not together for this "
     "segment"},
    {"add-architecture", "add the architecture",
     "the business has that type of experience, but no such architecture"},
    {"add-experience", "add the experience",
     "the business has such an architecture, but no experience of that type"},
    {"leap", "leap", "the business has neither"},
};

enum class LeverKind : std::uint8_t { outcome, means };
inline constexpr Word lever_kind_words[] = {
    {"outcome", "outcome", "what the customer gets"},
    {"means", "means", "what makes it possible"},
};

struct Cell {
  ExperienceType experience{};
  ArchitectureType architecture{};
  CellStatus status{};
  Figure strength;
  Figure demand;
  Figure gap;
  Figure threat_now;
  Figure threat_horizon;
  Figure rival_strength;  ///< as strength, of the strongest offer to each segment, today
  std::vector<std::uint32_t> experiences;
  std::vector<std::uint32_t> rivals;
};

struct SegmentScore {
  double share = 0;  ///< 0..1
  Figure fit;
  Figure loop;
  ByType<Figure> demand;
  ByType<Figure> coverage;
};

struct ExperienceScore {
  std::vector<std::uint32_t> architectures;
  Figure strength;  ///< the largest over its architectures
  Figure loop;
  std::uint8_t loop_level = 0;  ///< 0..4
};

struct GapOption {
  ArchitectureType architecture{};
  Figure feasibility;
  Move move{};
};

struct Gap {
  std::uint32_t segment = 0;
  ExperienceType experience{};
  Figure size;
  Figure attainable;
  std::vector<GapOption> options;  ///< all five, the most feasible first
};

struct OfferScore {
  std::uint32_t index = 0;  ///< in the rival's offers
  ExperienceType experience{};
  ArchitectureType architecture{};
  Figure strength;
  Figure strength_horizon;
  std::optional<double> level_in;  ///< years; none: never
};

struct RivalScore {
  std::uint32_t index = 0;  ///< in the model's rivals
  Figure threat_now;
  Figure threat_horizon;
  double rise = 0;
  bool dominates = false;
  bool strict_disruption = false;
  std::vector<OfferScore> offers;
};

struct Lever {
  std::string path;
  LeverKind kind{};
  double fit_gain = 0;
  double threat_drop = 0;
};

struct StepScore {
  std::optional<double> opportunity;  ///< 0..20
};

struct Scorecard {
  Assumptions assumptions;
  double rated = 0;  ///< 0..1: the share of the rating slots that are filled
  Figure fit;
  Figure loop;
  Figure threat_now;
  Figure threat_horizon;
  std::vector<Cell> cells;  ///< 20, row by row
  std::vector<SegmentScore> segments;
  std::vector<ExperienceScore> experiences;
  std::vector<Gap> gaps;           ///< the largest attainable first
  std::vector<RivalScore> rivals;  ///< the largest threat at the horizon first
  std::vector<Lever> levers;       ///< the largest sum of gain and drop first
  std::vector<std::vector<StepScore>> journeys;

  const Cell& cell(ExperienceType experience, ArchitectureType architecture) const {
    return cells[index(experience) * architecture_count + index(architecture)];
  }
};

Scorecard score(const Model& model, const Assumptions& assumptions);
/// The same where rivals' strengths are what they were resolved to before the model changed.
Scorecard score(const Model& model, const Assumptions& assumptions,
                const HeldStrengths<Figure>& held);

/// The share of the rating slots that are filled, 0..1.
double rated_share(const Model& model);

/// Every step up of an own rating, and what it would do.
std::vector<Lever> levers(const Model& model, const Inputs<double>& inputs,
                          const Outcome<double>& outcome, const Assumptions& assumptions);

/// By segment and type, the largest attainable first.
std::vector<Gap> gaps(const Inputs<Figure>& inputs, const Outcome<Figure>& outcome);

/// Rivals with their offers, the largest threat at the horizon first.
std::vector<RivalScore> rivals(const Model& model, const Inputs<Figure>& inputs,
                               const Outcome<Figure>& outcome, const Assumptions& assumptions);

/// A figure as lists are ordered by it: differences below 1e-9 are ties.
double order_key(double figure);

}  // namespace csm::score

namespace csm {
template <>
inline constexpr std::span<const Word> words<score::CellStatus> = score::cell_status_words;
template <>
inline constexpr std::span<const Word> words<score::Move> = score::move_words;
template <>
inline constexpr std::span<const Word> words<score::LeverKind> = score::lever_kind_words;
}  // namespace csm
