// SPDX-License-Identifier: MIT
#include "csm/render/difference.hpp"
#include "csm/render/json.hpp"

namespace csm::render {
namespace {

using Kind = Content::Kind;

/// A share is a number on 0..1; ranges, dates and words are texts.
Json content_json(const Content& content) {
  switch (content.kind) {
    case Kind::nothing: return nullptr;
    case Kind::number:
    case Kind::share: return number(content.number());
    case Kind::yes_no: return content.text == "yes";
    case Kind::word:
    case Kind::text: return content.text;
    case Kind::list:
    case Kind::map: break;
  }
  Json json = content.kind == Kind::map ? Json::object() : Json::array();
  for (std::size_t i = 0; i < content.items.size(); ++i) {
    Json item = content_json(content.items[i]);
    if (content.kind == Kind::map) {
      json[content.names[i]] = std::move(item);
    } else {
      json.push_back(std::move(item));
    }
  }
  return json;
}

Json before_after(const Figure& before, const Figure& after) {
  return {{"old", figure(before)}, {"new", figure(after)}};
}

Json findings_json(const FileReport& file, const std::vector<const ReportedFinding*>& findings) {
  Json list = Json::array();
  for (const ReportedFinding* const item : findings) list.push_back(finding_json(file, *item));
  return list;
}

}  // namespace

std::string difference_json(const DifferenceReport& report) {
  const score::Attribution& shares = report.attribution;
  Json changes = Json::array();
  for (std::size_t i = 0; i < report.difference.changes.size(); ++i) {
    const model::Change& change = report.difference.changes[i];
    changes.push_back({{"kind", spelling(change.kind)},
                       {"path", change.path},
                       {"old", content_json(change.before)},
                       {"new", content_json(change.after)},
                       {"fit_share", number(shares.effects[i].fit)},
                       {"threat_share", number(shares.effects[i].threat)}});
  }
  const Json json = {{"changes", std::move(changes)},
                     {"fit", before_after(shares.fit_before, shares.fit_after)},
                     {"threat_horizon", before_after(shares.threat_before, shares.threat_after)},
                     {"attribution", spelling(shares.method)},
                     {"findings",
                      {{"appeared", findings_json(report.after, report.appeared)},
                       {"gone", findings_json(report.before, report.gone)}}}};
  return dump(json, 2) + '\n';
}

}  // namespace csm::render
