// SPDX-License-Identifier: MIT
#pragma once

#include "cli/env.hpp"

#include <cstddef>

namespace csm::cli {

/// "csm: 1200 of 5000 files" on the terminal behind standard error, as long as a run over many
/// files lasts more than a second. It takes its line away again, and leaves no trace.
class Progress {
 public:
  Progress(Env& env, std::size_t files, bool quiet);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() { hide(); }

  void show(std::size_t done);
  /// To be called before anything else is printed where a terminal may show it.
  void hide();

 private:
  Env& env_;
  std::size_t files_;
  bool wanted_;
  bool shown_ = false;
  double next_ = 0;  ///< when it is to be shown again, in seconds
};

}  // namespace csm::cli
