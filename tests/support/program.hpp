// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace csm::test {

/// What a run finds of the machine, apart from the files, which are real.
struct Surroundings {
  std::map<std::string, std::string> variables{{"LANG", "C.UTF-8"}, {"TERM", "xterm"}};
  std::string in;
  bool in_is_terminal = false;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  std::size_t columns = 0;
  double tick = 0;  ///< seconds that the clock goes on each time that it is looked at
  std::function<bool()> pause = [] { return false; };
};

struct Outcome {
  std::string out;
  std::string err;
  int exit = 0;
};

/// The whole program in this process, on 2026-06-30 with two processors.
Outcome run_program(const std::vector<std::string>& arguments, const Surroundings& surroundings);

/// A new, empty folder that is the working folder as long as this lives, and is then removed.
class WorkingFolder {
 public:
  WorkingFolder();
  WorkingFolder(const WorkingFolder&) = delete;
  WorkingFolder& operator=(const WorkingFolder&) = delete;
  ~WorkingFolder();

 private:
  std::string before_;
  std::string path_;
};

std::string read_file(const std::string& path);
void write_file(const std::string& path, const std::string& bytes);

/// How two texts differ, line by line; empty where they do not. `-` lines are expected, `+` lines
/// are seen; what a terminal would not show stands as <ESC>.
std::string difference(const std::string& expected, const std::string& seen);

/// CSM_UPDATE=1: expected texts are rewritten by what is seen.
bool updating();

}  // namespace csm::test
