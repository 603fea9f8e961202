// SPDX-License-Identifier: MIT
#pragma once

#include "csm/report/report.hpp"
#include "csm/report/strategy.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a board reads: one page, pictures for slides, Markdown for a merge request.
namespace csm::render {

enum class PictureKind : std::uint8_t { matrix, journey, frontier, projection, loop };

struct Picture {
  PictureKind kind{};
  std::size_t journey = 0;  ///< in the model's journeys
};

/// "matrix", "journey:call-a-cab", ...: what there is to draw of this business.
std::vector<std::string> picture_names(const Model& model);
std::optional<Picture> find_picture(const Model& model, std::string_view name);

/// One picture as a file of its own, for slides: light, text as text.
std::string picture_svg(const StrategyReport& report, const Picture& picture);

/// The whole report as one page: no network, no script.
std::string report_html(const StrategyReport& report, const FileReport& file);

std::string report_markdown(const StrategyReport& report, const FileReport& file);

}  // namespace csm::render
