// SPDX-License-Identifier: MIT
#include "csm/render/json.hpp"

#include "csm/render/findings.hpp"

#include <fmt/format.h>

#include <charconv>

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
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

namespace {

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
  std::string out;
  for (const ReportedFinding& item : report.findings) {
    if (!out.empty()) out += ",\n";
    out += dump(finding_json(report, item));
  }
  return out;
}

std::string json_end(const Totals& totals) {
  const Json summary = {{"error", totals.counts.of(Severity::error)},
                        {"warning", totals.counts.of(Severity::warning)},
                        {"note", totals.counts.of(Severity::note)},
                        {"suppressed", totals.counts.suppressed}};
  return fmt::format("\n],\n\"files\": {}, \"summary\": {}}}\n", totals.files, dump(summary));
}

}  // namespace csm::render
