// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace csm {

using Date = std::chrono::year_month_day;

/// A day that exists, written as YYYY-MM-DD.
std::optional<Date> parse_date(std::string_view text);

/// "2026-06-30"
std::string iso(Date date);

}  // namespace csm
