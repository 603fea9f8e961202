// SPDX-License-Identifier: MIT
// What holds for the help of every command.
#include "csm/rules/rule.hpp"
#include "csm/text/utf8.hpp"

#include "cli/command.hpp"
#include "tests/support/program.hpp"
#include "tests/support/shell.hpp"

#include <sstream>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace {

using namespace csm;
using namespace csm::test;

Outcome run(const std::string& line, const Surroundings& around = {}) {
  return run_program(split_words(line), around);
}

std::size_t widest(const std::string& text) {
  std::size_t most = 0;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) {
    most = std::max(most, utf8::display_width(line));
  }
  return most;
}

TEST_CASE("no arguments, -h and --help give the same help") {
  const Outcome help = run("--help");
  CHECK(help.exit == 0);
  CHECK(help.err.empty());
  CHECK(run("").out == help.out);
  CHECK(run("").exit == 0);
  CHECK(run("-h").out == help.out);
}

TEST_CASE("the help lists every command with its summary") {
  const std::string out = run("--help", {.columns = 200}).out;
  for (const cli::Command* command : cli::commands()) {
    CAPTURE(std::string(command->name));
    CHECK(out.find("\n  " + std::string(command->name) + ' ') != std::string::npos);
    CHECK(out.find(command->summary) != std::string::npos);
  }
}

TEST_CASE("the help of a command begins with a real call, and fits into 80 columns") {
  for (const cli::Command* command : cli::commands()) {
    const std::string name(command->name);
    CAPTURE(name);
    const Outcome help = run(name + " --help");
    CHECK(help.exit == 0);
    CHECK(help.err.empty());
    CHECK(help.out.starts_with("Example: " + std::string(command->example) + '\n'));
    CHECK(help.out.find("\nUsage: csm " + name + ' ') != std::string::npos);
    CHECK(widest(help.out) <= 80);
    CHECK(std::string(command->example).starts_with("csm " + name));
    CHECK(run("-h " + name).out == help.out);
    CHECK(run(name + " --no-such-option -h").out == help.out);
  }
  CHECK(widest(run("--help").out) <= 80);
}

TEST_CASE("the rules are listed in the order of the catalogue") {
  const std::string out = run("rules", {.columns = 200}).out;
  std::size_t at = 0;
  for (const Rule* rule : catalogue()) {
    CAPTURE(std::string(rule->name));
    const std::size_t found = out.find("\n  " + std::string(rule->name) + ' ', at);
    REQUIRE(found != std::string::npos);
    CHECK(out.find(rule->summary, found) != std::string::npos);
    at = found;
  }
}

TEST_CASE("every rule has a page that can be asked for") {
  for (const Rule* rule : catalogue()) {
    CAPTURE(std::string(rule->name));
    const Outcome page = run("explain " + std::string(rule->name));
    CHECK(page.exit == 0);
    CHECK(page.out.find(rule->name) == 0);
  }
}

TEST_CASE("colour is chosen by option, then variables, then the terminal") {
  const auto is_colored = [](const std::string& line, const Surroundings& around) {
    return run("check - --format text " + line, around).out.find('\x1B') != std::string::npos;
  };
  const auto around = [](std::map<std::string, std::string> variables, bool terminal) {
    return Surroundings{
        .variables = std::move(variables), .in = "csm: 2\n", .out_is_terminal = terminal};
  };
  CHECK_FALSE(is_colored("", around({}, false)));
  CHECK(is_colored("", around({}, true)));
  CHECK_FALSE(is_colored("", around({{"TERM", "dumb"}}, true)));
  CHECK_FALSE(is_colored("", around({{"CLICOLOR", "0"}}, true)));
  CHECK_FALSE(is_colored("", around({{"NO_COLOR", "1"}, {"FORCE_COLOR", "1"}}, true)));
  CHECK(is_colored("", around({{"NO_COLOR", ""}}, true)));
  CHECK(is_colored("", around({{"FORCE_COLOR", "1"}}, false)));
  CHECK_FALSE(is_colored("", around({{"FORCE_COLOR", "0"}}, false)));
  CHECK(is_colored("", around({{"CLICOLOR_FORCE", "1"}, {"CLICOLOR", "0"}}, false)));
  CHECK(is_colored("--color always", around({{"NO_COLOR", "1"}}, false)));
  CHECK_FALSE(is_colored("--color never", around({{"FORCE_COLOR", "1"}}, true)));
}

}  // namespace
