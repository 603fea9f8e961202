// SPDX-License-Identifier: MIT
#pragma once

#include "csm/render/style.hpp"
#include "csm/report/report.hpp"

#include <span>
#include <string>
#include <string_view>

/// Findings, in every format. A format is one line in a table; files are rendered one by one, by
/// any thread, so that a large portfolio streams.
namespace csm::render {

struct Totals {
  std::size_t files = 0;
  Counts counts;
};

struct FindingsFormat {
  std::string_view name;
  std::string_view summary;
  std::string (*begin)();
  std::string (*file)(const FileReport& report, const Style& style);
  std::string_view separator;  ///< between two files that printed something
  std::string (*end)(const Totals& totals);
};

std::span<const FindingsFormat> findings_formats();
const FindingsFormat* find_findings_format(std::string_view name);

// One each, in the file of its name.
std::string text_findings(const FileReport& report, const Style& style);
std::string short_findings(const FileReport& report, const Style& style);
std::string json_begin();
std::string json_findings(const FileReport& report, const Style& style);
std::string json_end(const Totals& totals);

}  // namespace csm::render
