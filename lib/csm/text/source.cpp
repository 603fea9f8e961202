// SPDX-License-Identifier: MIT
#include "csm/text/source.hpp"

#include "csm/text/utf8.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace csm {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::vector<std::uint32_t> find_line_begins(std::string_view text) {
  std::vector<std::uint32_t> begins{0};
  const char* const first = text.data();
  const char* at = first;
  const char* const last = first + text.size();
  while (at != last) {
    const void* found = std::memchr(at, '\n', static_cast<std::size_t>(last - at));
    if (found == nullptr) break;
    at = static_cast<const char*>(found) + 1;
    begins.push_back(static_cast<std::uint32_t>(at - first));
  }
  return begins;
}

}  // namespace

Source::Source(std::string name, std::string bytes)
    : name_(std::move(name)), bytes_(std::move(bytes)), text_(bytes_) {
  if (text_.starts_with(byte_order_mark)) text_.remove_prefix(byte_order_mark.size());
  line_begins_ = find_line_begins(text_);
  mark_long_lines();
}

void Source::mark_long_lines() {
  constexpr std::uint32_t distance = 4096;  // bytes, about
  for (std::uint32_t number = 1; number <= line_count(); ++number) {
    const std::uint32_t end = line_begin(number + 1);
    Mark mark{.offset = line_begin(number), .column = 1};
    while (end - mark.offset > distance) {
      std::uint32_t next = mark.offset + distance;
      while (next < end && utf8::is_continuation(text_[next])) ++next;
      mark.column += static_cast<std::uint32_t>(
          utf8::count_characters(text_.substr(mark.offset, next - mark.offset)));
      mark.offset = next;
      marks_.push_back(mark);
    }
  }
}

std::string_view Source::slice(Span span) const {
  const std::size_t begin = std::min<std::size_t>(span.begin, text_.size());
  const std::size_t end = std::clamp<std::size_t>(span.end, begin, text_.size());
  return text_.substr(begin, end - begin);
}

Position Source::position(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const auto after = std::upper_bound(line_begins_.begin(), line_begins_.end(), offset);
  Mark from{.offset = *(after - 1), .column = 1};
  const auto mark = std::ranges::upper_bound(marks_, offset, {}, &Mark::offset);
  if (mark != marks_.begin() && (mark - 1)->offset > from.offset) from = *(mark - 1);
  const std::size_t characters =
      utf8::count_characters(text_.substr(from.offset, offset - from.offset));
  return {.line = static_cast<std::uint32_t>(after - line_begins_.begin()),
          .column = from.column + static_cast<std::uint32_t>(characters)};
}

std::uint32_t Source::line_begin(std::uint32_t number) const {
  return number >= 1 && number <= line_begins_.size() ? line_begins_[number - 1]
                                                      : static_cast<std::uint32_t>(text_.size());
}

std::string_view Source::line(std::uint32_t number) const {
  const std::uint32_t begin = line_begin(number);
  std::string_view line = text_.substr(begin, line_begin(number + 1) - begin);
  if (line.ends_with('\n')) line.remove_suffix(1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace csm
