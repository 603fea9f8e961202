// SPDX-License-Identifier: MIT
#pragma once

#include "csm/render/style.hpp"
#include "csm/teach/mark.hpp"

#include <string>
#include <string_view>

/// Lessons and marks, for the terminal, as CSV and as Markdown.
namespace csm::render {

/// Long lines are hard to read, however wide the terminal is.
inline constexpr std::size_t readable_columns = 80;

/// A page of a lesson: headings, paragraphs, lists and blocks of Markdown for a terminal.
std::string page_text(std::string_view markdown, const Style& style);

/// How an answer stands, item by item, with the lines to look at. `name` is the file's.
std::string marked_text(const teach::Marked& marked, const Source& answer, std::string_view name,
                        const Style& style);

/// `student,points,of` and the items of the key.
std::string marks_heading(const teach::AnswerKey& key);
std::string marks_row(std::string_view student, const teach::AnswerKey& key,
                      const teach::Marked& marked);

/// The page for one student. `answer` is what was marked; null where nothing could be read.
std::string feedback_markdown(std::string_view student, const teach::AnswerKey& key,
                              const teach::Marked& marked, const Source* answer);

}  // namespace csm::render
