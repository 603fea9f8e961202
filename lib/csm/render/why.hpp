// SPDX-License-Identifier: MIT
#pragma once

#include "csm/render/style.hpp"
#include "csm/report/reason.hpp"
#include "csm/text/source.hpp"

#include <span>
#include <string>
#include <string_view>

/// Why a figure is what it is, in every format.
namespace csm::render {

/// A tree, and the file that its leaves stand in.
struct Explanation {
  std::string_view path;  ///< as messages show it
  const Source& source;
  const Reason& root;
};

struct WhyFormat {
  std::string_view name;
  std::string (*write)(const Explanation& explanation, const Style& style);
};
std::span<const WhyFormat> why_formats();

std::string why_text(const Explanation& explanation, const Style& style);
std::string why_plain(const Explanation& explanation, const Style& style);
std::string why_json(const Explanation& explanation);

/// Where a node comes from: "from demand * coverage", "a.csm.yaml:3:7: 2..4, rating / 5".
std::string why_origin(const Explanation& explanation, const Reason& reason);
/// "0.432", "0.432 (0.3..0.5)"
std::string why_figure(const Figure& figure);

}  // namespace csm::render
