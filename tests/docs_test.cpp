// SPDX-License-Identifier: MIT
// What the pages show is what the program prints: every ```console block of every .md file is run
// from the root of the sources and compared. A line that is … alone stands for any number of lines.
// CSM_UPDATE=1 rewrites the lines in front of the first such line.
#include "tests/support/program.hpp"
#include "tests/support/shell.hpp"

#include <algorithm>
#include <filesystem>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace {

namespace fs = std::filesystem;
using namespace csm::test;

constexpr std::string_view left_out = "…";

using Lines = std::vector<std::string>;

Lines lines_of(const std::string& text) {
  Lines lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// A page is lines; `$ csm …` lines in its console blocks are calls, what follows is their output.
struct Call {
  std::size_t line = 0;  ///< of the call, from 0
  std::size_t end = 0;   ///< the line after its output
};

std::vector<Call> calls_of(const Lines& page) {
  std::vector<Call> calls;
  bool console = false;
  bool fenced = false;
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (page[i].starts_with("```")) {
      fenced = !fenced;
      console = fenced && page[i] == "```console";
    } else if (console && page[i].starts_with("$ ")) {
      calls.push_back({.line = i, .end = i + 1});
    } else if (console && !calls.empty()) {
      calls.back().end = i + 1;
    }
  }
  return calls;
}

bool matches(std::span<const std::string> wanted, std::span<const std::string> seen) {
  if (wanted.empty()) return seen.empty();
  if (wanted.front() == left_out) {
    for (std::size_t skipped = 0; skipped <= seen.size(); ++skipped) {
      if (matches(wanted.subspan(1), seen.subspan(skipped))) return true;
    }
    return false;
  }
  return !seen.empty() && wanted.front() == seen.front() &&
         matches(wanted.subspan(1), seen.subspan(1));
}

std::string joined(std::span<const std::string> lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

Lines run(const std::string& call) {
  std::vector<std::string> words = split_words(call.substr(2));
  REQUIRE(!words.empty());
  CHECK_MESSAGE(words.front() == "csm", "only csm is run, not " << words.front());
  words.erase(words.begin());
  const Outcome seen = run_program(words, {});
  return lines_of(seen.out + seen.err);
}

std::vector<fs::path> all_pages() {
  const fs::path root = CSM_SOURCE_DIR;
  std::vector<fs::path> pages;
  const auto take = [&pages](const fs::directory_entry& entry) {
    if (entry.path().extension() == ".md") pages.push_back(entry.path());
  };
  for (const char* const folder : {"", "tests", "tests/bench", "tests/oracle"}) {
    for (const auto& entry : fs::directory_iterator(root / folder)) take(entry);
  }
  for (const auto& entry : fs::recursive_directory_iterator(root / "examples")) take(entry);
  std::ranges::sort(pages);
  return pages;
}

TEST_CASE("what the pages show is what the program prints") {
  const fs::path before = fs::current_path();
  const fs::path root = CSM_SOURCE_DIR;
  fs::current_path(root);
  for (const fs::path& path : all_pages()) {
    Lines page = lines_of(read_file(path.string()));
    std::vector<Call> calls = calls_of(page);
    std::ranges::reverse(calls);  // so that rewriting one leaves the places of the others
    bool rewritten = false;
    for (const Call& call : calls) {
      const Lines seen = run(page[call.line]);
      const auto begin = page.begin() + static_cast<std::ptrdiff_t>(call.line) + 1;
      const auto end = page.begin() + static_cast<std::ptrdiff_t>(call.end);
      const Lines wanted(begin, end);
      if (matches(wanted, seen)) continue;
      if (updating() && (begin == end || *begin != left_out)) {  // else it is mended by hand
        const auto shown = std::find(begin, end, left_out);
        const bool all = shown == end;
        const auto count = all ? std::ssize(seen) : std::min(shown - begin, std::ssize(seen));
        page.insert(page.erase(begin, shown), seen.begin(), seen.begin() + count);
        rewritten = true;
        continue;
      }
      FAIL_CHECK(path.lexically_relative(root).string()
                 << ':' << call.line + 1 << ": " << page[call.line] << '\n'
                 << difference(joined(wanted), joined(seen)));
    }
    if (rewritten) write_file(path.string(), joined(page));
  }
  fs::current_path(before);
}

TEST_CASE("strategy files that the pages show have no error") {
  for (const fs::path& path : all_pages()) {
    std::string file;
    for (const std::string& line : lines_of(read_file(path.string()))) {
      if (line == "```" && file.starts_with("csm: ")) {
        CAPTURE(path.filename().string());
        const Outcome seen = run_program({"check", "--format", "short", "-"}, {.in = file});
        CHECK_MESSAGE(seen.exit == 0, seen.out);
      }
      file = line.starts_with("```") ? std::string() : file + line + '\n';
    }
  }
}

TEST_CASE("each key on the worksheet is one that csm explains") {
  std::istringstream page(read_file(CSM_SOURCE_DIR "/examples/worksheet.md"));
  std::size_t keys = 0;
  // Every other piece stands between backticks.
  for (std::string piece; std::getline(page, piece, '`') && std::getline(page, piece, '`');) {
    const bool is_key = piece.find_first_not_of("abcdefghijklmnopqrstuvwxyz-_") == piece.npos;
    if (!is_key) continue;
    CAPTURE(piece);
    CHECK(run_program({"explain", piece}, {}).exit == 0);
    ++keys;
  }
  CHECK(keys > 50);
}

}  // namespace
