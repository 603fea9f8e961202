// SPDX-License-Identifier: MIT
#pragma once

#include "csm/report/strategy.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace csm::cli {

/// How sure a score is: --samples, and what is varied.
struct SampleOptions {
  std::optional<std::uint32_t> count;
  std::optional<std::uint64_t> seed;
  std::vector<std::string> vary;

  void declare(CLI::App& app);
  /// Throws a Failure where the others are given without --samples.
  void refuse_alone() const;
  /// Draws where it was asked for; the same for any number of threads.
  void add_to(StrategyReport& report, const score::Assumptions& assumptions,
              std::size_t jobs) const;
};

}  // namespace csm::cli
