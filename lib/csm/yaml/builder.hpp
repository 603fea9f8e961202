// SPDX-License-Identifier: MIT
#pragma once

#include "csm/finding/reporter.hpp"
#include "csm/yaml/node.hpp"
#include "csm/yaml/scalar_form.hpp"
#include "csm/yaml/syntax_error.hpp"

#include <cstdint>
#include <optional>
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

/// Makes the tree out of the parser's events, which say only where a node begins. On its way it
/// passes over every byte between the nodes, and so finds what the parser dropped or overlooked;
/// it keeps the budgets, too.
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
  Halt halt(std::uint32_t at) const;

 private:
  struct Frame {
    std::uint32_t index = 0;
    std::uint32_t last = 0;    // child, 0 for none
    std::uint32_t before = 0;  // the child before the last key
    std::uint32_t children = 0;
    int column = -1;       // of the innermost list or map that is not in brackets
    bool started = false;  // has had a child, be it dropped since
    bool map = false;
    bool flow = false;
    bool pair = false;        // `key: value` without braces in a list
    bool question = false;    // the last key follows a `?`
    bool drop_entry = false;  // the last key has been reported, and is none
    std::size_t anchor = 0;
    std::uint64_t nodes = 0;  // inside, aliases written out

    bool awaits_key() const { return map && children % 2 == 0; }
    bool awaits_value() const { return map && children % 2 == 1; }
  };
  struct Anchor {
    std::uint32_t index = 0;
    std::uint64_t nodes = 0;
    bool open = false;
  };
  enum class Shape { scalar, flow, block_sequence, block_map };

  // Between the nodes.
  void approach(std::uint32_t at, Shape shape);
  void tell_pair(Frame& frame, std::uint32_t at);
  void approach_in_flow(Frame& frame, std::uint32_t limit);
  void approach_in_block(Frame& frame, std::uint32_t limit);
  std::uint32_t approach_missing();
  bool take(char indicator, std::uint32_t limit);
  void require(char indicator, std::uint32_t limit);
  void check_indentation(std::uint32_t at, Shape shape, bool properties) const;
  std::uint32_t pass_properties(std::uint32_t at, Properties properties);
  bool is_written_null(std::uint32_t at) const;

  // Nodes.
  void measure(Record& record, const std::string& value);
  void keep_text(Record& record, const std::string& value);
  void check_form(const Record& record);
  void check_key();
  void missing_colon();
  std::uint32_t attach(const Record& record);
  void drop_entry(Frame& frame);
  void remember(std::size_t anchor, std::uint32_t index, bool open);
  void finish_value(std::uint64_t nodes);
  void close_top();

  Frame* top() { return frames_.empty() ? nullptr : &frames_.back(); }
  int block_column() const { return frames_.empty() ? -1 : frames_.back().column; }
  std::uint32_t innermost_bracket() const;
  void report(std::string_view rule, Span span, std::string message, std::string help);
  [[noreturn]] void stop(const Malformed& malformed) const;
  [[noreturn]] void stop_at(std::uint32_t at) const;

  std::string_view text_;
  Tree& tree_;
  Reporter& reporter_;
  std::vector<Frame> frames_;
  std::vector<Anchor> anchors_;
  std::uint64_t alias_nodes_ = 0;
  std::uint32_t cursor_ = 0;
  Span last_;  // the last text
  Style last_style_ = Style::plain;
  bool complete_ = true;
};

}  // namespace csm::yaml
