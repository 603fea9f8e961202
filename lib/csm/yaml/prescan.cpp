// SPDX-License-Identifier: MIT
#include "csm/yaml/prescan.hpp"

#include "csm/text/limits.hpp"
#include "csm/text/utf8.hpp"
#include "csm/yaml/documents.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace csm::yaml {
namespace {

constexpr char stand_in = '_';  // means nothing in YAML
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_plain(char byte) { return (byte >= 0x20 && byte < 0x7F) || byte == '\n' || byte == '\t'; }

/// True where none of eight bytes has its high bit set, is DEL, or lies below 0x20.
bool eight_plain(const char* at) {
  constexpr std::uint64_t ones = 0x0101'0101'0101'0101;
  constexpr std::uint64_t high = 0x80 * ones;
  std::uint64_t word;
  std::memcpy(&word, at, sizeof word);
  const std::uint64_t below_space = (word - 0x20 * ones) & ~word;
  const std::uint64_t without_delete = word ^ (0x7F * ones);
  const std::uint64_t is_delete = (without_delete - ones) & ~without_delete;
  return ((word | below_space | is_delete) & high) == 0;
}

class Scan {
 public:
  Scan(std::string_view text, Reporter& reporter) : text_(text), reporter_(reporter) {}

  std::optional<std::string> run() {
    for (std::size_t at = next_odd(0); at < text_.size(); at = next_odd(at)) at += look_at(at);
    return std::move(cleaned_);
  }

 private:
  std::size_t next_odd(std::size_t at) const {
    while (at < text_.size()) {
      if (at + 8 <= text_.size() && eight_plain(text_.data() + at)) {
        at += 8;
      } else if (is_plain(text_[at])) {
        ++at;
      } else {
        break;
      }
    }
    return at;
  }

  std::size_t look_at(std::size_t at) {
    if (text_.substr(at, 2) == "\r\n") return 2;
    const utf8::Character character = utf8::decode(text_.substr(at));
    if (!character.valid) {
      malformed(at);
    } else if (character.code == '\r') {
      lone_carriage_return(at);
    } else if (utf8::is_control(character.code)) {
      control(at, character);
    }
    return character.length;
  }

  static Span span(std::size_t at, std::size_t length) {
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + length)};
  }

  void malformed(std::size_t at) {
    reporter_.add({.rule = "invalid-utf8",
                   .span = span(at, 1),
                   .message = "a byte that is not UTF-8 text",
                   .help = "save the file as UTF-8"});
    clean(at, 1);
  }

  void lone_carriage_return(std::size_t at) {
    reporter_.add({.rule = "yaml-syntax",
                   .span = span(at, 1),
                   .message = "a carriage return without a line feed",
                   .help = "save the file with Unix (LF) or Windows (CRLF) line ends"});
    clean(at, 1, '\n');
  }

  void control(std::size_t at, utf8::Character character) {
    reporter_.add({.rule = "control-character",
                   .span = span(at, character.length),
                   .message = "the control character " + utf8::control_description(character.code),
                   .help = "delete it"});
    clean(at, character.length);
  }

  void clean(std::size_t at, std::size_t length, char by = stand_in) {
    if (!cleaned_) cleaned_.emplace(text_);
    std::fill_n(cleaned_->begin() + static_cast<std::ptrdiff_t>(at), length, by);
  }

  std::string_view text_;
  Reporter& reporter_;
  std::optional<std::string> cleaned_;
};

bool is_utf16(std::string_view text) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return true;
  // Without a mark: every second byte of Latin letters is zero.
  return text.size() >= 4 && ((text[0] == 0) == (text[2] == 0)) &&
         ((text[1] == 0) == (text[3] == 0)) && ((text[0] == 0) != (text[1] == 0));
}

bool report_unreadable(const Source& source, Reporter& reporter) {
  const std::string_view text = source.text();
  if (text.size() > limits::file_bytes) {
    reporter.add({.rule = "too-large",
                  .span = {},
                  .message = "the file is larger than the limit of " +
                             std::to_string(limits::file_bytes) + " bytes (`file-bytes`)",
                  .help = "split the file, or take out what is not needed"});
    return true;
  }
  if (is_utf16(text)) {
    reporter.add({.rule = "invalid-utf8",
                  .span = {0, 2},
                  .message = "the file is UTF-16, not UTF-8",
                  .help = "save the file as UTF-8"});
    return true;
  }
  if (text.starts_with(byte_order_mark)) {
    reporter.add({.rule = "yaml-syntax",
                  .span = {0, 3},
                  .message = "a second byte order mark",
                  .help = "delete it: one is enough, none is better"});
    return true;
  }
  return false;
}

}  // namespace

Prescan prescan(const Source& source, Reporter& reporter) {
  Prescan result;
  result.readable = !report_unreadable(source, reporter);
  if (!result.readable) return result;
  result.cleaned = Scan(source.text(), reporter).run();
  result.document_end = first_document_end(source, reporter);
  return result;
}

}  // namespace csm::yaml
