// SPDX-License-Identifier: MIT
#pragma once

#include "csm/text/source.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace csm::yaml {

enum class Kind : std::uint8_t { null, scalar, sequence, map };
enum class Style : std::uint8_t { plain, quoted, block, alias };

class Tree;

/// A handle to one node of a Tree; two words, copy freely. An alias answers `kind`, `text` and
/// children with what it stands for, and `span` with the place where the alias stands.
class Node {
 public:
  Node() = default;

  explicit operator bool() const { return tree_ != nullptr; }
  Kind kind() const;
  Style style() const;
  bool is_null() const { return kind() == Kind::null; }
  bool is_scalar() const { return kind() == Kind::scalar; }
  bool is_sequence() const { return kind() == Kind::sequence; }
  bool is_map() const { return kind() == Kind::map; }

  /// The exact bytes: quotes and brackets included, comments and the line break after it not.
  /// A value that is not there (`key:`) has an empty span right behind the key's colon.
  Span span() const;

  /// The text of a scalar, unescaped and folded; empty for other kinds.
  std::string_view text() const;

  /// Children of a sequence, entries of a map.
  std::uint32_t size() const;

  /// First child: an item, or the first key. Then key, value, key, value for a map.
  Node first() const;
  Node next() const;

  /// The value under a key of a map (the first one where it repeats), or no node.
  Node find(std::string_view key) const;

  friend bool operator==(const Node&, const Node&) = default;

 private:
  friend class Tree;
  Node(const Tree* tree, std::uint32_t index) : tree_(tree), index_(index) {}
  const struct Record& own() const;
  const struct Record& target() const;

  const Tree* tree_ = nullptr;
  std::uint32_t index_ = 0;
};

/// What a node is made of. Links are indices into the tree, 0 for none.
struct Record {
  Kind kind = Kind::null;
  Style style = Style::plain;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t next = 0;      ///< sibling
  std::uint32_t first = 0;     ///< first child; of an alias, what it stands for
  std::uint32_t size = 0;      ///< bytes of text, items, or entries
  const char* text = nullptr;  ///< into the source, or into the tree's own store
};
static_assert(sizeof(Record) == 32 || sizeof(void*) != 8);

/// One YAML document. Scalars are views into the source where they stand there as they are, so
/// the source must outlive the tree.
class Tree {
 public:
  Tree();
  /// The document's node; none where the file could not be parsed or holds nothing.
  Node root() const { return root_ == 0 ? Node() : Node(this, root_); }
  /// False where reading stopped at an error: what is missing may merely come after it.
  bool complete() const { return complete_; }
  /// Byte offset up to which the source was read: the end of the document, or the error.
  std::uint32_t read_to() const { return read_to_; }

  // For the parser.
  std::uint32_t add(const Record& record);
  Record& at(std::uint32_t index) { return chunks_[index / chunk_size][index % chunk_size]; }
  const Record& at(std::uint32_t index) const {
    return chunks_[index / chunk_size][index % chunk_size];
  }
  std::uint32_t size() const { return count_; }
  std::string_view keep(std::string text);
  void set_root(std::uint32_t index) { root_ = index; }
  void set_read_to(std::uint32_t offset, bool complete) {
    read_to_ = offset;
    complete_ = complete;
  }

 private:
  static constexpr std::uint32_t chunk_size = 128;
  std::vector<std::unique_ptr<Record[]>> chunks_;  // never moved, so no copy on growth
  std::vector<std::unique_ptr<std::string>> texts_;
  std::uint32_t count_ = 0;
  std::uint32_t root_ = 0;
  std::uint32_t read_to_ = 0;
  bool complete_ = true;
};

inline const Record& Node::own() const { return tree_->at(index_); }
inline const Record& Node::target() const {
  const Record& record = own();
  return record.style == Style::alias ? tree_->at(record.first) : record;
}
inline Kind Node::kind() const { return target().kind; }
inline Style Node::style() const { return own().style; }
inline Span Node::span() const { return {own().begin, own().end}; }
inline std::uint32_t Node::size() const { return kind() == Kind::scalar ? 0 : target().size; }
inline Node Node::first() const {
  const Record& record = target();
  const bool parent = record.kind == Kind::sequence || record.kind == Kind::map;
  return parent && record.first != 0 ? Node(tree_, record.first) : Node();
}
inline Node Node::next() const { return own().next == 0 ? Node() : Node(tree_, own().next); }

}  // namespace csm::yaml
