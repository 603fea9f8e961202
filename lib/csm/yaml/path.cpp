// SPDX-License-Identifier: MIT
#include "csm/yaml/path.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace csm::yaml {
namespace {

/// Walks the document once, taking the spans as it comes to them.
class Walk {
 public:
  Walk(std::span<const Span> spans, std::vector<std::string>& paths)
      : spans_(spans), paths_(paths) {}

  void node(Node node) {
    if (node.style() == Style::alias) return take(node.span().end);
    if (node.is_map()) {
      for (Node key = node.first(); key; key = key.next().next()) entry(key);
    } else if (node.is_sequence()) {
      std::size_t number = 0;
      for (Node item = node.first(); item; item = item.next()) this->item(item, number++);
    }
    take(node.span().end);
  }

  void take_rest() { take(UINT32_MAX); }

 private:
  bool waits_before(std::uint32_t end) const {
    return next_ < spans_.size() && spans_[next_].begin < end;
  }

  /// Gives the current path to all spans that begin before `end`.
  void take(std::uint32_t end) {
    while (waits_before(end)) paths_[next_++] = path_;
  }

  template <class Inside>
  void within(std::string_view name, std::uint32_t begin, std::uint32_t end, Inside inside) {
    take(begin);
    if (!waits_before(end)) return;
    const std::size_t length = path_.size();
    if (length != 0) path_ += '.';
    path_ += name;
    inside();
    take(end);
    path_.resize(length);
  }

  void entry(Node key) {
    const Node value = key.next();
    const std::uint32_t end = std::max(key.span().end, value.span().end) + 1;
    within(key.text(), key.span().begin, end, [&] {
      take(key.span().end + 1);
      node(value);
    });
  }

  void item(Node item, std::size_t number) {
    within(item_name(item, number), item.span().begin, item.span().end, [&] { node(item); });
  }

  std::span<const Span> spans_;
  std::vector<std::string>& paths_;
  std::size_t next_ = 0;
  std::string path_;
};

/// What is left of a path behind its first name; nothing where the path does not begin with it.
std::optional<std::string_view> behind(std::string_view path, std::string_view name) {
  if (!path.starts_with(name)) return std::nullopt;
  path.remove_prefix(name.size());
  if (path.empty()) return path;
  if (!path.starts_with('.')) return std::nullopt;
  return path.substr(1);
}

/// Follows a path as far as it goes. A name may have points in it, so every entry is tried.
Place follow(Node node, std::string_view path, Span nearest) {
  if (path.empty()) return {node, nearest};
  Place best{{}, nearest};
  const auto enter = [&](std::string_view name, Node inner, Span at) {
    const auto rest = behind(path, name);
    if (!rest) return false;
    best = follow(inner, *rest, inner.is_scalar() ? inner.span() : at);
    return static_cast<bool>(best.node);
  };
  if (node.is_map()) {
    for (Node key = node.first(); key; key = key.next().next()) {
      if (enter(key.text(), key.next(), key.span())) return best;
    }
  } else if (node.is_sequence()) {
    std::size_t number = 0;
    for (Node item = node.first(); item; item = item.next()) {
      const Node called = item.find("name");
      const Span at = called ? called.span() : item.span();
      if (enter(item_name(item, number), item, at)) return best;
      if (called && enter(std::to_string(number), item, at)) return best;
      ++number;
    }
  }
  return best;
}

}  // namespace

std::string item_name(Node item, std::size_t number) {
  if (item.is_scalar()) return std::string(item.text());
  if (const Node called = item.find("name"); called && called.is_scalar()) {
    return std::string(called.text());
  }
  return std::to_string(number);
}

Place find_path(Node root, std::string_view path) {
  if (!root) return {};
  return follow(root, path, root.size() == 0 ? root.span() : root.first().span());
}

std::vector<std::string> paths_at(const Tree& tree, std::span<const Span> spans) {
  std::vector<std::string> paths(spans.size());
  Walk walk(spans, paths);
  if (const Node root = tree.root()) walk.node(root);
  walk.take_rest();
  return paths;
}

}  // namespace csm::yaml
