// SPDX-License-Identifier: MIT
// csm-replay PATH...: every fuzz target once over each file, and each below a folder, that could be
// an input. This is what any compiler builds; what fails here ends the process.
#include "tests/fuzz/fuzz.hpp"
#include "tests/support/program.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>

#define CSM_TARGET(name) extern "C" int fuzz_##name(const std::uint8_t*, std::size_t);
CSM_TARGET(findings)
CSM_TARGET(scores)
CSM_TARGET(diffs)
CSM_TARGET(settings)
CSM_TARGET(keys)
#undef CSM_TARGET

namespace {

namespace fs = std::filesystem;

std::vector<std::string> inputs_at(const std::string& path) {
  constexpr std::uintmax_t largest = 24 * 1024;
  if (!fs::is_directory(path)) return {path};
  std::vector<std::string> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(path)) {
    const std::string kind = entry.path().extension().string();
    const bool input = kind == ".yaml" || kind == ".yml" || kind == ".json" || kind == ".find";
    if (input && entry.is_regular_file() && entry.file_size() < largest) {
      files.push_back(entry.path().string());
    }
  }
  std::ranges::sort(files);
  return files;
}

}  // namespace

int main(int count, char** arguments) {
  std::size_t runs = 0;
  for (int i = 1; i < count; ++i) {
    for (const std::string& path : inputs_at(arguments[i])) {
      const std::string bytes = csm::test::read_file(path);
      std::printf("%s\n", path.c_str());  // the last one is the one that failed
      std::fflush(stdout);
      const auto* const data = reinterpret_cast<const std::uint8_t*>(bytes.data());
      for (const auto target : {fuzz_findings, fuzz_scores, fuzz_diffs, fuzz_settings, fuzz_keys}) {
        target(data, bytes.size());
        ++runs;
      }
    }
  }
  std::printf("%zu runs, nothing found\n", runs);
  return runs == 0 ? 2 : 0;
}
