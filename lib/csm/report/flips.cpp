// SPDX-License-Identifier: MIT
#include "csm/report/flips.hpp"

#include "csm/report/ratings.hpp"
#include "csm/report/words.hpp"
#include "csm/text/counted.hpp"

#include <cmath>

#include <fmt/format.h>

namespace csm {
namespace {

std::string gap_name(const Model& model, std::uint32_t segment, ExperienceType type) {
  return fmt::format("{}: {}", name_of(model.customers[segment]), title(type));
}

std::string gap_name(const Model& model, std::uint32_t number) {
  return gap_name(model, number / experience_count, experience_types[number % experience_count]);
}

/// The least change does it.
bool is_level(const score::Flip& flip) { return std::abs(flip.to - flip.from) < 1e-6; }

std::string from_words(const score::Flip& flip) {
  const std::string middle = fmt::format("{:.10g}", flip.from);
  if (flip.given.low == flip.given.high) return middle;
  return fmt::format("{}, the middle of {:.10g}..{:.10g}", middle, flip.given.low, flip.given.high);
}

std::string flip_sentence(const StrategyReport& report, const score::Flip& flip,
                          std::string_view first) {
  if (is_level(flip)) {
    return fmt::format("{} is level with it, and would be first if {} were the least {} (`{}`).",
                       first, rating_words(report.model, flip.path),
                       flip.to < flip.from ? "lower" : "higher", flip.path);
  }
  return fmt::format("{} would be first if {} were {:.10g} instead of {} (`{}`).", first,
                     rating_words(report.model, flip.path), flip.rounded, from_words(flip),
                     flip.path);
}

}  // namespace

std::vector<std::string> flip_sentences(const StrategyReport& report) {
  std::vector<std::string> sentences;
  const Model& model = report.model;
  const score::Flips& flips = *report.flips;
  const auto& gaps = report.card.gaps;
  if (!gaps.empty()) {
    const score::Gap& first = gaps.front();
    const std::string now = first.attainable.value > score::tie
                                ? fmt::format("The largest gap within reach is {}.",
                                              gap_name(model, first.segment, first.experience))
                                : "No gap is within reach.";
    sentences.push_back(now + ' ' +
                        (flips.gap
                             ? flip_sentence(report, *flips.gap, gap_name(model, flips.gap->first))
                             : "No change of a single rating puts another one first."));
  }
  const auto& rivals = report.card.rivals;
  if (rivals.size() > 1) {
    const score::RivalScore& first = rivals.front();
    const std::string when = years(report.card.assumptions.horizon);
    const std::string now = first.threat_horizon.value > score::tie
                                ? fmt::format("The largest threat in {} is {}.", when,
                                              name_of(model.rivals[first.index]))
                                : fmt::format("No rival is a threat in {}.", when);
    sentences.push_back(now + ' ' +
                        (flips.rival ? flip_sentence(report, *flips.rival,
                                                     name_of(model.rivals[flips.rival->first]))
                                     : "No change of a single rating puts another rival first."));
  }
  return sentences;
}

std::string unknown_words(const StrategyReport& report, const score::Unknown& unknown) {
  return fmt::format("{}: {}", rating_words(report.model, unknown.path),
                     counted(points(unknown.narrows), "point"));
}

std::string unknowns_sentence(const StrategyReport& report) {
  const std::string bounds = bounds_in_words(report.card.fit);
  if (report.flips->unknowns.empty()) {
    const Figure& fit = report.card.fit;
    if (fit.low == fit.high) {
      return fmt::format("The fit is {}; no rating that is missing would change it.", bounds);
    }
    if (report.card.rated == 1) {
      return fmt::format(
          "The fit is {}; no rating is missing, so ranges and raters make its bounds.", bounds);
    }
    return fmt::format(
        "The fit is {}; no rating that is missing would bring its bounds closer by itself.",
        bounds);
  }
  return fmt::format(
      "The fit is {}; its bounds would come closer by so much if a rating in the middle were "
      "filled in for:",
      bounds);
}

std::string gap_id(const Model& model, std::uint32_t number) {
  return fmt::format("{}/{}", model.customers[number / experience_count].id.text,
                     spelling(experience_types[number % experience_count]));
}

}  // namespace csm
