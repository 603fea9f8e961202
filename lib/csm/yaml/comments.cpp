// SPDX-License-Identifier: MIT
#include "csm/yaml/comments.hpp"

#include "csm/yaml/spans.hpp"

#include <algorithm>

namespace csm::yaml {
namespace {

/// Collects the comments of the stretches between texts.
class Collector {
 public:
  explicit Collector(std::string_view text) : text_(text) {}

  void stretch(std::size_t begin, std::size_t end) {
    end = std::min(end, text_.size());
    while (begin < end) {
      const std::size_t hash = text_.substr(0, end).find('#', begin);
      if (hash == std::string_view::npos) return;
      begin = hash + 1;
      if (hash == 0 || is_white(text_[hash - 1])) begin = comment(hash);
    }
  }

  std::vector<Span> take() { return std::move(spans_); }

 private:
  std::size_t comment(std::size_t hash) {
    const std::size_t end = std::min(text_.find_first_of("\r\n", hash), text_.size());
    spans_.push_back({static_cast<std::uint32_t>(hash), static_cast<std::uint32_t>(end)});
    return end;
  }

  std::string_view text_;
  std::vector<Span> spans_;
};

/// Where the text of a scalar begins: a block text's header line may still hold a comment.
std::size_t text_begin(std::string_view text, const Record& record) {
  if (record.style != Style::block) return record.begin;
  return std::min<std::size_t>(text.find('\n', record.begin), record.end);
}

}  // namespace

std::vector<Span> comments(const Source& source, const Tree& tree) {
  Collector collector(source.text());
  std::size_t at = 0;
  // Records stand in the tree in the order of their beginnings.
  for (std::uint32_t index = 1; index < tree.size(); ++index) {
    const Record& record = tree.at(index);
    if (record.kind != Kind::scalar || record.style == Style::alias) continue;
    collector.stretch(at, text_begin(source.text(), record));
    at = record.end;
  }
  collector.stretch(at, tree.read_to());
  return collector.take();
}

}  // namespace csm::yaml
