// SPDX-License-Identifier: MIT
#include "csm/render/json.hpp"

#include "csm/render/findings.hpp"
#include "csm/text/utf8.hpp"

#include <charconv>

#include <fmt/format.h>

namespace csm::render {

Json number(double value) {
  if (value == 0) return 0;
  const std::string digits = fmt::format("{:.12g}", value);
  double rounded = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), rounded);
  return rounded;
}

Json figure(const Figure& f) {
  return {{"low", number(f.low)}, {"value", number(f.value)}, {"high", number(f.high)}};
}

std::string dump(const Json& json, int indent) {
  std::string text = json.dump(indent, ' ', false, Json::error_handler_t::replace);
  if (!utf8::has_hidden(text)) return text;
  return json.dump(indent, ' ', true, Json::error_handler_t::replace);
}

namespace {

Json summary_json(const Counts& counts) {
  return {{"error", counts.of(Severity::error)},
          {"warning", counts.of(Severity::warning)},
          {"note", counts.of(Severity::note)},
          {"suppressed", counts.suppressed}};
}

/// Finding by finding: a document of all of them would take many times the memory.
std::string joined_findings(const FileReport& report, std::string_view separator) {
  std::string out;
  for (const ReportedFinding& item : report.findings) {
    if (!out.empty()) out += separator;
    out += dump(finding_json(report, item));
  }
  return out;
}

void add_place(Json& json, const FileReport& report, Span span) {
  const Source& source = *report.document.source;
  const Position begin = source.position(span.begin);
  const Position end = source.position(std::max(span.begin, span.end));
  json["path"] = report.path;
  json["line"] = begin.line;
  json["column"] = begin.column;
  json["end_line"] = end.line;
  json["end_column"] = end.column;
}

}  // namespace

Json finding_json(const FileReport& report, const ReportedFinding& item) {
  Json json = {{"rule", item.rule->name},
               {"severity", spelling(item.severity)},
               {"message", item.finding.message},
               {"help", item.finding.help}};
  add_place(json, report, item.finding.span);
  json["fingerprint"] = item.fingerprint;
  json["suppressed"] = item.suppressed;
  json["related"] = Json::array();
  for (const Label& label : item.finding.labels) {
    Json related = {{"message", label.message}};
    add_place(related, report, label.span);
    json["related"].push_back(std::move(related));
  }
  return json;
}

std::string json_begin() { return "{\"version\": 1, \"findings\": [\n"; }

std::string json_findings(const FileReport& report, const Style&) {
  return joined_findings(report, ",\n");
}

std::string json_end(const Totals& totals) {
  return fmt::format("\n],\n\"files\": {}, \"summary\": {}}}\n", totals.files,
                     dump(summary_json(totals.counts)));
}

std::string jsonl_findings(const FileReport& report, const Style&) {
  return fmt::format("{{\"version\":1,\"path\":{},\"summary\":{},\"findings\":[{}]}}\n",
                     dump(report.path), dump(summary_json(count(report))),
                     joined_findings(report, ","));
}

}  // namespace csm::render
