// SPDX-License-Identifier: MIT
#include "csm/render/findings.hpp"
#include "csm/render/json.hpp"
#include "csm/text/utf8.hpp"
#include "csm/version.hpp"

#include <algorithm>

#include <fmt/format.h>

/// SARIF 2.1.0, as GitHub's code scanning takes it: no text in it is empty.
namespace csm::render {
namespace {

// --- The tool and its rules ----------------------------------------------------------------------

/// GitHub's longest description.
constexpr std::size_t description_columns = 1024;

Json description(std::string_view text) {
  return {{"text", utf8::shorten(text, description_columns)}};
}

std::string as_code(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    out.append("    ").append(text.substr(0, end));
    text.remove_prefix(end);
  }
  return out;
}

std::string help_markdown(const Rule& rule) {
  return fmt::format("{}\n\n**What to do.** {}\n\nIn this file it is found:\n\n{}\nMended:\n\n{}",
                     rule.why, rule.remedy, as_code(rule.bad), as_code(rule.good));
}

/// GitHub's word, which knows no note.
std::string_view problem_severity(Severity severity) {
  return severity == Severity::note ? "recommendation" : spelling(severity);
}

Json rule_json(const Rule& rule) {
  // What the reader finds is so; the other rules weigh.
  const bool certain = rule.section == Section::reading;
  return {{"id", rule.name},
          {"shortDescription", description(rule.summary)},
          {"fullDescription", description(rule.why)},
          {"help",
           {{"text", fmt::format("{}\n\n{}", rule.why, rule.remedy)},
            {"markdown", help_markdown(rule)}}},
          {"defaultConfiguration", {{"level", spelling(rule.severity)}}},
          {"properties",
           {{"tags", Json::array({spelling(rule.section)})},
            {"precision", certain ? "very-high" : "high"},
            {"problem.severity", problem_severity(rule.severity)}}}};
}

Json driver() {
  Json rules = Json::array();
  for (const Rule* rule : catalogue()) rules.push_back(rule_json(*rule));
  return {{"name", "csm"}, {"semanticVersion", version}, {"rules", std::move(rules)}};
}

// --- Places --------------------------------------------------------------------------------------

/// A path as a URI reference: what is no plain character of one is percent-encoded, byte by byte.
std::string uri(std::string_view path) {
  constexpr std::string_view marks = "/-._~";
  // Two would stand for a host.
  while (path.starts_with("//")) path.remove_prefix(1);
  std::string out;
  for (const char c : path) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter || marks.find(c) != std::string_view::npos) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

Json region(const Source& source, Span span) {
  const Position begin = source.position(span.begin);
  const Position end = source.position(std::max(span.begin, span.end));
  return {{"startLine", begin.line},
          {"startColumn", begin.column},
          {"endLine", end.line},
          {"endColumn", end.column}};
}

Json artifact(const FileReport& report) { return {{"uri", uri(report.path)}}; }

Json location(const FileReport& report, Span span) {
  return {{"physicalLocation",
           {{"artifactLocation", artifact(report)},
            {"region", region(*report.document.source, span)}}}};
}

// --- Results -------------------------------------------------------------------------------------

/// In a SARIF message `[text](target)` is a link, unless a backslash stands in front of it.
Json message(std::string text) {
  if (text.find("](") != std::string::npos) {
    for (std::size_t at = text.find('['); at != std::string::npos; at = text.find('[', at + 2)) {
      text.insert(at, "\\");
    }
  }
  return {{"text", std::move(text)}};
}

std::string words(const Finding& finding) {
  return finding.help.empty() ? finding.message : finding.message + "\nhelp: " + finding.help;
}

Json related_locations(const FileReport& report, const Finding& finding) {
  Json related = Json::array();
  for (const Label& label : finding.labels) {
    Json place = {{"id", related.size() + 1}};
    place.update(location(report, label.span));
    if (!label.message.empty()) place["message"] = message(label.message);
    related.push_back(std::move(place));
  }
  return related;
}

/// A comment in the file gives its reason; what suppresses otherwise stands outside.
Json suppression(const ReportedFinding& item) {
  const bool inside = !item.finding.suppressed_because.empty();
  Json json = {{"kind", inside ? "inSource" : "external"}, {"status", "accepted"}};
  if (!item.reason.empty()) json["justification"] = item.reason;
  return json;
}

Json replacement(const Source& source, const Edit& edit) {
  Json json = {{"deletedRegion", region(source, edit.span)}};
  if (!edit.replacement.empty()) json["insertedContent"] = {{"text", edit.replacement}};
  return json;
}

Json fix(const FileReport& report, const Finding& finding) {
  Json replacements = Json::array();
  for (const Edit& edit : finding.fix) {
    replacements.push_back(replacement(*report.document.source, edit));
  }
  Json json = Json::object();
  if (!finding.help.empty()) json["description"] = message(finding.help);
  const Json change = {{"artifactLocation", artifact(report)},
                       {"replacements", std::move(replacements)}};
  json["artifactChanges"] = Json::array({change});
  return json;
}

std::size_t rule_index(const Rule* rule) {
  return static_cast<std::size_t>(std::ranges::find(catalogue(), rule) - catalogue().begin());
}

Json result(const FileReport& report, const ReportedFinding& item) {
  Json json = {{"ruleId", item.rule->name},
               {"ruleIndex", rule_index(item.rule)},
               {"level", spelling(item.severity)},
               {"message", message(words(item.finding))},
               {"locations", Json::array({location(report, item.finding.span)})},
               {"partialFingerprints", {{"primaryLocationLineHash", item.fingerprint}}}};
  if (!item.finding.labels.empty()) {
    json["relatedLocations"] = related_locations(report, item.finding);
  }
  if (item.suppressed) json["suppressions"] = Json::array({suppression(item)});
  if (!item.finding.fix.empty()) json["fixes"] = Json::array({fix(report, item.finding)});
  return json;
}

Json invocation(const Totals& totals) {
  Json json = {{"executionSuccessful", true}};
  if (totals.left_out > 0) {
    json["toolExecutionNotifications"] = Json::array(
        {{{"level", "warning"},
          {"message",
           {{"text", fmt::format("{} results are left out: {} is the most that GitHub takes",
                                 totals.left_out, sarif_results)}}}}});
  }
  return json;
}

}  // namespace

std::string sarif_begin() {
  return fmt::format(
      "{{\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\", \"version\": \"2.1.0\",\n"
      "\"runs\": [{{\"tool\": {},\n\"columnKind\": \"unicodeCodePoints\",\n\"results\": [\n",
      dump({{"driver", driver()}}));
}

std::vector<Piece> sarif_findings(const FileReport& report, const Style&) {
  std::vector<Piece> pieces;
  for (const ReportedFinding& item : report.findings) {
    if (pieces.size() == sarif_results) break;
    pieces.push_back({.text = dump(result(report, item))});
  }
  return pieces;
}

std::string sarif_end(const Totals& totals) {
  return fmt::format("\n],\n\"invocations\": [{}]}}]}}\n", dump(invocation(totals)));
}

}  // namespace csm::render
