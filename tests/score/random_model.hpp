// SPDX-License-Identifier: MIT
#pragma once

#include "csm/model/ratings.hpp"

#include <cstdint>

namespace csm::test {

/// Random numbers that are the same everywhere (splitmix64): the standard distributions are not.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t bits();
  std::uint32_t below(std::uint32_t count) { return static_cast<std::uint32_t>(bits() % count); }
  /// 0..1
  double unit() { return static_cast<double>(bits() >> 11) * 0x1p-53; }
  bool chance(double probability) { return unit() < probability; }

 private:
  std::uint64_t state_;
};

/// A business as a file could describe it: every way to rate, references resolved, all kinds of
/// things left out now and then. Ids are one of a fixed set of texts.
Model random_model(Random& random);
Rating random_rating(Random& random);

}  // namespace csm::test
