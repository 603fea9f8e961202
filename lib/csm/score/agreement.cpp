// SPDX-License-Identifier: MIT
#include "csm/score/agreement.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace csm::score {
namespace {

double square(double value) { return value * value; }

/// Ranks from 1; equal values share the mean of theirs.
class Ranks {
 public:
  explicit Ranks(std::vector<double> values) : sorted_(std::move(values)) {
    std::ranges::sort(sorted_);
  }

  double of(double value) const {
    const auto [first, last] = std::equal_range(sorted_.begin(), sorted_.end(), value);
    const auto below = static_cast<double>(first - sorted_.begin());
    return below + (static_cast<double>(last - first) + 1) / 2;
  }

  /// The sum of t^3 - t over groups of t equal values.
  double ties() const {
    double sum = 0;
    for (auto at = sorted_.begin(); at != sorted_.end();) {
      const auto end = std::upper_bound(at, sorted_.end(), *at);
      const auto count = static_cast<double>(end - at);
      sum += count * count * count - count;
      at = end;
    }
    return sum;
  }

 private:
  std::vector<double> sorted_;
};

/// The differences of all ordered pairs of these values. Ordinal ones have been replaced by ranks:
/// the ordinal difference of two values is the squared difference of their mean ranks.
double differences(std::vector<double> values, Measurement measurement) {
  const auto count = static_cast<double>(values.size());
  double sum = 0;
  switch (measurement) {
    case Measurement::nominal:
      std::ranges::sort(values);
      for (auto at = values.begin(); at != values.end();) {
        const auto end = std::upper_bound(at, values.end(), *at);
        const auto same = static_cast<double>(end - at);
        sum += same * (count - same);
        at = end;
      }
      return sum;
    case Measurement::ordinal:
    case Measurement::interval: {
      const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
      for (const double value : values) sum += square(value - mean);
      return 2 * count * sum;
    }
    case Measurement::ratio:
      for (const double a : values) {
        for (const double b : values) {
          if (a != b) sum += square((a - b) / (a + b));
        }
      }
      return sum;
  }
  return sum;
}

}  // namespace

std::size_t pairable_values(const std::vector<Unit>& units) {
  std::size_t count = 0;
  for (const Unit& unit : units) count += unit.size() > 1 ? unit.size() : 0;
  return count;
}

std::optional<double> krippendorff_alpha(const std::vector<Unit>& units, Measurement measurement) {
  std::vector<double> all;
  for (const Unit& unit : units) {
    if (unit.size() > 1) all.insert(all.end(), unit.begin(), unit.end());
  }
  if (all.empty()) return std::nullopt;
  const auto count = static_cast<double>(all.size());
  const Ranks ranks(all);
  const auto difference = [&](std::vector<double> values) {
    if (measurement == Measurement::ordinal) {
      for (double& value : values) value = ranks.of(value);
    }
    return differences(std::move(values), measurement);
  };
  double observed = 0;
  for (const Unit& unit : units) {
    if (unit.size() > 1) observed += difference(unit) / static_cast<double>(unit.size() - 1);
  }
  if (std::ranges::count(all, all.front()) == std::ssize(all)) return std::nullopt;
  return 1 - (count - 1) * observed / difference(all);
}

std::optional<Concordance> kendall_w(const std::vector<std::vector<double>>& raters) {
  if (raters.size() < 2 || raters.front().size() < 2) return std::nullopt;
  const std::size_t things = raters.front().size();
  std::vector<double> sums(things);
  double ties = 0;
  for (const std::vector<double>& values : raters) {
    assert(values.size() == things);
    const Ranks ranks(values);
    for (std::size_t i = 0; i < things; ++i) sums[i] += ranks.of(values[i]);
    ties += ranks.ties();
  }
  const auto m = static_cast<double>(raters.size());
  const auto n = static_cast<double>(things);
  const double largest = m * m * (n * n * n - n) - m * ties;
  if (largest <= 0) return std::nullopt;
  Concordance result{.degrees = things - 1};
  for (const double sum : sums) result.deviations += square(sum - m * (n + 1) / 2);
  result.w = 12 * result.deviations / largest;
  result.chi_squared = m * (n - 1) * result.w;
  return result;
}

}  // namespace csm::score
