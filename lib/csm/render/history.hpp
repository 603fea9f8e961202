// SPDX-License-Identifier: MIT
#pragma once

#include "csm/render/style.hpp"
#include "csm/report/history.hpp"

#include <string>

/// A file's figures over its commits, in every format.
namespace csm::render {

std::string history_text(const HistoryReport& history, const Style& style);
std::string history_json(const HistoryReport& history);
std::string history_csv(const HistoryReport& history);

}  // namespace csm::render
