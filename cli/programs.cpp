// SPDX-License-Identifier: MIT
#include "cli/programs.hpp"

#include "cli/exit_code.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern "C" char** environ;

namespace csm::cli {
namespace {

/// A file without a name, gone when it is closed. The program reads and writes at its own pace, so
/// neither side can wait for the other.
class Scratch {
 public:
  Scratch() : file_(std::tmpfile()) { require(file_ != nullptr); }

  int number() const { return ::fileno(file_.get()); }

  void fill(std::string_view bytes) {
    require(std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) == bytes.size());
    require(std::fflush(file_.get()) == 0);
    std::rewind(file_.get());
  }

  std::string content() {
    std::rewind(file_.get());
    std::string bytes;
    char block[1 << 16];
    while (const std::size_t count = std::fread(block, 1, sizeof block, file_.get())) {
      bytes.append(block, count);
    }
    require(std::ferror(file_.get()) == 0);
    return bytes;
  }

 private:
  static void require(bool done) {
    if (done) return;
    throw Failure(ExitCode::failed,
                  fmt::format("cannot keep a temporary file: {}", std::strerror(errno)));
  }

  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::unique_ptr<std::FILE, Close> file_;
};

/// The variables of this process, but for the language of what is printed.
std::vector<char*> variables() {
  static char language[] = "LC_ALL=C";
  std::vector<char*> list;
  for (char** variable = environ; *variable != nullptr; ++variable) {
    if (!std::string_view(*variable).starts_with("LC_ALL=")) list.push_back(*variable);
  }
  list.push_back(language);
  list.push_back(nullptr);
  return list;
}

int code_of(pid_t process) {
  constexpr int killed = 128;
  int status = 0;
  while (::waitpid(process, &status, 0) < 0) {
    if (errno != EINTR) return killed;
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : killed;
}

}  // namespace

Ran run_program(const std::vector<std::string>& words, const std::string& input) {
  Scratch in;
  Scratch out;
  Scratch err;
  in.fill(input);
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t streams;
  posix_spawn_file_actions_init(&streams);
  posix_spawn_file_actions_adddup2(&streams, in.number(), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&streams, out.number(), STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&streams, err.number(), STDERR_FILENO);
  pid_t process = 0;
  const int failed = ::posix_spawnp(&process, arguments.front(), &streams, nullptr,
                                    arguments.data(), variables().data());
  posix_spawn_file_actions_destroy(&streams);
  if (failed == ENOENT) return {};
  if (failed != 0) {
    throw Failure(ExitCode::failed,
                  fmt::format("cannot run `{}`: {}", words.front(), std::strerror(failed)));
  }
  const int code = code_of(process);
  return {.found = true, .code = code, .out = out.content(), .err = err.content()};
}

}  // namespace csm::cli
