// SPDX-License-Identifier: MIT
#include "csm/render/comparison.hpp"
#include "csm/render/json.hpp"

namespace csm::render {

std::string comparison_json(const IndustryReport& comparison) {
  Json businesses = Json::array();
  for (const ComparedBusiness& business : comparison.businesses) {
    const score::Scorecard& card = business.report.card;
    businesses.push_back({{"id", business.id},
                          {"name", business.name()},
                          {"file", business.report.path},
                          {"fit", figure(card.fit)},
                          {"threat_horizon", figure(card.threat_horizon)}});
  }
  Json cells = Json::array();
  for (const ComparedCell& cell : comparison.cells) {
    Json strengths = Json::object();
    for (const ComparedBusiness& business : comparison.businesses) {
      const score::Scorecard& card = business.report.card;
      strengths[business.id] = figure(card.cell(cell.experience, cell.architecture).strength);
    }
    cells.push_back({{"experience", spelling(cell.experience)},
                     {"architecture", spelling(cell.architecture)},
                     {"strengths", std::move(strengths)}});
  }
  const Json json = {{"businesses", std::move(businesses)}, {"cells", std::move(cells)}};
  return dump(json, 2) + '\n';
}

}  // namespace csm::render
