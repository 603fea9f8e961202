// SPDX-License-Identifier: MIT
#pragma once

#include "csm/model/document.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace csm {

/// 16 hex digits for each of a file's findings, no two alike. They come from the rule, the place in
/// the document's structure and the words of the message, and so stay when lines move, keys change
/// their order, the file is written in another style or gets another name.
std::vector<std::string> fingerprints(const Document& document,
                                      const std::vector<Finding>& findings);

/// 16 hex digits for some texts.
std::string hash_of(std::initializer_list<std::string_view> texts);

/// The words of a message, sorted, each once: figures change with edits elsewhere, and what a
/// message lists stands in the order of the file.
std::vector<std::string_view> sorted_words(std::string_view message);

}  // namespace csm
