// SPDX-License-Identifier: MIT
#pragma once

#include "csm/finding/reporter.hpp"
#include "csm/yaml/node.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace csm::yaml {

/// Thrown through the parser once the reason has been reported and reading is over.
struct Stop {};

/// What stands in front of a node.
struct Properties {
  std::size_t anchor = 0;  ///< number of the anchor, 0 for none
  bool tag = false;
};

/// Makes the tree out of the parser's events, which say only where a node begins; keeps the
/// budgets, and reports what a parser lets pass.
class Builder {
 public:
  /// `text` is what the parser reads; it outlives the tree.
  Builder(std::string_view text, Tree& tree, Reporter& reporter);

  void document(std::uint32_t at);
  void null(std::uint32_t at, Properties properties);
  void alias(std::uint32_t at, std::size_t anchor);
  void scalar(std::uint32_t at, Properties properties, const std::string& value);
  void open(Kind kind, bool flow, std::uint32_t at, Properties properties);
  void close();
  /// Behind the document's last node: whatever follows does not belong there.
  void finish();
  /// After an error: closes what is open.
  void give_up();

  /// Everything before this offset has become part of the tree.
  std::uint32_t cursor() const { return cursor_; }
  /// Where the innermost open list or map in brackets begins, or `nowhere`.
  std::uint32_t innermost_flow() const;

 private:
  struct Frame {
    std::uint32_t index;
    std::uint32_t last = 0;    // child, 0 for none
    std::uint32_t before = 0;  // the child before the last key
    std::uint32_t children = 0;
    int column = -1;  // of a block collection
    bool map = false;
    bool flow = false;
    bool merge = false;  // the last key is `<<`
    std::size_t anchor = 0;
    std::uint64_t nodes = 0;  // inside, aliases written out
  };
  struct Anchor {
    std::uint32_t index = 0;
    std::uint64_t nodes = 0;
    bool open = false;
  };

  bool awaits_key() const;
  int block_column() const;
  std::uint32_t pass_properties(std::uint32_t at, Properties properties);
  std::uint32_t missing_value_place();
  bool is_written_null(std::uint32_t at) const;
  std::uint32_t attach(const Record& record);
  void drop_merge(Frame& frame);
  void remember(std::size_t anchor, std::uint32_t index, bool open);
  void finish_value(std::uint64_t nodes);
  void check_key(const Record& record);
  void check_size(const Record& record);
  void check_escapes(std::uint32_t begin, std::uint32_t end);
  void close_top(std::uint32_t end);
  void report(std::string_view rule, std::uint32_t begin, std::uint32_t end, std::string message,
              std::string help);

  std::string_view text_;
  Tree& tree_;
  Reporter& reporter_;
  std::vector<Frame> frames_;
  std::vector<Anchor> anchors_;
  std::uint64_t alias_nodes_ = 0;
  std::uint32_t cursor_ = 0;
};

}  // namespace csm::yaml
