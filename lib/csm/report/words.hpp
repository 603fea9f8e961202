// SPDX-License-Identifier: MIT
#pragma once

#include "csm/model/model.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Figures, names and bands in words, for every format that people read. Texts of the file stand
/// in them as they are: whoever shows them makes them fit for their medium.
namespace csm {

/// "38", "7.4": whole from 10 on, else one digit behind the point.
std::string points(double figure);
/// Whether they look the same as `points` prints them.
bool looks_equal(double a, double b);
/// "38 (31..45)", or "38" where the bounds are as good as the value.
std::string with_bounds(const Figure& figure);
/// "38 (between 31 and 45)", for ears.
std::string bounds_in_words(const Figure& figure);
/// How a sentence is to tell bounds.
using BoundsWords = std::string (*)(const Figure&);
/// "+3.1", "-0.4"
std::string signed_points(double figure);
/// "+3.1", "-14.8", "+0.0": for figures that are to add up
std::string signed_tenths(double figure);
/// "3 years", "1 year", "1.7 years"
std::string years(double count);
/// "a", "a and b", "a, b and c"
std::string listed(const std::vector<std::string>& items);
/// The first `most` of them: "a, b and 12 more"
std::string listed(std::vector<std::string> items, std::size_t most);
/// With a capital letter in front.
std::string capital(std::string_view text);
/// "a crowd orchestrator"
std::string with_article(std::string_view noun);

/// "severe", "high", "moderate", "small so far"
std::string_view threat_band(double threat);
/// "fast", "noticeable", or empty
std::string_view rise_band(double rise);

/// "severely underserved", "underserved", "well served", or empty
std::string_view opportunity_band(double opportunity);

/// A thing's name, or its id where it has none.
std::string_view name_of(const Segment& segment);
std::string_view name_of(const Experience& experience);
std::string_view name_of(const Architecture& architecture);
std::string_view name_of(const Rival& rival);
std::string_view name_of(const Journey& journey);

/// "City Taxi 2012, local passenger transport (as of 2012-12-31)"
std::string business_words(const Business& business);

}  // namespace csm
