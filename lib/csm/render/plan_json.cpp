// SPDX-License-Identifier: MIT
#include "csm/render/json.hpp"
#include "csm/render/plan.hpp"

namespace csm::render {
namespace {

Json ids(const PlanReport& report, const std::vector<std::uint32_t>& initiatives) {
  Json list = Json::array();
  for (const std::uint32_t i : initiatives) {
    list.push_back(report.before.model.initiatives[i].id.text);
  }
  return list;
}

Json change(const Figure& before, const Figure& after) {
  return {{"before", figure(before)}, {"after", figure(after)}};
}

}  // namespace

std::string plan_json(const PlanReport& report) {
  const score::Plan& plan = report.plan;
  Json curve = Json::array();
  for (const score::FundedSet& set : plan.curve) {
    curve.push_back({{"budget", number(set.cost)},
                     {"chosen", ids(report, set.initiatives)},
                     {"value", number(set.value)}});
  }
  const score::Scorecard& before = report.before.card;
  const Json json = {{"budget", number(plan.budget)},
                     {"goal", spelling(plan.goal)},
                     {"chosen", ids(report, plan.best.initiatives)},
                     {"cost", number(plan.best.cost)},
                     {"fit", change(before.fit, report.after.fit)},
                     {"threat_horizon", change(before.threat_horizon, report.after.threat_horizon)},
                     {"exact", plan.exact},
                     {"bound", number(plan.bound)},
                     {"next_best", plan.next ? ids(report, plan.next->initiatives) : Json::array()},
                     {"curve", std::move(curve)}};
  return dump(json, 2) + '\n';
}

}  // namespace csm::render
