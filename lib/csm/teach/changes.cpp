// SPDX-License-Identifier: MIT
#include "csm/teach/changes.hpp"

#include "csm/model/numbers.hpp"
#include "csm/yaml/path.hpp"

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

namespace csm::teach {
namespace {

using yaml::Node;

/// What is left out may stand there without a value.
bool is_nothing(Node node) { return !node || node.is_null(); }

/// The only item of a list, or the node itself.
Node single(Node node) {
  const bool alone = node && node.is_sequence() && node.size() == 1 && node.first().is_scalar();
  return alone ? node.first() : node;
}

bool same_text(std::string_view one, std::string_view other) {
  if (one == other) return true;
  double first = 0;
  double second = 0;
  return model::parse_number(one, first) && model::parse_number(other, second) && first == second;
}

/// The entries of a map, or the items of a list, by the names that paths give them.
struct Parts {
  std::vector<std::string> names;
  std::unordered_map<std::string, Node> by_name;

  explicit Parts(Node node) {
    std::size_t number = 0;
    for (Node at = node.first(); at; at = at.next()) {
      std::string name = node.is_map() ? std::string(at.text()) : yaml::item_name(at, number++);
      if (node.is_map()) at = at.next();
      if (is_nothing(at)) continue;
      for (unsigned again = 2; by_name.contains(name); ++again) name += fmt::format(" ({})", again);
      by_name[name] = at;
      names.push_back(std::move(name));
    }
  }
};

class Comparison {
 public:
  Comparison(std::span<const std::string_view> excluded, std::size_t most)
      : excluded_(excluded), most_(most) {}

  void compare(Node before, Node after, const std::string& path) {
    if (found.size() >= most_ || is_excluded(path)) return;
    before = single(before);
    after = single(after);
    if (is_nothing(before) && is_nothing(after)) return;
    if (is_nothing(before) || is_nothing(after)) return one_side(before, after, path);
    if (before.kind() != after.kind()) return add(before, after, path);
    if (before.is_scalar()) {
      if (!same_text(before.text(), after.text())) add(before, after, path);
      return;
    }
    parts(before, after, path);
  }

  std::vector<Change> found;

 private:
  /// A thing that is there in one file only: what is excluded inside it does not count.
  void one_side(Node before, Node after, const std::string& path) {
    const Node there = is_nothing(before) ? after : before;
    const bool holds_excluded = std::ranges::any_of(excluded_, [&](std::string_view one) {
      return one.size() > path.size() && (path.empty() || one[path.size()] == '.') &&
             one.starts_with(path);
    });
    if (!holds_excluded || !there.is_map()) return add(before, after, path);
    const Parts inside(there);
    for (const std::string& name : inside.names) {
      const Node part = inside.by_name.at(name);
      compare(is_nothing(before) ? Node() : part, is_nothing(before) ? part : Node(),
              joined(path, name));
    }
  }

  void parts(Node before, Node after, const std::string& path) {
    const Parts old_parts(before);
    const Parts new_parts(after);
    const bool ordered = before.is_sequence() && !before.first().is_scalar();
    if (ordered && !same_order(old_parts, new_parts)) {
      found.push_back({path, before, after, true});
    }
    for (const std::string& name : old_parts.names) {
      const auto match = new_parts.by_name.find(name);
      compare(old_parts.by_name.at(name), match == new_parts.by_name.end() ? Node() : match->second,
              joined(path, name));
    }
    for (const std::string& name : new_parts.names) {
      if (!old_parts.by_name.contains(name)) {
        compare({}, new_parts.by_name.at(name), joined(path, name));
      }
    }
  }

  /// Of the names that both have.
  static bool same_order(const Parts& one, const Parts& other) {
    const auto common = [](const Parts& from, const Parts& with) {
      std::vector<std::string> names;
      for (const std::string& name : from.names) {
        if (with.by_name.contains(name)) names.push_back(name);
      }
      return names;
    };
    return common(one, other) == common(other, one);
  }

  static std::string joined(const std::string& path, const std::string& name) {
    return path.empty() ? name : path + '.' + name;
  }

  bool is_excluded(const std::string& path) const {
    return std::ranges::find(excluded_, path) != excluded_.end();
  }

  void add(Node before, Node after, const std::string& path) {
    if (found.size() < most_) found.push_back({path, before, after, false});
  }

  std::span<const std::string_view> excluded_;
  std::size_t most_;
};

}  // namespace

std::vector<Change> changes(Node before, Node after, std::string_view path,
                            std::span<const std::string_view> excluded, std::size_t most) {
  Comparison comparison(excluded, most);
  comparison.compare(before, after, std::string(path));
  return std::move(comparison.found);
}

}  // namespace csm::teach
