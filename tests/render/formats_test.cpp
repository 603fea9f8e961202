// SPDX-License-Identifier: MIT
// Every format of findings, over one set of files full of hostile text: all of them list the same
// findings at the same places, and none lets a text become structure.
#include "csm/render/findings.hpp"
#include "csm/render/markup.hpp"
#include "csm/text/utf8.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace {

using namespace csm;
using Json = nlohmann::json;

// --- The shared set ------------------------------------------------------------------------------

constexpr std::string_view body =
    "csm: 1\n"
    "business: {name: \"Zo\xC3\xAB \xF0\x9F\x98\x80 shop\", industry: tea}\n"
    "customers: {all: {name: All ##[add-mask]x, share: 100%}}\n"
    "note: |\n"
    "  ::error::in the text\n";

/// What stands in the words of findings.
const std::string hostile =
    "`a|b`, 100%: <script>alert('x')</script> ]]> & \"q\"\r\n::error::no %0A\n"
    "\x1b[31m \x7f \xC2\x9B \xE2\x80\xAE \xE2\x80\x8B [link](http://a.example) ``` @user \t~";

const std::vector<std::string> paths = {
    "a,b: 100%.csm.yaml",       "::error::x.csm.yaml", "folder name/#1 \xC3\xA9|`<b>`&\"'.csm.yaml",
    "line\nbreak ]]>.csm.yaml", "plain.csm.yaml",
};

Span span_of(std::string_view words) {
  const std::size_t at = body.find(words);
  REQUIRE(at != std::string_view::npos);
  return {.begin = static_cast<std::uint32_t>(at),
          .end = static_cast<std::uint32_t>(at + words.size())};
}

ReportedFinding finding(std::string_view rule, Severity severity, Span span, std::string message,
                        std::string help) {
  ReportedFinding item;
  item.finding = {
      .rule = rule, .span = span, .message = std::move(message), .help = std::move(help)};
  item.rule = find_rule(rule);
  REQUIRE(item.rule != nullptr);
  item.severity = severity;
  item.fingerprint = "00000000000000" + std::to_string(10 + span.begin % 90);
  return item;
}

std::vector<ReportedFinding> some_findings() {
  std::vector<ReportedFinding> items;
  items.push_back(finding("no-rivals", Severity::note, span_of("csm"), "a note", ""));
  items.push_back(finding("unknown-key", Severity::error, span_of("shop"), hostile, hostile));
  items.back().finding.labels = {{span_of("business"), hostile}, {span_of("tea"), ""}};
  items.push_back(finding("unknown-key", Severity::error, span_of("tea"), "again", "and why"));
  items.back().finding.fix = {{span_of("tea"), "coffee"}, {span_of("100%"), ""}};
  items.push_back(finding("silo", Severity::warning, span_of("All ##"), "\xE2\x82\xAC 5", ""));
  items.push_back(finding("silo", Severity::warning, span_of("share"), "ignored", "really"));
  items.back().suppressed = true;
  items.back().reason = "a \"reason\"";
  items.back().finding.suppressed_because = items.back().reason;
  items.push_back(finding("dominated", Severity::error, span_of("100%"), "known", ""));
  items.back().suppressed = true;
  items.push_back(finding("overserved-step", Severity::note, span_of("|\n  ::"), "two lines", ""));
  return items;
}

FileReport report_of(const std::string& path, std::vector<ReportedFinding> items) {
  const CheckOptions options{
      .today = {std::chrono::year{2026}, std::chrono::June, std::chrono::day{30}}};
  FileReport report = make_report(path, check(path, std::string(body), options));
  report.findings = std::move(items);
  return report;
}

const std::vector<FileReport>& reports() {
  static const std::vector<FileReport> all = [] {
    std::vector<FileReport> made;
    for (const std::string& path : paths) made.push_back(report_of(path, some_findings()));
    made.push_back(report_of("zzz without findings.csm.yaml", {}));
    return made;
  }();
  return all;
}

