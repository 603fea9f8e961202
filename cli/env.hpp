// SPDX-License-Identifier: MIT
#pragma once

#include "csm/model/values.hpp"

#include <functional>
#include <istream>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace csm::cli {

/// Files and folders. Paths are as the user wrote them, with `/`.
class FileSystem {
 public:
  enum class Kind : std::uint8_t { nothing, file, folder, other };
  struct Entry {
    std::string name;
    Kind kind = Kind::nothing;
    bool link = false;  ///< it is a link to that
  };

  FileSystem() = default;
  FileSystem(const FileSystem&) = delete;
  FileSystem& operator=(const FileSystem&) = delete;
  virtual ~FileSystem() = default;

  virtual Kind kind(const std::string& path) const = 0;
  /// At most `most` bytes. Throws Failure, code 2.
  virtual std::string read(const std::string& path, std::size_t most) const = 0;
  /// The same of a plain file that is no link. Throws Failure, code 2, for all else.
  virtual std::string read_plain(const std::string& path, std::size_t most) const = 0;
  /// What stands in a folder, in no order; links to folders count as `other`,
  /// links that lead nowhere as `nothing`. Throws Failure.
  virtual std::vector<Entry> list(const std::string& folder) const = 0;
  /// All or nothing: the file is never seen half written. Throws Failure, code 3.
  virtual void write(const std::string& path, const std::string& bytes) = 0;
  /// At the end of what is there. Throws Failure, code 3.
  virtual void append(const std::string& path, const std::string& bytes) = 0;
  /// Makes a folder, unless it is there. Throws Failure, code 3.
  virtual void make_folder(const std::string& path) = 0;
  /// The path from the root, without `.` and `..`; links are not followed.
  virtual std::string absolute(const std::string& path) const = 0;
  virtual bool same_file(const std::string& one, const std::string& other) const = 0;
};

/// A program that ran to its end.
struct Ran {
  bool found = false;  ///< else there is no such program
  int code = 0;
  std::string out;
  std::string err;
};

/// The only door outside: what a command may touch of the machine.
struct Env {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  FileSystem& files;
  std::function<std::optional<std::string>(const char*)> variable;
  std::function<Date()> today;
  std::function<double()> seconds;  ///< of a clock that only goes forward; no output tells it
  /// Waits a moment for files to change; false where nobody waits any longer.
  std::function<bool()> pause = [] { return false; };
  /// Runs a program by its name and arguments, with that on its standard input. No shell.
  std::function<Ran(const std::vector<std::string>& words, const std::string& input)> run_program =
      [](const std::vector<std::string>&, const std::string&) { return Ran{}; };
  bool in_is_terminal = false;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  std::size_t columns = 0;  ///< of the terminal; 0: unknown
  std::size_t processors = 1;
};

}  // namespace csm::cli
