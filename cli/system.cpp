// SPDX-License-Identifier: MIT
#include "cli/system.hpp"

#include "cli/exit_code.hpp"
#include "cli/programs.hpp"

#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <filesystem>
#include <iostream>
#include <new>
#include <string_view>
#include <thread>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace csm::cli {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(ExitCode code, std::string_view what, const std::string& path) {
  throw Failure(code, fmt::format("{} `{}`: {}", what, path, std::strerror(errno)));
}

/// An open file that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  int number() const { return number_; }
  explicit operator bool() const { return number_ >= 0; }

 private:
  int number_;
};

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

class SystemFiles : public FileSystem {
 public:
  Kind kind(const std::string& path) const override {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) return Kind::nothing;
    if (fs::is_directory(status)) return Kind::folder;
    return fs::is_regular_file(status) ? Kind::file : Kind::other;
  }

  std::string read(const std::string& path, std::size_t most) const override {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file) fail(ExitCode::unusable, "cannot read", path);
    struct stat status {};
    if (::fstat(file.number(), &status) == 0 && S_ISDIR(status.st_mode)) {
      errno = EISDIR;
      fail(ExitCode::unusable, "cannot read", path);
    }
    return read_all(file, status, path, most);
  }

  std::string read_plain(const std::string& path, std::size_t most) const override {
    // Without a wait for the other end of a pipe.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (!file && errno == ELOOP) {
      throw Failure(ExitCode::unusable, fmt::format("`{}` is a link", path));
    }
    if (!file) fail(ExitCode::unusable, "cannot read", path);
    struct stat status {};
    if (::fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode)) {
      throw Failure(ExitCode::unusable, fmt::format("`{}` is no plain file", path));
    }
    return read_all(file, status, path, most);
  }

  std::vector<Entry> list(const std::string& folder) const override {
    std::error_code error;
    fs::directory_iterator iterator(folder, error);
    std::vector<Entry> entries;
    for (; !error && iterator != fs::directory_iterator(); iterator.increment(error)) {
      const fs::directory_entry& entry = *iterator;
      std::error_code ignored;
      Kind kind = Kind::other;
      if (entry.is_regular_file(ignored)) {
        kind = Kind::file;
      } else if (entry.is_directory(ignored) && !entry.is_symlink(ignored)) {
        kind = Kind::folder;  // a link may lead in circles
      } else if (!entry.exists(ignored)) {
        kind = Kind::nothing;
      }
      entries.push_back({entry.path().filename().string(), kind, entry.is_symlink(ignored)});
    }
    if (error) {
      throw Failure(ExitCode::unusable,
                    fmt::format("cannot read the folder `{}`: {}", folder, error.message()));
    }
    return entries;
  }

  void write(const std::string& path, const std::string& bytes) override {
    struct stat status {};
    const bool there = ::stat(path.c_str(), &status) == 0;
    if (there && !S_ISREG(status.st_mode)) return write_in_place(path, bytes);
    // Through links to where the file really is, so that the link stays one.
    std::error_code error;
    const fs::path real = there ? fs::canonical(path, error) : fs::path(path);
    std::string temporary = (error ? fs::path(path) : real).string() + ".XXXXXX";
    const Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (!file) fail(ExitCode::failed, "cannot write", path);
    const mode_t mask = ::umask(0);
    ::umask(mask);
    const mode_t mode = there ? status.st_mode & 07777 : 0666 & ~mask;
    const bool written = write_all(file.number(), bytes) && ::fchmod(file.number(), mode) == 0 &&
                         ::fsync(file.number()) == 0 &&
                         ::rename(temporary.c_str(), (error ? fs::path(path) : real).c_str()) == 0;
    if (written) return;
    const int reason = errno;
    ::unlink(temporary.c_str());
    errno = reason;
    fail(ExitCode::failed, "cannot write", path);
  }

  void append(const std::string& path, const std::string& bytes) override {
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0666));
    if (!file || !write_all(file.number(), bytes)) fail(ExitCode::failed, "cannot write", path);
  }

  void make_folder(const std::string& path) override {
    if (::mkdir(path.c_str(), 0777) == 0) return;
    if (errno != EEXIST || kind(path) != Kind::folder) {
      fail(ExitCode::failed, "cannot make the folder", path);
    }
  }

  std::string absolute(const std::string& path) const override {
    std::error_code error;
    std::string whole = fs::absolute(path, error).lexically_normal().generic_string();
    while (whole.size() > 1 && whole.ends_with('/')) whole.pop_back();
    return error ? path : whole;
  }

  bool same_file(const std::string& one, const std::string& other) const override {
    std::error_code error;
    return fs::equivalent(one, other, error) && !error;
  }

 private:
  static std::string read_all(const Descriptor& file, const struct stat& status,
                              const std::string& path, std::size_t most) {
    // The size is only a hint: of pipes it is 0, and a file may grow.
    std::string bytes(std::min(most, static_cast<std::size_t>(status.st_size) + 1), '\0');
    if (bytes.size() < 2) bytes.resize(std::min<std::size_t>(most, 65536));
    std::size_t size = 0;
    while (size < most) {
      if (size == bytes.size()) bytes.resize(std::min(most, size * 2));
      const ssize_t count = ::read(file.number(), bytes.data() + size, bytes.size() - size);
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) fail(ExitCode::unusable, "cannot read", path);
      if (count == 0) break;
      size += static_cast<std::size_t>(count);
    }
    bytes.resize(size);
    return bytes;
  }

  /// A device such as /dev/stdout, which no other file can take the place of.
  static void write_in_place(const std::string& path, const std::string& bytes) {
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file || !write_all(file.number(), bytes)) fail(ExitCode::failed, "cannot write", path);
  }
};

std::size_t terminal_columns() {
  struct winsize size {};
  for (const int file : {STDOUT_FILENO, STDERR_FILENO}) {
    if (::ioctl(file, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  }
  return 0;
}

Date clock_today() {
  return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

double clock_seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

bool wait_a_moment() {
  constexpr std::chrono::milliseconds moment(200);
  std::this_thread::sleep_for(moment);
  return true;
}

}  // namespace

FileSystem& system_files() {
  static SystemFiles files;
  return files;
}

Env system_env() {
  std::ios::sync_with_stdio(false);
  std::signal(SIGXFSZ, SIG_IGN);  // a write that fails says why, and leaves nothing behind
  return {.in = std::cin,
          .out = std::cout,
          .err = std::cerr,
          .files = system_files(),
          .variable = [](const char* name) -> std::optional<std::string> {
            const char* const value = std::getenv(name);
            if (value == nullptr) return std::nullopt;
            return value;
          },
          .today = clock_today,
          .seconds = clock_seconds,
          .pause = wait_a_moment,
          .run_program = run_program,
          .in_is_terminal = ::isatty(STDIN_FILENO) != 0,
          .out_is_terminal = ::isatty(STDOUT_FILENO) != 0,
          .err_is_terminal = ::isatty(STDERR_FILENO) != 0,
          .columns = terminal_columns(),
          .processors = std::max(1U, std::thread::hardware_concurrency())};
}

void end_when_memory_ran_out() {
  static std::atomic<bool> ran_out = false;
  std::set_new_handler([] {
    ran_out = true;
    throw std::bad_alloc();
  });
  std::set_terminate([] {
    if (!ran_out) std::abort();
    // Nothing here may ask for memory.
    constexpr std::string_view words = "csm: error: out of memory\n";
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, words.data(), words.size());
    ::_exit(static_cast<int>(ExitCode::failed));
  });
}

}  // namespace csm::cli
