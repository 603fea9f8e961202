// SPDX-License-Identifier: MIT
// Fills what the program knows into the man pages, between `.\" facts: NAME` and `.\" end`; the
// rest of a page is written by hand.
#include "man/facts.hpp"

#include <cstdio>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <vector>

#include <fmt/format.h>

namespace csm::man {
namespace {

constexpr std::string_view begin_mark = ".\\\" facts: ";
constexpr std::string_view end_mark = ".\\\" end";

std::string read(const Page& page) {
  std::ifstream in(page.file, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (!in) throw std::runtime_error("cannot be read");
  return bytes;
}

void write(const Page& page, const std::string& bytes) {
  std::ofstream out(page.file, std::ios::binary);
  out << bytes << std::flush;
  if (!out) throw std::runtime_error("cannot be written");
}

/// The page with all its facts as they are now.
std::string filled(const Page& page, std::string_view old) {
  std::string out;
  bool is_fact = false;
  for (std::size_t number = 1; !old.empty(); ++number) {
    const std::size_t end = old.find('\n');
    const std::string_view line = old.substr(0, end);
    old.remove_prefix(end == std::string_view::npos ? old.size() : end + 1);
    if (line == end_mark) is_fact = false;
    if (!is_fact) out += fmt::format("{}\n", line);
    if (!line.starts_with(begin_mark)) continue;
    if (is_fact) throw std::runtime_error(fmt::format("line {}: facts within facts", number));
    try {
      out += fact(page, line.substr(begin_mark.size()));
    } catch (const std::runtime_error& error) {
      throw std::runtime_error(fmt::format("line {}: {}", number, error.what()));
    }
    is_fact = true;
  }
  if (is_fact) throw std::runtime_error(fmt::format("facts without {}", end_mark));
  return out;
}

int run(const char* program, bool writes, const std::vector<std::string>& files) {
  std::string stale;
  bool failed = false;
  for (const std::string& file : files) {
    const Page page{file};
    try {
      const std::string old = read(page);
      const std::string now = filled(page, old);
      if (now == old) continue;
      if (writes) {
        write(page, now);
      } else {
        fmt::print(stderr, "{}: does not say what the program says\n", file);
        stale += ' ' + file;
      }
    } catch (const std::runtime_error& error) {
      fmt::print(stderr, "{}: {}\n", file, error.what());
      failed = true;
    }
  }
  if (!stale.empty()) fmt::print(stderr, "mend it with: {} --write{}\n", program, stale);
  return failed || !stale.empty() ? 1 : 0;
}

}  // namespace
}  // namespace csm::man

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  const bool writes = !arguments.empty() && arguments[0] == "--write";
  if (arguments.size() < 2 || (!writes && arguments[0] != "--check")) {
    fmt::print(stderr, "Usage: csm-man --check|--write PAGE...\n");
    return 2;
  }
  return csm::man::run(argv[0], writes, {arguments.begin() + 1, arguments.end()});
}
