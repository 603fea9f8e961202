// SPDX-License-Identifier: MIT
#include "csm/render/html/page.hpp"
#include "csm/report/elsewhere.hpp"
#include "csm/report/sentences.hpp"
#include "csm/report/words.hpp"

#include <algorithm>

#include <fmt/format.h>

/// The gap list: what is missing, the ways there, and who is there in other industries.
namespace csm::render::html {
namespace {

constexpr std::size_t most_gaps = 8;

std::string ways(const score::Gap& gap) {
  std::vector<std::string> parts;
  for (const score::GapOption& option : gap.options) {
    parts.push_back(fmt::format("{} {} ({})", title(option.architecture),
                                points(option.feasibility.value), title(option.move)));
  }
  return fmt::format("Ways there, the most feasible first: {}.", listed(parts));
}

/// Each case once, with what it rests on.
std::string known(const std::vector<const Case*>& cases) {
  if (cases.empty()) return {};
  Table table("The cases seen elsewhere, and what they rest on.", "cases");
  table.head(
      {"firm", "product", "industry", "why it stands there", "placed by", "confidence", "source"});
  for (const Case* item : cases) {
    table.row(shown(item->firm),
              {shown(item->product), shown(item->industry), shown(item->why), shown(item->basis),
               shown(item->confidence), shown(item->source)});
  }
  return table.done();
}

void add_new(std::vector<const Case*>& all, const std::vector<const Case*>& cases) {
  for (const Case* item : cases) {
    if (std::ranges::find(all, item) == all.end()) all.push_back(item);
  }
}

std::string item(const StrategyReport& report, const score::Gap& gap,
                 const std::vector<const Case*>& cases, double most) {
  std::string out = paragraph(gap_sentence(report, gap)) + range_bar(gap.size, most);
  out += paragraph(ways(gap), "soft");
  if (!cases.empty()) out += paragraph(elsewhere_sentence(cases));
  return fmt::format("<li>\n{}</li>\n", out);
}

}  // namespace

std::string gaps(const Story& story) {
  std::string items;
  std::vector<const Case*> all;
  double most = 0;
  for (const score::Gap& gap : story.report.card.gaps) most = std::max(most, gap.size.high);
  most = round_end(most);
  std::size_t shown_gaps = 0;
  std::size_t rest = 0;
  for (const score::Gap& gap : story.report.card.gaps) {
    if (gap.attainable.value <= score::tie) continue;
    if (shown_gaps == most_gaps) {
      ++rest;
      continue;
    }
    ++shown_gaps;
    const auto cases = seen_elsewhere(story.report, gap);
    items += item(story.report, gap, cases, most);
    add_new(all, cases);
  }
  if (items.empty()) return paragraph("Nothing that customers want is missing within reach.");
  std::string out = paragraph(
      fmt::format("The largest within reach first; the bars run from 0 to {:g}.", most), "soft");
  out += fmt::format("<ol class=\"gaps columns\">\n{}</ol>\n", items);
  if (rest > 0) out += paragraph(fmt::format("And {} smaller gaps.", rest), "soft");
  return out + known(all);
}

}  // namespace csm::render::html
