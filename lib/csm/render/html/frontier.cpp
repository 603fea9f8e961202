// SPDX-License-Identifier: MIT
#include "csm/render/html/page.hpp"
#include "csm/report/words.hpp"

#include <fmt/format.h>

/// Willingness to pay against cost.
namespace csm::render::html {
namespace {

std::string money(const Located<Money>& figure) {
  if (!figure) return "not given";
  const Money& value = figure.value;
  if (value.low == value.high) return svg::number(value.value);
  return fmt::format("{} ({}..{})", svg::number(value.value), svg::number(value.low),
                     svg::number(value.high));
}

std::vector<std::string> cells_of(const Located<Money>& wtp, const Located<Money>& cost) {
  const std::string value =
      wtp && cost ? svg::number(wtp.value.value - cost.value.value) : "not known";
  std::vector<std::string> cells;
  for (const std::string& text : {money(wtp), money(cost), value}) {
    cells.push_back(fmt::format("<span class=\"n\">{}</span>", text));
  }
  return cells;
}

}  // namespace

std::string frontier(const Story& story) {
  const StrategyReport& report = story.report;
  std::string out =
      figure(svg::frontier(report), "Willingness to pay against cost of one occasion.", 560);
  Table table("Willingness to pay, cost, and the value between them, in the file's unit of money.");
  table.head({"who", "willingness to pay", "cost", "value"});
  const Business& business = report.model.business;
  table.row(shown(business.name.value), cells_of(business.wtp, business.cost));
  for (const Rival& rival : report.model.rivals) {
    table.row(shown(name_of(rival)), cells_of(rival.wtp, rival.cost));
  }
  return out + table.done();
}

}  // namespace csm::render::html
