// SPDX-License-Identifier: MIT
#include "cli/student_progress.hpp"

#include "csm/teach/lessons.hpp"

#include "cli/exit_code.hpp"
#include "cli/options.hpp"

#include <algorithm>
#include <charconv>
#include <sstream>

#include <fmt/format.h>

namespace csm::cli {
namespace {

constexpr std::string_view first_line = "csm-learn 1";
constexpr std::size_t most_bytes = 65'536;

std::vector<std::string> words_of(const std::string& line) {
  std::istringstream stream(line);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

std::optional<std::size_t> place_of(std::string_view folder) {
  const auto all = teach::lessons();
  const auto found = std::ranges::find(all, folder, &teach::Lesson::folder);
  if (found == all.end()) return std::nullopt;
  return static_cast<std::size_t>(found - all.begin());
}

/// `now LESSON`, or `LESSON begun|done HINTS`; false where a line says something else.
bool read_line(const std::vector<std::string>& words, StudentProgress& progress) {
  if (words.size() == 2 && words[0] == "now") {
    progress.now = place_of(words[1]);
    return progress.now.has_value();
  }
  if (words.size() != 3 || (words[1] != "begun" && words[1] != "done")) return false;
  const auto place = place_of(words[0]);
  std::size_t hints = 0;
  const std::string& number = words[2];
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), hints);
  if (!place || error != std::errc() || end != number.data() + number.size()) return false;
  progress.lessons[*place] = {.begun = true, .done = words[1] == "done", .hints = hints};
  return true;
}

}  // namespace

std::optional<std::size_t> StudentProgress::next() const {
  const auto found = std::ranges::find(lessons, false, &Lesson::done);
  if (found == lessons.end()) return std::nullopt;
  return static_cast<std::size_t>(found - lessons.begin());
}

StudentProgress read_progress(Env& env) {
  StudentProgress progress{.lessons = std::vector<StudentProgress::Lesson>(teach::lessons().size()),
                           .now = {}};
  const std::string path(progress_name);
  if (env.files.kind(path) == FileSystem::Kind::nothing) return progress;
  std::istringstream stream(env.files.read_plain(path, most_bytes));
  std::string line;
  std::getline(stream, line);
  if (line != first_line) {
    throw Failure(ExitCode::unusable,
                  fmt::format("{} was not written by csm learn", ticked(progress_name)),
                  "move it away; your exercises stay as they are");
  }
  for (std::size_t number = 2; std::getline(stream, line); ++number) {
    const std::vector<std::string> words = words_of(line);
    if (words.empty() || read_line(words, progress)) continue;
    warn(env, fmt::format("{}:{}: left out, since it tells of no lesson", progress_name, number));
  }
  return progress;
}

void write_progress(Env& env, const StudentProgress& progress) {
  std::string text = std::string(first_line) + '\n';
  const auto all = teach::lessons();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const StudentProgress::Lesson& lesson = progress.lessons[i];
    if (!lesson.begun) continue;
    text += fmt::format("{} {} {}\n", all[i].folder, lesson.done ? "done" : "begun", lesson.hints);
  }
  if (progress.now) text += fmt::format("now {}\n", all[*progress.now].folder);
  env.files.write(std::string(progress_name), text);
}

}  // namespace csm::cli