std::string rendered(const render::FindingsFormat& format,
                     const std::vector<FileReport>& files = reports()) {
  render::FindingsOutput output(format);
  render::Totals totals;
  std::string text = output.begin();
  for (const FileReport& report : files) {
    text += output.add(format.file(report, {}));
    ++totals.files;
    totals.counts += count(report);
  }
  return text + output.end(totals);
}

std::string rendered(std::string_view name, const std::vector<FileReport>& files = reports()) {
  const render::FindingsFormat* const format = render::find_findings_format(name);
  REQUIRE(format != nullptr);
  return rendered(*format, files);
}

std::string rendered_one(const render::FindingsFormat& format, const std::string& path,
                         std::vector<ReportedFinding> items) {
  std::vector<FileReport> files;
  files.push_back(report_of(path, std::move(items)));
  return rendered(format, files);
}

std::string rendered_one(std::string_view name, const std::string& path,
                         std::vector<ReportedFinding> items) {
  return rendered_one(*render::find_findings_format(name), path, std::move(items));
}

// --- What a format says --------------------------------------------------------------------------

struct Seen {
  std::string path;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t end_line = 0;
  std::uint32_t end_column = 0;
  std::string severity;
  std::string rule;
  std::string message;
  friend auto operator<=>(const Seen&, const Seen&) = default;
};

using Listing = std::vector<Seen>;

std::string shown(const Listing& listing) {
  std::ostringstream out;
  for (const Seen& seen : listing) {
    out << seen.path << ':' << seen.line << ':' << seen.column << '-' << seen.end_line << ':'
        << seen.end_column << ' ' << seen.severity << ' ' << seen.rule << ' ' << seen.message
        << '\n';
  }
  return out.str();
}

Listing expected(bool suppressed_too) {
  Listing all;
  for (const FileReport& report : reports()) {
    for (const ReportedFinding& item : report.findings) {
      if (item.suppressed && !suppressed_too) continue;
      const Position begin = report.document.source->position(item.finding.span.begin);
      const Position end = report.document.source->position(item.finding.span.end);
      all.push_back({report.path, begin.line, begin.column, end.line, end.column,
                     std::string(spelling(item.severity)), std::string(item.rule->name),
                     item.finding.message});
    }
  }
  return all;
}

Listing sorted(Listing listing) {
  std::ranges::sort(listing);
  return listing;
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  for (std::size_t at = text.find(what); at != std::string::npos;
       at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
  return text;
}

// --- JSON and JSON Lines -------------------------------------------------------------------------

Seen from_json(const Json& item) {
  return {item.at("path"),       item.at("line"),     item.at("column"), item.at("end_line"),
          item.at("end_column"), item.at("severity"), item.at("rule"),   item.at("message")};
}

TEST_CASE("json lists every finding") {
  const Json json = Json::parse(rendered("json"));
  Listing seen;
  for (const Json& item : json.at("findings")) seen.push_back(from_json(item));
  CHECK(shown(seen) == shown(expected(true)));
  CHECK(json.at("files") == 6);
  CHECK(json.at("summary").at("suppressed") == 10);
  CHECK(json.at("findings").at(1).at("related").at(0).at("message") == hostile);
}

TEST_CASE("jsonl has one line a file, and the same findings") {
  std::istringstream lines(rendered("jsonl"));
  Listing seen;
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    const Json json = Json::parse(line);
    CHECK(json.at("version") == 1);
    CHECK(json.at("path") == reports().at(count).path);
    CHECK(json.at("summary").at("error") == (count < paths.size() ? 2 : 0));
    for (const Json& item : json.at("findings")) seen.push_back(from_json(item));
  }
  CHECK(count == reports().size());
  CHECK(shown(seen) == shown(expected(true)));
}

// --- SARIF ---------------------------------------------------------------------------------------

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      out += text[i];
      continue;
    }
    REQUIRE(i + 2 < text.size());
    out += static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16));
    i += 2;
  }
  return out;
}

void no_empty_text(const Json& json) {
  if (json.is_string()) CHECK_FALSE(json.get<std::string>().empty());
  if (!json.is_structured()) return;
  for (const Json& part : json) no_empty_text(part);
}

