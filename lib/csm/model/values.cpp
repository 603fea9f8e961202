// SPDX-License-Identifier: MIT
#include "csm/model/values.hpp"

#include <algorithm>

namespace csm {
namespace {

constexpr double highest = 5;

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t half = values.size() / 2;
  return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

}  // namespace

Figure summarize(const std::vector<Rater>& raters) {
  std::vector<double> values;
  for (const Rater& rater : raters) values.push_back(rater.value);
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  return {*low, median(values), *high};
}

Rating raised(const Rating& rating, double step) {
  Rating up = rating;
  if (!rating.given()) return up;
  const auto rise = [step](double value) { return std::min(value + step, highest); };
  for (Rater& rater : up.raters) rater.value = rise(rater.value);
  if (!up.raters.empty()) {
    up.figure = summarize(up.raters);
  } else if (rating.figure.low == rating.figure.high) {
    const double value = rise(rating.figure.value);
    up.figure = {value, value, value};
  } else {
    const double low = rise(rating.figure.low);
    const double high = rise(rating.figure.high);
    up.figure = {low, (low + high) / 2, high};
  }
  return up;
}

bool can_rise(const Rating& rating) { return rating.given() && rating.figure.low < highest; }

}  // namespace csm
