// SPDX-License-Identifier: MIT
#include "cli/progress.hpp"

#include <fmt/format.h>

namespace csm::cli {
namespace {

constexpr double wait = 1;     // seconds, before the first
constexpr double pause = 0.1;  // between two

/// A terminal that can take a line back.
bool can_erase(const Env& env) {
  const std::string term = env.variable("TERM").value_or("");
  return env.err_is_terminal && !term.empty() && term != "dumb";
}

}  // namespace

Progress::Progress(Env& env, std::size_t files, bool quiet)
    : env_(env), files_(files), wanted_(!quiet && files > 1 && can_erase(env)) {
  if (wanted_) next_ = env_.seconds() + wait;
}

void Progress::show(std::size_t done) {
  if (!wanted_) return;
  const double now = env_.seconds();
  if (now < next_) return;
  next_ = now + pause;
  shown_ = true;
  if (env_.out_is_terminal) env_.out.flush();  // or it would come later, into this line
  env_.err << fmt::format("\r\x1b[Kcsm: {} of {} files", done, files_) << std::flush;
}

void Progress::hide() {
  if (!shown_) return;
  shown_ = false;
  env_.err << "\r\x1b[K" << std::flush;
}

}  // namespace csm::cli
