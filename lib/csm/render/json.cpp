// SPDX-License-Identifier: MIT
#include "csm/render/json.hpp"

#include "csm/render/findings.hpp"
#include "csm/text/utf8.hpp"

#include <utility>

#include <fmt/format.h>

namespace csm::render {

Json number(double value) {
  if (value == 0) return 0;  // no -0
  return value;
}

Json figure(const Figure& f) {
  return {{"low", number(f.low)}, {"value", number(f.value)}, {"high", number(f.high)}};
}

namespace {

/// Writes a document. The library's own writer prints some numbers with 17 digits where 12 are
/// enough to read them back, so numbers are written here and only texts are left to it.
class Writer {
 public:
  Writer(int indent, bool ascii) : indent_(indent), ascii_(ascii) {}

  std::string write(const Json& json) {
    value(json);
    return std::move(out_);
  }

 private:
  void value(const Json& json) {
    if (json.is_object()) {
      list(json, '{', '}', [this](const auto& item) {
        text(Json(item.key()));
        out_ += indent_ < 0 ? ":" : ": ";
        value(item.value());
      });
    } else if (json.is_array()) {
      list(json, '[', ']', [this](const auto& item) { value(item.value()); });
    } else if (json.is_number_float()) {
      out_ += fmt::format("{:.12g}", json.get<double>());
    } else {
      text(json);
    }
  }

  template <class Each>
  void list(const Json& json, char open, char close, Each each) {
    out_ += open;
    ++level_;
    bool first = true;
    for (const auto& item : json.items()) {
      if (!first) out_ += ',';
      first = false;
      new_line();
      each(item);
    }
    --level_;
    if (!first) new_line();
    out_ += close;
  }

  void new_line() {
    if (indent_ < 0) return;
    out_ += '\n';
    out_.append(static_cast<std::size_t>(indent_) * static_cast<std::size_t>(level_), ' ');
  }

  void text(const Json& json) {
    out_ += json.dump(-1, ' ', ascii_, Json::error_handler_t::replace);
  }

  int indent_;
  bool ascii_;
  int level_ = 0;
  std::string out_;
};

}  // namespace

std::string dump(const Json& json, int indent) {
  std::string text = Writer(indent, false).write(json);
  if (!utf8::has_hidden(text)) return text;
  return Writer(indent, true).write(json);
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
