// SPDX-License-Identifier: MIT
// A fingerprint names a finding by what it is about: it outlives every change that only moves
// things, so that a baseline need not be written anew.
#include "csm/report/report.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace {

using namespace csm;

constexpr Date today{std::chrono::year{2026}, std::chrono::June, std::chrono::day{30}};

FileReport report_of(std::string bytes, const std::string& path = "a.csm.yaml") {
  return make_report(path, check(path, std::move(bytes), {.today = today, .assumptions = {}}));
}

/// Rule, message and fingerprint of every finding, in no order of place.
std::vector<std::string> prints(const FileReport& report) {
  std::vector<std::string> all;
  for (const ReportedFinding& item : report.findings) {
    all.push_back(std::string(item.rule->name) + " " + item.fingerprint);
  }
  std::ranges::sort(all);
  return all;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("''") : std::string(1, c);
  return out + "'";
}

/// Writes a document again, in another form.
class Rewriter {
 public:
  bool braces = false;     ///< flow style instead of block style
  bool backwards = false;  ///< the keys of every map in the opposite order

  std::string document(yaml::Node root) const {
    return braces ? flow(root) + "\n" : block(root, 0).substr(1);
  }

 private:
  std::vector<yaml::Node> keys(yaml::Node map) const {
    std::vector<yaml::Node> list;
    for (yaml::Node key = map.first(); key; key = key.next().next()) list.push_back(key);
    if (backwards) std::ranges::reverse(list);
    return list;
  }

  std::string flow(yaml::Node node) const {
    if (node.is_scalar()) return quoted(node.text());
    if (node.is_null()) return "";
    std::string out = node.is_map() ? "{" : "[";
    if (node.is_map()) {
      for (const yaml::Node key : keys(node)) {
        out += (out.size() > 1 ? ", " : "") + quoted(key.text()) + ": " + flow(key.next());
      }
      return out + "}";
    }
    for (yaml::Node item = node.first(); item; item = item.next()) {
      out += (out.size() > 1 ? ", " : "") + flow(item);
    }
    return out + "]";
  }

  /// Begins with a line break, or a blank and the value.
  std::string block(yaml::Node node, std::size_t indent) const {
    if (node.is_scalar()) return " " + quoted(node.text()) + "\n";
    if (node.is_null()) return "\n";
    if (node.size() == 0) return node.is_map() ? " {}\n" : " []\n";
    std::string out = "\n";
    const std::string margin(indent, ' ');
    if (node.is_map()) {
      for (const yaml::Node key : keys(node)) {
        out += margin + quoted(key.text()) + ":" + block(key.next(), indent + 2);
      }
      return out;
    }
    for (yaml::Node item = node.first(); item; item = item.next()) {
      out += margin + "-" + block(item, indent + 2);
    }
    return out;
  }
};

/// What cannot be written again as it is.
bool is_rewritable(const FileReport& report) {
  if (!report.document.tree.complete() || !report.document.tree.root()) return false;
  // Repeated keys change their order; what is wrong with bytes and comments is lost.
  constexpr std::string_view lost[] = {
      "duplicate-key",       "control-character",      "invalid-utf8",
      "merge-key",           "unused-suppression",     "suppression-without-reason",
      "expired-suppression", "more-than-one-document", "yaml-syntax"};
  return std::ranges::none_of(report.findings, [&](const ReportedFinding& item) {
    return std::ranges::count(lost, item.rule->name) > 0 || item.suppressed;
  });
}

TEST_CASE("fingerprints outlive new lines, comments, line ends and another name") {
  for (const Rule* rule : catalogue()) {
    CAPTURE(std::string(rule->name));
    const std::string bad(rule->bad);
    const auto before = prints(report_of(bad));
    if (bad.find('\r') == std::string::npos) {
      std::string lines = "# one more line\n\n" + bad;
      CHECK(joined(prints(report_of(lines))) == joined(before));
    }
    CHECK(joined(prints(report_of(bad, "other/name.csm.yaml"))) == joined(before));
  }
}

TEST_CASE("fingerprints outlive another order of keys, quotes, and flow or block style") {
  std::size_t rewritten = 0;
  for (const Rule* rule : catalogue()) {
    const FileReport report = report_of(std::string(rule->bad));
    if (!is_rewritable(report)) continue;
    ++rewritten;
    const auto before = prints(report);
    for (const bool braces : {false, true}) {
      for (const bool backwards : {false, true}) {
        Rewriter rewriter;
        rewriter.braces = braces;
        rewriter.backwards = backwards;
        const std::string again = rewriter.document(report.document.tree.root());
        CAPTURE(std::string(rule->name));
        CAPTURE(again);
        CHECK(joined(prints(report_of(again))) == joined(before));
      }
    }
  }
  CHECK(rewritten > catalogue().size() / 2);
}

}  // namespace
