// SPDX-License-Identifier: MIT
#include "csm/render/agreement.hpp"
#include "csm/render/json.hpp"

namespace csm::render {

std::string agreement_json(const AgreementReport& report) {
  Json disputed = Json::array();
  for (const std::uint32_t i : report.disputed) {
    const RatedUnit& unit = report.units[i];
    Json::object_t ratings;  // no look-up: names are there once
    for (const Judgement& judgement : unit.judgements) {
      ratings.push_back({report.raters[judgement.rater], number(judgement.value)});
    }
    disputed.push_back(
        {{"path", unit.path}, {"spread", number(unit.spread())}, {"ratings", std::move(ratings)}});
  }
  const Json json = {{"alpha", report.alpha ? number(*report.alpha) : Json()},
                     {"measurement", "ordinal"},
                     {"raters", report.raters},
                     {"units", report.units.size()},
                     {"pairable", report.pairable},
                     {"kendall_w", report.concordance ? number(report.concordance->w) : Json()},
                     {"disputed", std::move(disputed)}};
  return dump(json, 2) + '\n';
}

}  // namespace csm::render
