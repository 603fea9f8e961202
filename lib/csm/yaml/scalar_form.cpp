// SPDX-License-Identifier: MIT
#include "csm/yaml/scalar_form.hpp"

#include "csm/text/utf8.hpp"
#include "csm/yaml/spans.hpp"

#include <algorithm>

namespace csm::yaml {
namespace {

constexpr std::string_view blanks = " \t";
constexpr std::string_view escapable = "0abt\tnvfre \"/\\N_LPxuU\n\r";

std::uint32_t offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

/// The first character of a line within the text that stands too far to the left, or `nowhere`.
std::uint32_t find_shallow_line(std::string_view text, Span span, int parent) {
  text = text.substr(0, span.end);
  for (std::size_t at = text.find('\n', span.begin); at != std::string_view::npos;
       at = text.find('\n', at)) {
    ++at;
    const std::size_t first = text.find_first_not_of(blanks, at);
    if (first == std::string_view::npos) break;
    if (text[first] == '\n' || text[first] == '\r') continue;
    const std::size_t spaces = text.find_first_not_of(' ', at) - at;
    if (static_cast<int>(spaces) <= parent) return offset(first);
  }
  return nowhere;
}

std::optional<Malformed> check_escapes(std::string_view text, Span span) {
  text = text.substr(0, span.end - 1);
  for (std::size_t at = text.find('\\', span.begin); at != std::string_view::npos;
       at = text.find('\\', at + 2)) {
    if (at + 1 >= text.size() || escapable.find(text[at + 1]) != std::string_view::npos) continue;
    const std::size_t length = 1 + utf8::decode(text.substr(at + 1)).length;
    return Malformed{.span = {offset(at), offset(at + length)},
                     .message = "`" + std::string(text.substr(at, length)) + "` is no escape",
                     .help = "write `\\\\` for a backslash, or use single quotes"};
  }
  return {};
}

/// Behind the indicators of a block text: `|`, `>`, `+`, `-`, a digit.
std::uint32_t header_end(std::string_view text, Span span) {
  return offset(std::min(text.find_first_not_of("|>+-0123456789", span.begin), text.size()));
}

/// A blank line before the first line of a block text that is longer than its indentation.
std::optional<Span> find_long_blank_line(std::string_view text, std::uint32_t header, int parent) {
  Span longest;
  for (std::size_t at = text.find('\n', header); at != std::string_view::npos;
       at = text.find('\n', at)) {
    ++at;
    const std::size_t first = std::min(text.find_first_not_of(' ', at), text.size());
    const std::size_t spaces = first - at;
    if (first == text.size()) return {};
    if (text[first] != '\n' && text[first] != '\r') {
      const bool content = static_cast<int>(spaces) > parent;
      return content && longest.end - longest.begin > spaces ? std::optional(longest)
                                                             : std::nullopt;
    }
    if (spaces > longest.end - longest.begin) longest = {offset(at), offset(first)};
  }
  return {};
}

}  // namespace

std::optional<Malformed> check_quoted(std::string_view text, Span span, int parent) {
  const std::uint32_t shallow = find_shallow_line(text, span, parent);
  if (shallow != nowhere) {
    return Malformed{.span = {span.begin, span.begin + 1},
                     .message = "this quote is not closed before a line that is not indented",
                     .help = "close the quote where the text ends, or indent the lines it goes on",
                     .because = Span{shallow, line_content_end(text, shallow)},
                     .label = "this line would belong to the text"};
  }
  return text[span.begin] == '"' ? check_escapes(text, span) : std::nullopt;
}

std::optional<Malformed> check_plain(std::string_view text, Span span, int parent, bool flow) {
  if (!flow) return {};
  if (text.substr(span.begin, span.end - span.begin) == "-") {
    return Malformed{.span = span,
                     .message = "`-` alone is no value inside brackets",
                     .help = "put it in quotes, or separate items by commas only"};
  }
  const std::uint32_t shallow = find_shallow_line(text, span, parent);
  if (shallow == nowhere) return {};
  const Span line{shallow, line_content_end(text, shallow)};
  return Malformed{.span = line,
                   .message = "this line belongs to the brackets above, but is not indented",
                   .help = "close the bracket before it, or indent it",
                   .because = line,
                   .label = "this line would belong to it"};
}

std::optional<Malformed> check_block(std::string_view text, Span span, int parent) {
  const std::uint32_t header = header_end(text, span);
  if (header < text.size() && text[header] == '#') {
    return Malformed{.span = {header, line_content_end(text, header)},
                     .message = "a comment without a space in front of it",
                     .help = "put a space before `#`"};
  }
  const std::string_view indicators = text.substr(span.begin, header - span.begin);
  if (indicators.find_first_of("123456789") != std::string_view::npos) return {};
  const std::optional<Span> blank = find_long_blank_line(text, header, parent);
  if (!blank) return {};
  return Malformed{.span = *blank,
                   .message = "this empty line has more spaces than the text below it",
                   .help = "delete the spaces"};
}

}  // namespace csm::yaml
