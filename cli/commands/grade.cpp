// SPDX-License-Identifier: MIT
#include "csm/render/findings.hpp"
#include "csm/render/teach.hpp"
#include "csm/report/report.hpp"
#include "csm/teach/lessons.hpp"
#include "csm/text/counted.hpp"
#include "csm/text/limits.hpp"

#include "cli/answers.hpp"
#include "cli/command.hpp"
#include "cli/config.hpp"
#include "cli/options.hpp"

#include <memory>
#include <set>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace csm::cli {
namespace {

struct GradeCommand {
  std::string key;
  std::string folder;
  std::string feedback;  ///< a folder; empty: no pages
  SharedOptions shared;

  ExitCode run(Env& env) const;
  void make_feedback_folder(Env& env) const;
};

/// What answers are held against.
struct Exam {
  teach::KeyFile file;
  Document handed_out;
};

constexpr std::string_view lesson_prefix = "lesson:";

Exam lesson_exam(const std::string& word) {
  const auto place = teach::find_lesson(word);
  if (!place) {
    throw Failure(ExitCode::unusable, fmt::format("there is no lesson {}", ticked(word)),
                  "csm learn lists the lessons");
  }
  const teach::Lesson& lesson = teach::lessons()[*place];
  Reporter unheard;
  return {.file = teach::read_lesson_key(lesson),
          .handed_out = read_document("exercise", std::string(lesson.exercise), unheard)};
}

/// Prints what is wrong with a key as check would, and throws a Failure.
[[noreturn]] void refuse_key(Env& env, const std::string& path, teach::KeyFile file,
                             std::vector<Finding> findings, const render::Style& style) {
  const FileReport report =
      make_report(path, {.document = std::move(file.document), .findings = std::move(findings)});
  env.err << render::text_findings(report, style) << '\n';
  throw Failure(ExitCode::unusable,
                fmt::format("{} cannot be used before its errors are mended", ticked(path)));
}

/// The file that students began with must itself be readable as YAML.
Document read_handed_out(Env& env, const std::string& path) {
  Reporter reporter;
  Document document = read_document(path, env.files.read(path, limits::file_bytes + 1), reporter);
  if (document.tree.complete() && document.tree.root()) return document;
  throw Failure(ExitCode::unusable,
                fmt::format("what was handed out, {}, cannot be read", ticked(path)),
                fmt::format("csm check {} tells why", path));
}

Exam read_exam(Env& env, const std::string& path, const render::Style& style) {
  if (path.starts_with(lesson_prefix)) return lesson_exam(path.substr(lesson_prefix.size()));
  if (env.files.kind(path) == FileSystem::Kind::nothing) {
    throw Failure(ExitCode::unusable, fmt::format("there is no key {}", ticked(path)));
  }
  Reporter reporter;
  Exam exam;
  exam.file = teach::read_key(path, env.files.read(path, limits::file_bytes + 1), reporter);
  std::vector<Finding> findings = reporter.take();
  if (!findings.empty()) refuse_key(env, path, std::move(exam.file), std::move(findings), style);
  if (exam.file.key.handed_out) {
    const std::string folder = folder_of(path);
    const std::string name(*exam.file.key.handed_out);
    exam.handed_out = read_handed_out(env, folder == "." ? name : folder + '/' + name);
  }
  return exam;
}

/// A name for a student's page that is a plain file's on every system, and nobody else's, letter
/// case apart.
std::string page_name(const std::string& student, std::set<std::string>& taken) {
  std::string name;
  for (const char c : student) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '-' || c == '_' || (c == '.' && !name.empty());
    name += plain ? c : '_';
  }
  const auto is_new = [&taken](std::string one) {
    for (char& c : one) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return taken.insert(one).second;
  };
  std::string free = name;
  for (unsigned again = 2; !is_new(free); ++again) {
    free = fmt::format("{}-{}", name, again);
  }
  return free + ".md";
}

struct Judged {
  teach::Marked marked;
  Document document;  ///< without a source where nothing could be read
};

Judged judge(Env& env, const Exam& exam, const Answer& answer, Date today) {
  const teach::AnswerKey& key = exam.file.key;
  try {
    Checked checked = check(answer.path, read_answer(env, answer), {.today = today});
    teach::Marked marked = teach::mark(key, exam.handed_out.tree.root(), checked, {});
    return {.marked = std::move(marked), .document = std::move(checked.document)};
  } catch (const Failure& failure) {
    return {.marked = teach::unreadable(key, failure.what()), .document = {}};
  }
}

/// Apart from the answers, where a link of a student could lead the pages elsewhere.
void GradeCommand::make_feedback_folder(Env& env) const {
  env.files.make_folder(feedback);
  if (!env.files.same_file(feedback, folder)) return;
  throw Failure(ExitCode::unusable, "feedback and answers are the same folder",
                "give the feedback a folder of its own");
}

std::string summary(std::size_t answers, std::size_t unreadable) {
  std::string text = counted(answers, "answer") + " marked";
  if (unreadable > 0)
    text += fmt::format("; {} of them could not be read, and have 0 points", unreadable);
  return text;
}

ExitCode GradeCommand::run(Env& env) const {
  const Exam exam = read_exam(env, key, shared.err_style(env));
  const teach::AnswerKey& asked = exam.file.key;
  const std::vector<Answer> answers = find_answers(env, folder);
  const Date today = shared.today(env);
  std::vector<std::string> inputs{key};
  for (const Answer& answer : answers) inputs.push_back(answer.path);
  if (!shared.output.empty()) refuse_overwriting(env, shared.output, inputs);
  if (!feedback.empty()) make_feedback_folder(env);
  std::string table = render::marks_heading(asked);
  std::set<std::string> taken;
  std::size_t unreadable = 0;
  for (const Answer& answer : answers) {
    const Judged judged = judge(env, exam, answer, today);
    if (!judged.marked.unreadable.empty()) {
      ++unreadable;
      warn(env, fmt::format("{}: 0 points: {}", answer.student, judged.marked.unreadable));
    }
    table += render::marks_row(answer.student, asked, judged.marked);
    if (feedback.empty()) continue;
    env.files.write(feedback + '/' + page_name(answer.student, taken),
                    render::feedback_markdown(answer.student, asked, judged.marked,
                                              judged.document.source.get()));
  }
  deliver(env, shared.output, table, inputs);
  if (!shared.quiet) warn(env, summary(answers.size(), unreadable));
  return ExitCode::done;
}

Action declare(CLI::App& app) {
  const auto command = std::make_shared<GradeCommand>();
  app.add_option("KEY", command->key, "the key, or lesson:N for a lesson of csm learn")
      ->required()
      ->type_name("");
  app.add_option("FOLDER", command->folder,
                 "the answers: a *.csm.yaml or a folder with one for each student")
      ->required()
      ->type_name("");
  app.add_option("--feedback", command->feedback, "write a page for each student to this folder")
      ->type_name("FOLDER");
  command->shared.declare(app);
  return [command](Env& env) { return command->run(env); };
}

}  // namespace

extern const Command command_grade{
    .name = "grade",
    .summary = "Mark a folder of answers against a key.",
    .example = "csm grade key.yaml answers/ --feedback feedback -o marks.csv",
    .declare = declare,
};

}  // namespace csm::cli
