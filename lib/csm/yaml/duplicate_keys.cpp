// SPDX-License-Identifier: MIT
#include "csm/yaml/duplicate_keys.hpp"

#include "csm/text/utf8.hpp"
#include "csm/yaml/spans.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

namespace csm::yaml {
namespace {

constexpr std::uint32_t few_keys = 12;
constexpr std::size_t shown_width = 60;

const Record& meant(const Tree& tree, std::uint32_t key) {
  const Record& record = tree.at(key);
  return record.style == Style::alias ? tree.at(record.first) : record;
}

std::string_view text_of(const Record& record) { return {record.text, record.size}; }

std::uint32_t next_key(const Tree& tree, std::uint32_t key) {
  const std::uint32_t value = tree.at(key).next;
  return value == 0 ? 0 : tree.at(value).next;
}

struct Key {
  std::size_t hash;
  std::uint32_t index;
};

bool equal(const Tree& tree, std::uint32_t one, std::uint32_t other) {
  const Record& a = meant(tree, one);
  const Record& b = meant(tree, other);
  if (a.kind != b.kind || a.size != b.size) return false;
  if (a.kind == Kind::scalar) return text_of(a) == text_of(b);
  if (a.kind == Kind::null) return true;
  std::uint32_t left = a.first;
  std::uint32_t right = b.first;
  while (left != 0 && right != 0) {
    if (!equal(tree, left, right)) return false;
    left = tree.at(left).next;
    right = tree.at(right).next;
  }
  return left == right;
}

/// The entry with the comma in front of it.
std::optional<Span> with_comma(std::string_view text, Span entry) {
  std::uint32_t comma = entry.begin;
  while (comma > 0 && is_white(text[comma - 1])) --comma;
  if (comma == 0 || text[comma - 1] != ',') return std::nullopt;
  return Span{comma - 1, entry.end};
}

/// The entry with its lines; nothing where something else stands on them, or a comment within.
std::optional<Span> with_lines(std::string_view text, Span entry) {
  if (!lead_of(text, entry.begin).first) return std::nullopt;
  const std::string_view inside = text.substr(entry.begin, entry.end - entry.begin);
  if (inside.find('#') != std::string_view::npos) return std::nullopt;
  std::uint32_t end = entry.end;
  while (end < text.size() && is_white(text[end]) && text[end] != '\n') ++end;
  if (end < text.size() && text[end] != '\n' && text[end] != '#') return std::nullopt;
  const std::size_t stop = text.find('\n', end);
  const std::size_t next = stop == std::string_view::npos ? text.size() : stop + 1;
  return Span{entry.begin - column_of(text, entry.begin), static_cast<std::uint32_t>(next)};
}

/// Reports the repeated keys of one map.
class Duplicates {
 public:
  Duplicates(std::string_view text, const Tree& tree, bool flow, Reporter& reporter)
      : text_(text), tree_(tree), flow_(flow), reporter_(reporter) {}

  void look(std::uint32_t map) {
    const Record& record = tree_.at(map);
    if (record.size <= few_keys) {
      compare_each(record.first);
    } else {
      compare_sorted(record.first, record.size);
    }
  }

 private:
  void compare_each(std::uint32_t first);
  void compare_sorted(std::uint32_t first, std::uint32_t count);
  void report(std::uint32_t first, std::uint32_t again);
  std::vector<Edit> mend(std::uint32_t first, std::uint32_t again) const;

  std::string_view text_;
  const Tree& tree_;
  bool flow_;
  Reporter& reporter_;
};

/// Removes the second entry where it says the same as the first.
std::vector<Edit> Duplicates::mend(std::uint32_t first, std::uint32_t again) const {
  const std::uint32_t value = tree_.at(again).next;
  if (value == 0 || !equal(tree_, tree_.at(first).next, value)) return {};
  const Record& key = tree_.at(again);
  const Span entry{key.begin, std::max(key.end, tree_.at(value).end)};
  if (entry.end > text_.size()) return {};
  // An anchor may be needed elsewhere, and what follows a block text may belong to it.
  const std::string_view inside = text_.substr(entry.begin, entry.end - entry.begin);
  if (inside.find_first_of("&|>") != std::string_view::npos) return {};
  const auto span = flow_ ? with_comma(text_, entry) : with_lines(text_, entry);
  return span ? std::vector<Edit>{{*span, ""}} : std::vector<Edit>{};
}

void Duplicates::report(std::uint32_t first, std::uint32_t again) {
  // Past the cap only the number counts.
  if (!reporter_.wants("duplicate-key")) return reporter_.add_unread("duplicate-key");
  const Record& key = tree_.at(again);
  const Record& earlier = tree_.at(first);
  const std::string name = utf8::shorten(text_of(meant(tree_, again)), shown_width);
  reporter_.add({.rule = "duplicate-key",
                 .span = {key.begin, key.end},
                 .message = "the key `" + name + "` stands twice in this map",
                 .help = "rename or delete one of the two",
                 .labels = {{{earlier.begin, earlier.end}, "first here"}},
                 .fix = mend(first, again)});
}

void Duplicates::compare_each(std::uint32_t first) {
  for (std::uint32_t key = first; key != 0; key = next_key(tree_, key)) {
    const Record& record = meant(tree_, key);
    if (record.kind != Kind::scalar) continue;
    for (std::uint32_t earlier = first; earlier != key; earlier = next_key(tree_, earlier)) {
      const Record& other = meant(tree_, earlier);
      if (other.kind != Kind::scalar || text_of(other) != text_of(record)) continue;
      report(earlier, key);
      break;
    }
  }
}

/// Sorting by hash, then text, then place stays n log n whatever the keys are made to hash to.
void Duplicates::compare_sorted(std::uint32_t first, std::uint32_t count) {
  std::vector<Key> keys;
  keys.reserve(count);
  for (std::uint32_t key = first; key != 0; key = next_key(tree_, key)) {
    const Record& record = meant(tree_, key);
    if (record.kind == Kind::scalar)
      keys.push_back({std::hash<std::string_view>{}(text_of(record)), key});
  }
  const auto text = [this](const Key& key) { return text_of(meant(tree_, key.index)); };
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
  for (const auto& [again, earlier] : repeated) report(earlier, again);
}

}  // namespace

void report_duplicate_keys(std::string_view text, const Tree& tree, std::uint32_t map, bool flow,
                           Reporter& reporter) {
  Duplicates(text, tree, flow, reporter).look(map);
}

}  // namespace csm::yaml
