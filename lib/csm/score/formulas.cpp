// SPDX-License-Identifier: MIT
#include "csm/score/formulas.hpp"

#include <limits>

namespace csm::score {

Figure fit(const std::array<Figure, experience_count>& demands,
           const std::array<Figure, experience_count>& coverages) {
  using Four = std::array<double, experience_count>;
  const auto end = [](const std::array<Figure, experience_count>& figures, double Figure::*which) {
    Four values{};
    for (std::size_t e = 0; e < experience_count; ++e) values[e] = figures[e].*which;
    return values;
  };
  Figure result;
  result.value = fit(end(demands, &Figure::value), end(coverages, &Figure::value));
  result.low = std::numeric_limits<double>::infinity();
  const Four low = end(coverages, &Figure::low);
  const Four high = end(coverages, &Figure::high);
  for (unsigned corner = 0; corner < 1U << experience_count; ++corner) {
    Four wanted{};
    for (std::size_t e = 0; e < experience_count; ++e) {
      wanted[e] = (corner >> e & 1U) != 0 ? demands[e].high : demands[e].low;
    }
    result.low = std::min(result.low, fit(wanted, low));
    result.high = std::max(result.high, fit(wanted, high));
  }
  // A corner's quotient and the middle one may differ in the last digit where nothing is open.
  result.low = std::min(result.low, result.value);
  result.high = std::max(result.high, result.value);
  return result;
}

double value_lead(double rival_wtp, double rival_cost, double own_wtp, double own_cost) {
  const double rival = rival_wtp - rival_cost;
  if (rival <= 0) return 0;
  return std::clamp((rival - (own_wtp - own_cost)) / rival, 0.0, 1.0);
}

double cost_lead(double rival_wtp, double rival_cost, double /*own_wtp*/, double own_cost) {
  if (rival_wtp - rival_cost <= 0 || own_cost <= 0) return 0;
  return std::clamp((own_cost - rival_cost) / own_cost, 0.0, 1.0);
}

double frontier_lead(double rival_wtp, double rival_cost, double own_wtp, double own_cost) {
  return std::max(value_lead(rival_wtp, rival_cost, own_wtp, own_cost),
                  cost_lead(rival_wtp, rival_cost, own_wtp, own_cost));
}

namespace {

/// A lead rises with what the rival is worth and what we cost, and falls with the other two.
Figure lead(double (*one)(double, double, double, double), const Figure& rival_wtp,
            const Figure& rival_cost, const Figure& own_wtp, const Figure& own_cost) {
  return {one(rival_wtp.low, rival_cost.high, own_wtp.high, own_cost.low),
          one(rival_wtp.value, rival_cost.value, own_wtp.value, own_cost.value),
          one(rival_wtp.high, rival_cost.low, own_wtp.low, own_cost.high)};
}

}  // namespace

Figure value_lead(const Figure& rival_wtp, const Figure& rival_cost, const Figure& own_wtp,
                  const Figure& own_cost) {
  return lead(value_lead, rival_wtp, rival_cost, own_wtp, own_cost);
}
Figure cost_lead(const Figure& rival_wtp, const Figure& rival_cost, const Figure& own_wtp,
                 const Figure& own_cost) {
  return lead(cost_lead, rival_wtp, rival_cost, own_wtp, own_cost);
}
Figure frontier_lead(const Figure& rival_wtp, const Figure& rival_cost, const Figure& own_wtp,
                     const Figure& own_cost) {
  return lead(frontier_lead, rival_wtp, rival_cost, own_wtp, own_cost);
}

double level_in(double q_y, double r_y, double q_x, double r_x, double learning_rate) {
  constexpr double never = std::numeric_limits<double>::infinity();
  if (q_x <= q_y + tie) return 0;
  if (r_y <= r_x + tie || q_x >= 1 - tie || learning_rate <= 0) return never;
  return std::log((1 - q_y) / (1 - q_x)) / (learning_rate * (r_y - r_x));
}

}  // namespace csm::score
