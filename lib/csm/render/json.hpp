// SPDX-License-Identifier: MIT
#pragma once

#include "csm/report/report.hpp"

#include <string>

#include <nlohmann/json.hpp>

/// What every JSON output has in common. Only files that write JSON include this one.
namespace csm::render {

using Json = nlohmann::ordered_json;

/// A number with 12 significant digits, so that the bytes are the same on every processor.
Json number(double value);
Json figure(const Figure& figure);

/// Malformed UTF-8 becomes U+FFFD. A text with control characters or others that show nothing is
/// written in ASCII, so that none of them reaches a terminal and all can be read back.
std::string dump(const Json& json, int indent = -1);

/// One finding as `check --format json` prints it.
Json finding_json(const FileReport& report, const ReportedFinding& item);

}  // namespace csm::render
