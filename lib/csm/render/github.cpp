// SPDX-License-Identifier: MIT
#include "csm/render/findings.hpp"
#include "csm/text/utf8.hpp"

#include <algorithm>

#include <fmt/format.h>

/// Annotations of a GitHub workflow.
///
/// GitHub shows only ten annotations of a level, hence the worst come first; the text report
/// follows for the log. The runner looks for commands in every line of it.
namespace csm::render {
namespace {

constexpr std::uint8_t report_rank = 3;

/// The escapes of workflow commands. `also` are characters that a property escapes beside. What
/// else must not reach a terminal has no escape, so it is named.
std::string escaped(std::string_view text, std::string_view also) {
  std::string out;
  while (!text.empty()) {
    const utf8::Character character = utf8::decode(text);
    const std::string_view bytes = text.substr(0, character.length);
    text.remove_prefix(character.length);
    const bool special = std::string_view("%\r\n").find(bytes) != std::string_view::npos ||
                         also.find(bytes) != std::string_view::npos;
    if (special) {
      out += fmt::format("%{:02X}", static_cast<unsigned>(character.code));
    } else {
      out += utf8::printable(bytes);
    }
  }
  return out;
}

std::string property(std::string_view text) { return escaped(text, ":,"); }

std::string_view command_of(Severity severity) {
  return severity == Severity::note ? "notice" : spelling(severity);
}

std::string annotation(const FileReport& report, const ReportedFinding& item) {
  const Source& source = *report.document.source;
  const Position begin = source.position(item.finding.span.begin);
  const Position end = source.position(std::max(item.finding.span.begin, item.finding.span.end));
  std::string message = item.finding.message;
  if (!item.finding.help.empty()) message += "\nhelp: " + item.finding.help;
  return fmt::format("::{} file={},line={},endLine={},col={},endColumn={},title={}::{}\n",
                     command_of(item.severity), property(report.path), begin.line, end.line,
                     begin.column, end.column, property(item.rule->name), escaped(message, ""));
}

/// The runner takes a line for a command that begins with a double colon after white space: here
/// only a path can. The old form of a command counts anywhere in a line.
std::string without_commands(std::string_view line) {
  const auto first = std::ranges::find_if(line, [](char c) { return c > ' ' && c <= '~'; });
  const bool command =
      line.substr(static_cast<std::size_t>(first - line.begin())).starts_with("::");
  std::string out = command ? "./" : "";
  out += line;
  for (std::size_t at = out.find("##["); at != std::string::npos; at = out.find("##[", at)) {
    out.insert(at + 2, " ");
  }
  return out;
}

std::string report_text(const FileReport& report, const Style& style) {
  const std::string text = text_findings(report, style);
  std::string out;
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size() - 1) + 1;
    out += without_commands(rest.substr(0, end));
    rest.remove_prefix(end);
  }
  return out;
}

}  // namespace

std::vector<Piece> github_findings(const FileReport& report, const Style& style) {
  std::vector<Piece> pieces;
  for (const ReportedFinding& item : report.findings) {
    if (item.suppressed) continue;
    pieces.push_back({.text = annotation(report, item), .rank = worst_first(item.severity)});
  }
  if (!pieces.empty()) {
    pieces.push_back({.text = '\n' + report_text(report, style), .rank = report_rank});
  }
  return pieces;
}

}  // namespace csm::render