void good_region(const Json& region) {
  CHECK(region.size() == 4);
  const std::pair<int, int> begin{region.at("startLine"), region.at("startColumn")};
  const std::pair<int, int> end{region.at("endLine"), region.at("endColumn")};
  CHECK(begin >= std::pair{1, 1});
  CHECK(end >= begin);
}

void good_uri(const Json& artifact) {
  static const std::regex relative("(?!//)([A-Za-z0-9._~/-]|%[0-9A-F]{2})+");
  CHECK(std::regex_match(artifact.at("uri").get<std::string>(), relative));
}

void good_location(const Json& location) {
  good_uri(location.at("physicalLocation").at("artifactLocation"));
  good_region(location.at("physicalLocation").at("region"));
}

bool is_level(const Json& json) { return json == "note" || json == "warning" || json == "error"; }

void good_rule(const Json& rule) {
  CAPTURE(rule.at("id").get<std::string>());
  constexpr std::size_t longest = 1024;
  for (const char* const key : {"shortDescription", "fullDescription"}) {
    CHECK(rule.at(key).at("text").get<std::string>().size() <= longest);
    CHECK_FALSE(rule.at(key).at("text").get<std::string>().ends_with("\xE2\x80\xA6"));
  }
  CHECK(rule.at("help").at("text").is_string());
  CHECK(rule.at("help").at("markdown").is_string());
  CHECK(is_level(rule.at("defaultConfiguration").at("level")));
  const Json& properties = rule.at("properties");
  CHECK(properties.at("tags").size() >= 1);
  static const std::set<std::string> precisions = {"very-high", "high", "medium", "low"};
  CHECK(precisions.contains(properties.at("precision").get<std::string>()));
  static const std::set<std::string> severities = {"error", "warning", "recommendation"};
  CHECK(severities.contains(properties.at("problem.severity").get<std::string>()));
}

void good_fix(const Json& fix) {
  for (const Json& change : fix.at("artifactChanges")) {
    good_uri(change.at("artifactLocation"));
    CHECK(change.at("replacements").size() >= 1);
    for (const Json& part : change.at("replacements")) good_region(part.at("deletedRegion"));
  }
}

void good_result(const Json& result, const Json& rules) {
  CHECK(rules.at(result.at("ruleIndex").get<std::size_t>()).at("id") == result.at("ruleId"));
  CHECK(is_level(result.at("level")));
  CHECK(result.at("message").at("text").is_string());
  CHECK(result.at("locations").size() == 1);
  good_location(result.at("locations").at(0));
  CHECK(result.at("partialFingerprints").at("primaryLocationLineHash").is_string());
  std::set<int> ids;
  for (const Json& related : result.value("relatedLocations", Json::array())) {
    good_location(related);
    CHECK(ids.insert(related.at("id").get<int>()).second);
  }
  for (const Json& fix : result.value("fixes", Json::array())) good_fix(fix);
  for (const Json& suppression : result.value("suppressions", Json::array())) {
    CHECK((suppression.at("kind") == "inSource" || suppression.at("kind") == "external"));
  }
}

Seen from_sarif(const Json& result) {
  const Json& place = result.at("locations").at(0).at("physicalLocation");
  const Json& region = place.at("region");
  return {percent_decoded(place.at("artifactLocation").at("uri").get<std::string>()),
          region.at("startLine"),
          region.at("startColumn"),
          region.at("endLine"),
          region.at("endColumn"),
          result.at("level"),
          result.at("ruleId"),
          result.at("message").at("text")};
}

const Json& only_run(const Json& sarif) {
  CHECK(sarif.at("$schema") == "https://json.schemastore.org/sarif-2.1.0.json");
  CHECK(sarif.at("version") == "2.1.0");
  REQUIRE(sarif.at("runs").size() == 1);
  return sarif.at("runs").at(0);
}

