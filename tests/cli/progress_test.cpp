// SPDX-License-Identifier: MIT
// Progress is seen on a terminal while a run lasts, and nothing of it stays.
#include "tests/support/program.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace {

using namespace csm::test;

/// What a terminal shows in the end: a carriage return goes to the front of the line, ESC [ K
/// clears from there on.
std::string screen(const std::string& text) {
  std::string lines;
  std::string line;
  std::size_t at = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r') {
      at = 0;
    } else if (text.compare(i, 3, "\x1b[K") == 0) {
      line.resize(at);
      i += 2;
    } else if (text[i] == '\n') {
      lines += line + '\n';
      line.clear();
      at = 0;
    } else {
      if (at == line.size()) line += ' ';
      line[at++] = text[i];
    }
  }
  return lines + line;
}

/// A folder of files, some with findings.
Outcome check_many(Surroundings around, std::vector<std::string> more = {}) {
  const WorkingFolder here;
  const std::string sound = read_file(CSM_SOURCE_DIR "/tests/data/small.csm.yaml");
  for (int i = 0; i < 40; ++i) {
    const std::string name = std::to_string(100 + i) + ".csm.yaml";
    write_file("many/" + name, i % 10 == 3 ? "csm: 1\nbusiness: {}\n" : sound);
  }
  std::vector<std::string> arguments{"check", "many", "--format", "short"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run_program(arguments, around);
}

}  // namespace

TEST_CASE("a run of more than a second shows how far it is, and takes it away again") {
  Surroundings slow;
  slow.err_is_terminal = true;
  slow.tick = 0.2;
  const Outcome seen = check_many(slow);
  CHECK(seen.err.find("csm: 5 of 40 files") != std::string::npos);
  CHECK(seen.err.find("csm: 40 of 40 files") != std::string::npos);
  CHECK(seen.err.find("csm: 3 of 40 files") == std::string::npos);  // within the first second
  const Outcome plain = check_many({});
  CHECK(screen(seen.err) == plain.err);
  CHECK(seen.out == plain.out);
  CHECK(seen.exit == plain.exit);
}

TEST_CASE("progress is gone before findings are printed on the same terminal") {
  Surroundings slow;
  slow.err_is_terminal = true;
  slow.out_is_terminal = true;
  slow.tick = 2;
  slow.variables["NO_COLOR"] = "1";
  const Outcome seen = check_many(slow);
  CHECK(seen.out == check_many({}).out);
  std::size_t gone = 0;
  for (std::size_t at = seen.err.find("\r\x1b[K\r"); at != std::string::npos;
       at = seen.err.find("\r\x1b[K\r", at + 1)) {
    ++gone;
  }
  CHECK(gone == 4);  // as many as files with findings; each next show begins with \r
}

TEST_CASE("there is no progress where nobody sees it or wants it") {
  Surroundings slow;
  slow.tick = 5;
  CHECK(check_many(slow).err.find('\r') == std::string::npos);
  slow.err_is_terminal = true;
  CHECK(check_many(slow, {"--quiet"}).err.find('\r') == std::string::npos);
  slow.variables["TERM"] = "dumb";
  CHECK(check_many(slow).err.find('\r') == std::string::npos);
  Surroundings fast;
  fast.err_is_terminal = true;
  CHECK(check_many(fast).err.find('\r') == std::string::npos);
}
