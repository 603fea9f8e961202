// SPDX-License-Identifier: MIT
#include "cli/run.hpp"
#include "cli/system.hpp"

#include <string>
#include <vector>

int main(int count, char** arguments) {
  csm::cli::end_when_memory_ran_out();
  csm::cli::Env env = csm::cli::system_env();
  return static_cast<int>(
      csm::cli::run(std::vector<std::string>(arguments + 1, arguments + count), env));
}
