// SPDX-License-Identifier: MIT
#include "csm/render/findings.hpp"
#include "csm/render/teach.hpp"
#include "csm/teach/lessons.hpp"
#include "csm/text/did_you_mean.hpp"
#include "csm/text/wrap.hpp"

#include "cli/command.hpp"
#include "cli/files.hpp"
#include "cli/options.hpp"
#include "cli/student_progress.hpp"

#include <algorithm>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace csm::cli {
namespace {

using teach::Lesson;

/// One lesson as it is worked on.
struct Exercise {
  std::size_t place = 0;
  const Lesson& lesson;
  teach::KeyFile key;
  std::string file;  ///< in the working folder

  explicit Exercise(std::size_t at)
      : place(at),
        lesson(teach::lessons()[at]),
        key(teach::read_lesson_key(lesson)),
        file(fmt::format("{}.csm.yaml", lesson.folder)) {}

  std::string called() const { return fmt::format("lesson {}", place + 1); }
};

struct LearnCommand {
  std::string action;
  std::string word;  ///< which lesson
  SharedOptions shared;

  ExitCode run(Env& env) const;
  Exercise exercise(const StudentProgress& progress) const;

  ExitCode list(Env& env) const;
  ExitCode start(Env& env) const;
  ExitCode page(Env& env) const;
  ExitCode check(Env& env) const;
  ExitCode watch(Env& env) const;
  ExitCode hint(Env& env) const;
  ExitCode solution(Env& env) const;

