// SPDX-License-Identifier: MIT
#pragma once

#include "csm/framework/words.hpp"
#include "csm/model/model.hpp"
#include "csm/score/formulas.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

/// How sure a score is: what is not known for sure is drawn at random, many times, and each time
/// the business is scored again. After SMAA-2 (Lahdelma and Salminen, 2001), which asks in what
/// share of the drawings something ranks first.
namespace csm::score {

enum class Vary : std::uint8_t { ratings, weights, learning };
inline constexpr Word vary_words[] = {
    {"ratings", "ratings", "within a range, one of the raters, 0..5 where nobody knows"},
    {"weights", "weights", "those of the formulas, all of a group equally likely"},
    {"learning", "learning rate", "from 0.1 to 0.5 a year"},
};

struct Sampling {
  std::uint32_t count = 0;
  std::uint64_t seed = 1;
  std::array<bool, std::size(vary_words)> varied = {true, false, false};

  bool varies(Vary what) const { return varied[static_cast<std::size_t>(what)]; }
};

/// What one drawing came to.
struct Drawing {
  double fit = 0;                 ///< 0..100
  double threat = 0;              ///< at the horizon, 0..100
  std::uint32_t first_gap = 0;    ///< segment * experience_count + type
  std::uint32_t first_rival = 0;  ///< in the model's rivals; 0 where there is none
  bool within_reach = false;      ///< the first gap is above 0
  bool threatened = false;        ///< some rival's threat is above 0
  bool level_gaps = false;  ///< another gap is as large as the first; the file's order decides
  bool level_rivals = false;
};

/// The drawings from `first` on. Drawing n is the same whoever asks, and for whatever range.
std::vector<Drawing> draw(const Model& model, const Assumptions& assumptions,
                          const Sampling& sampling, std::uint32_t first, std::uint32_t count);

struct Percentiles {
  double p10 = 0;
  double p50 = 0;
  double p90 = 0;
};
/// Between two neighbours in order a straight line; of one number at least.
Percentiles percentiles(std::vector<double> numbers);

struct Samples {
  Sampling sampling;
  Percentiles fit;
  Percentiles threat_horizon;
  std::vector<std::uint32_t> first_gaps;    ///< how often, by segment * experience_count + type
  std::vector<std::uint32_t> first_rivals;  ///< how often, by rival
  std::uint32_t out_of_reach = 0;           ///< drawings in which no gap is within reach
  std::uint32_t unthreatened = 0;           ///< drawings in which no rival is a threat
  std::uint32_t level_gaps = 0;             ///< drawings in which several gaps are the largest
  std::uint32_t level_rivals = 0;

  /// Of all drawings, 0..1.
  double share(std::uint32_t times) const { return static_cast<double>(times) / sampling.count; }
  std::uint32_t times_first(std::uint32_t segment, ExperienceType type) const {
    return first_gaps[segment * experience_count + index(type)];
  }
};
Samples summarize(const Model& model, const Sampling& sampling,
                  const std::vector<Drawing>& drawings);

/// One standard error of the share that `times` of `count` drawings are. What was never seen may
/// still happen: one more of either kind counts as drawn, so the error is never 0.
double sampling_error(std::uint32_t times, std::uint32_t count);

}  // namespace csm::score

namespace csm {
template <>
inline constexpr std::span<const Word> words<score::Vary> = score::vary_words;
}  // namespace csm
