// SPDX-License-Identifier: MIT
#include "csm/render/comparison.hpp"
#include "csm/render/csv.hpp"

/// A figure a row: what each business is as a whole, then its strength in each cell.
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
  for (const ComparedBusiness& business : comparison.businesses) {
    const score::Scorecard& card = business.report.card;
    out += row(business, "", "", "fit", card.fit);
    out += row(business, "", "", "threat_horizon", card.threat_horizon);
    for (const score::Cell& cell : card.cells) {
      out += row(business, spelling(cell.experience), spelling(cell.architecture), "strength",
                 cell.strength);
    }
  }
  return out;
}

}  // namespace csm::render
