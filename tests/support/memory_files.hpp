// SPDX-License-Identifier: MIT
#pragma once

#include "cli/env.hpp"
#include "cli/exit_code.hpp"

#include <map>
#include <string>
#include <vector>

namespace csm::test {

/// Files that are nowhere but here; the working folder is `/here`. Folders are there as soon as a
/// file lies in them.
class MemoryFiles : public cli::FileSystem {
 public:
  std::map<std::string, std::string> files;  ///< by path from the root
  /// The call, counted from 1, that fails as a disk would; 0: none does. Those count that read,
  /// list, write, or make something.
  std::size_t fails_at = 0;
  std::size_t calls() const { return calls_; }

  Kind kind(const std::string& path) const override;
  std::string read(const std::string& path, std::size_t most) const override;
  std::string read_plain(const std::string& path, std::size_t most) const override;
  std::vector<Entry> list(const std::string& folder) const override;
  void write(const std::string& path, const std::string& bytes) override;
  void append(const std::string& path, const std::string& bytes) override;
  void make_folder(const std::string& path) override;
  std::string absolute(const std::string& path) const override;
  bool same_file(const std::string& one, const std::string& other) const override;

 private:
  /// Whether this call is the one that fails.
  bool fails() const { return ++calls_ == fails_at; }
  [[noreturn]] static void fail(cli::ExitCode code, const std::string& what,
                                const std::string& path);

  mutable std::size_t calls_ = 0;
};

}  // namespace csm::test
