// SPDX-License-Identifier: MIT
#include "csm/render/comparison.hpp"
#include "csm/render/csv.hpp"

#include <algorithm>

/// A figure a row; a business has a strength only in the cells where it is.
namespace csm::render {
namespace {

std::string row(const ComparedBusiness& business, std::string_view experience,
                std::string_view architecture, std::string_view name, const Figure& figure) {
  CsvRow row;
  row.text(business.id).text(business.name()).text(business.report.path);
  row.text(experience).text(architecture).text(name);
  return row.number(figure.low).number(figure.value).number(figure.high).done();
}

}  // namespace

std::string comparison_csv(const IndustryReport& comparison) {
  std::string out = "id,name,file,experience,architecture,figure,low,value,high\n";
  for (std::uint32_t b = 0; b < comparison.businesses.size(); ++b) {
    const ComparedBusiness& business = comparison.businesses[b];
    out += row(business, "", "", "fit", business.report.card.fit);
    out += row(business, "", "", "threat_horizon", business.report.card.threat_horizon);
    for (const ComparedCell& cell : comparison.cells) {
      const auto found = std::ranges::find(cell.standing, b, &CellStanding::business);
      if (found == cell.standing.end()) continue;
      out += row(business, spelling(cell.experience), spelling(cell.architecture), "strength",
                 found->strength);
    }
  }
  return out;
}

}  // namespace csm::render
