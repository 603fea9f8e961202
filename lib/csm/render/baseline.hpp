// SPDX-License-Identifier: MIT
#pragma once

#include "csm/report/baseline.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The file that a baseline is kept in.
namespace csm::render {

/// JSON, one line an entry, sorted: the same bytes for the same entries.
std::string baseline_json(std::vector<BaselineEntry> entries);

/// Reads it again; nothing where the bytes are something else.
std::optional<std::vector<BaselineEntry>> parse_baseline(std::string_view bytes);

}  // namespace csm::render
