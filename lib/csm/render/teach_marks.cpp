// SPDX-License-Identifier: MIT
#include "csm/render/csv.hpp"
#include "csm/render/markup.hpp"
#include "csm/render/teach.hpp"

#include <fmt/format.h>

namespace csm::render {
namespace {

/// The same digits as in the table of all students.
std::string points(double value) { return fmt::format("{:.12g}", value); }

std::string told(const teach::Mark& mark, const Source* answer) {
  std::string text;
  for (const teach::Remark& remark : mark.remarks) {
    if (!text.empty()) text += "; ";
    text += remark.text;
    if (remark.place && answer != nullptr) {
      const Position at = answer->position(remark.place->begin);
      text += fmt::format(" (line {}, column {})", at.line, at.column);
    }
  }
  if (mark.item->why) text += fmt::format(". {}", *mark.item->why);
  return text;
}

}  // namespace

std::string marks_heading(const teach::AnswerKey& key) {
  CsvRow row;
  row.text("student").text("points").text("of");
  for (const teach::Item& item : key.check) row.text(item.label);
  return row.done();
}

std::string marks_row(std::string_view student, const teach::AnswerKey& key,
                      const teach::Marked& marked) {
  CsvRow row;
  row.text(student).number(marked.points()).number(teach::worth(key));
  for (const teach::Mark& mark : marked.marks) row.number(mark.points());
  return row.done();
}

std::string feedback_markdown(std::string_view student, const teach::AnswerKey& key,
                              const teach::Marked& marked, const Source* answer) {
  using markup::markdown_cell;
  std::string out =
      fmt::format("# {}: {}\n\n{} of {} points.\n", markdown_cell(*key.title),
                  markdown_cell(student), points(marked.points()), points(teach::worth(key)));
  if (!marked.unreadable.empty()) {
    return out + fmt::format("\nNothing could be marked: {}.\n", markdown_cell(marked.unreadable));
  }
  out += "\n| asked | points | what was seen |\n|---|---|---|\n";
  for (const teach::Mark& mark : marked.marks) {
    out += fmt::format("| {} | {} of {} | {} |\n", markdown_cell(mark.item->label),
                       points(mark.points()), points(mark.item->worth()),
                       mark.met ? "as asked" : markdown_cell(told(mark, answer)));
  }
  return out;
}

}  // namespace csm::render
