// SPDX-License-Identifier: MIT
// Runs every folder of tests/cases and compares all that is seen from outside. README.md beside
// this file says what such a folder holds.
#include "csm/text/utf8.hpp"

#include "tests/support/program.hpp"
#include "tests/support/shell.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace {

namespace fs = std::filesystem;
using namespace csm;
using namespace csm::test;

using Files = std::map<std::string, std::string>;  ///< path in the folder, bytes

Files files_below(const fs::path& folder) {
  Files files;
  if (!fs::exists(folder)) return files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    files[entry.path().lexically_relative(folder).string()] = read_file(entry.path().string());
  }
  return files;
}

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) {
    if (!line.empty()) lines.push_back(line);
  }
  return lines;
}

/// One folder of tests/cases.
class Case {
 public:
  explicit Case(fs::path folder) : folder_(std::move(folder)), files_(files_below(folder_)) {}

  /// What went wrong; empty if nothing did.
  std::string run() {
    const WorkingFolder here;
    Files before = inputs();
    for (const auto& [path, bytes] : before) write_file(path, bytes);
    const Surroundings around = surroundings();
    Outcome seen;
    std::string exits;
    for (const std::string& line : lines(file("cmd"))) {
      std::vector<std::string> words = split_words(line);
      if (!words.empty() && words.front() == "csm") words.erase(words.begin());
      const Outcome one = run_program(words, around);
      seen.out += one.out;
      seen.err += one.err;
      exits += std::to_string(one.exit) + '\n';
    }
    Files changed = files_below(".");
    for (const auto& [path, bytes] : before) {
      const auto found = changed.find(path);
      if (found == changed.end()) {
        problems_ += path + " is gone\n";
      } else if (found->second == bytes) {
        changed.erase(found);
      }
    }
    if (updating()) {
      update(seen, exits, changed);
    } else {
      if (!files_.contains("exit")) {
        problems_ += "nothing is expected yet: CSM_UPDATE=1 writes it, then read it\n";
      }
      compare("exit", file("exit"), exits);
      compare("stdout", file("stdout"), seen.out);
      compare("stderr", file("stderr"), seen.err);
      for (const auto& [path, bytes] : expected_afterwards()) {
        if (!changed.contains(path)) problems_ += path + " was not written\n";
      }
      for (const auto& [path, bytes] : changed)
        compare("after/" + path, file("after/" + path), bytes);
    }
    look_for_controls("stdout", seen.out, around);
    look_for_controls("stderr", seen.err, around);
    return problems_;
  }

 private:
  std::string file(const std::string& name) const {
    const auto found = files_.find(name);
    return found == files_.end() ? std::string() : found->second;
  }

  /// The files of the folder that are not about the case, and those that `inputs` names.
  Files inputs() const {
    static const std::set<std::string> own{"cmd",    "env",    "stdin", "inputs",
                                           "stdout", "stderr", "exit"};
    Files files;
    for (const auto& [path, bytes] : files_) {
      if (!own.contains(path) && !path.starts_with("after/")) files[path] = bytes;
    }
    for (const std::string& line : lines(file("inputs"))) {
      const std::vector<std::string> words = split_words(line);
      if (words.empty()) continue;
      const fs::path source = fs::path(CSM_SOURCE_DIR) / words.front();
      files[words.size() > 1 ? words[1] : source.filename().string()] = read_file(source.string());
    }
    return files;
  }

  Files expected_afterwards() const {
    Files files;
    for (const auto& [path, bytes] : files_) {
      if (path.starts_with("after/")) files[path.substr(6)] = bytes;
    }
    return files;
  }

