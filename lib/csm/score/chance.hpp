// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

/// Random numbers by their place in a sequence (splitmix64): whoever draws in parallel gets the
/// same numbers as whoever draws in turn. The standard distributions differ between libraries.
namespace csm::score {

constexpr std::uint64_t mixed(std::uint64_t bits) {
  bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9U;
  bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBU;
  return bits ^ (bits >> 31);
}

class Chance {
 public:
  /// The seed is mixed, so that sequences of neighbouring seeds have nothing in common.
  explicit constexpr Chance(std::uint64_t seed) : start_(mixed(seed)) {}

  constexpr std::uint64_t bits(std::uint64_t place) const {
    return mixed(start_ + (place + 1) * 0x9E3779B97F4A7C15U);
  }
  /// 0 <= u < 1
  constexpr double unit(std::uint64_t place) const {
    return static_cast<double>(bits(place) >> 11) * 0x1p-53;
  }
  /// One of `count`.
  constexpr std::uint32_t below(std::uint32_t count, std::uint64_t place) const {
    return static_cast<std::uint32_t>((bits(place) >> 32) * count >> 32);
  }

 private:
  std::uint64_t start_;
};

/// Weights that are all equally likely: the lengths into which N - 1 numbers cut 0..1. Takes the
/// N - 1 places from `place` on.
template <std::size_t N>
std::array<double, N> simplex(const Chance& chance, std::uint64_t place) {
  std::array<double, N - 1> cuts;
  for (double& cut : cuts) cut = chance.unit(place++);
  std::ranges::sort(cuts);
  std::array<double, N> lengths;
  double from = 0;
  for (std::size_t i = 0; i + 1 < N; ++i) {
    lengths[i] = cuts[i] - from;
    from = cuts[i];
  }
  lengths[N - 1] = 1 - from;
  return lengths;
}

}  // namespace csm::score
