// SPDX-License-Identifier: MIT
#include "csm/render/html/page.hpp"
#include "csm/report/sentences.hpp"
#include "csm/score/terms.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

/// Assumptions, formulas, evidence, and how far they carry.
namespace csm::render::html {
namespace {

/// The terms whose formulas make the figures of the page, in the order of reading.
constexpr std::array<std::string_view, 20> used = {
    "demand",   "ease", "carried",  "allowed",  "strength",   "loop",        "projection",
    "coverage", "fit",  "gap",      "size",     "attainable", "feasibility", "threat",
    "pull",     "hold", "pressure", "upstream", "frontier",   "opportunity"};

/// What stands between backticks as code.
std::string coded(std::string_view text) {
  std::string out;
  for (bool code = false; !text.empty(); code = !code) {
    const std::size_t end = std::min(text.find('`'), text.size());
    const std::string piece = shown(text.substr(0, end));
    out += code ? fmt::format("<code>{}</code>", piece) : piece;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string formulas() {
  std::string items;
  for (const std::string_view name : used) {
    for (const Term& term : score::score_terms()) {
      if (term.name != name) continue;
      items += fmt::format("<div><dt>{}</dt><dd>{} {}</dd></div>\n", shown(name),
                           coded(score::filled(term.what)), coded(score::filled(term.use)));
    }
  }
  return fmt::format("<h3>Formulas</h3>\n<dl class=\"terms columns\">\n{}</dl>\n", items);
}

std::string evidence(const Model& model) {
  if (model.evidence.empty()) return "";
  Table table("Evidence that the file names.");
  table.head({"source", "date", "kind", "claim"});
  for (const Evidence& item : model.evidence) {
    table.row(shown(item.source.value),
              {item.date ? fmt::format("<span class=\"n\">{}</span>", iso(item.date.value)) : "",
               item.kind ? shown(title(item.kind.value)) : "", shown(item.claim.value)});
  }
  return "<h3>Evidence</h3>\n" + table.done();
}

}  // namespace

std::string basis(const Story& story) {
  const StrategyReport& report = story.report;
  std::string out = paragraph(assumptions_sentence(report));
  out += paragraph(fmt::format(
      "{:.0f} % of the rating slots are filled in; what is left out or unknown counts from 0 to 5, "
      "and widens the bounds.",
      100 * report.card.rated));
  out += paragraph(caveat_sentence);
  return out + formulas() + evidence(report.model);
}

}  // namespace csm::render::html
