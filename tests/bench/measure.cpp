// SPDX-License-Identifier: MIT
//
// bench-measure [--repeat N] [--warm-up N] -- COMMAND... [--and COMMAND...]...
//
// Runs the commands in turns, so that a busy neighbour disturbs all of them, and prints one line a
// command: wall and processor time in milliseconds (best and median), the largest resident set in
// KiB, the worst exit code, and `above`, the median over the rounds of this command's wall time
// minus that of the first command. Processor time and memory are those of wait4: user and system,
// with the children that the command waited for. What the commands print is thrown away.

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace {

struct Command {
  std::vector<char*> words;  // ends with a null pointer
  std::vector<double> wall;
  std::vector<double> cpu;
  long peak = 0;
  int exit = 0;
};

double milliseconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t half = values.size() / 2;
  return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

double best(const std::vector<double>& values) {
  return *std::min_element(values.begin(), values.end());
}

// False where the command could not be started.
bool run(Command& command, const posix_spawn_file_actions_t& actions, bool counts) {
  const auto start = std::chrono::steady_clock::now();
  pid_t child = 0;
  const int error =
      posix_spawnp(&child, command.words[0], &actions, nullptr, command.words.data(), environ);
  if (error != 0) {
    std::fprintf(stderr, "bench-measure: %s: %s\n", command.words[0], std::strerror(error));
    return false;
  }
  int status = 0;
  rusage usage{};
  if (wait4(child, &status, 0, &usage) != child) {
    std::perror("bench-measure: wait4");
    return false;
  }
  const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - start;
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  command.exit = std::max(command.exit, code);
  if (counts) {
    command.wall.push_back(wall.count());
    command.cpu.push_back(milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime));
    command.peak = std::max(command.peak, usage.ru_maxrss);
  }
  return true;
}

int usage() {
  std::fprintf(stderr,
               "usage: bench-measure [--repeat N] [--warm-up N] -- COMMAND... "
               "[--and COMMAND...]...\n");
  return 2;
}

bool parse(std::string_view words, int& value) {
  const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), value);
  return error == std::errc{} && end == words.data() + words.size() && value >= 0;
}

}  // namespace

int main(int argc, char** argv) {
  int repeat = 5;
  int warm_up = 1;
  int at = 1;
  for (; at < argc && std::string_view(argv[at]) != "--"; at += 2) {
    const std::string_view option = argv[at];
    int* value = option == "--repeat" ? &repeat : option == "--warm-up" ? &warm_up : nullptr;
    if (value == nullptr || at + 1 >= argc || !parse(argv[at + 1], *value)) {
      return usage();
    }
  }
  std::vector<Command> commands(1);
  for (++at; at < argc; ++at) {
    if (std::string_view(argv[at]) == "--and") {
      commands.emplace_back();
    } else {
      commands.back().words.push_back(argv[at]);
    }
  }
  for (Command& command : commands) {
    if (command.words.empty() || repeat < 1) {
      return usage();
    }
    command.words.push_back(nullptr);
  }

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  const std::size_t count = commands.size();
  for (int round = -warm_up; round < repeat; ++round) {
    const std::size_t first = static_cast<std::size_t>(round + warm_up) % count;
    for (std::size_t i = 0; i < count; ++i) {
      if (!run(commands[(first + i) % count], actions, round >= 0)) {
        return 1;
      }
    }
  }
  posix_spawn_file_actions_destroy(&actions);

  for (std::size_t i = 0; i < count; ++i) {
    const Command& command = commands[i];
    std::vector<double> above;
    for (std::size_t round = 0; round < command.wall.size(); ++round) {
      above.push_back(command.wall[round] - commands[0].wall[round]);
    }
    std::printf(
        "command=%zu runs=%d wall_best=%.3f wall_median=%.3f cpu_best=%.3f "
        "cpu_median=%.3f peak_kib=%ld exit=%d above=%.3f\n",
        i + 1, repeat, best(command.wall), median(command.wall), best(command.cpu),
        median(command.cpu), command.peak, command.exit, median(above));
  }
}
