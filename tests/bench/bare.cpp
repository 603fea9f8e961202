// SPDX-License-Identifier: MIT
//
// The yardstick: one thread reads each file and lets yaml-cpp run over it with a handler that only
// counts. Whatever csm does beyond that is csm's own work.

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace {

class Counter : public YAML::EventHandler {
 public:
  std::uint64_t events = 0;

  void OnDocumentStart(const YAML::Mark&) override { ++events; }
  void OnDocumentEnd() override { ++events; }
  void OnNull(const YAML::Mark&, YAML::anchor_t) override { ++events; }
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override { ++events; }
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string&) override {
    ++events;
  }
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    ++events;
  }
  void OnSequenceEnd() override { ++events; }
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {
    ++events;
  }
  void OnMapEnd() override { ++events; }
};

std::vector<std::filesystem::path> files_below(const std::filesystem::path& path) {
  if (!std::filesystem::is_directory(path)) {
    return {path};
  }
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(path)) {
    const std::string name = entry.path().filename().string();
    const std::string_view view = name;
    if (entry.is_regular_file() && (view.ends_with(".csm.yaml") || view.ends_with(".csm.yml"))) {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: bench-bare FILE-OR-DIR...\n";
    return 2;
  }
  Counter counter;
  std::uint64_t files = 0;
  try {
    for (int i = 1; i < argc; ++i) {
      for (const std::filesystem::path& path : files_below(argv[i])) {
        std::ifstream in(path, std::ios::binary);
        if (!in) {
          std::cerr << "bench-bare: cannot read " << path.string() << "\n";
          return 2;
        }
        YAML::Parser parser(in);
        while (parser.HandleNextDocument(counter)) {
        }
        ++files;
      }
    }
  } catch (const YAML::Exception& error) {
    std::cerr << "bench-bare: " << error.what() << "\n";
    return 1;
  }
  std::cout << files << " files, " << counter.events << " events\n";
}
