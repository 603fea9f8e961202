// SPDX-License-Identifier: MIT
// Memory that runs out at any moment ends a run with exit code 3 and a word why: no crash, and
// with the preset `sanitize` no leak. tests/faults/CMakeLists.txt says why this is a program apart.
#include "tests/faults/allocation.hpp"

#include "cli/run.hpp"
#include "cli/system.hpp"
#include "tests/support/program.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <istream>
#include <ostream>
#include <streambuf>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#endif

namespace {

using namespace csm;
using namespace csm::test;

struct Seen {
  int exit = 0;
  std::string out;
  std::string err;
  bool operator==(const Seen&) const = default;
};

/// Memory that a child process writes and its parent reads.
class Shared {
 public:
  static constexpr std::size_t room = std::size_t{1} << 20;
  Shared() {
    void* const at =
        ::mmap(nullptr, sizeof(Pages), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    REQUIRE(at != MAP_FAILED);
    pages_ = static_cast<Pages*>(at);
  }
  Shared(const Shared&) = delete;
  Shared& operator=(const Shared&) = delete;
  ~Shared() { ::munmap(pages_, sizeof(Pages)); }

  struct Pages {
    std::size_t calls, out_size, err_size;
    std::array<char, room> out, err;
  };
  Pages& operator*() const { return *pages_; }
  Pages* operator->() const { return pages_; }

 private:
  Pages* pages_ = nullptr;
};

/// Takes what is printed without a call of operator new.
class Paper : public std::streambuf {
 public:
  explicit Paper(std::array<char, Shared::room>& bytes) {
    setp(bytes.data(), bytes.data() + bytes.size());
  }
  std::size_t size() const { return static_cast<std::size_t>(pptr() - pbase()); }
};

/// Runs the program in a child process: where a library cannot report that memory ran out, the
/// process ends at once.
class Runner {
 public:
  explicit Runner(std::vector<std::string> arguments) : arguments_(std::move(arguments)) {}

  /// Calls of operator new in the last run.
  std::size_t calls() const { return shared_->calls; }

  Seen run(std::size_t failing, bool for_good) {
    shared_->calls = shared_->out_size = shared_->err_size = 0;
    const int last_words = ::memfd_create("last-words", 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      ::dup2(last_words, STDERR_FILENO);
      ::_exit(run_here(failing, for_good));
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    std::array<char, 4096> words{};
    const ssize_t size = ::pread(last_words, words.data(), words.size(), 0);
    ::close(last_words);
    return {.exit = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status),
            .out = {shared_->out.data(), shared_->out_size},
            .err = std::string(shared_->err.data(), shared_->err_size) +
                   std::string(words.data(), static_cast<std::size_t>(std::max<ssize_t>(size, 0)))};
  }

 private:
  int run_here(std::size_t failing, bool for_good) {
    cli::end_when_memory_ran_out();
    Paper out_paper(shared_->out);
    Paper err_paper(shared_->err);
    std::istream in(nullptr);
    std::ostream out(&out_paper);
    std::ostream err(&err_paper);
    cli::Env env{.in = in,
                 .out = out,
                 .err = err,
                 .files = cli::system_files(),
                 .variable = [](const char*) { return std::nullopt; },
                 .today = [] { return std::chrono::year{2026} / std::chrono::June / 30; },
                 .seconds = [] { return 0.0; },
                 .processors = 2};
    int exit = 0;
    {
      const ScarceMemory scarce(failing, for_good);
      exit = static_cast<int>(cli::run(arguments_, env));
    }
    shared_->calls = ScarceMemory::calls();
    shared_->out_size = out_paper.size();
    shared_->err_size = err_paper.size();
#ifdef __SANITIZE_ADDRESS__
    if (__lsan_do_recoverable_leak_check() != 0) return 99;
#endif
    return exit;
  }

  std::vector<std::string> arguments_;
  Shared shared_;
};

std::size_t files_here() {
  using Files = std::filesystem::recursive_directory_iterator;
  return static_cast<std::size_t>(std::distance(Files("."), Files()));
}

/// Every call up to a number, then some: all of them where CSM_EVERY_ALLOCATION=1.
std::vector<std::size_t> chosen_calls(std::size_t all) {
  const char* const every = std::getenv("CSM_EVERY_ALLOCATION");
  if (every != nullptr && std::string(every) == "1") {
    std::vector<std::size_t> calls(all);
    for (std::size_t i = 0; i < all; ++i) calls[i] = i + 1;
    return calls;
  }
  constexpr std::size_t wanted = 150;
  std::vector<std::size_t> calls;
  // Spread over the whole run, and not in step with any loop of it.
  const std::size_t step = std::max<std::size_t>(1, all / wanted);
  for (std::size_t call = 1; call <= all; call += step + call % 3) calls.push_back(call);
  return calls;
}

/// The run with each of its allocations failing, alone and with all that follow.
void check_every_failure(const std::vector<std::string>& arguments) {
  Runner runner(arguments);
  const Seen whole = runner.run(0, false);
  const std::size_t all = runner.calls();
  const std::size_t files = files_here();
  REQUIRE(all > 0);
  std::size_t failed = 0;
  for (const bool for_good : {false, true}) {
    for (const std::size_t call : chosen_calls(all)) {
      const Seen seen = runner.run(call, for_good);
      CAPTURE(call);
      CAPTURE(for_good);
      CAPTURE(seen.err);
      if (seen.exit == 3) {
        ++failed;
        CHECK_MESSAGE(!seen.err.empty(), "it does not say why");
      } else {
        // What an algorithm wanted for speed alone, or in order to tell more, it does without.
        CHECK(seen == whole);
      }
      CHECK(files_here() == files);
    }
  }
  CHECK(failed > 100);
}

/// A folder with a small business and a broken file.
struct Folder {
  Folder() {
    const std::string source = CSM_SOURCE_DIR;
    write_file("small.csm.yaml", read_file(source + "/tests/data/small.csm.yaml"));
    write_file("taxi.csm.yaml", read_file(source + "/examples/city-taxi-2012.csm.yaml"));
    write_file("mistakes.csm.yaml", read_file(source + "/examples/mistakes.csm.yaml"));
    write_file(".csm.yaml", "rules:\n  silo: off\nexclude: [drafts]\n");
    write_file("page.html", "");
    write_file("findings.sarif", "");
  }
  WorkingFolder here;
};

}  // namespace

TEST_CASE("memory that runs out ends a check with exit code 3") {
  const Folder folder;
  check_every_failure({"check", "mistakes.csm.yaml"});
  check_every_failure({"check", "small.csm.yaml", "--format", "json"});
}

TEST_CASE("memory that runs out ends a check of many files on two threads with exit code 3") {
  const Folder folder;
  check_every_failure({"check", ".", "--jobs", "2", "--out", "sarif=findings.sarif"});
}

TEST_CASE("memory that runs out ends a score with exit code 3") {
  const Folder folder;
  check_every_failure({"score", "small.csm.yaml"});
  check_every_failure({"score", "small.csm.yaml", "--format", "json"});
}

TEST_CASE("memory that runs out ends a report with exit code 3 and leaves no half of a page") {
  const Folder folder;
  check_every_failure({"report", "taxi.csm.yaml", "-o", "page.html"});
  check_every_failure({"report", "small.csm.yaml", "--format", "markdown"});
}
