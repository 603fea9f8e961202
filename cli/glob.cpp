// SPDX-License-Identifier: MIT
#include "cli/glob.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace csm::cli {
namespace {

/// Matches a sequence against one with stars, each for any number of parts. Only the last star
/// that was passed is ever tried again, so the time stays within the product of the lengths.
template <class Pattern, class Text, class IsStar, class Fits>
bool matches(const Pattern& pattern, const Text& text, IsStar is_star, Fits fits) {
  std::size_t p = 0;
  std::size_t t = 0;
  std::size_t star = pattern.size();
  std::size_t from = 0;
  while (t < text.size()) {
    if (p < pattern.size() && is_star(pattern[p])) {
      star = p++;
      from = t;
    } else if (p < pattern.size() && fits(pattern[p], text[t])) {
      ++p;
      ++t;
    } else if (star != pattern.size()) {
      p = star + 1;
      t = ++from;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && is_star(pattern[p])) ++p;
  return p == pattern.size();
}

bool name_matches(std::string_view pattern, std::string_view name) {
  return matches(
      pattern, name, [](char c) { return c == '*'; },
      [](char wanted, char seen) { return wanted == '?' || wanted == seen; });
}

std::vector<std::string_view> names_of(std::string_view path) {
  std::vector<std::string_view> names;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    if (end > 0 && path.substr(0, end) != ".") names.push_back(path.substr(0, end));
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return names;
}

}  // namespace

bool glob_matches(std::string_view pattern, std::string_view path) {
  std::vector<std::string_view> wanted = names_of(pattern);
  if (wanted.empty()) return false;
  const bool has_slash = std::min(pattern.find('/'), pattern.size()) + 1 < pattern.size();
  if (!has_slash) wanted.insert(wanted.begin(), "**");
  std::vector<std::string_view> seen = names_of(path);
  const auto any_folders = [](std::string_view name) { return name == "**"; };
  // The whole path, then the folders that it lies in.
  for (; !seen.empty(); seen.pop_back()) {
    if (matches(wanted, seen, any_folders, name_matches)) return true;
  }
  return false;
}

}  // namespace csm::cli
