// SPDX-License-Identifier: MIT
#include "csm/rules/seen.hpp"

#include "csm/rules/facts.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace csm {
namespace {

// A finding is read by people: a message names a few, and the labels show some more.
constexpr std::size_t most_named = 3;
constexpr std::size_t most_labels = 10;

}  // namespace

std::string told(double number) { return fmt::format("{:.3g}", number); }

std::string told(const std::vector<Seen>& seen, std::string_view of) {
  std::string text;
  const std::size_t named = std::min(seen.size(), most_named);
  for (std::size_t i = 0; i < named; ++i) {
    if (i > 0) text += ", ";
    text += fmt::format("{} {} `{}`", figure_of(*seen[i].rating), of, seen[i].id);
  }
  if (named < seen.size()) text += fmt::format(" and {} more", seen.size() - named);
  return text;
}

std::vector<Label> labels_at(const std::vector<Seen>& seen, std::string_view of) {
  std::vector<Label> labels;
  for (const Seen& one : seen) {
    add_label(labels, one.rating->span, fmt::format("{} `{}`", of, one.id));
  }
  return labels;
}

void add_label(std::vector<Label>& labels, Span span, std::string message) {
  if (labels.size() < most_labels) labels.push_back({span, std::move(message)});
}

}  // namespace csm
