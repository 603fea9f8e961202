// SPDX-License-Identifier: MIT
#include "csm/yaml/duplicate_keys.hpp"

#include "csm/text/utf8.hpp"

#include <algorithm>
#include <functional>

namespace csm::yaml {
namespace {

constexpr std::uint32_t few_keys = 12;
constexpr std::size_t shown_width = 60;

const Record& meant(const Tree& tree, std::uint32_t key) {
  const Record& record = tree.at(key);
  return record.style == Style::alias ? tree.at(record.first) : record;
}

std::string_view text_of(const Record& record) { return {record.text, record.size}; }

void report(const Tree& tree, std::uint32_t first, std::uint32_t again, Reporter& reporter) {
  // Past the cap only the number counts.
  if (!reporter.wants("duplicate-key")) return reporter.add_unread("duplicate-key");
  const Record& key = tree.at(again);
  const Record& earlier = tree.at(first);
  const std::string name = utf8::shorten(text_of(meant(tree, again)), shown_width);
  reporter.add({.rule = "duplicate-key",
                .span = {key.begin, key.end},
                .message = "the key `" + name + "` stands twice in this map",
                .help = "rename or delete one of the two",
                .labels = {{{earlier.begin, earlier.end}, "first here"}}});
}

std::uint32_t next_key(const Tree& tree, std::uint32_t key) {
  const std::uint32_t value = tree.at(key).next;
  return value == 0 ? 0 : tree.at(value).next;
}

void compare_each(const Tree& tree, std::uint32_t first, Reporter& reporter) {
  for (std::uint32_t key = first; key != 0; key = next_key(tree, key)) {
    const Record& record = meant(tree, key);
    if (record.kind != Kind::scalar) continue;
    for (std::uint32_t earlier = first; earlier != key; earlier = next_key(tree, earlier)) {
      const Record& other = meant(tree, earlier);
      if (other.kind != Kind::scalar || text_of(other) != text_of(record)) continue;
      report(tree, earlier, key, reporter);
      break;
    }
  }
}

struct Key {
  std::size_t hash;
  std::uint32_t index;
};

/// Sorting by hash, then text, then place stays n log n whatever the keys are made to hash to.
void compare_sorted(const Tree& tree, std::uint32_t first, std::uint32_t count,
                    Reporter& reporter) {
  std::vector<Key> keys;
  keys.reserve(count);
  for (std::uint32_t key = first; key != 0; key = next_key(tree, key)) {
    const Record& record = meant(tree, key);
    if (record.kind == Kind::scalar)
      keys.push_back({std::hash<std::string_view>{}(text_of(record)), key});
  }
  const auto text = [&tree](const Key& key) { return text_of(meant(tree, key.index)); };
  std::sort(keys.begin(), keys.end(), [&text](const Key& a, const Key& b) {
    if (a.hash != b.hash) return a.hash < b.hash;
    const int order = text(a).compare(text(b));
    return order != 0 ? order < 0 : a.index < b.index;
  });
  std::vector<std::pair<std::uint32_t, std::uint32_t>> repeated;  // again, first
  std::size_t begin = 0;
  for (std::size_t i = 1; i < keys.size(); ++i) {
    if (keys[i].hash == keys[begin].hash && text(keys[i]) == text(keys[begin]))
      repeated.emplace_back(keys[i].index, keys[begin].index);
    else
      begin = i;
  }
  // In order of place, so that a cap keeps the first ones.
  std::sort(repeated.begin(), repeated.end());
  for (const auto& [again, earlier] : repeated) report(tree, earlier, again, reporter);
}

}  // namespace

void report_duplicate_keys(const Tree& tree, std::uint32_t map, Reporter& reporter) {
  const Record& record = tree.at(map);
  if (record.size <= few_keys) {
    compare_each(tree, record.first, reporter);
  } else {
    compare_sorted(tree, record.first, record.size, reporter);
  }
}

}  // namespace csm::yaml
