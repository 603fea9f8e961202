// SPDX-License-Identifier: MIT
#pragma once

#include "csm/render/style.hpp"
#include "csm/report/agreement.hpp"

#include <string>

/// How far raters agree, in every format.
namespace csm::render {

std::string agreement_text(const AgreementReport& report, const Style& style);
std::string agreement_json(const AgreementReport& report);

/// The first file with the ratings of all as maps from rater to number; its other bytes stay.
struct Merged {
  std::string text;
  std::vector<std::string> left_out;  ///< paths of ratings for which the first file has no place
};
Merged merged_ratings(const AgreementReport& report);

}  // namespace csm::render
