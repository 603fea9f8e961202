// SPDX-License-Identifier: MIT
#pragma once

#include "csm/render/style.hpp"
#include "csm/report/strategy.hpp"

#include <span>
#include <string>
#include <string_view>

/// The scores of one business, in every format. A format is one line in a table.
namespace csm::render {

struct ScoreFormat {
  std::string_view name;
  std::string_view summary;
  std::string (*write)(const StrategyReport& report, const Style& style);
};

std::span<const ScoreFormat> score_formats();
/// Null where there is none of that name.
const ScoreFormat* find_score_format(std::string_view name);

std::string score_text(const StrategyReport& report, const Style& style);
std::string score_plain(const StrategyReport& report, const Style& style);
std::string score_csv(const StrategyReport& report, const Style& style);
std::string score_json(const StrategyReport& report);
/// The same object on one line.
std::string score_jsonl(const StrategyReport& report);

/// In Markdown, from the first heading on; what the figures rest on is told by markdown_basis.
std::string score_markdown(const StrategyReport& report);
std::string markdown_basis(const StrategyReport& report);

}  // namespace csm::render
