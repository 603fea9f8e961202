// SPDX-License-Identifier: MIT
#include "csm/yaml/path.hpp"

#include <cstddef>
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
    std::string name = std::to_string(number);
    if (item.is_scalar()) name = item.text();
    if (const Node called = item.find("name"); called && called.is_scalar()) name = called.text();
    within(name, item.span().begin, item.span().end, [&] { node(item); });
  }

  std::span<const Span> spans_;
  std::vector<std::string>& paths_;
  std::size_t next_ = 0;
  std::string path_;
};

}  // namespace

std::vector<std::string> paths_at(const Tree& tree, std::span<const Span> spans) {
  std::vector<std::string> paths(spans.size());
  Walk walk(spans, paths);
  if (const Node root = tree.root()) walk.node(root);
  walk.take_rest();
  return paths;
}

}  // namespace csm::yaml
