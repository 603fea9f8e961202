// SPDX-License-Identifier: MIT
#pragma once

#include "csm/teach/key.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace csm::teach {

/// A lesson as it stands below examples/lessons, which is built into the library.
struct Lesson {
  std::string_view folder;    ///< `02-type-from-facts`
  std::string_view key;       ///< lesson.yaml: title, hints, checks
  std::string_view page;      ///< page.md
  std::string_view exercise;  ///< what is handed out
  std::string_view solution;  ///< one answer that is right

  /// `type-from-facts`
  std::string_view name() const { return folder.substr(folder.find('-') + 1); }
};

/// All of them, in order: lesson 1 comes first.
std::span<const Lesson> lessons();

/// The place in `lessons()` of a number from 1, a name or the name of a folder.
std::optional<std::size_t> find_lesson(std::string_view word);

/// What is asked in a lesson. Its files are without an error, which a test holds.
KeyFile read_lesson_key(const Lesson& lesson);

}  // namespace csm::teach
