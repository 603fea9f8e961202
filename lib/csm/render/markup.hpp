// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// The one writer that escapes for XML, HTML and tables of Markdown. A character that XML 1.0
/// forbids and a malformed byte become U+FFFD; other characters that show nothing or steer a
/// terminal become character references, so that a machine reads them back. What people are to
/// see of such characters is decided by utf8::printable, before.
namespace csm::render::markup {

/// Between two tags. Line feeds and tabs stay.
std::string text(std::string_view text);

/// ` name="value"`, with the space in front. Line feeds and tabs survive as references.
std::string attribute(std::string_view name, std::string_view value);

/// One cell of a table, or one paragraph, that GitHub renders, on one line: nothing in it is a
/// link, a mention, an emphasis or a list; what stands between backticks becomes code.
std::string markdown_cell(std::string_view text);

/// The whole text as code in such a cell.
std::string markdown_code(std::string_view text);

/// One row of a table; the cells are Markdown already.
std::string markdown_row(const std::vector<std::string>& cells);
/// The titles of a table, and the line below them.
std::string markdown_head(const std::vector<std::string>& titles);

}  // namespace csm::render::markup
