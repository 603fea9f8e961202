// SPDX-License-Identifier: MIT
#include "csm/render/score.hpp"

#include <algorithm>

namespace csm::render {
namespace {

std::string json(const StrategyReport& report, const Style& /*style*/) {
  return score_json(report);
}

std::string markdown(const StrategyReport& report, const Style& /*style*/) {
  return score_markdown(report) + markdown_basis(report);
}

constexpr ScoreFormat formats[] = {
    {"text", "the matrix as a heat map, and in sentences what matters", score_text},
    {"plain", "one fact a line, for screen readers", score_plain},
    {"json", "every figure with its bounds", json},
    {"csv", "the same as one table, a figure a row", score_csv},
    {"markdown", "tables for a merge request", markdown},
};

}  // namespace

std::span<const ScoreFormat> score_formats() { return formats; }

const ScoreFormat* find_score_format(std::string_view name) {
  const auto format = std::ranges::find(formats, name, &ScoreFormat::name);
  return format == std::end(formats) ? nullptr : &*format;
}

}  // namespace csm::render