TEST_CASE("sarif is as the standard and GitHub want it") {
  const Json sarif = Json::parse(rendered("sarif"));
  no_empty_text(sarif);
  const Json& run = only_run(sarif);
  CHECK(run.at("columnKind") == "unicodeCodePoints");
  const Json& driver = run.at("tool").at("driver");
  CHECK(driver.at("name") == "csm");
  CHECK(std::regex_match(driver.at("semanticVersion").get<std::string>(),
                         std::regex("[0-9]+\\.[0-9]+\\.[0-9]+")));
  const Json& rules = driver.at("rules");
  REQUIRE(rules.size() == catalogue().size());
  std::set<std::string> ids;
  for (const Json& rule : rules) {
    good_rule(rule);
    CHECK(ids.insert(rule.at("id").get<std::string>()).second);
  }
  for (const Json& result : run.at("results")) good_result(result, rules);
  CHECK(run.at("invocations").at(0).at("executionSuccessful") == true);
  CHECK_FALSE(run.at("invocations").at(0).contains("toolExecutionNotifications"));
}

TEST_CASE("sarif lists every finding") {
  const Json sarif = Json::parse(rendered("sarif"));
  Listing seen;
  for (const Json& result : only_run(sarif).at("results")) seen.push_back(from_sarif(result));
  Listing wanted = expected(true);
  for (Seen& one : wanted) {
    // The link is disarmed, and the help follows.
    if (one.message == hostile) {
      one.message = replaced(hostile + "\nhelp: " + hostile, "[", "\\[");
    }
    if (one.message == "again") one.message += "\nhelp: and why";
    if (one.message == "ignored") one.message += "\nhelp: really";
  }
  CHECK(shown(seen) == shown(wanted));
}

TEST_CASE("sarif: labels, suppressions and fixes where there are some") {
  const Json sarif = Json::parse(rendered("sarif"));
  const Json& results = only_run(sarif).at("results");
  for (std::size_t i = 0; i < 7; ++i) {
    CAPTURE(i);
    CHECK(results.at(i).contains("relatedLocations") == (i == 1));
    CHECK(results.at(i).contains("fixes") == (i == 2));
    CHECK(results.at(i).contains("suppressions") == (i == 4 || i == 5));
  }
  CHECK_FALSE(results.at(1).at("relatedLocations").at(1).contains("message"));
  CHECK(results.at(4).at("suppressions") ==
        Json::parse(R"([{"kind": "inSource", "status": "accepted",
                         "justification": "a \"reason\""}])"));
  CHECK(results.at(5).at("suppressions") ==
        Json::parse(R"([{"kind": "external", "status": "accepted"}])"));
  CHECK(results.at(2).at("fixes").at(0).at("artifactChanges").at(0).at("replacements") ==
        Json::parse(R"([{"deletedRegion": {"startLine": 2, "startColumn": 42,
                                           "endLine": 2, "endColumn": 45},
                         "insertedContent": {"text": "coffee"}},
                        {"deletedRegion": {"startLine": 3, "startColumn": 51,
                                           "endLine": 3, "endColumn": 55}}])"));
}

TEST_CASE("sarif: columns count characters, and addresses keep every byte") {
  const std::vector<FileReport> files = [] {
    std::vector<FileReport> made;
    for (const char* const path : {"//host/a b", "/root/\xFF.yaml", "C:x"}) {
      made.push_back(
          report_of(path, {finding("unknown-key", Severity::error, span_of("shop"), "here", "")}));
    }
    return made;
  }();
  const Json sarif = Json::parse(rendered("sarif", files));
  std::vector<std::string> uris;
  for (const Json& result : only_run(sarif).at("results")) {
    const Json& place = result.at("locations").at(0).at("physicalLocation");
    uris.push_back(place.at("artifactLocation").at("uri"));
    CHECK(place.at("region") == Json::parse(R"({"startLine": 2, "startColumn": 25,
                                                "endLine": 2, "endColumn": 29})"));
  }
  CHECK(uris == std::vector<std::string>{"/host/a%20b", "/root/%FF.yaml", "C%3Ax"});
}

