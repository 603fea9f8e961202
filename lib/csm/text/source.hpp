// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace csm {

/// A half-open range of byte offsets into a Source's text.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend auto operator<=>(const Span&, const Span&) = default;
};

/// A place for people: line and column from 1, columns in characters (a tab is one).
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  friend auto operator<=>(const Position&, const Position&) = default;
};

/// The bytes of one file under the name that messages show. A UTF-8 byte order mark is not part
/// of the text. Never moves: views into the text stay good as long as the Source lives.
class Source {
 public:
  Source(std::string name, std::string bytes);
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;

  const std::string& name() const { return name_; }
  std::string_view text() const { return text_; }
  std::string_view slice(Span span) const;

  /// True where the file began with a byte order mark, which writing back must keep.
  bool has_byte_order_mark() const { return text_.data() != bytes_.data(); }

  /// Line and column of a byte offset; an offset past the end counts as the end.
  Position position(std::uint32_t offset) const;

  /// The text of a line (from 1), without its line break; empty past the last line.
  std::string_view line(std::uint32_t number) const;
  /// Byte offset of the first character of a line (from 1).
  std::uint32_t line_begin(std::uint32_t number) const;
  std::uint32_t line_count() const { return static_cast<std::uint32_t>(line_begins_.size()); }

 private:
  std::string name_;
  std::string bytes_;
  std::string_view text_;
  std::vector<std::uint32_t> line_begins_;
  /// A place here and there in lines that are long, from where to count on.
  struct Mark {
    std::uint32_t offset;
    std::uint32_t column;
  };
  std::vector<Mark> marks_;
  void mark_long_lines();
};

}  // namespace csm
