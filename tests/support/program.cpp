// SPDX-License-Identifier: MIT
#include "tests/support/program.hpp"

#include "csm/text/utf8.hpp"

#include "cli/run.hpp"
#include "cli/system.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string_view>

#include <unistd.h>

namespace csm::test {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1);
    lines.push_back(text.substr(0, end + 1));
    text.remove_prefix(end + 1);
  }
  return lines;
}

std::string shown(char sign, std::string_view line) {
  const bool ended = line.ends_with('\n');
  if (ended) line.remove_suffix(1);
  std::string text = std::string(1, sign) + ' ';
  for (; !line.empty() && line.find('\t') != std::string_view::npos;) {
    const std::size_t tab = line.find('\t');
    text += utf8::printable(line.substr(0, tab)) + "<TAB>";
    line.remove_prefix(tab + 1);
  }
  text += utf8::printable(line);
  return text + (ended ? "\n" : "  (no line break at the end)\n");
}

}  // namespace

Outcome run_program(const std::vector<std::string>& arguments, const Surroundings& surroundings) {
  using namespace std::chrono;
  std::istringstream in(surroundings.in);
  std::ostringstream out;
  std::ostringstream err;
  cli::Env env{.in = in,
               .out = out,
               .err = err,
               .files = cli::system_files(),
               .variable = [&](const char* name) -> std::optional<std::string> {
                 const auto found = surroundings.variables.find(name);
                 if (found == surroundings.variables.end()) return std::nullopt;
                 return found->second;
               },
               .today =
                   [] {
                     return Date{year{2026}, June, day{30}};
                   },
               .seconds = [now = 0.0, &surroundings]() mutable { return now += surroundings.tick; },
               .pause = surroundings.pause,
               .in_is_terminal = surroundings.in_is_terminal,
               .out_is_terminal = surroundings.out_is_terminal,
               .err_is_terminal = surroundings.err_is_terminal,
               .columns = surroundings.columns,
               .processors = 2};
  const int exit = static_cast<int>(cli::run(arguments, env));
  return {.out = out.str(), .err = err.str(), .exit = exit};
}

WorkingFolder::WorkingFolder() : before_(std::filesystem::current_path().string()) {
  path_ = (std::filesystem::temp_directory_path() / "csm-test-XXXXXX").string();
  if (::mkdtemp(path_.data()) == nullptr) throw std::runtime_error("cannot make " + path_);
  std::filesystem::current_path(path_);
}

WorkingFolder::~WorkingFolder() {
  std::error_code ignored;
  std::filesystem::current_path(before_, ignored);
  std::filesystem::remove_all(path_, ignored);
}

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write_file(const std::string& path, const std::string& bytes) {
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  if (!folder.empty()) std::filesystem::create_directories(folder);
  std::ofstream file(path, std::ios::binary);
  file << bytes;
  if (!file.flush()) throw std::runtime_error("cannot write " + path);
}

std::string difference(const std::string& expected, const std::string& seen) {
  if (expected == seen) return {};
  constexpr std::ptrdiff_t most = 40;
  const auto wanted = lines_of(expected);
  const auto got = lines_of(seen);
  const auto first = std::mismatch(wanted.begin(), wanted.end(), got.begin(), got.end());
  const auto last = std::mismatch(wanted.rbegin(), std::make_reverse_iterator(first.first),
                                  got.rbegin(), std::make_reverse_iterator(first.second));
  std::string text = "@ line " + std::to_string(first.first - wanted.begin() + 1) + '\n';
  const auto show = [&](char sign, auto at, auto end) {
    const auto left = end - at;
    for (auto count = std::min(left, most); count > 0; --count) text += shown(sign, *at++);
    if (left > most) text += std::string(1, sign) + " (and more)\n";
  };
  show('-', first.first, last.first.base());
  show('+', first.second, last.second.base());
  return text;
}

bool updating() {
  const char* const value = std::getenv("CSM_UPDATE");
  return value != nullptr && std::string_view(value) == "1";
}

}  // namespace csm::test