TEST_CASE("sarif holds no more results than GitHub takes, and says so") {
  const render::FindingsFormat& format = *render::find_findings_format("sarif");
  render::FindingsOutput output(format);
  std::string text = output.begin();
  for (int i = 0; i < 25; ++i) {
    text += output.add(std::vector<render::Piece>(1'001, {.text = "{\"level\": \"note\"}"}));
  }
  text += output.end({});
  const Json run = only_run(Json::parse(text));
  CHECK(run.at("results").size() == 25'000);
  const Json& notices = run.at("invocations").at(0).at("toolExecutionNotifications");
  CHECK(notices.at(0).at("message").at("text") ==
        "25 results are left out: 25000 is the most that GitHub takes");
}

// --- GitHub --------------------------------------------------------------------------------------

/// The runner's own way of reading: a command stands at the front of a line.
std::vector<std::string> commands_in(const std::string& text) {
  std::vector<std::string> found;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t first = line.find_first_not_of(" \t\v\f\r");
    const bool command = first != std::string::npos && line.substr(first).starts_with("::");
    if (command || line.find("##[") != std::string::npos) found.push_back(line);
  }
  return found;
}

std::string unescaped(std::string text, bool property) {
  if (property) text = replaced(replaced(text, "%3A", ":"), "%2C", ",");
  return replaced(replaced(replaced(text, "%0D", "\r"), "%0A", "\n"), "%25", "%");
}

std::string value_of(const std::string& properties, const std::string& name) {
  std::istringstream parts(properties);
  for (std::string part; std::getline(parts, part, ',');) {
    if (part.starts_with(name + '=')) return unescaped(part.substr(name.size() + 1), true);
  }
  FAIL("no ", name, " in ", properties);
  return {};
}

Seen from_command(const std::string& line) {
  const std::size_t space = line.find(' ');
  const std::size_t colons = line.find("::", 2);
  REQUIRE(space < colons);
  const std::string properties = line.substr(space + 1, colons - space - 1);
  const auto figure = [&](const std::string& name) {
    return static_cast<std::uint32_t>(std::stoul(value_of(properties, name)));
  };
  const std::string level = line.substr(2, space - 2);
  return {value_of(properties, "file"),
          figure("line"),
          figure("col"),
          figure("endLine"),
          figure("endColumn"),
          level == "notice" ? "note" : level,
          value_of(properties, "title"),
          unescaped(line.substr(colons + 2), false)};
}

TEST_CASE("github annotations read back, the worst first, and nothing else is a command") {
  Listing wanted = expected(false);
  std::ranges::stable_sort(wanted, {}, [](const Seen& seen) {
    return seen.severity == "error" ? 0 : seen.severity == "warning" ? 1 : 2;
  });
  std::string visible = replaced(replaced(hostile, "\x1b", "<ESC>"), "\x7f", "<DEL>");
  visible = replaced(replaced(visible, "\xC2\x9B", "<U+009B>"), "\xE2\x80\xAE", "<U+202E>");
  visible = replaced(replaced(visible, "\xE2\x80\x8B", "\xEF\xBF\xBD"), "\t", " ");
  for (Seen& one : wanted) {
    if (one.message == hostile) one.message = visible + "\nhelp: " + visible;
    if (one.message == "again") one.message += "\nhelp: and why";
  }
  Listing seen;
  for (const std::string& line : commands_in(rendered("github"))) {
    seen.push_back(from_command(line));
  }
  CHECK(shown(seen) == shown(wanted));
}

TEST_CASE("github: the text follows the annotations") {
  const std::string text =
      rendered_one("github", "::x.csm.yaml",
                   {finding("silo", Severity::warning, span_of("All"), "seen", "do it")});
  CHECK(text ==
        "::warning file=%3A%3Ax.csm.yaml,line=3,endLine=3,col=25,endColumn=28,title=silo::seen%0A"
        "help: do it\n"
        "\n"
        "./::x.csm.yaml:3:25: warning: seen [silo]\n"
        "   3 | customers: {all: {name: All ## [add-mask]x, share: 100%}}\n"
        "     |                         ^^^\n"
        "     help: do it\n");
}

TEST_CASE("the summary of a step is a table in which every cell stays one") {
  const std::string text = rendered(render::step_summary);
  std::istringstream lines(text);
  std::size_t rows = 0;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with('|')) continue;
    ++rows;
    CHECK(std::ranges::count(line, '|') == 5);
    const std::string bare = replaced(replaced(line, "<code>", ""), "</code>", "");
    CHECK(bare.find_first_of("<>`@[]*") == std::string::npos);
  }
  CHECK(rows == expected(false).size() + 2);
  CHECK(text.find("| error | <code>plain&#46;csm&#46;yaml&#58;2&#58;42</code> | again | "
                  "<code>unknown-key</code> |\n") != std::string::npos);
  CHECK(text.find("\nFiles: 6, errors: 10, warnings: 5, notes: 10, suppressed: 10\n") !=
        std::string::npos);
}

