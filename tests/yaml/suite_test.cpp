// SPDX-License-Identifier: MIT
// The documents of the YAML test suite: no invalid one may pass, no valid one may be turned away
// or misread, but for the deviations listed here.
#include "reading.hpp"

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace csm::yaml {
namespace {

/// Invalid documents that pass without a finding.
const std::set<std::string> passed = {};

/// Valid documents that get a finding although they use nothing that the format leaves out.
const std::map<std::string, std::string> turned_away = {
    {"4MUZ-00", "a key in braces, its colon in the next line"},
    {"4MUZ-01", "a key in braces, its colon in the next line"},
    {"4MUZ-02", "a key in braces, its colon in the next line"},
    {"5MUD", "a key in braces, its colon in the next line"},
    {"K3WX", "a key in braces, its colon in the next line"},
    {"UT92", "a key in braces, its colon in the next line"},
    {"VJP3-01", "a key in braces, its colon in the next line"},
    {"8KB6", "a key in braces over two lines"},
    {"9BXH", "a key in braces over two lines"},
    {"9SA2", "a key in braces over two lines"},
    {"NJ66", "a key in braces over two lines"},
    {"652Z", "`?` in a text inside brackets"},
    {"HM87-01", "`?` in a text inside brackets"},
    {"JR7V", "`?` in a text inside brackets"},
    {"DK95-04", "a line of nothing but a tab"},
    {"DK3J", "a block text at the root without indentation"},
    {"FP8R", "a block text at the root without indentation"},
    {"W4TN", "a block text at the root without indentation"},
    {"UKK6-02", "`!` alone"},
};

/// Valid documents that are read otherwise than the suite says.
const std::map<std::string, std::string> misread = {
    {"NAT4", "a quoted text that ends with empty lines loses them"},
    {"96NN-01", "a tab behind the indentation of a block text"},
    {"JEF9-02", "a block text that ends with spaces and no line end"},
    {"L24T-01", "a block text that ends with spaces and no line end"},
    {"HWV9", "a file of only `...` has an empty root"},
    {"QT73", "a file of only `...` has an empty root"},
};

std::string escaped(std::string_view text) {
  static const std::map<char, std::string> names = {
      {'\n', "\\n"}, {'\t', "\\t"}, {'\r', "\\r"}, {'\b', "\\b"}, {'\\', "\\\\"}};
  std::string out;
  for (const char byte : text) {
    const auto name = names.find(byte);
    name == names.end() ? out += byte : out += name->second;
  }
  return out;
}

void write_events(const Reading& read, Node node, std::string& out) {
  if (node.style() == Style::alias) {
    out += "=ALI " + read.at(node) + "\n";
  } else if (node.is_null()) {
    out += "=VAL " + read.at(node) + "\n";
  } else if (node.is_scalar()) {
    out += "=VAL " + escaped(node.text()) + "\n";
  } else {
    const std::string name = node.is_map() ? "MAP\n" : "SEQ\n";
    out += "+" + name;
    for (Node child = node.first(); child; child = child.next()) write_events(read, child, out);
    out += "-" + name;
  }
}

/// The suite's events without documents, styles, anchors and tags.
std::string bare_events(const std::string& tree) {
  std::istringstream lines(tree);
  std::string out;
  for (std::string line; std::getline(lines, line);) {
    line.erase(0, line.find_first_not_of(' '));
    const std::string kind = line.substr(0, 4);
    if (kind == "+STR" || kind == "-STR" || kind == "+DOC" || kind == "-DOC") continue;
    if (kind == "=VAL") {
      std::string value = line.substr(5);
      while (value.starts_with('&') || value.starts_with('<')) value.erase(0, value.find(' ') + 1);
      out += "=VAL " + value.substr(1) + "\n";
    } else {
      out += (kind == "=ALI" ? line : kind) + "\n";
    }
  }
  return out;
}

/// What the format leaves out of YAML, and says so.
bool is_left_out(const Finding& finding) {
  return finding.rule == "more-than-one-document" || finding.rule == "control-character" ||
         finding.rule == "merge-key" || finding.message == "tags are not used here" ||
         finding.message.starts_with("a key must be") ||
         finding.message.starts_with("a key is missing");
}

bool uses_only_what_is_left_out(const Reading& read) {
  return !read.findings.empty() && std::ranges::all_of(read.findings, is_left_out);
}

const nlohmann::json& suite() {
  static const nlohmann::json cases = [] {
    const auto folder = std::filesystem::path(CSM_SOURCE_DIR) / "tests/yaml";
    std::ifstream file(folder / "yaml-test-suite.json");
    return nlohmann::json::parse(file).at("cases");
  }();
  return cases;
}

TEST_CASE("every invalid document of the suite ends as a finding") {
  int invalid = 0;
  for (const auto& document : suite()) {
    if (!document.value("fail", false)) continue;
    ++invalid;
    const std::string id = document.at("id");
    CAPTURE(id);
    const Reading read(document.at("yaml").get<std::string>());
    CHECK(read.findings.empty() == passed.contains(id));
  }
  CHECK(invalid == 94);
}

TEST_CASE("no valid document is turned away, but for the listed ones") {
  for (const auto& document : suite()) {
    if (document.value("fail", false)) continue;
    const std::string id = document.at("id");
    const Reading read(document.at("yaml").get<std::string>());
    CAPTURE(id);
    CAPTURE(read.report());
    const bool accepted = read.findings.empty() || uses_only_what_is_left_out(read);
    if (read.findings.size() > 0 && !accepted) CHECK(turned_away.contains(id));
    if (accepted) CHECK_FALSE(turned_away.contains(id));
  }
}

TEST_CASE("what is accepted is read as the suite says, but for the listed ones") {
  int compared = 0;
  for (const auto& document : suite()) {
    if (!document.contains("tree")) continue;
    const std::string id = document.at("id");
    const Reading read(document.at("yaml").get<std::string>());
    if (!read.findings.empty()) continue;
    ++compared;
    std::string events;
    if (read.root()) write_events(read, read.root(), events);
    CAPTURE(id);
    const bool same = events == bare_events(document.at("tree"));
    CHECK(same != misread.contains(id));
  }
  CHECK(compared > 200);
}

}  // namespace
}  // namespace csm::yaml
