// SPDX-License-Identifier: MIT
#include "csm/rules/facts.hpp"
#include "csm/rules/loop_levels.hpp"
#include "csm/rules/rule.hpp"
#include "csm/rules/seen.hpp"
#include "csm/score/figure.hpp"

#include <optional>

#include <fmt/format.h>

namespace csm {
namespace {

/// From this distance on a level stands in the air.
constexpr double far_above = 2;

struct Skip {
  std::size_t level = 0;
  std::size_t below = 0;
};

/// The first level that stands far above one before it, and the lowest of those before it.
std::optional<Skip> first_skip(const LoopLevels& levels) {
  std::optional<std::size_t> lowest;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const Rating& level = *levels[i].rating;
    if (!level.given()) continue;
    const double value = level.figure.value;
    if (lowest && value - levels[*lowest].rating->figure.value >= far_above - score::tie) {
      return Skip{i, *lowest};
    }
    if (!lowest || value < levels[*lowest].rating->figure.value) lowest = i;
  }
  return std::nullopt;
}

void check_experience(const Experience& experience, Reporter& reporter) {
  const RepeatRatings& repeat = experience.repeat;
  if (learns_without_identity(repeat) || jumps_to_partner(repeat)) return;
  const LoopLevels levels = loop_levels(repeat);
  const std::optional<Skip> skip = first_skip(levels);
  if (!skip) return;
  const LoopLevel& level = levels[skip->level];
  const LoopLevel& below = levels[skip->below];
  reporter.add({.rule = "level-skipped",
                .span = level.rating->span,
                .message = fmt::format(
                    "`{}` of experience `{}` is {}, {} above `{}`", level.key, experience.id.text,
                    figure_of(*level.rating),
                    told(level.rating->figure.value - below.rating->figure.value), below.key),
                .help = fmt::format("raise `{}` first, or rate `{}` by what really comes of it",
                                    below.key, level.key),
                .labels = {{below.rating->span,
                            fmt::format("`{}` is {}", below.key, figure_of(*below.rating))}},
                .fix = {}});
}

void check(const Context& context, Reporter& reporter) {
  for (const Experience& one : context.model.experiences) check_experience(one, reporter);
}

}  // namespace

extern const Rule rule_level_skipped{
    .name = "level-skipped",
    .severity = Severity::warning,
    .section = Section::repeat_and_trust,
    .summary = "A level of repeat is rated at least 2 above one before it.",
    .why =
        "The levels of repeat build on each other: who is recognized can be learned from, what is "
        "learned about one can be learned across all, and only then comes a trusted partner. A "
        "high level on a low one carries nothing, and the score counts it as low as the one below.",
    .remedy =
        "Raise the lower level first. If the higher one is real, look again whether the lower one "
        "is not rated too low.",
    .bad = R"(csm: 1
business: {name: Blue Note, industry: music streaming}
customers:
  listeners: {name: Listeners, share: 100%}
experiences:
  playlists:
    type: curated-offering
    through: player
    serves: listeners
    repeat: {identity: 4, individual: 1, population: 4, partner: 0}
architectures:
  player: {type: connected-retailer}
)",
    .good = R"(csm: 1
business: {name: Blue Note, industry: music streaming}
customers:
  listeners: {name: Listeners, share: 100%}
experiences:
  playlists:
    type: curated-offering
    through: player
    serves: listeners
    repeat: {identity: 4, individual: 3, population: 3, partner: 1}
architectures:
  player: {type: connected-retailer}
)",
    .check = check,
};

}  // namespace csm
