// SPDX-License-Identifier: MIT
#include "cli/samples.hpp"

#include "csm/text/limits.hpp"

#include "cli/exit_code.hpp"
#include "cli/in_order.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace csm::cli {
namespace {

/// The largest whole number that every reader of JSON keeps.
constexpr std::uint64_t largest_seed = (std::uint64_t{1} << 53) - 1;
constexpr std::uint32_t at_a_time = 512;

/// Digits alone: no sign, no fraction, no hexadecimal.
CLI::Validator whole_number(std::uint64_t low, std::uint64_t high) {
  return {[low, high](std::string& text) -> std::string {
            std::uint64_t number = 0;
            const auto [end, error] =
                std::from_chars(text.data(), text.data() + text.size(), number);
            const bool sound = error == std::errc() && end == text.data() + text.size() &&
                               number >= low && number <= high;
            return sound ? "" : "out of range";
          },
          fmt::format("INT in [{} - {}]", low, high)};
}

std::vector<std::string> words_to_vary() {
  std::vector<std::string> all;
  for (const Word& word : score::vary_words) all.emplace_back(word.word);
  return all;
}

}  // namespace

void SampleOptions::declare(CLI::App& app) {
  app.add_option("--samples", count,
                 fmt::format("score so many drawings of what is not known for sure, 1 to {}",
                             limits::samples))
      ->type_name("N")
      ->check(whole_number(1, limits::samples));
  app.add_option("--seed", seed, "with --samples: which drawings (1 if left out)")
      ->type_name("S")
      ->check(whole_number(0, largest_seed));
  app.add_option("--vary", vary,
                 fmt::format("with --samples: what is drawn, of {} (ratings if left out)",
                             fmt::join(words_to_vary(), ", ")))
      ->type_name("WHAT")
      ->delimiter(',')
      ->check(CLI::IsMember(words_to_vary()));
}

void SampleOptions::refuse_alone() const {
  if (count) return;
  for (const auto& [given, option] :
       {std::pair(seed.has_value(), "--seed"), std::pair(!vary.empty(), "--vary")}) {
    if (!given) continue;
    throw Failure(ExitCode::unusable, fmt::format("{} says nothing without --samples", option),
                  "say how many drawings are to be made, such as --samples 10000");
  }
}

void SampleOptions::add_to(StrategyReport& report, const score::Assumptions& assumptions,
                           std::size_t jobs) const {
  if (!count) return;
  score::Sampling sampling{.count = *count};
  if (seed) sampling.seed = *seed;
  if (!vary.empty()) {
    sampling.varied = {};
    for (const std::string& word : vary) {
      sampling.varied[static_cast<std::size_t>(*parse_word<score::Vary>(word))] = true;
    }
  }
  std::vector<score::Drawing> drawings;
  drawings.reserve(*count);
  in_order<std::vector<score::Drawing>>(
      (*count + at_a_time - 1) / at_a_time, jobs,
      [&](std::size_t block) {
        const auto first = static_cast<std::uint32_t>(block) * at_a_time;
        return score::draw(report.model, assumptions, sampling, first,
                           std::min(at_a_time, *count - first));
      },
      [&](std::vector<score::Drawing> some) {
        drawings.insert(drawings.end(), some.begin(), some.end());
      });
  report.samples = score::summarize(report.model, sampling, drawings);
}

}  // namespace csm::cli
