// SPDX-License-Identifier: MIT
#pragma once

#include "csm/rules/check.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace csm::test {

inline constexpr Date today{std::chrono::year{2026}, std::chrono::June, std::chrono::day{30}};

using Told = std::vector<std::string>;

/// What a rule finds, as `words|message` and `+words|label` for each label; the words are those
/// that it points at.
inline Told found(std::string_view rule, const std::string& text) {
  Told all;
  const auto words = [&text](Span span) { return text.substr(span.begin, span.end - span.begin); };
  for (const Finding& finding : find_all("a.csm.yaml", text, today)) {
    if (finding.rule != rule) continue;
    std::string told = words(finding.span) + "|" + finding.message;
    for (const Label& label : finding.labels) told += "+" + words(label.span) + "|" + label.message;
    CHECK_FALSE(finding.help.empty());
    all.push_back(told);
  }
  return all;
}

}  // namespace csm::test
