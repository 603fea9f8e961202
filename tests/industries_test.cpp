// SPDX-License-Identifier: MIT
// examples/industries: the businesses of one page are about the same customers, so that they can be
// compared; the table in examples/README.md is made of the files. CSM_UPDATE=1 writes it anew.
#include "csm/framework/words.hpp"
#include "csm/render/report.hpp"

#include "tests/support/program.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace {

namespace fs = std::filesystem;
using namespace csm;

const fs::path examples = fs::path(CSM_SOURCE_DIR) / "examples";
constexpr std::string_view suffix = ".csm.yaml";

FileReport read(const fs::path& file) {
  return make_report(file.filename().string(),
                     check(file.filename().string(), test::read_file(file.string()), {}));
}

/// The strategy files that a page links to, each once, in the page's order.
std::vector<fs::path> linked_from(const fs::path& page) {
  std::vector<fs::path> files;
  const std::string text = test::read_file(page.string());
  for (std::size_t at = text.find("]("); at != std::string::npos; at = text.find("](", at + 1)) {
    const std::string target = text.substr(at + 2, text.find(')', at) - at - 2);
    if (!target.ends_with(suffix)) continue;
    const fs::path file = (page.parent_path() / target).lexically_normal();
    if (std::ranges::count(files, file) == 0) files.push_back(file);
  }
  return files;
}

std::vector<fs::path> folders() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(examples / "industries")) {
    found.push_back(entry.path());
  }
  std::ranges::sort(found);
  return found;
}

/// Who the customers are and what they want, in words that two files can be compared by.
std::string customers_of(const Model& model) {
  const score::Scorecard card = score::score(model, {});
  std::string all;
  for (std::size_t i = 0; i < model.customers.size(); ++i) {
    all += fmt::format("{} ({}):", model.customers[i].id.text, model.customers[i].name.value);
    for (const Figure& wanted : card.segments[i].demand) {
      all += fmt::format(" {:.6f} {:.6f} {:.6f}", wanted.low, wanted.value, wanted.high);
    }
    all += '\n';
  }
  return all;
}

/// The words of the types that the things of a list have, in the order of the theory.
template <typename Types, typename Things>
std::string types_in(const Types& types, const Things& things) {
  std::vector<std::string_view> words;
  for (const auto type : types) {
    const auto has = [type](const auto& thing) { return thing.type.value == type; };
    if (std::ranges::any_of(things, has)) words.push_back(spelling(type));
  }
  return fmt::format("{}", fmt::join(words, ", "));
}

std::string table() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(examples)) {
    const std::string place = entry.path().lexically_relative(examples).string();
    const bool real = place.find('/') == std::string::npos || place.starts_with("industries/");
    if (real && place.ends_with(suffix) && place != "mistakes.csm.yaml") files.emplace_back(place);
  }
  std::ranges::sort(files);
  std::string rows = "| business | industry | architectures | experiences |\n|---|---|---|---|\n";
  for (const fs::path& place : files) {
    const FileReport file = read(examples / place);
    const Model& model = file.document.model;
    rows += fmt::format("| [{}]({}) | {} | {} | {} |\n", model.business.name.value, place.string(),
                        model.business.industry.value,
                        types_in(architecture_types, model.architectures),
                        types_in(experience_types, model.experiences));
  }
  return rows;
}

TEST_CASE("the businesses of an industry have the same customers who want the same") {
  for (const fs::path& folder : folders()) {
    CAPTURE(folder.filename().string());
    const std::vector<fs::path> files = linked_from(folder / "README.md");
    CHECK(files.size() >= 2);
    for (const auto& entry : fs::directory_iterator(folder)) {
      if (entry.path().extension() == ".md") continue;
      CHECK_MESSAGE(std::ranges::count(files, entry.path()) == 1,
                    "the page links to " << entry.path().filename().string());
    }
    std::string first;
    for (const fs::path& path : files) {
      CAPTURE(path.filename().string());
      const FileReport file = read(path);
      REQUIRE(file.readable);
      const std::string customers = customers_of(file.document.model);
      if (first.empty()) first = customers;
      CHECK_MESSAGE(customers == first, test::difference(first, customers));
    }
  }
}

TEST_CASE("the table of the examples is made of their files") {
  const std::string path = (examples / "README.md").string();
  const std::string page = test::read_file(path);
  const std::string begin = "<!-- made by tests/industries_test.cpp -->\n";
  const std::size_t from = page.find(begin);
  const std::size_t to = page.find("<!-- to here -->\n");
  REQUIRE(from != std::string::npos);
  REQUIRE(to != std::string::npos);
  const std::string made = table();
  const std::string current =
      page.substr(0, from + begin.size()) + "\n" + made + "\n" + page.substr(to);
  for (const ExperienceType type : experience_types) {
    CHECK(made.find(spelling(type)) != std::string::npos);
  }
  for (const ArchitectureType type : architecture_types) {
    CHECK(made.find(spelling(type)) != std::string::npos);
  }
  if (test::updating()) {
    if (current != page) test::write_file(path, current);
    return;
  }
  CHECK_MESSAGE(current == page, test::difference(page, current));
}

}  // namespace