  void print(Env& env, const std::string& text, const std::string& file = {}) const {
    deliver(env, shared.output, text, {file, std::string(progress_name)});
  }
  ExitCode judge(Env& env, const Exercise& exercise, std::string bytes) const;
};

struct ActionInfo {
  std::string_view name;
  ExitCode (LearnCommand::*run)(Env& env) const;
};
constexpr ActionInfo actions[] = {
    {"list", &LearnCommand::list},         {"start", &LearnCommand::start},
    {"page", &LearnCommand::page},         {"check", &LearnCommand::check},
    {"watch", &LearnCommand::watch},       {"hint", &LearnCommand::hint},
    {"solution", &LearnCommand::solution},
};

std::vector<std::string> action_names() {
  std::vector<std::string> names;
  for (const ActionInfo& info : actions) names.emplace_back(info.name);
  return names;
}

std::size_t lesson_or_failure(const std::string& word) {
  if (const auto place = teach::find_lesson(word)) return *place;
  std::vector<std::string_view> names;
  for (const Lesson& lesson : teach::lessons()) names.push_back(lesson.name());
  const std::string near = did_you_mean(word, names);
  throw Failure(
      ExitCode::unusable, fmt::format("there is no lesson {}", ticked(word)),
      near.empty()
          ? fmt::format("lessons are numbered from 1 to {}; csm learn lists them", names.size())
          : near);
}

/// The one that is named, else the one that is worked on.
Exercise LearnCommand::exercise(const StudentProgress& progress) const {
  if (!word.empty()) return Exercise(lesson_or_failure(word));
  if (progress.now) return Exercise(*progress.now);
  throw Failure(ExitCode::unusable, "no lesson has been begun in this folder",
                "csm learn start 1 begins the first");
}

/// Where to go on: the lesson that is worked on, else the first that is not done.
std::string what_next(const StudentProgress& progress) {
  const auto next = progress.next();
  if (!next) return "All lessons are done. csm-tutorial(7) and the examples lead on.";
  if (progress.now && !progress.lessons[*progress.now].done) {
    return fmt::format(
        "You are at lesson {}: csm learn page prints its page again, csm learn check "
        "looks at {}.",
        *progress.now + 1, Exercise(*progress.now).file);
  }
  return fmt::format(
      "csm learn start {0} begins lesson {0}: a page to read and a file to mend. "
      "Then csm learn check.",
      *next + 1);
}

ExitCode LearnCommand::list(Env& env) const {
  const render::Style style = shared.out_style(env);
  const StudentProgress progress = read_progress(env);
  std::string text;
  for (std::size_t i = 0; i < teach::lessons().size(); ++i) {
    const StudentProgress::Lesson& lesson = progress.lessons[i];
    const std::string_view state = lesson.done ? "done" : lesson.begun ? "begun" : "";
    const teach::KeyFile file = teach::read_lesson_key(teach::lessons()[i]);
    text +=
        fmt::format("{:>3}  {}  {}\n", i + 1,
                    render::inked(fmt::format("{:5}", state),
                                  lesson.done ? render::Ink::green : render::Ink::yellow, style),
                    *file.key.title);
  }
  text += '\n';
  text += wrapped(what_next(progress), style.width);
  print(env, text);
  return ExitCode::done;
}

/// Whether anything of that name stands in the working folder. A link that leads nowhere is
/// refused: writing would take its place.
bool stands_here(const Env& env, const std::string& name) {
  const auto entries = env.files.list(".");
  const auto found = std::ranges::find(entries, name, &FileSystem::Entry::name);
  if (found == entries.end()) return false;
  if (found->kind != FileSystem::Kind::nothing) return true;
  throw Failure(ExitCode::unusable, fmt::format("{} is a link that leads nowhere", ticked(name)));
}

ExitCode LearnCommand::start(Env& env) const {
  const render::Style style = shared.out_style(env);
  StudentProgress progress = read_progress(env);
  const Exercise exercise(word.empty() ? progress.next().value_or(0) : lesson_or_failure(word));
  const bool is_there = stands_here(env, exercise.file);
  if (!is_there) env.files.write(exercise.file, std::string(exercise.lesson.exercise));
  progress.now = exercise.place;
  progress.lessons[exercise.place].begun = true;
  write_progress(env, progress);
  std::string text = render::page_text(exercise.lesson.page, style);
  text +=
      fmt::format("\nYour file is {}{}.\nWhen you have edited it: csm learn check\n", exercise.file,
                  is_there ? ", which was there already and stays as it is" : "");
  print(env, text, exercise.file);
  return ExitCode::done;
}

ExitCode LearnCommand::page(Env& env) const {
  print(env, render::page_text(exercise(read_progress(env)).lesson.page, shared.out_style(env)));
  return ExitCode::done;
}

std::string read_answer(Env& env, const Exercise& exercise) {
  if (env.files.kind(exercise.file) == FileSystem::Kind::file) {
    return read_input(env, exercise.file);
  }
  throw Failure(ExitCode::unusable, fmt::format("there is no file {}", ticked(exercise.file)),
                fmt::format("csm learn start {} writes it", exercise.place + 1));
}

/// What is left to do, in a line.
std::string verdict(const Exercise& exercise, const teach::Marked& marked,
                    const StudentProgress& progress) {
  if (marked.all_met()) {
    const auto next = progress.next();
    return fmt::format(
        "Lesson {} is done. {}\n", exercise.place + 1,
        next ? fmt::format("Next: csm learn start {}", *next + 1) : "So are all the others.");
  }
  const std::size_t hints = exercise.key.key.hints.size();
  const std::size_t given = std::min(progress.lessons[exercise.place].hints, hints);
  const std::string help = given < hints
                               ? fmt::format("csm learn hint gives hint {} of {}", given + 1, hints)
                               : "csm learn solution shows an answer";
  return fmt::format("Lesson {} is not done yet. {}.\n", exercise.place + 1, help);
}

/// Marks an answer, prints how it stands, and remembers that it is right.
ExitCode LearnCommand::judge(Env& env, const Exercise& exercise, std::string bytes) const {
  const render::Style style = shared.out_style(env);
  Reporter unheard;
  const Document given = read_document("exercise", std::string(exercise.lesson.exercise), unheard);
  Checked answer =
      csm::check(exercise.file, std::move(bytes), {.today = shared.today(env), .assumptions = {}});
  const teach::Marked marked = teach::mark(exercise.key.key, given.tree.root(), answer, {});
  std::string text;
  if (marked.unreadable.empty()) {
    text = render::marked_text(marked, *answer.document.source, exercise.file, style);
  } else {
    FileReport report = make_report(exercise.file, std::move(answer));
    std::erase_if(report.findings, [](const ReportedFinding& item) {
      return item.rule->section != Section::reading || item.rule->severity != Severity::error;
    });
    text = render::text_findings(report, style);
  }
  StudentProgress progress = read_progress(env);
  progress.now = exercise.place;
  progress.lessons[exercise.place].begun = true;
  if (marked.all_met()) progress.lessons[exercise.place].done = true;
  write_progress(env, progress);
  if (!text.ends_with("\n\n")) text += '\n';
  print(env, text + verdict(exercise, marked, progress), exercise.file);
  return marked.all_met() ? ExitCode::done : ExitCode::findings;
}

ExitCode LearnCommand::check(Env& env) const {
  const Exercise one = exercise(read_progress(env));
  return judge(env, one, read_answer(env, one));
}

ExitCode LearnCommand::watch(Env& env) const {
  const Exercise one = exercise(read_progress(env));
  std::string seen = read_answer(env, one);
  ExitCode code = judge(env, one, seen);
  while (code != ExitCode::done) {
    env.out << fmt::format("\nWatching {}; Ctrl-C ends.\n", one.file) << std::flush;
    std::string now = seen;
    while (now == seen) {
      if (!env.pause()) return code;
      try {
        now = read_answer(env, one);
      } catch (const Failure&) {
        // Some editors take a file away for a moment while they save it.
      }
    }
    seen = now;
    env.out << '\n';
    code = judge(env, one, seen);
  }
  return code;
}

ExitCode LearnCommand::hint(Env& env) const {
  const render::Style style = shared.out_style(env);
  StudentProgress progress = read_progress(env);
  const Exercise one = exercise(progress);
  const auto& hints = one.key.key.hints;
  StudentProgress::Lesson& lesson = progress.lessons[one.place];
  const std::size_t given = lesson.hints;
  std::string text;
  const auto tell = [&](std::size_t number) {
    const std::string label = fmt::format("Hint {} of {}: ", number + 1, hints.size());
    text += wrapped(*hints[number], std::min(style.width, render::readable_columns), label,
                    label.size());
  };
  if (given < hints.size()) {
    tell(given);
    lesson.hints = given + 1;
    lesson.begun = true;
    progress.now = one.place;
    write_progress(env, progress);
  } else {
    for (std::size_t i = 0; i < hints.size(); ++i) tell(i);
    text += "These were all. csm learn solution shows an answer.\n";
  }
  print(env, text, one.file);
  return ExitCode::done;
}

ExitCode LearnCommand::solution(Env& env) const {
  const StudentProgress progress = read_progress(env);
  const Exercise one = exercise(progress);
  const StudentProgress::Lesson& lesson = progress.lessons[one.place];
  const std::size_t hints = one.key.key.hints.size();
  if (!lesson.done && lesson.hints < hints) {
    throw Failure(
        ExitCode::unusable,
        fmt::format("{} of {} hints of {} have not been asked for yet", hints - lesson.hints, hints,
                    one.called()),
        progress.now == one.place
            ? "csm learn hint gives the next one"
            : fmt::format("csm learn hint {} gives the next one of that lesson", one.place + 1));
  }
  print(env, std::string(one.lesson.solution), one.file);
  return ExitCode::done;
}

ExitCode LearnCommand::run(Env& env) const {
  for (const ActionInfo& info : actions) {
    if (info.name == action) return (this->*info.run)(env);
  }
  return list(env);
}

Action declare(CLI::App& app) {
  const auto command = std::make_shared<LearnCommand>();
  app.add_option(
         "ACTION", command->action,
         "what to do: start, page (again), check, watch, hint, solution or list (if left out)")
      ->type_name("")
      ->check(CLI::IsMember(action_names()));
  app.add_option("LESSON", command->word,
                 "the number or the name of a lesson; the one begun last if left out")
      ->type_name("");
  command->shared.declare(app);
  return [command](Env& env) { return command->run(env); };
}

}  // namespace

extern const Command command_learn{
    .name = "learn",
    .summary = "Lessons with exercises that are checked.",
    .example = "csm learn start 1",
    .declare = declare,
};

}  // namespace csm::cli