  Surroundings surroundings() {
    Surroundings around;
    around.in = file("stdin");
    for (const std::string& line : lines(file("env"))) {
      const std::size_t equals = std::min(line.find('='), line.size());
      const std::string name = line.substr(0, equals);
      const std::string value = equals < line.size() ? line.substr(equals + 1) : std::string();
      if (name == "terminal") {
        around.in_is_terminal = value.find("in") != std::string::npos;
        around.out_is_terminal = value.find("out") != std::string::npos;
        around.err_is_terminal = value.find("err") != std::string::npos;
      } else if (name == "columns") {
        std::from_chars(value.data(), value.data() + value.size(), around.columns);
      } else {
        around.variables[name] = value;
      }
    }
    return around;
  }

  void compare(const std::string& name, const std::string& expected, const std::string& seen) {
    const std::string text = difference(expected, seen);
    if (!text.empty()) problems_ += name + ": " + text;
  }

  void update(const Outcome& seen, const std::string& exits, const Files& changed) {
    const auto put = [this](const std::string& name, const std::string& text) {
      if (text.empty()) {
        fs::remove(folder_ / name);
      } else {
        write_file((folder_ / name).string(), text);
      }
    };
    put("exit", exits);
    put("stdout", seen.out);
    put("stderr", seen.err);
    fs::remove_all(folder_ / "after");
    for (const auto& [path, bytes] : changed) put("after/" + path, bytes);
  }

  /// Whatever a case is about: what steers a terminal never gets out, but for colour where the
  /// case asks for it.
  void look_for_controls(const std::string& name, std::string_view text,
                         const Surroundings& around) {
    const bool color = around.out_is_terminal || around.err_is_terminal ||
                       around.variables.contains("FORCE_COLOR") ||
                       around.variables.contains("CLICOLOR_FORCE") ||
                       file("cmd").find("--color") != std::string::npos;
    while (!text.empty()) {
      const utf8::Character character = utf8::decode(text);
      const bool ink = color && character.code == 0x1B && text.substr(1).starts_with('[');
      if (!character.valid) {
        problems_ += name + ": a byte that is not UTF-8\n";
      } else if (utf8::is_control(character.code) && !ink) {
        problems_ += name + ": " + utf8::control_description(character.code) + " got out\n";
      }
      text.remove_prefix(character.length);
    }
  }

  fs::path folder_;
  Files files_;
  std::string problems_;
};

TEST_CASE("every folder of tests/cases prints, leaves and returns what it should") {
  const char* const only = std::getenv("CSM_CASE");
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(fs::path(CSM_SOURCE_DIR) / "tests/cases")) {
    const bool chosen =
        only == nullptr || entry.path().filename().string().find(only) != std::string::npos;
    if (entry.is_directory() && chosen) folders.push_back(entry.path());
  }
  std::ranges::sort(folders);
  REQUIRE_FALSE(folders.empty());
  for (const fs::path& folder : folders) {
    const std::string problems = Case(folder).run();
    if (problems.empty()) continue;
    FAIL_CHECK("tests/cases/" << folder.filename().string() << '\n' << problems);
  }
}

TEST_CASE("a line is split as the shell would do it") {
  using Words = std::vector<std::string>;
  CHECK(split_words("csm check  a.csm.yaml # twice") == Words{"csm", "check", "a.csm.yaml"});
  CHECK(split_words("'a b'\"c 'd'\" e\\ f ''") == Words{"a bc 'd'", "e f", ""});
  CHECK(split_words("$'\\e[1m\\x41\\n'") == Words{"\x1B[1mA\n"});
  CHECK_THROWS(split_words("*.csm.yaml"));
  CHECK_THROWS(split_words("'open"));
}

TEST_CASE("a difference shows the lines that differ and no others") {
  CHECK(difference("a\nb\n", "a\nb\n").empty());
  CHECK(difference("a\nb\nc\n", "a\nx\nc\n") == "@ line 2\n- b\n+ x\n");
  CHECK(difference("a\n", "a") == "@ line 1\n- a\n+ a  (no line break at the end)\n");
  CHECK(difference("", "\x1B\t\n") == "@ line 1\n+ <ESC><TAB>\n");
}

}  // namespace
