// SPDX-License-Identifier: MIT
// Every lesson: its exercise is not yet right, its solution is, and each wrong answer fails for the
// reasons that its first line names: `# fails: ITEM; ITEM`.
#include "csm/teach/lessons.hpp"

#include "csm/teach/mark.hpp"
#include "csm/text/utf8.hpp"

#include "tests/support/program.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>

#include <doctest/doctest.h>

namespace {

namespace fs = std::filesystem;
using namespace csm;
using namespace csm::teach;
using csm::test::read_file;

constexpr Date today{std::chrono::year{2026}, std::chrono::June, std::chrono::day{30}};

/// The labels of what is not met; "unreadable" alone where the file cannot be judged.
std::set<std::string> unmet(const Lesson& lesson, const std::string& bytes) {
  const KeyFile file = read_lesson_key(lesson);
  Reporter unheard;
  const Document given = read_document("exercise", std::string(lesson.exercise), unheard);
  const Checked answer = check("answer", bytes, {.today = today, .assumptions = {}});
  const Marked marked = mark(file.key, given.tree.root(), answer, {});
  if (!marked.unreadable.empty()) return {"unreadable"};
  std::set<std::string> labels;
  for (const Mark& one : marked.marks) {
    if (!one.met) labels.insert(one.item->label);
  }
  return labels;
}

std::string shown(const std::set<std::string>& labels) {
  std::string text;
  for (const std::string& label : labels) text += (text.empty() ? "" : "; ") + label;
  return text;
}

/// What stands behind `# fails:` in the first line.
std::set<std::string> promised(const std::string& bytes) {
  constexpr std::string_view mark = "# fails: ";
  std::set<std::string> labels;
  if (!bytes.starts_with(mark)) return labels;
  std::string line = bytes.substr(mark.size(), bytes.find('\n') - mark.size());
  for (std::size_t end = 0; end != std::string::npos;) {
    end = line.find("; ");
    labels.insert(line.substr(0, end));
    if (end != std::string::npos) line.erase(0, end + 2);
  }
  return labels;
}

fs::path folder_of(const Lesson& lesson) {
  return fs::path(CSM_SOURCE_DIR) / "examples/lessons" / lesson.folder;
}

TEST_CASE("every folder of examples/lessons is built in, numbered from 1 on") {
  std::set<std::string> folders;
  for (const auto& entry : fs::directory_iterator(fs::path(CSM_SOURCE_DIR) / "examples/lessons")) {
    if (entry.is_directory()) folders.insert(entry.path().filename().string());
  }
  std::set<std::string> built_in;
  std::size_t number = 0;
  for (const Lesson& lesson : lessons()) {
    built_in.emplace(lesson.folder);
    CHECK(std::stoul(std::string(lesson.folder.substr(0, 2))) == ++number);
    CHECK(lesson.key == read_file((folder_of(lesson) / "lesson.yaml").string()));
    CHECK(lesson.page == read_file((folder_of(lesson) / "page.md").string()));
    CHECK(lesson.exercise == read_file((folder_of(lesson) / "exercise.csm.yaml").string()));
    CHECK(lesson.solution == read_file((folder_of(lesson) / "solution.csm.yaml").string()));
  }
  CHECK(folders == built_in);
}

TEST_CASE("the key of every lesson is without a fault, and has hints") {
  std::set<std::string> titles;
  for (const Lesson& lesson : lessons()) {
    CAPTURE(lesson.folder);
    Reporter reporter;
    const KeyFile file = read_key("lesson.yaml", std::string(lesson.key), reporter);
    for (const Finding& finding : reporter.take()) {
      FAIL_CHECK(file.document.source->position(finding.span.begin).line << ": "
                                                                         << finding.message);
    }
    CHECK(titles.insert(std::string(*file.key.title)).second);
    CHECK(file.key.hints.size() >= 2);
    for (const Item& item : file.key.check) {
      CAPTURE(item.label);
      CHECK((item.why || item.ask == Ask::changes_only));  // a change says itself what it was
    }
    CHECK(lesson.page.starts_with("# " + std::string(*file.key.title) + '\n'));
    CHECK(*file.key.handed_out == "exercise.csm.yaml");
  }
}

TEST_CASE("lines of lessons fit a terminal of 80 columns") {
  for (const Lesson& lesson : lessons()) {
    CAPTURE(lesson.folder);
    std::istringstream page{std::string(lesson.page)};
    for (std::string line; std::getline(page, line);) {
      CAPTURE(line);
      CHECK(utf8::display_width(line) <= 80);
    }
  }
}

TEST_CASE("every exercise can be read, and is not yet right") {
  for (const Lesson& lesson : lessons()) {
    CAPTURE(lesson.folder);
    const std::set<std::string> left = unmet(lesson, std::string(lesson.exercise));
    CHECK_FALSE(left.empty());
  }
}

TEST_CASE("every solution is right") {
  for (const Lesson& lesson : lessons()) {
    CAPTURE(lesson.folder);
    CHECK(shown(unmet(lesson, std::string(lesson.solution))) == "");
  }
}

TEST_CASE("every wrong answer fails for the reasons that it names") {
  for (const Lesson& lesson : lessons()) {
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(folder_of(lesson) / "wrong")) {
      CAPTURE(entry.path().string());
      const std::string bytes = read_file(entry.path().string());
      const std::set<std::string> reasons = promised(bytes);
      CHECK_FALSE(reasons.empty());
      CHECK(shown(unmet(lesson, bytes)) == shown(reasons));
      ++count;
    }
    CAPTURE(lesson.folder);
    CHECK(count >= 2);
  }
}

}  // namespace
