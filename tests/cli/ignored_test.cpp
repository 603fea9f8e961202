// SPDX-License-Identifier: MIT
#include "tests/support/program.hpp"

#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace {

using namespace csm::test;

constexpr const char* strategy =
    "csm: 1\nbusiness: {name: A, industry: b}\ncustomers: {c: {name: C, share: 100%}}\n"
    "experiences: {x: {type: coach-behavior, through: a, serves: c}}\n"
    "architectures: {a: {type: connected-producer}}\n";

void lay(const std::string& path, const std::string& text = strategy) {
  const auto folder = std::filesystem::path(path).parent_path();
  if (!folder.empty()) std::filesystem::create_directories(folder);
  write_file(path, text);
}

/// The files that a check of a folder looks at, in order.
std::vector<std::string> checked(const std::string& folder) {
  const Outcome seen = run_program({"check", "--format", "jsonl", folder}, {});
  std::vector<std::string> paths;
  std::istringstream lines(seen.out);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t begin = line.find("\"path\":\"") + 8;
    const std::string path = line.substr(begin, line.find('"', begin) - begin);
    if (paths.empty() || paths.back() != path) paths.push_back(path);
  }
  return paths;
}

using Paths = std::vector<std::string>;

TEST_CASE("what git ignores is passed over where a folder is walked") {
  const WorkingFolder here;
  lay(".gitignore",
      "# drafts\ndrafts/\n*.old.csm.yaml\n!kept.old.csm.yaml\n/top/only.csm.yaml  \r\n");
  for (const char* path : {"a.csm.yaml", "b.old.csm.yaml", "kept.old.csm.yaml", "drafts/c.csm.yaml",
                           "deep/drafts/d.csm.yaml", "top/only.csm.yaml", "deep/top/only.csm.yaml",
                           "deep/e.csm.yaml"}) {
    lay(path);
  }
  lay("deep/.gitignore", "e.csm.yaml\n!top/\n");

  SUBCASE("in a work tree") {
    std::filesystem::create_directory(".git");
    CHECK(checked(".") == Paths{"a.csm.yaml", "deep/top/only.csm.yaml", "kept.old.csm.yaml"});
  }
  SUBCASE("below its root, by the files above too") {
    std::filesystem::create_directory(".git");
    CHECK(checked("deep") == Paths{"deep/top/only.csm.yaml"});
  }
  SUBCASE("a folder and a file that are named are read") {
    std::filesystem::create_directory(".git");
    CHECK(checked("drafts") == Paths{"drafts/c.csm.yaml"});
    CHECK(checked("b.old.csm.yaml") == Paths{"b.old.csm.yaml"});
  }
  SUBCASE("outside of a work tree nothing is ignored") { CHECK(checked(".").size() == 8); }
}

TEST_CASE("a folder in which git ignores all is told as such") {
  const WorkingFolder here;
  std::filesystem::create_directory(".git");
  lay("x/.gitignore", "*\n");
  lay("x/a.csm.yaml");
  const Outcome seen = run_program({"check", "x"}, {});
  CHECK(seen.exit == 2);
  CHECK(seen.err.find("that git does not ignore") != std::string::npos);
}

}  // namespace
