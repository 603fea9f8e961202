// SPDX-License-Identifier: MIT
#include "csm/render/csv.hpp"
#include "csm/render/history.hpp"
#include "csm/render/json.hpp"

namespace csm::render {

std::string history_json(const HistoryReport& history) {
  Json commits = Json::array();
  for (const Version& version : history.versions) {
    const auto figure_or_null = [&](const Figure& value) {
      return version.scored ? figure(value) : Json(nullptr);
    };
    commits.push_back({{"commit", version.commit.id},
                       {"date", version.commit.date},
                       {"subject", version.commit.subject},
                       {"path", version.commit.path},
                       {"fit", figure_or_null(version.fit)},
                       {"threat_horizon", figure_or_null(version.threat)},
                       {"problem", version.scored ? Json(nullptr) : Json(version.problem)}});
  }
  const Json json = {{"version", 1},
                     {"file", history.path},
                     {"assumptions",
                      {{"horizon", number(history.assumptions.horizon)},
                       {"learning_rate", number(history.assumptions.learning_rate)}}},
                     {"shallow", history.shallow},
                     {"commits", std::move(commits)}};
  return dump(json, 2) + '\n';
}

std::string history_csv(const HistoryReport& history) {
  std::string out =
      "commit,date,fit_low,fit_value,fit_high,"
      "threat_horizon_low,threat_horizon_value,threat_horizon_high,path,subject,problem\n";
  for (const Version& version : history.versions) {
    const Commit& commit = version.commit;
    CsvRow row;
    row.text(commit.id).text(commit.date);
    for (const Figure& figure : {version.fit, version.threat}) {
      for (const double value : {figure.low, figure.value, figure.high}) {
        version.scored ? row.number(value) : row.empty();
      }
    }
    out += row.text(commit.path).text(commit.subject).text(version.problem).done();
  }
  return out;
}

}  // namespace csm::render