TEST_CASE("the summary of a step shows the worst only, and no table where there is nothing") {
  std::vector<ReportedFinding> many(300, some_findings().at(0));
  many.push_back(some_findings().at(2));
  const std::string text = rendered_one(render::step_summary, "a", std::move(many));
  CHECK(text.find("| --- |\n| error |") != std::string::npos);
  CHECK(text.find("\n101 more are left out here.\n") != std::string::npos);
  CHECK(rendered_one(render::step_summary, "a", {}) ==
        "\n### csm\n\n\nFiles: 1, errors: 0, warnings: 0, notes: 0, suppressed: 0\n");
}

// --- GitLab --------------------------------------------------------------------------------------

TEST_CASE("gitlab lists the live findings, each with a fingerprint of its own") {
  Listing seen;
  std::set<std::string> fingerprints;
  for (const Json& item : Json::parse(rendered("gitlab"))) {
    CHECK(item.size() == 5);
    CHECK(fingerprints.insert(item.at("fingerprint").get<std::string>()).second);
    const std::string severity = item.at("severity");
    seen.push_back({.path = item.at("location").at("path"),
                    .line = item.at("location").at("lines").at("begin"),
                    .severity = severity == "major"   ? "error"
                                : severity == "minor" ? "warning"
                                                      : severity,
                    .rule = item.at("check_name"),
                    .message = item.at("description")});
  }
  Listing wanted = expected(false);
  for (Seen& one : wanted) {
    one.column = one.end_line = one.end_column = 0;
    if (one.severity == "note") one.severity = "info";
  }
  CHECK(shown(seen) == shown(wanted));
}

TEST_CASE("gitlab: the same finding twice, and a path with a dot") {
  std::vector<ReportedFinding> twice(2, some_findings().at(0));
  const Json json = Json::parse(rendered_one("gitlab", "./a", twice));
  CHECK(json.at(0).at("fingerprint") != json.at(1).at("fingerprint"));
  CHECK(json.at(0).at("location").at("path") == "a");
}

// --- JUnit ---------------------------------------------------------------------------------------

std::string without_references(std::string text) {
  static const std::regex reference("&#([0-9]+);");
  for (std::smatch match; std::regex_search(text, match, reference);) {
    const auto code = static_cast<char32_t>(std::stoul(match[1]));
    // An ampersand last, so that none is read twice.
    text.replace(static_cast<std::size_t>(match.position()),
                 static_cast<std::size_t>(match.length()),
                 code == '&' ? std::string("\x01") : utf8::encode(code));
  }
  return replaced(text, "\x01", "&");
}

std::string attribute_of(const std::string& tag, const std::string& name) {
  const std::size_t at = tag.find(' ' + name + "=\"");
  REQUIRE(at != std::string::npos);
  const std::size_t begin = at + name.size() + 3;
  return without_references(tag.substr(begin, tag.find('"', begin) - begin));
}

