// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

/// How far raters agree, from their numbers alone.
namespace csm::score {

/// What a difference of two values counts, as Krippendorff (2011) names them.
enum class Measurement : std::uint8_t { nominal, ordinal, interval, ratio };

/// What was said of one unit; who said nothing is left out.
using Unit = std::vector<double>;

/// Values of units that two or more rated.
std::size_t pairable_values(const std::vector<Unit>& units);

/// Krippendorff's alpha: 1 where all agree, 0 where it is as good as chance, below 0 where it is
/// worse. None where no unit has two values, or all values are the same.
std::optional<double> krippendorff_alpha(const std::vector<Unit>& units, Measurement measurement);

/// From `alpha_tentative` on ratings carry tentative conclusions, from `alpha_reliable` on they
/// can be relied on (Krippendorff, Content Analysis).
inline constexpr double alpha_tentative = 0.667;
inline constexpr double alpha_reliable = 0.800;

/// Kendall's W over things that every rater rated; equal values share their mean rank, and W is
/// corrected for them.
struct Concordance {
  double w = 0;           ///< 0..1
  double deviations = 0;  ///< S: squared deviations of the sums of ranks from their mean
  double chi_squared = 0;
  std::size_t degrees = 0;  ///< of freedom
};

/// `raters[r][i]`: what rater r said of thing i. None below two raters or two things, or where
/// every rater said the same of all things.
std::optional<Concordance> kendall_w(const std::vector<std::vector<double>>& raters);

}  // namespace csm::score
