// SPDX-License-Identifier: MIT
#include "csm/yaml/syntax_error.hpp"

#include "csm/text/utf8.hpp"
#include "csm/yaml/unclosed.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace csm::yaml {
namespace {

constexpr std::size_t shown_width = 40;

Finding finding(Span span, std::string message, std::string help) {
  return {
      .rule = "yaml-syntax", .span = span, .message = std::move(message), .help = std::move(help)};
}

std::string quote(std::string_view words) { return "`" + utf8::shorten(words, shown_width) + "`"; }

std::string_view slice(const Halt& halt, Span span) {
  return halt.text.substr(span.begin, span.end - span.begin);
}

Span rest_of_line(const Halt& halt, std::uint32_t at) {
  return {at, std::max(line_content_end(halt.text, at), at)};
}

Span word_at(const Halt& halt, std::uint32_t at) {
  const std::size_t end = std::min(halt.text.find_first_of(" \t\r\n", at), halt.text.size());
  return {at, static_cast<std::uint32_t>(end)};
}

bool has_line_break(const Halt& halt, std::uint32_t begin, std::uint32_t end) {
  return begin < end && halt.text.substr(begin, end - begin).find('\n') != std::string_view::npos;
}

/// Offset of a colon that makes a line a `key: value`, or npos.
std::size_t find_colon(std::string_view line) {
  for (std::size_t at = line.find(':'); at != std::string_view::npos; at = line.find(':', at + 1)) {
    if (at + 1 == line.size() || is_white(line[at + 1])) return at;
  }
  return std::string_view::npos;
}

// --- A line of its own -----------------------------------------------------------------------

Finding tab(const Halt& halt, std::uint32_t at) {
  const std::uint32_t begin = at - column_of(halt.text, at);
  const auto first = static_cast<std::uint32_t>(halt.text.find('\t', begin));
  return finding({first, at}, "a tab indents this line", "indent with spaces");
}

Finding line_without_colon(const Halt& halt, Span line) {
  const std::string_view words = slice(halt, line);
  const std::size_t colon = words.find(':');
  if (colon != std::string_view::npos && colon != 0) {
    const std::string key(words.substr(0, colon));
    return finding(line, quote(words) + " has no space after its colon",
                   "write " + quote(key + ": " + std::string(words.substr(colon + 1))));
  }
  if (halt.around == Kind::sequence) {
    return finding(line, quote(words) + " stands in a list, but begins without `-`",
                   "write `- ` before it, or indent it under what it belongs to");
  }
  return finding(line, quote(words) + " has no colon, so it is neither a key nor a value",
                 "write `key: value`, or indent it under the text that it goes on");
}

Finding odd_line(const Halt& halt, std::uint32_t at) {
  const Lead lead = lead_of(halt.text, at);
  if (lead.tab) return tab(halt, at);
  const Span line = rest_of_line(halt, at);
  if (halt.around == Kind::null && halt.last_style == Style::block)
    return finding(line, "the lines of a text under `|` or `>` must be indented",
                   "indent them with spaces");
  const std::string_view words = slice(halt, line);
  const bool item = words == "-" || words.starts_with("- ");
  if (item && halt.around != Kind::sequence) {
    return finding(line, "a list item stands here among the keys of a map",
                   "indent it under its key, or give it a key");
  }
  if (!item && find_colon(words) == std::string_view::npos) return line_without_colon(halt, line);
  if (!item && halt.around == Kind::sequence) {
    return finding(line, "a key stands here among the items of a list",
                   "begin it with `- `, or indent it as its neighbours are");
  }
  if (halt.around == Kind::null) {
    return finding(line, quote(words) + " stands behind the end of what the lines above began",
                   "give it the form and the indentation of the lines above");
  }
  return finding(line, "the indentation of this line fits none of the lines above",
                 "give lines that belong together the same number of spaces");
}

// --- Further on in a line --------------------------------------------------------------------

Finding second_colon(const Halt& halt) {
  const Span colon{halt.at, halt.at + 1};
  // A deeper line under `key: value` continues the value, and then meets a colon.
  if (halt.last_style == Style::plain && has_line_break(halt, halt.last.begin, halt.last.end)) {
    const std::size_t begin = halt.text.rfind('\n', halt.at) + 1;
    const auto first = halt.text.find_first_not_of(" \t", begin);
    const auto at = static_cast<std::uint32_t>(first);
    if (lead_of(halt.text, at).tab) return tab(halt, at);
    return finding(rest_of_line(halt, at),
                   "this line goes on with the value above, because it is indented deeper",
                   "give it the indentation of the key above, or take the value above away");
  }
  return finding(colon, "a second colon in this line",
                 "put the text that contains it in quotes, or begin a new line");
}

bool ends_in_quotes(const Halt& halt) {
  return halt.last_style == Style::quoted && halt.last.end == halt.cursor;
}

Finding behind_quotes(const Halt& halt, std::uint32_t at) {
  const Span rest = rest_of_line(halt, at);
  if (has_line_break(halt, halt.last.begin, halt.last.end)) {
    Finding result = finding({halt.last.begin, halt.last.begin + 1},
                             "the text that this quote opens ends some lines below, in front of " +
                                 quote(slice(halt, rest)),
                             "close the quote where the text ends");
    result.labels.push_back({rest, "this is behind the closing quote"});
    return result;
  }
  const char mark = halt.text[halt.last.begin];
  return finding(rest, quote(slice(halt, rest)) + " stands behind the closing quote",
                 mark == '\'' ? "write a quote inside the text as `''`"
                              : "write a quote inside the text as `\\\"`");
}

Finding inside_brackets(const Halt& halt, std::uint32_t at) {
  const char byte = halt.text[at];
  if (byte == ',' || byte == ']' || byte == '}') {
    return finding(
        {at, at + 1},
        "nothing stands in front of this " + std::string(byte == ',' ? "comma" : "bracket"),
        "delete it, or write what is missing");
  }
  const bool adjacent = !has_line_break(halt, halt.cursor, at);
  if (adjacent && at == halt.cursor && ends_in_quotes(halt)) return behind_quotes(halt, at);
  if (byte == ':' && adjacent && halt.last.end == halt.cursor) {
    return finding({at, at + 1}, "a second colon in this entry",
                   "separate entries with commas, and put text that contains `: ` in quotes");
  }
  if (byte == ':') {
    return finding({at, at + 1}, "this colon has no key in the same line",
                   "write the key and its colon in one line");
  }
  const Span word = word_at(halt, at);
  const std::uint32_t next = skip_blank(halt.text, word.end);
  if (halt.around == Kind::map && next < halt.text.size() && has_line_break(halt, at, next)) {
    return finding(word, "a key inside braces goes over the end of its line",
                   "write the key and its colon in one line");
  }
  return finding(word, "no comma stands in front of " + quote(slice(halt, word)),
                 "separate entries with commas, and put text with brackets or `: ` in quotes");
}

Finding odd_words(const Halt& halt, std::uint32_t at) {
  const char before = halt.cursor > 0 ? halt.text[halt.cursor - 1] : ' ';
  const bool adjacent = !has_line_break(halt, halt.cursor, at);
  if (halt.bracket != nowhere) return inside_brackets(halt, at);
  if (halt.text[at] == '#')
    return finding({at, at + 1}, "a comment without a space in front of it",
                   "put a space before `#`");
  if (adjacent && ends_in_quotes(halt)) return behind_quotes(halt, at);
  const Span rest = rest_of_line(halt, at);
  if (adjacent && (before == ']' || before == '}'))
    return finding(rest, quote(slice(halt, rest)) + " stands behind the closing bracket",
                   "delete it, or put the whole text in quotes");
  if (halt.text[at] == ':') return second_colon(halt);
  if (slice(halt, rest).starts_with("- "))
    return finding(rest, "a list cannot begin in the line of its key",
                   "begin it in the next line, or write `[a, b]`");
  return finding(rest, quote(slice(halt, rest)) + " does not fit in here",
                 "check the quotes, brackets and indentation of this line and the one above");
}

bool is_open_quote(std::string_view text, std::uint32_t at) {
  return (text[at] == '"' || text[at] == '\'') && quoted_end(text, at) == nowhere;
}

Finding open_quote(std::uint32_t at) {
  return finding({at, at + 1}, "this quote is never closed",
                 "add the closing quote where the text ends");
}

/// The first line that is not understood may well stand before the place where that came out.
std::uint32_t stray_line(const Halt& halt) {
  const std::uint32_t next = skip_blank(halt.text, halt.cursor);
  const bool earlier = next < halt.at && lead_of(halt.text, next).first;
  return earlier ? next : halt.at;
}

Finding misfit(const Halt& halt) {
  if (halt.at >= halt.text.size())
    return finding({halt.at, halt.at}, "the file ends in the middle of something",
                   "add what is missing: a value, a quote or a bracket");
  if (is_open_quote(halt.text, halt.at)) return open_quote(halt.at);
  if (halt.bracket != nowhere) return odd_words(halt, halt.at);
  const std::uint32_t at = stray_line(halt);
  if (is_open_quote(halt.text, at)) return open_quote(at);
  return lead_of(halt.text, at).first ? odd_line(halt, at) : odd_words(halt, at);
}

// --- What was opened and not closed ----------------------------------------------------------

Finding unclosed(const Halt& halt) {
  const std::uint32_t from = halt.bracket == nowhere ? halt.cursor : halt.bracket;
  const std::uint32_t place = find_unclosed(halt.text, from);
  if (place == nowhere) return misfit(halt);
  const char byte = halt.text[place];
  if (byte == '"' || byte == '\'') return open_quote(place);
  return finding({place, place + 1}, "this bracket is never closed",
                 std::string("add `") + (byte == '[' ? "]" : "}") + "` where it ends");
}

bool is_hex_digit(char byte) {
  return std::string_view("0123456789abcdefABCDEF").find(byte) != std::string_view::npos;
}

Finding bad_escape(const Halt& halt) {
  const std::size_t found = halt.text.rfind('\\', halt.at == 0 ? 0 : halt.at - 1);
  const auto begin = static_cast<std::uint32_t>(
      found == std::string_view::npos || found < halt.cursor ? halt.at : found);
  // The backslash, one character, and the digits that may follow.
  std::uint32_t end = std::min(begin + 1, static_cast<std::uint32_t>(halt.text.size()));
  if (end < halt.text.size()) end += utf8::decode(halt.text.substr(end)).length;
  while (end < halt.at && is_hex_digit(halt.text[end])) ++end;
  const Span span{begin, end};
  return finding(span, quote(slice(halt, span)) + " is no escape for a character",
                 "write `\\\\` for a backslash, and a rare character as it is");
}

Finding odd_character(const Halt& halt) {
  Span word = word_at(halt, halt.at);
  const std::size_t indicator = slice(halt, word).find_first_of(",]}");
  if (indicator != 0 && indicator != std::string_view::npos)
    word.end = word.begin + static_cast<std::uint32_t>(indicator);
  const char first = halt.text[halt.at];
  const std::string name = first == '`' ? "a backtick" : std::string("`") + first + "`";
  const std::string message = first == '?' ? "a `?` here makes the text unreadable"
                                           : "a text without quotes cannot begin with " + name;
  return finding(word, message, "put the text in quotes");
}

Finding wrong_bracket(const Halt& halt) {
  return finding({halt.at, std::min(halt.at + 1, static_cast<std::uint32_t>(halt.text.size()))},
                 "this closing bracket does not go with an opening one",
                 "delete it, or open it; `[` goes with `]`, `{` with `}`");
}

Finding unknown_alias(const Halt& halt) {
  const Span word{halt.at, property_end(halt.text, halt.at)};
  return finding(word, quote(slice(halt, word)) + " refers to an anchor that is not defined before",
                 "define it with `&`, or put the text in quotes if no alias is meant");
}

/// The words at the parser's mark; where white space stands there, what is meant is before it.
Span words_at(const Halt& halt) {
  const Span word = word_at(halt, halt.at);
  if (word.end > word.begin) return word;
  const bool is_tab = halt.at < halt.text.size() && halt.text[halt.at] == '\t';
  if (is_tab) return {halt.at, halt.at + 1};
  return {halt.at == 0 ? 0 : halt.at - 1, halt.at};
}

/// By what the parser says. A null `explain` takes the words as they are.
struct Reason {
  std::string_view said;  ///< the beginning of its message
  Finding (*explain)(const Halt&);
  std::string_view message = {};
  std::string_view help = {};
};

constexpr std::string_view no_tags = "tags are not used here";
constexpr std::string_view delete_tag = "delete the tag: what a value is follows from its key";
constexpr std::string_view delete_line = "delete this line";

constexpr Reason reasons[] = {
    {"end of map flow not found", unclosed},
    {"end of sequence flow not found", unclosed},
    {"illegal EOF in scalar", unclosed},
    {"illegal document indicator in scalar", unclosed},
    {"end of map not found", misfit},
    {"end of sequence not found", misfit},
    {"illegal map value", misfit},
    {"illegal map key", misfit},
    {"illegal block entry", misfit},
    {"unknown token", odd_character},
    {"unknown escape character", bad_escape},
    {"bad character found while scanning hex", bad_escape},
    {"invalid unicode", bad_escape},
    {"the referenced anchor is not defined", unknown_alias},
    {"illegal tab", nullptr, "a tab indents this line", "indent with spaces"},
    {"illegal flow end", wrong_bracket},
    {"cannot assign multiple anchors", nullptr, "a second anchor for the same value",
     "delete one of the two"},
    {"anchor not found after &", nullptr, "`&` stands here without the name of an anchor",
     "put the text in quotes"},
    {"alias not found after *", nullptr, "`*` stands here without the name of an anchor",
     "put the text in quotes"},
    {"illegal character found while scanning alias", nullptr,
     "a character that the name of an anchor cannot have",
     "use letters and digits, or put the text in quotes"},
    {"illegal character found while scanning anchor", nullptr,
     "a character that the name of an anchor cannot have",
     "use letters and digits, or put the text in quotes"},
    {"cannot set zero indentation", nullptr, "an indentation of 0 for a block text",
     "delete the 0"},
    {"unexpected character in block scalar", nullptr, "text in the line of `|` or `>`",
     "begin the text in the next line"},
    {"bad YAML version", nullptr, "a version of YAML that cannot be read", delete_line},
    {"YAML major version", nullptr, "a version of YAML that cannot be read", delete_line},
    {"YAML directives", nullptr, "a directive that cannot be read", delete_line},
    {"TAG directives", nullptr, "a directive that cannot be read", delete_line},
    {"repeated", nullptr, "a directive for the second time", delete_line},
    {"cannot assign multiple tags", nullptr, no_tags, delete_tag},
    {"illegal character found while scanning tag", nullptr, no_tags, delete_tag},
    {"tag handle", nullptr, no_tags, delete_tag},
    {"end of verbatim tag", nullptr, no_tags, delete_tag},
};

}  // namespace

Finding syntax_error(const Halt& halt, std::string_view said) {
  if (said.empty()) return halt.bracket == nowhere ? misfit(halt) : unclosed(halt);
  const auto* const reason =
      std::ranges::find_if(reasons, [said](const Reason& r) { return said.starts_with(r.said); });
  if (reason == std::end(reasons)) return misfit(halt);
  if (reason->explain != nullptr) return reason->explain(halt);
  return finding(words_at(halt), std::string(reason->message), std::string(reason->help));
}

}  // namespace csm::yaml
