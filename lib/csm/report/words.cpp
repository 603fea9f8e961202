// SPDX-License-Identifier: MIT
#include "csm/report/words.hpp"

#include "csm/score/scorecard.hpp"
#include "csm/text/counted.hpp"

#include <cmath>

#include <fmt/format.h>

namespace csm {
namespace {

template <class Thing>
std::string_view name_or_id(const Thing& thing) {
  return thing.name.given ? thing.name.value : thing.id.text;
}

/// Its bounds add nothing that one could see.
bool is_narrow(const Figure& figure) {
  return looks_equal(figure.low, figure.value) && looks_equal(figure.high, figure.value);
}

}  // namespace

std::string points(double figure) {
  constexpr double whole_from = 9.95;
  if (std::abs(figure) >= whole_from) return fmt::format("{:.0f}", figure);
  std::string text = fmt::format("{:.1f}", figure);
  if (text == "-0.0") text = "0.0";
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text;
}

bool looks_equal(double a, double b) { return points(a) == points(b); }

std::string with_bounds(const Figure& figure) {
  if (is_narrow(figure)) return points(figure.value);
  return fmt::format("{} ({}..{})", points(figure.value), points(figure.low), points(figure.high));
}

std::string bounds_in_words(const Figure& figure) {
  if (is_narrow(figure)) return points(figure.value);
  return fmt::format("{} (between {} and {})", points(figure.value), points(figure.low),
                     points(figure.high));
}

std::string signed_points(double figure) {
  const std::string text = points(figure);
  return text.starts_with('-') || text == "0" ? text : '+' + text;
}

std::string signed_tenths(double figure) {
  constexpr double tenths = 10;
  const double rounded = std::round(figure * tenths) / tenths;
  return fmt::format("{:+.1f}", rounded == 0 ? 0.0 : rounded);  // no "-0.0"
}

std::string years(double count) { return counted(points(count), "year"); }

std::string listed(const std::vector<std::string>& items) {
  std::string text;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) text += i + 1 == items.size() ? " and " : ", ";
    text += items[i];
  }
  return text;
}

std::string listed(std::vector<std::string> items, std::size_t most) {
  const std::size_t count = items.size();
  if (count > most) {
    items.resize(most);
    items.push_back(fmt::format("{} more", count - most));
  }
  return listed(items);
}

std::string capital(std::string_view text) {
  std::string result(text);
  if (!result.empty() && result[0] >= 'a' && result[0] <= 'z') {
    result[0] = static_cast<char>(result[0] - 'a' + 'A');
  }
  return result;
}

std::string with_article(std::string_view noun) {
  const bool vowel = !noun.empty() && std::string_view("aeiou").find(noun[0]) != std::string::npos;
  return fmt::format("{} {}", vowel ? "an" : "a", noun);
}

std::string_view threat_band(double threat) {
  if (threat >= score::severe_threat - score::tie) return "severe";
  if (threat >= score::high_threat - score::tie) return "high";
  if (threat >= score::moderate_threat - score::tie) return "moderate";
  return "small so far";
}

std::string_view rise_band(double rise) {
  if (rise >= score::fast_rise - score::tie) return "fast";
  return rise >= score::noticeable_rise - score::tie ? "noticeable" : "";
}

std::string_view opportunity_band(double opportunity) {
  if (opportunity >= score::severely_underserved - score::tie) return "severely underserved";
  if (opportunity >= score::underserved - score::tie) return "underserved";
  return opportunity < score::well_served - score::tie ? "well served" : "";
}

std::string_view name_of(const Segment& segment) { return name_or_id(segment); }
std::string_view name_of(const Experience& experience) { return name_or_id(experience); }
std::string_view name_of(const Architecture& architecture) { return name_or_id(architecture); }
std::string_view name_of(const Rival& rival) { return name_or_id(rival); }
std::string_view name_of(const Journey& journey) { return name_or_id(journey); }

std::string business_words(const Business& business) {
  std::string text = fmt::format("{}, {}", business.name.value, business.industry.value);
  if (business.as_of) text += fmt::format(" (as of {})", iso(business.as_of.value));
  return text;
}

}  // namespace csm
