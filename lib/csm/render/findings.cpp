// SPDX-License-Identifier: MIT
#include "csm/render/findings.hpp"

#include <algorithm>

namespace csm::render {
namespace {

std::string nothing() { return {}; }
std::string nothing_more(const Totals&) { return {}; }

constexpr FindingsFormat formats[] = {
    {"text", "for people: each finding with its source line", nothing, text_findings, "\n",
     nothing_more},
    {"short", "one line a finding", nothing, short_findings, "", nothing_more},
    {"json", "one JSON document", json_begin, json_findings, ",\n", json_end},
};

}  // namespace

std::span<const FindingsFormat> findings_formats() { return formats; }

const FindingsFormat* find_findings_format(std::string_view name) {
  const auto found = std::ranges::find(formats, name, &FindingsFormat::name);
  return found == std::end(formats) ? nullptr : found;
}

}  // namespace csm::render
