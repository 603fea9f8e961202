// SPDX-License-Identifier: MIT
#include "csm/render/findings.hpp"
#include "csm/render/teach.hpp"
#include "csm/text/utf8.hpp"
#include "csm/text/wrap.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace csm::render {
namespace {

std::size_t columns(const Style& style) { return std::min(style.width, readable_columns); }

/// Turns the lines of a page into blocks, and those into text.
class Page {
 public:
  explicit Page(const Style& style) : style_(style) {}

  void line(std::string_view line) {
    const bool fence = line.starts_with("```");
    if (fence || in_code_) {
      if (fence) {
        flush();
        in_code_ = !in_code_;
      } else {
        out_ += fmt::format("    {}\n", line);
      }
    } else if (line.empty()) {
      flush();
      out_ += '\n';
    } else if (line.starts_with('#')) {
      flush();
      const std::size_t text = line.find_first_not_of("# ");
      out_ += inked(line.substr(std::min(text, line.size())), Ink::bold, style_) + '\n';
    } else if (line.starts_with("- ")) {
      flush();
      first_ = "- ";
      block_ = line.substr(2);
    } else {
      const std::size_t text = line.find_first_not_of(' ');
      block_ += (block_.empty() ? "" : " ") + std::string(line.substr(text));
    }
  }

  std::string done() {
    flush();
    return std::move(out_);
  }

 private:
  void flush() {
    if (!block_.empty()) out_ += wrapped(block_, columns(style_), first_, first_.size());
    block_.clear();
    first_ = {};
  }

  const Style& style_;
  bool in_code_ = false;
  std::string_view first_;  ///< the mark of an item
  std::string block_;
  std::string out_;
};

std::string remark_text(const teach::Remark& remark, const Source& answer, std::string_view name,
                        const Style& style) {
  const std::string text = utf8::printable(remark.text);
  if (!remark.place) return wrapped(text, columns(style), "  ", 2);
  const Position at = answer.position(remark.place->begin);
  return fmt::format("{}:{}:{}: {}\n", utf8::printable(name), at.line, at.column, text) +
         excerpt(answer, *remark.place, style);
}

}  // namespace

std::string page_text(std::string_view markdown, const Style& style) {
  Page page(style);
  while (!markdown.empty()) {
    const std::size_t end = std::min(markdown.find('\n'), markdown.size());
    page.line(markdown.substr(0, end));
    markdown.remove_prefix(std::min(end + 1, markdown.size()));
  }
  return page.done();
}

std::string marked_text(const teach::Marked& marked, const Source& answer, std::string_view name,
                        const Style& style) {
  std::string out;
  for (const teach::Mark& mark : marked.marks) {
    const std::string label = utf8::printable(mark.item->label);
    if (mark.met) {
      out += fmt::format("{} {}\n", inked("holds:", Ink::green, style), label);
      continue;
    }
    if (!out.empty() && !out.ends_with("\n\n")) out += '\n';
    out += fmt::format("{} {}\n", inked("not yet:", Ink::yellow, style),
                       inked(label, Ink::bold, style));
    for (const teach::Remark& remark : mark.remarks) {
      out += remark_text(remark, answer, name, style);
    }
    if (mark.item->why && mark.tried) {  // else it would be a hint that nobody asked for
      out += wrapped(utf8::printable(*mark.item->why), columns(style), "  ", 2);
    }
    out += '\n';
  }
  return out;
}

}  // namespace csm::render
