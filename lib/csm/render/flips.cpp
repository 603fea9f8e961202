// SPDX-License-Identifier: MIT
#include "csm/render/flips.hpp"

#include "csm/report/flips.hpp"

namespace csm::render {
namespace {

Json flip(const score::Flip& flip, std::string_view first) {
  return {
      {"path", flip.path}, {"from", number(flip.from)}, {"to", number(flip.to)}, {"first", first}};
}

}  // namespace

void add_flips(Json& json, const StrategyReport& report) {
  const auto& [gap, rival, unknowns] = *report.flips;
  Json& flips = json["flips"] = Json::object();
  flips["gap"] = gap ? flip(*gap, gap_id(report.model, gap->first)) : Json();
  flips["rival"] = rival ? flip(*rival, report.model.rivals[rival->first].id.text) : Json();
  Json& list = json["unknowns"] = Json::array();
  for (const score::Unknown& unknown : unknowns) {
    list.push_back({{"path", unknown.path}, {"narrows", number(unknown.narrows)}});
  }
}

}  // namespace csm::render
