// SPDX-License-Identifier: MIT
#include "csm/teach/lessons.hpp"

#include <charconv>

namespace csm::teach {

std::optional<std::size_t> find_lesson(std::string_view word) {
  const std::span<const Lesson> all = lessons();
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  const bool is_number = error == std::errc() && end == word.data() + word.size();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool meant = is_number ? number == i + 1 : all[i].name() == word || all[i].folder == word;
    if (meant) return i;
  }
  return std::nullopt;
}

KeyFile read_lesson_key(const Lesson& lesson) {
  Reporter unheard;
  return read_key(std::string(lesson.folder) + "/lesson.yaml", std::string(lesson.key), unheard);
}

}  // namespace csm::teach
