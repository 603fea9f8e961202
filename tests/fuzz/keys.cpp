// SPDX-License-Identifier: MIT
// Any bytes as the key that answers are marked by, and as an answer.
#include "csm/render/findings.hpp"
#include "csm/render/teach.hpp"
#include "csm/teach/lessons.hpp"
#include "csm/teach/mark.hpp"

#include "tests/fuzz/fuzz.hpp"

namespace {

using namespace csm;

void require_told(std::string_view name, const teach::AnswerKey& key, const teach::Marked& marked,
                  const Source& answer, const render::Style& style) {
  fuzz::require(marked.points() >= 0 && marked.points() <= teach::worth(key) + 1e-9,
                "no more points than the key is worth");
  fuzz::require_harmless(render::marked_text(marked, answer, "answer.csm.yaml", style), "a mark");
  fuzz::require_harmless(render::marks_heading(key), "the heading of the table");
  fuzz::require_harmless(render::marks_row(name, key, marked), "a row of the table");
  fuzz::require_harmless(render::feedback_markdown(name, key, marked, &answer), "the feedback");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const teach::Lesson& lesson = teach::lessons().front();
  static const Checked solution = check("answer.csm.yaml", std::string(lesson.solution), {});
  static Reporter unheard;
  static const Document handed_out =
      read_document("exercise.csm.yaml", std::string(lesson.exercise), unheard);

  const std::string bytes = fuzz::bytes_of(data, size);
  const render::Style style = fuzz::style_of(bytes);
  Reporter reporter;
  teach::KeyFile file = teach::read_key("key.yaml", bytes, reporter);
  const std::vector<Finding> findings = reporter.take();
  if (findings.empty()) {
    const auto marked = teach::mark(file.key, handed_out.tree.root(), solution, {});
    require_told("student", file.key, marked, *solution.document.source, style);
  } else {
    const FileReport report =
        make_report("key.yaml", {.document = std::move(file.document), .findings = findings});
    fuzz::require_harmless(render::text_findings(report, style), "what is wrong with a key");
  }

  // The same bytes as an answer.
  static const teach::KeyFile key = teach::read_lesson_key(lesson);
  const Checked answer = check("answer.csm.yaml", bytes, {});
  const auto marked = teach::mark(key.key, handed_out.tree.root(), answer, {});
  require_told("student", key.key, marked, *answer.document.source, style);
  return 0;
}
