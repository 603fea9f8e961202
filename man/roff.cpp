// SPDX-License-Identifier: MIT
#include "man/roff.hpp"

#include <fmt/format.h>

namespace csm::man {
namespace {

constexpr std::string_view upright = "\\fR";

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

/// One character of a text; a hyphen is a minus where it may be typed.
void append(std::string& out, char c, bool typed) {
  switch (c) {
    case '\\': out += "\\e"; break;
    case '^': out += "\\(ha"; break;
    case '~': out += "\\(ti"; break;
    case '\'': out += typed ? "\\(aq" : "'"; break;
    case '"': out += typed ? "\\(dq" : "\""; break;
    case '-': out += typed ? "\\-" : "-"; break;
    default: out += c;
  }
}

/// Escaped, with words in backticks in bold.
std::string inked(std::string_view text) {
  std::string out;
  bool is_code = false;
  bool is_option = false;  // a word such as --jobs, though nobody put it in backticks
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool begins = i == 0 || text[i - 1] == ' ' || text[i - 1] == '(';
    if (begins) is_option = c == '-';
    if (c == '`') {
      is_code = !is_code;
      out += is_code ? "\\fB" : upright;
    } else {
      append(out, c, is_code || is_option);
    }
  }
  return out;
}

bool ends_sentence(std::string_view word) {
  if (word.ends_with(upright)) word.remove_suffix(upright.size());
  while (!word.empty() && (word.back() == ')' || word.back() == '"')) word.remove_suffix(1);
  return !word.empty() && (word.back() == '.' || word.back() == '?' || word.back() == '!');
}

}  // namespace

std::string literal(std::string_view text) {
  std::string out;
  for (const char c : text) append(out, c, true);
  return out;
}

std::string bold(std::string_view text) { return "\\fB" + literal(text) + "\\fR"; }

std::string italic(std::string_view text) { return "\\fI" + literal(text) + "\\fR"; }

std::string prose(std::string_view text) {
  constexpr std::size_t widest = 79;
  const std::string all = inked(text);
  std::string out;
  std::string line;
  const auto end_line = [&] {
    if (!line.empty()) out += line + '\n';
    line.clear();
  };
  for (std::size_t begin = 0; begin < all.size();) {
    const std::size_t end = std::min(all.find_first_of(" \n", begin), all.size());
    const std::string_view word(all.data() + begin, end - begin);
    begin = end + 1;
    if (word.empty()) continue;
    if (!line.empty() && line.size() + 1 + word.size() > widest) end_line();
    if (!line.empty()) line += ' ';
    // A line that begins with one of these would be a request.
    if (line.empty() && (word[0] == '.' || word[0] == '\'')) line += "\\&";
    line += word;
    if (ends_sentence(word)) end_line();
  }
  end_line();
  return out;
}

std::string sentence(std::string_view fragment) {
  std::string text(fragment);
  if (!text.empty() && is_lower(text[0])) text[0] = static_cast<char>(text[0] - 'a' + 'A');
  if (!ends_sentence(text)) text += '.';
  return prose(text);
}

std::string tagged(std::string_view tag, std::string_view body) {
  return fmt::format(".TP\n{}\n{}", tag, body);
}

}  // namespace csm::man
