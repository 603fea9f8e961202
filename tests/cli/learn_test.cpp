// SPDX-License-Identifier: MIT
// What the cases cannot show: a file that is saved while it is watched, and links.
#include "tests/support/program.hpp"

#include <filesystem>
#include <string>

#include <doctest/doctest.h>
#include <sys/stat.h>

namespace {

namespace fs = std::filesystem;
using namespace csm::test;

const std::string lessons = std::string(CSM_SOURCE_DIR) + "/examples/lessons/";
const std::string solution = lessons + "01-connected-experience/solution.csm.yaml";
constexpr const char* file = "01-connected-experience.csm.yaml";

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

TEST_CASE("learn watch checks again when the file is saved, and ends when all holds") {
  const WorkingFolder here;
  run_program({"learn", "start", "1"}, {});
  int pauses = 0;
  const Outcome seen = run_program({"learn", "watch"}, {.pause = [&pauses] {
                                     ++pauses;
                                     if (pauses == 2) write_file(file, "csm: 1\n");
                                     if (pauses == 3) fs::remove(file);
                                     if (pauses == 5) write_file(file, read_file(solution));
                                     return true;
                                   }});
  CHECK(seen.exit == 0);
  CHECK(pauses == 5);
  CHECK(count(seen.out, "is not done yet") == 2);
  CHECK(count(seen.out, "Lesson 1 is done.") == 1);
  CHECK(seen.err == "");
}

TEST_CASE("learn watch that is ended before the answer is right leaves with 1") {
  const WorkingFolder here;
  run_program({"learn", "start", "1"}, {});
  const Outcome seen = run_program({"learn", "watch"}, {});
  CHECK(seen.exit == 1);
  CHECK(count(seen.out, "is not done yet") == 1);
}

TEST_CASE("learn keeps its hands off what a link leads to") {
  const WorkingFolder here;
  write_file("precious", "csm-learn 1\n");
  fs::create_symlink("precious", ".csm-learn");
  const Outcome seen = run_program({"learn", "start", "1"}, {});
  CHECK(seen.exit == 2);
  CHECK(seen.err == "csm: error: `.csm-learn` is a link\n");
  CHECK(read_file("precious") == "csm-learn 1\n");
  CHECK_FALSE(fs::exists(file));
}

TEST_CASE("learn start never overwrites an answer, nor writes through a link that leads nowhere") {
  const WorkingFolder here;
  write_file(file, "mine\n");
  CHECK(run_program({"learn", "start", "1"}, {}).exit == 0);
  CHECK(read_file(file) == "mine\n");
  fs::remove(file);
  fs::create_symlink("elsewhere", file);
  CHECK(run_program({"learn", "start", "1"}, {}).exit == 2);
  CHECK_FALSE(fs::exists("elsewhere"));
}

TEST_CASE("grade opens no link and no pipe, and marks the others") {
  const WorkingFolder here;
  write_file("secret.csm.yaml", read_file(solution));
  write_file("answers/ana.csm.yaml", read_file(solution));
  fs::create_symlink("../secret.csm.yaml", "answers/ben.csm.yaml");
  fs::create_symlink("nowhere", "answers/cem.csm.yaml");
  CHECK(::mkfifo("answers/dora.csm.yaml", 0600) == 0);
  fs::create_directories("elsewhere");
  write_file("elsewhere/a.csm.yaml", read_file(solution));
  fs::create_directory_symlink("../elsewhere", "answers/eve");
  fs::create_directories("answers/finn.csm.yaml");
  fs::create_directories("answers/gus");
  fs::create_symlink("../../secret.csm.yaml", "answers/gus/a.csm.yaml");
  const Outcome seen = run_program({"grade", "lesson:1", "answers"}, {});
  CHECK(seen.exit == 0);
  CHECK(seen.out ==
        "student,points,of,who notices the need,who finds the options,who decides,the type,all "
        "else as it was\n"
        "ana,5,5,1,1,1,1,1\n"
        "ben,0,5,0,0,0,0,0\n"
        "cem,0,5,0,0,0,0,0\n"
        "dora,0,5,0,0,0,0,0\n"
        "eve,0,5,0,0,0,0,0\n"
        "finn,0,5,0,0,0,0,0\n"
        "gus,0,5,0,0,0,0,0\n");
  CHECK(seen.err ==
        "csm: ben: 0 points: `answers/ben.csm.yaml` is a link\n"
        "csm: cem: 0 points: `answers/cem.csm.yaml` is a link\n"
        "csm: dora: 0 points: `answers/dora.csm.yaml` is no plain file\n"
        "csm: eve: 0 points: the folder is a link\n"
        "csm: finn: 0 points: `answers/finn.csm.yaml` is no plain file\n"
        "csm: gus: 0 points: `answers/gus/a.csm.yaml` is a link\n"
        "csm: 7 answers marked; 6 of them could not be read, and have 0 points\n");
}

}  // namespace
