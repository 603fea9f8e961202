// SPDX-License-Identifier: MIT
#include "csm/text/did_you_mean.hpp"

#include <algorithm>

namespace csm {
namespace {

constexpr std::size_t most_suggestions = 3;

char folded(char letter) {
  if (letter == '_') return '-';
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool same(char a, char b) { return folded(a) == folded(b); }

/// How far apart two words may be and still be taken for each other.
std::size_t tolerance(std::string_view a, std::string_view b) {
  return std::max(a.size(), b.size()) / 3;
}

/// The distance is at least the difference in length, so most words need no table.
bool too_unlike(std::string_view a, std::string_view b) {
  const auto [shorter, longer] = std::minmax({a.size(), b.size()});
  return longer - shorter > tolerance(a, b);
}

struct Candidate {
  std::string_view word;
  std::size_t distance;
};

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
  // Three rows of the table: a swap of neighbours looks two rows back.
  std::vector<std::size_t> two_back(b.size() + 1);
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::swap(two_back, above);
    std::swap(above, row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = above[j - 1] + (same(a[i - 1], b[j - 1]) ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
      if (i > 1 && j > 1 && same(a[i - 1], b[j - 2]) && same(a[i - 2], b[j - 1]))
        row[j] = std::min(row[j], two_back[j - 2] + 1);
    }
  }
  return row[b.size()];
}

std::vector<std::string_view> near_misses(std::string_view word,
                                          std::span<const std::string_view> candidates) {
  std::vector<Candidate> near;
  for (const std::string_view candidate : candidates) {
    if (too_unlike(word, candidate)) continue;
    const std::size_t distance = edit_distance(word, candidate);
    if (distance <= tolerance(word, candidate)) near.push_back({candidate, distance});
  }
  std::ranges::stable_sort(near, {}, &Candidate::distance);
  if (near.size() > most_suggestions) near.resize(most_suggestions);
  std::vector<std::string_view> words;
  for (const Candidate& candidate : near) words.push_back(candidate.word);
  return words;
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates) {
  const std::vector<std::string_view> near = near_misses(word, candidates);
  if (near.empty()) return {};
  std::string question = "did you mean ";
  for (std::size_t i = 0; i < near.size(); ++i) {
    if (i != 0) question += i + 1 == near.size() ? " or " : ", ";
    question.append("`").append(near[i]).append("`");
  }
  return question + "?";
}

}  // namespace csm
