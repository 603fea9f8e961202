// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace csm::cli {

enum class ExitCode : int { done = 0, findings = 1, unusable = 2, failed = 3 };

struct ExitCodeInfo {
  ExitCode code;
  std::string_view meaning;
};
inline constexpr ExitCodeInfo exit_codes[] = {
    {ExitCode::done, "done; no finding at or above --fail-on, every gate met"},
    {ExitCode::findings,
     "findings at or above --fail-on, a gate missed, or diff --exit-code saw a difference"},
    {ExitCode::unusable,
     "the call or its input cannot be used: an unknown option or command, a missing or unreadable "
     "file, no file matched, a file with errors where a score was asked for"},
    {ExitCode::failed, "it failed itself: an output cannot be written, a limit of the machine"},
};

/// What ends a command: an input that cannot be used, an output that cannot be written. Thrown
/// anywhere in cli/, caught once in run().
class Failure : public std::runtime_error {
 public:
  Failure(ExitCode code, const std::string& message, std::string help = {})
      : std::runtime_error(message), code_(code), help_(std::move(help)) {}
  ExitCode code() const { return code_; }
  const std::string& help() const { return help_; }

 private:
  ExitCode code_;
  std::string help_;
};

}  // namespace csm::cli
