// SPDX-License-Identifier: MIT
// A disk that fails at any call ends a run with exit code 2 or 3, says so, and leaves every file as
// it was or whole.
#include "cli/run.hpp"
#include "tests/support/memory_files.hpp"
#include "tests/support/program.hpp"

#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace {

using namespace csm;
using namespace csm::test;
using Contents = std::map<std::string, std::string>;

/// Takes so many bytes, and then no more.
class ShortPaper : public std::streambuf {
 public:
  explicit ShortPaper(std::size_t room) : room_(room) {}

 protected:
  int overflow(int byte) override {
    if (room_ == 0) return traits_type::eof();
    --room_;
    return traits_type::not_eof(byte);
  }

 private:
  std::size_t room_;
};

struct Run {
  int exit = 0;
  std::string err;
  std::size_t calls = 0;
  Contents files;
};

Run run_on(const Contents& contents, std::size_t fails_at,
           const std::vector<std::string>& arguments, std::streambuf& paper) {
  MemoryFiles files;
  files.files = contents;
  files.fails_at = fails_at;
  std::istringstream in;
  std::ostream out(&paper);
  std::ostringstream err;
  cli::Env env{.in = in,
               .out = out,
               .err = err,
               .files = files,
               .variable = [](const char*) { return std::nullopt; },
               .today = [] { return std::chrono::year{2026} / std::chrono::June / 30; },
               .seconds = [] { return 0.0; }};
  const int exit = static_cast<int>(cli::run(arguments, env));
  return {.exit = exit, .err = err.str(), .calls = files.calls(), .files = files.files};
}

Contents folder() {
  const std::string source = CSM_SOURCE_DIR;
  const std::string lesson = source + "/examples/lessons/02-type-from-facts/";
  return {{"/here/small.csm.yaml", read_file(source + "/tests/data/small.csm.yaml")},
          {"/here/mistakes.csm.yaml", read_file(source + "/examples/mistakes.csm.yaml")},
          {"/here/.csm.yaml", "rules:\n  silo: off\nexclude: [drafts]\n"},
          {"/here/key.yaml", read_file(lesson + "lesson.yaml")},
          {"/here/exercise.csm.yaml", read_file(lesson + "exercise.csm.yaml")},
          {"/here/answers/anna.csm.yaml", read_file(lesson + "solution.csm.yaml")},
          {"/here/answers/ben.csm.yaml", read_file(lesson + "exercise.csm.yaml")}};
}

/// What the file was before or became in a run that went well. An output that was not there may
/// tell less than that where an input could not be read.
void check_no_halves(const Contents& before, const Contents& whole, const Contents& seen,
                     bool tells_less) {
  for (const auto& [name, bytes] : seen) {
    const std::string& path = name;
    CAPTURE(path);
    const auto old = before.find(path);
    const auto done = whole.find(path);
    if (tells_less && old == before.end() && path != "/here/known.json") continue;
    CHECK(((old != before.end() && old->second == bytes) ||
           (done != whole.end() && done->second == bytes)));
  }
}

}  // namespace

TEST_CASE("a disk that fails at any call ends every command that reads or writes with a word") {
  const std::vector<std::vector<std::string>> runs{
      {"check", "."},
      {"check", "small.csm.yaml", "mistakes.csm.yaml", "--out", "sarif=findings.sarif", "-o",
       "out"},
      {"check", "mistakes.csm.yaml", "--fix"},
      {"check", ".", "--write-baseline", "known.json"},
      {"score", "small.csm.yaml", "-o", "scores.txt"},
      {"report", "small.csm.yaml", "-o", "page.html"},
      {"init", "-o", "new.csm.yaml", "--template", "minimal"},
      {"learn", "start", "2"},
      {"grade", "key.yaml", "answers", "--feedback", "pages", "-o", "marks.csv"}};
  const Contents before = folder();
  for (const std::vector<std::string>& arguments : runs) {
    std::string call;
    for (const std::string& word : arguments) call += word + ' ';
    CAPTURE(call);
    std::stringbuf paper;
    const Run whole = run_on(before, 0, arguments, paper);
    CAPTURE(whole.err);
    REQUIRE(whole.calls > 0);
    REQUIRE(whole.exit < 2);
    for (std::size_t failing = 1; failing <= whole.calls; ++failing) {
      const Run seen = run_on(before, failing, arguments, paper);
      CAPTURE(failing);
      CAPTURE(seen.exit);
      CAPTURE(seen.err);
      // An answer that cannot be read has no points, and the class is marked to its end.
      const bool grades = arguments.front() == "grade" && seen.exit == 0;
      CHECK((seen.exit == 2 || seen.exit == 3 || grades));
      CHECK(seen.err.find("Input/output error") != std::string::npos);
      check_no_halves(before, whole.files, seen.files,
                      grades || (arguments.front() == "check" && seen.exit == 2));
    }
  }
}

TEST_CASE("standard output that takes no more at any byte is exit code 3") {
  const Contents before = folder();
  const std::vector<std::vector<std::string>> runs{{"check", "."},
                                                   {"score", "small.csm.yaml"},
                                                   {"report", "small.csm.yaml"},
                                                   {"explain", "coverage"},
                                                   {"limits"},
                                                   {"--help"},
                                                   {"--version"}};
  for (const std::vector<std::string>& arguments : runs) {
    CAPTURE(arguments.front());
    std::stringbuf paper;
    run_on(before, 0, arguments, paper);
    const std::size_t size = paper.str().size();
    REQUIRE(size > 0);
    for (std::size_t room = 0; room < size; room += 1 + size / 40) {
      ShortPaper short_paper(room);
      const Run seen = run_on(before, 0, arguments, short_paper);
      CAPTURE(room);
      CHECK(seen.exit == 3);
      CHECK(seen.err.find("cannot write to standard output") != std::string::npos);
    }
  }
}
