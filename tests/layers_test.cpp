// SPDX-License-Identifier: MIT
// Who may include whom: ARCHITECTURE.md says it, this holds it.
#include "tests/support/program.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace {

namespace fs = std::filesystem;
using csm::test::read_file;

/// Each folder may include itself and those before it. cli/ comes after all of them.
constexpr std::string_view storeys[] = {"text",  "finding", "yaml",   "framework", "model",
                                        "score", "rules",   "report", "teach",     "render"};

/// What only one place may include, by the beginning of the header's name.
struct Owned {
  std::string_view header;
  std::string_view place;
};
constexpr Owned owned[] = {{"yaml-cpp/", "lib/csm/yaml/"},
                           {"CLI/", "cli/"},
                           {"nlohmann/", "lib/csm/render/"},
                           {"iostream", "cli/"},
                           {"fstream", "cli/"},
                           {"filesystem", "cli/"},
                           {"cstdio", "cli/"},
                           {"unistd.h", "cli/"},
                           {"fcntl.h", "cli/"},
                           {"sys/", "cli/"},
                           {"utf8proc.h", "lib/csm/text/"}};

/// Calls that reach outside, which only cli/ may make.
constexpr std::string_view calls_outside[] = {
    "getenv(",           "std::cout",  "std::cerr", "std::cin", "system_clock::now",
    "steady_clock::now", "std::time(", "printf(",   "fopen("};

struct File {
  std::string path;  ///< from the root
  std::string text;
};

std::vector<File> sources() {
  std::vector<File> files;
  for (const char* const top : {"lib", "cli"}) {
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(CSM_SOURCE_DIR) / top)) {
      const std::string extension = entry.path().extension().string();
      if (extension != ".hpp" && extension != ".cpp") continue;
      files.push_back({.path = entry.path().lexically_relative(CSM_SOURCE_DIR).generic_string(),
                       .text = read_file(entry.path().string())});
    }
  }
  std::ranges::sort(files, {}, &File::path);
  return files;
}

/// The names between the quotes or brackets of #include lines.
std::vector<std::string> includes(const File& file) {
  std::vector<std::string> names;
  std::istringstream stream(file.text);
  for (std::string line; std::getline(stream, line);) {
    if (!line.starts_with("#include ")) continue;
    const std::size_t begin = line.find_first_of("\"<") + 1;
    names.push_back(line.substr(begin, line.find_first_of("\">", begin) - begin));
  }
  return names;
}

/// The number of a storey; past the last one what stands above all of them.
std::size_t storey_of(std::string_view path) {
  for (std::size_t i = 0; i < std::size(storeys); ++i) {
    if (path.starts_with("csm/" + std::string(storeys[i]) + '/')) return i;
  }
  return std::size(storeys);
}

/// The types that a header defines outside of others: `csm::yaml::Node`.
std::vector<std::string> types(const File& header) {
  std::vector<std::string> names;
  std::string space;
  std::istringstream stream(header.text);
  for (std::string line; std::getline(stream, line);) {
    std::istringstream words(line);
    std::string first;
    std::string name;
    words >> first >> name;
    if (name == "class") words >> name;  // behind `enum`
    if (first == "namespace") space = name;
    const bool defined = line.ends_with('{') && line.find('<') == std::string::npos;
    const bool is_type = line.starts_with("struct ") || line.starts_with("class ") ||
                         line.starts_with("enum class ");
    if (defined && is_type) names.push_back(space + "::" + name);
  }
  return names;
}

// Two types of one name take each other's members, and no compiler or linker says so.
TEST_CASE("no two headers define a type of the same name") {
  std::set<std::string> seen;
  for (const File& file : sources()) {
    if (!file.path.ends_with(".hpp")) continue;
    for (const std::string& name : types(file)) {
      CAPTURE(name);
      CAPTURE(file.path);
      CHECK(seen.insert(name).second);
    }
  }
  CHECK(seen.size() > 100);
}

TEST_CASE("every folder of lib/csm is one of the storeys") {
  for (const auto& entry : fs::directory_iterator(fs::path(CSM_SOURCE_DIR) / "lib/csm")) {
    if (!entry.is_directory()) continue;
    CAPTURE(entry.path().filename().string());
    CHECK(std::ranges::count(storeys, entry.path().filename().string()) == 1);
  }
}

TEST_CASE("includes go one way") {
  for (const File& file : sources()) {
    CAPTURE(file.path);
    const bool in_library = file.path.starts_with("lib/");
    for (const std::string& name : includes(file)) {
      CAPTURE(name);
      if (in_library) {
        CHECK_FALSE(name.starts_with("cli/"));
        const std::size_t own = storey_of(std::string_view(file.path).substr(4));
        const bool inside_a_storey = storey_of(name) < std::size(storeys);
        if (inside_a_storey) CHECK(storey_of(name) <= own);
      }
      CHECK_FALSE(name.starts_with("tests/"));
    }
  }
}

TEST_CASE("libraries and the machine are reached from one place each") {
  for (const File& file : sources()) {
    CAPTURE(file.path);
    for (const std::string& name : includes(file)) {
      for (const auto& [header, place] : owned) {
        const bool is_it = header.ends_with('/') ? name.starts_with(header) : name == header;
        CAPTURE(name);
        if (is_it) CHECK(file.path.starts_with(place));
      }
    }
  }
}

TEST_CASE("the library does not print, and asks neither the clock nor the environment") {
  for (const File& file : sources()) {
    if (!file.path.starts_with("lib/")) continue;
    CAPTURE(file.path);
    for (const std::string_view call : calls_outside) {
      CAPTURE(call);
      CHECK(file.text.find(call) == std::string::npos);
    }
  }
}

}  // namespace
