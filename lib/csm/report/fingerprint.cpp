// SPDX-License-Identifier: MIT
#include "csm/report/fingerprint.hpp"

#include "csm/yaml/path.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <utility>

#include <fmt/compile.h>

namespace csm {
namespace {

/// FNV-1a, 64 bits.
class Hash {
 public:
  void add(std::string_view text) {
    for (const char c : text) add_byte(static_cast<unsigned char>(c));
    add_byte(0);
  }
  std::string hex() const { return fmt::format(FMT_COMPILE("{:016x}"), value_); }
  std::uint64_t value() const { return value_; }

 private:
  void add_byte(unsigned char byte) { value_ = (value_ ^ byte) * 0x100000001b3U; }
  std::uint64_t value_ = 0xcbf29ce484222325U;
};

bool is_word_part(char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
  return letter || static_cast<unsigned char>(c) >= 0x80;
}

/// The part that two paths have in common, key by key.
std::string common(const std::string& a, const std::string& b) {
  const std::string one = a + '.';
  const std::string other = b + '.';
  const auto differs = std::mismatch(one.begin(), one.end(), other.begin(), other.end()).first;
  const auto length = static_cast<std::size_t>(differs - one.begin());
  const std::size_t point = one.substr(0, length).rfind('.');
  return point == std::string::npos ? "" : one.substr(0, point);
}

/// Where each finding is, as keys. Of one that compares several places it is what encloses them
/// all: which of them comes later depends on the order of the keys.
std::vector<std::string> places(const yaml::Tree& tree, const std::vector<Finding>& findings) {
  std::vector<Span> spans;
  spans.reserve(findings.size() * 2);
  for (const Finding& finding : findings) {
    spans.push_back(finding.span);
    for (const Label& label : finding.labels) spans.push_back(label.span);
  }
  std::ranges::sort(spans);
  spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
  const std::vector<std::string> paths = yaml::paths_at(tree, spans);
  const auto path_of = [&](Span span) -> const std::string& {
    return paths[static_cast<std::size_t>(std::ranges::lower_bound(spans, span) - spans.begin())];
  };
  std::vector<std::string> places;
  places.reserve(findings.size());
  for (const Finding& finding : findings) {
    std::string& place = places.emplace_back(path_of(finding.span));
    for (const Label& label : finding.labels) place = common(place, path_of(label.span));
  }
  return places;
}

}  // namespace

std::vector<std::string_view> sorted_words(std::string_view message) {
  constexpr std::size_t usual_bytes_a_word = 6;
  std::vector<std::string_view> words;
  words.reserve(message.size() / usual_bytes_a_word);
  for (std::size_t at = 0; at < message.size();) {
    std::size_t end = at;
    while (end < message.size() && is_word_part(message[end])) ++end;
    if (end > at) words.push_back(message.substr(at, end - at));
    at = std::max(end, at + 1);
  }
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

std::string hash_of(std::initializer_list<std::string_view> texts) {
  Hash hash;
  for (const std::string_view text : texts) hash.add(text);
  return hash.hex();
}

std::vector<std::string> fingerprints(const Document& document,
                                      const std::vector<Finding>& findings) {
  const std::vector<std::string> paths = places(document.tree, findings);
  std::unordered_map<std::uint64_t, unsigned> seen;
  std::vector<std::string> result;
  result.reserve(findings.size());
  for (std::size_t i = 0; i < findings.size(); ++i) {
    Hash hash;
    hash.add(findings[i].rule);
    hash.add(paths[i]);
    for (const std::string_view word : sorted_words(findings[i].message)) hash.add(word);
    // Findings that are alike in all of that are numbered.
    const unsigned number = seen[hash.value()]++;
    if (number > 0) hash.add(std::to_string(number));
    result.push_back(hash.hex());
  }
  return result;
}

}  // namespace csm
