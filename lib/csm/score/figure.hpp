// SPDX-License-Identifier: MIT
#pragma once

#include "csm/model/values.hpp"

#include <algorithm>
#include <cmath>

/// Arithmetic of quantities. The formulas are written once, for any value type that has these
/// operations: `double` for middle values alone, `Figure` for middle values with bounds. Every
/// formula is monotone in each of its inputs, so a Figure is computed end by end; where a
/// quantity makes a formula smaller the ends change places, which `complement` and `difference` do.
namespace csm::score {

/// Differences below this are ties, and a threshold counts as met within it.
constexpr double tie = 1e-9;

template <class V>
V exactly(double value);
template <>
inline double exactly<double>(double value) {
  return value;
}
template <>
inline Figure exactly<Figure>(double value) {
  return {value, value, value};
}

/// Applies a rising function of one quantity.
template <class Function>
double rising(double x, Function f) {
  return f(x);
}
template <class Function>
Figure rising(const Figure& x, Function f) {
  return {f(x.low), f(x.value), f(x.high)};
}
template <class Function>
double rising(double x, double y, Function f) {
  return f(x, y);
}
template <class Function>
Figure rising(const Figure& x, const Figure& y, Function f) {
  return {f(x.low, y.low), f(x.value, y.value), f(x.high, y.high)};
}

inline Figure operator+(const Figure& x, const Figure& y) {
  return {x.low + y.low, x.value + y.value, x.high + y.high};
}
inline Figure& operator+=(Figure& x, const Figure& y) { return x = x + y; }
/// Of quantities that are not negative.
inline Figure operator*(const Figure& x, const Figure& y) {
  return {x.low * y.low, x.value * y.value, x.high * y.high};
}
inline Figure operator*(double factor, const Figure& x) {
  return {factor * x.low, factor * x.value, factor * x.high};
}

/// 1 - x
inline double complement(double x) { return 1 - x; }
inline Figure complement(const Figure& x) { return {1 - x.high, 1 - x.value, 1 - x.low}; }

/// x - y, the two bounded apart.
inline double difference(double x, double y) { return x - y; }
inline Figure difference(const Figure& x, const Figure& y) {
  return {x.low - y.high, x.value - y.value, x.high - y.low};
}

template <class V>
V smaller(const V& x, const V& y) {
  return rising(x, y, [](double a, double b) { return std::min(a, b); });
}
template <class V>
V larger(const V& x, const V& y) {
  return rising(x, y, [](double a, double b) { return std::max(a, b); });
}
template <class V>
V root(const V& x) {
  return rising(x, [](double a) { return std::sqrt(a); });
}
template <class V>
V power(const V& x, double exponent) {
  return rising(x, [exponent](double a) { return std::pow(a, exponent); });
}
template <class V>
V at_least(const V& x, double floor) {
  return larger(x, exactly<V>(floor));
}
template <class V>
V at_most(const V& x, double ceiling) {
  return smaller(x, exactly<V>(ceiling));
}
/// 1 where x reaches the threshold, else 0.
template <class V>
V reaches(const V& x, double threshold) {
  return rising(x, [threshold](double a) { return a >= threshold - tie ? 1.0 : 0.0; });
}

inline double middle(double x) { return x; }
inline double middle(const Figure& x) { return x.value; }

}  // namespace csm::score
