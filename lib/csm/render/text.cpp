// SPDX-License-Identifier: MIT
#include "csm/render/findings.hpp"
#include "csm/text/utf8.hpp"

#include <algorithm>

/// Findings as a good compiler prints them.
namespace csm::render {
namespace {

Ink ink_of(Severity severity) {
  constexpr Ink inks[] = {Ink::cyan, Ink::yellow, Ink::bold_red};
  return inks[static_cast<std::size_t>(severity)];
}

/// A source line with a span underlined: shortened around the span where the line is long.
class Excerpt {
 public:
  Excerpt(const Source& source, Span span, std::size_t gutter, const Style& style)
      : gutter_(gutter), style_(style) {
    at_ = source.position(span.begin);
    const std::string_view line = source.line(at_.line);
    const std::size_t begin =
        std::min<std::size_t>(span.begin - source.line_begin(at_.line), line.size());
    const std::size_t end =
        std::clamp<std::size_t>(span.end - source.line_begin(at_.line), begin, line.size());
    cut(line, begin, end);
  }

  void add_to(std::string& out, char mark, Ink ink, std::string_view words) const {
    const std::string number = std::to_string(at_.line);
    out.append(gutter_ - number.size(), ' ').append(number);
    add_bar(out).append(before_).append(marked_).append(after_) += '\n';
    std::string marks(std::max<std::size_t>(utf8::display_width(marked_), 1), mark);
    if (!words.empty()) marks.append(" ").append(words);
    out.append(gutter_, ' ');
    add_bar(out).append(utf8::display_width(before_), ' ');
    add_inked(out, marks, ink, style_);
    out += '\n';
  }

 private:
  std::string& add_bar(std::string& out) const {
    out += ' ';
    add_inked(out, "|", Ink::dim, style_);
    return out += ' ';
  }

  /// Keeps what is near the span: bytes far away would only be cut off after.
  void cut(std::string_view line, std::size_t begin, std::size_t end) {
    const std::size_t room = std::max<std::size_t>(style_.width, 40) - gutter_ - 3;
    const std::string_view dots = style_.ascii ? "..." : "\u2026";
    constexpr std::size_t bytes_a_column = 8;
    const std::size_t left = begin > room * bytes_a_column ? begin - room * bytes_a_column : 0;
    before_ = utf8::printable(line.substr(left, begin - left));
    marked_ = utf8::printable(line.substr(begin, std::min(end - begin, room * bytes_a_column)));
    after_ = utf8::printable(line.substr(end, std::min(line.size() - end, room * bytes_a_column)));
    if (utf8::display_width(line.substr(0, std::min(line.size(), room * bytes_a_column))) <= room &&
        line.size() <= room * bytes_a_column) {
      return;
    }
    marked_ = utf8::shorten(marked_, room * 2 / 3, style_.ascii);
    const std::size_t marked = utf8::display_width(marked_);
    if (utf8::display_width(before_) + marked > room * 5 / 6) {
      before_ = std::string(dots) + last_columns(before_, room / 4);
    }
    const std::size_t used = utf8::display_width(before_) + marked;
    after_ = used < room ? utf8::shorten(after_, room - used, style_.ascii) : "";
  }

  static std::string last_columns(const std::string& text, std::size_t width) {
    std::string_view rest = text;
    for (std::size_t left = utf8::display_width(rest); left > width;) {
      const std::string_view first = rest.substr(0, utf8::decode(rest).length);
      left -= utf8::display_width(first);
      rest.remove_prefix(first.size());
    }
    return std::string(rest);
  }

  std::size_t gutter_;
  const Style& style_;
  Position at_;
  std::string before_;
  std::string marked_;
  std::string after_;
};

/// Digits of the largest line number that is shown.
std::size_t gutter(const Source& source, const Finding& finding) {
  std::uint32_t last = source.position(finding.span.begin).line;
  for (const Label& label : finding.labels) {
    last = std::max(last, source.position(label.span.begin).line);
  }
  return std::max<std::size_t>(std::to_string(last).size() + 1, 4);
}

void add_line(std::string& out, const FileReport& report, const ReportedFinding& item,
              const Style& style) {
  const Position at = report.document.source->position(item.finding.span.begin);
  utf8::add_printable(out, report.path);
  out.append(":")
      .append(std::to_string(at.line))
      .append(":")
      .append(std::to_string(at.column))
      .append(": ");
  add_inked(out, spelling(item.severity), ink_of(item.severity), style);
  out += ": ";
  add_inked(out, utf8::printable(item.finding.message), Ink::bold, style);
  out += ' ';
  add_inked(out, '[' + std::string(item.rule->name) + ']', Ink::dim, style);
  out += '\n';
}

void add_block(std::string& out, const FileReport& report, const ReportedFinding& item,
               const Style& style) {
  const Source& source = *report.document.source;
  const std::size_t width = gutter(source, item.finding);
  add_line(out, report, item, style);
  Excerpt(source, item.finding.span, width, style).add_to(out, '^', ink_of(item.severity), "");
  for (const Label& label : item.finding.labels) {
    Excerpt(source, label.span, width, style)
        .add_to(out, '-', Ink::cyan, utf8::printable(label.message));
  }
  if (item.finding.help.empty()) return;
  out.append(width + 1, ' ');
  add_inked(out, "help:", Ink::cyan, style);
  out += ' ';
  utf8::add_printable(out, item.finding.help);
  out += '\n';
}

template <class Add>
std::string each_live(const FileReport& report, std::string_view separator, Add add) {
  std::string out;
  for (const ReportedFinding& item : report.findings) {
    if (item.suppressed) continue;
    if (!out.empty()) out += separator;
    add(out, item);
  }
  return out;
}

}  // namespace

std::string finding_line(const FileReport& report, const ReportedFinding& item,
                         const Style& style) {
  std::string line;
  add_line(line, report, item, style);
  return line;
}

std::string text_findings(const FileReport& report, const Style& style) {
  return each_live(report, "\n", [&](std::string& out, const ReportedFinding& item) {
    add_block(out, report, item, style);
  });
}

std::string excerpt(const Source& source, Span span, const Style& style) {
  const std::size_t width = gutter(source, {.rule = {}, .span = span, .message = {}});
  std::string out;
  Excerpt(source, span, width, style).add_to(out, '^', Ink::yellow, "");
  return out;
}

std::string short_findings(const FileReport& report, const Style& style) {
  return each_live(report, "", [&](std::string& out, const ReportedFinding& item) {
    add_line(out, report, item, style);
  });
}

}  // namespace csm::render
