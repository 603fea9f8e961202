// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

/// Texts of the program in the man(7) macros.
namespace csm::man {

/// What a user types or a file says: as it is, hyphens that can be copied.
std::string literal(std::string_view text);
std::string bold(std::string_view text);
std::string italic(std::string_view text);

/// A paragraph, in lines of at most 79 bytes; each sentence begins a line. Words in `backticks`
/// are bold.
std::string prose(std::string_view text);

/// The same of a fragment: with a capital letter in front and a full stop behind.
std::string sentence(std::string_view fragment);

/// A hanging paragraph under a tag, which may have font changes.
std::string tagged(std::string_view tag, std::string_view body);

}  // namespace csm::man
