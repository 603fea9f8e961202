// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace csm {

/// Optimal-string-alignment distance (insert, delete, replace, swap neighbours), letter case and
/// `_` against `-` counted as equal.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The candidates near enough to be what was meant, nearest first, ties in their given order; at
/// most three. Near enough: a distance of at most a third of the longer word.
std::vector<std::string_view> near_misses(std::string_view word,
                                          std::span<const std::string_view> candidates);

/// "did you mean `a`?", "did you mean `a` or `b`?"; empty where nothing is near.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace csm
