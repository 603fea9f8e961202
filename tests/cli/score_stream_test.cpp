// SPDX-License-Identifier: MIT
// `csm score --format jsonl`: the objects of `--format json`, a line each.
#include "tests/support/program.hpp"

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace {

using namespace csm::test;
using Json = nlohmann::ordered_json;

std::vector<std::string> strategies() {
  std::vector<std::string> paths;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(CSM_SOURCE_DIR "/examples")) {
    std::string path = entry.path().string();
    if (path.ends_with(".csm.yaml")) paths.push_back(std::move(path));
  }
  std::ranges::sort(paths);
  return paths;
}

TEST_CASE("score --format jsonl prints for each file, in order, what --format json prints") {
  std::vector<Json> each;
  std::vector<std::string> refused;
  for (const std::string& path : strategies()) {
    const Outcome one = run_program({"score", "--format", "json", path}, {});
    if (one.exit == 2) {
      refused.push_back(path);
    } else {
      each.push_back(Json::parse(one.out));
    }
  }
  CHECK(each.size() > 20);
  CHECK(!refused.empty());
  for (const char* const jobs : {"1", "3"}) {
    const Outcome all =
        run_program({"score", "--format", "jsonl", "--jobs", jobs, CSM_SOURCE_DIR "/examples"}, {});
    CHECK(all.exit == 2);
    for (const std::string& path : refused) {
      CHECK(all.err.find(path + "` cannot be scored") != std::string::npos);
    }
    std::istringstream lines(all.out);
    for (const Json& expected : each) {
      std::string line;
      REQUIRE(std::getline(lines, line));
      CHECK(Json::parse(line) == expected);
    }
    CHECK(lines.peek() == std::istringstream::traits_type::eof());
  }
}

}  // namespace
