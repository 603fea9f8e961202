// SPDX-License-Identifier: MIT
#include "csm/render/svg/pictures.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace csm::render::svg {

double round_step(double range, double count) {
  if (!(range > 0)) return 1;
  const double rough = range / count;
  const double power = std::pow(10, std::floor(std::log10(rough)));
  for (const double step : {1.0, 2.0, 5.0}) {
    if (rough <= step * power) return step * power;
  }
  return 10 * power;
}

std::vector<double> spread(std::vector<double> places, double gap, double least, double most) {
  std::vector<std::size_t> order(places.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return places[i]; });
  double next = least;
  for (const std::size_t i : order) {
    places[i] = std::max(places[i], next);
    next = places[i] + gap;
  }
  double last = most;
  for (auto i = order.rbegin(); i != order.rend(); ++i) {
    places[*i] = std::min(places[*i], last);
    last = places[*i] - gap;
  }
  return places;
}

}  // namespace csm::render::svg