TEST_CASE("junit has one test for every rule and file, and a failure for every live finding") {
  const std::string text = rendered("junit");
  Listing seen;
  Seen current;
  std::size_t tests = 0;
  for (std::size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at + 1)) {
    const std::size_t end = text.find('>', at);
    const std::string tag = text.substr(at, end - at);
    if (tag.starts_with("<testcase ")) {
      ++tests;
      current = {.path = attribute_of(tag, "file"), .rule = attribute_of(tag, "name")};
      CHECK(attribute_of(tag, "classname") == current.path);
      CHECK(attribute_of(tag, "time") == "0");
      current.line = static_cast<std::uint32_t>(std::stoul(attribute_of(tag, "line")));
    } else if (tag.starts_with("<failure ")) {
      const std::string content = text.substr(end + 1, text.find("</failure>", end) - end - 1);
      Seen one = current;
      one.severity = attribute_of(tag, "type");
      one.message = attribute_of(tag, "message");
      const std::string start = one.path + ':';
      const std::string told = without_references(content);
      REQUIRE(told.starts_with(start));
      CHECK(std::sscanf(told.c_str() + start.size(), "%u:%u", &one.line, &one.column) == 2);
      seen.push_back(one);
    }
  }
  CHECK(tests == catalogue().size() * reports().size());
  Listing wanted = expected(false);
  for (Seen& one : wanted) {
    one.end_line = one.end_column = 0;
    one.message = replaced(one.message, "\x1b", "\xEF\xBF\xBD");
  }
  CHECK(shown(sorted(seen)) == shown(sorted(wanted)));
  CHECK(text.find("tests=\"" + std::to_string(catalogue().size()) + "\" failures=\"4\"") !=
        std::string::npos);
}

TEST_CASE("junit is well-formed") {
  if (std::system("xmllint --version >/dev/null 2>&1") != 0) {
    MESSAGE("not tested: there is no xmllint");
    return;
  }
  const std::filesystem::path file =
      std::filesystem::temp_directory_path() / ("csm-junit-" + std::to_string(::getpid()) + ".xml");
  std::ofstream(file, std::ios::binary) << rendered("junit");
  CHECK(std::system(("xmllint --noout '" + file.string() + "'").c_str()) == 0);
  std::filesystem::remove(file);
}

// --- All of them ---------------------------------------------------------------------------------

/// The first character that could steer a terminal, in words; a line feed cannot.
std::string steering(std::string_view text) {
  while (!text.empty()) {
    const utf8::Character character = utf8::decode(text);
    if (!character.valid) return "a malformed byte";
    const bool steers =
        utf8::is_control(character.code) || character.code == '\t' || character.code == 0x200B;
    if (steers) return utf8::control_name(character.code);
    text.remove_prefix(character.length);
  }
  return {};
}

TEST_CASE("no format lets a control character through") {
  for (const render::FindingsFormat& format : render::findings_formats()) {
    CAPTURE(std::string(format.name));
    // A tab may stand in the text of XML.
    const std::string text =
        format.name == "junit" ? replaced(rendered(format), "\t", "") : rendered(format);
    CHECK(steering(text) == "");
  }
  CHECK(steering(rendered(render::step_summary)) == "");
}

TEST_CASE("every format prints something sound for no file and for no finding") {
  const std::vector<std::vector<FileReport>> none = [] {
    std::vector<std::vector<FileReport>> sets(2);
    sets[1].push_back(report_of("a", {}));
    return sets;
  }();
  for (const std::vector<FileReport>& files : none) {
    for (const std::string_view name : {"json", "sarif", "gitlab"}) {
      CHECK(Json::accept(rendered(name, files)));
    }
    for (const std::string_view name : {"text", "short", "github"}) {
      CHECK(rendered(name, files) == "");
    }
  }
}

TEST_CASE("names of formats are unique, and each has a summary") {
  std::set<std::string_view> names;
  for (const render::FindingsFormat& format : render::findings_formats()) {
    CHECK(names.insert(format.name).second);
    CHECK_FALSE(format.summary.empty());
  }
}

TEST_CASE("markup escapes texts, attributes and cells") {
  using namespace render::markup;
  CHECK(text("a<b>&\"'\n\t") == "a&#60;b&#62;&#38;&#34;&#39;\n\t");
  CHECK(text("\r\x01\x1b\x7f\xC2\x9B\xFF\xEF\xBF\xBF") ==
        "&#13;\xEF\xBF\xBD\xEF\xBF\xBD&#127;&#155;\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(text("\xE2\x80\xAEx\xC3\xA9") == "&#8238;x\xC3\xA9");
  CHECK(attribute("a", "x\ny\t\"") == " a=\"x&#10;y&#9;&#34;\"");
  CHECK(markdown_cell("key `a|b` of\nx `") == "key <code>a&#124;b</code> of x &#96;");
  CHECK(markdown_cell("www.a.example @me") == "www&#46;a&#46;example &#64;me");
}

}  // namespace
