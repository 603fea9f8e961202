// SPDX-License-Identifier: MIT
#include "csm/yaml/documents.hpp"

namespace csm::yaml {
namespace {

enum class Line { blank, directive, begin, end, content };

/// `---` or `...` at the front of a line, with nothing but space behind it. Nothing in YAML, not
/// even a quoted text, may hold such a line, so it tells documents apart without parsing.
bool is_marker(std::string_view line, std::string_view marker) {
  if (!line.starts_with(marker)) return false;
  const std::string_view rest = line.substr(marker.size());
  return rest.empty() || rest.front() == ' ' || rest.front() == '\t';
}

Line kind_of(std::string_view line) {
  if (is_marker(line, "---")) return Line::begin;
  if (is_marker(line, "...")) return Line::end;
  if (line.starts_with('%')) return Line::directive;
  const std::size_t first = line.find_first_not_of(" \t");
  return first == std::string_view::npos || line[first] == '#' ? Line::blank : Line::content;
}

Span span_of(std::uint32_t begin, std::string_view words) {
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

void report_directive(Span span, Reporter& reporter) {
  reporter.add({.rule = "yaml-syntax",
                .span = span,
                .message = "a line that begins with `%` is a directive, and needs `---` below it",
                .help = "delete the line, or put the text in quotes"});
}

void report_second(Span span, Reporter& reporter) {
  reporter.add({.rule = "more-than-one-document",
                .span = span,
                .message = "a second document begins here",
                .help = "a file holds one document: put the others into files of their own"});
}

/// The first line of the first document, which directives and comments may precede.
std::uint32_t pass_preamble(const Source& source, Reporter& reporter) {
  Span directive;
  std::uint32_t number = 1;
  for (; number <= source.line_count(); ++number) {
    const std::string_view line = source.line(number);
    const Line kind = kind_of(line);
    if (kind == Line::begin) return number;
    if (kind == Line::content) break;
    if (kind == Line::directive) directive = span_of(source.line_begin(number), line);
  }
  if (directive != Span{}) report_directive(directive, reporter);
  return number;
}

}  // namespace

std::uint32_t first_document_end(const Source& source, Reporter& reporter) {
  const std::string_view text = source.text();
  bool ended = false;
  for (std::uint32_t number = pass_preamble(source, reporter) + 1; number <= source.line_count();
       ++number) {
    const std::uint32_t begin = source.line_begin(number);
    // Most lines are settled by their first character.
    const char first = begin < text.size() ? text[begin] : ' ';
    if (!ended && first != '-' && first != '.') continue;
    const std::string_view line = source.line(number);
    const Line kind = kind_of(line);
    if (kind == Line::begin || (ended && kind != Line::blank && kind != Line::end)) {
      report_second(span_of(begin, kind == Line::begin ? "---" : line), reporter);
      return begin;
    }
    ended = ended || kind == Line::end;
  }
  return static_cast<std::uint32_t>(text.size());
}

}  // namespace csm::yaml
