// SPDX-License-Identifier: MIT
#include "csm/render/markup.hpp"
#include "csm/render/samples_text.hpp"
#include "csm/render/score.hpp"
#include "csm/report/elsewhere.hpp"
#include "csm/report/flips.hpp"
#include "csm/report/sentences.hpp"
#include "csm/report/threat_words.hpp"
#include "csm/report/words.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

/// The scores for a merge request: what decides, in tables that GitHub renders.
namespace csm::render {
namespace {

using score::Cell;

constexpr std::size_t most_listed = 5;

std::string shown(std::string_view text) { return markup::markdown_cell(text); }
using markup::markdown_head;
using markup::markdown_row;

/// A status as it can be told at a glance.
std::string_view symbol(score::CellStatus status) {
  constexpr std::array<std::string_view, 5> symbols = {"\u25d0", "\u25cf", "\u25c6", "\u25cb",
                                                       "\u00b7"};
  return symbols[static_cast<std::size_t>(status)];
}

std::string cell(const Cell& cell) {
  std::string out = fmt::format("{} **{}**<br>gap {}", symbol(cell.status), title(cell.status),
                                points(cell.gap.value));
  if (!cell.experiences.empty()) out += ", you " + points(cell.strength.value);
  if (!cell.rivals.empty()) {
    out += fmt::format(", they {}<br>threat {} now, {} later", points(cell.rival_strength.value),
                       points(cell.threat_now.value), points(cell.threat_horizon.value));
  }
  return out;
}

std::string matrix(const StrategyReport& report) {
  std::vector<std::string> titles{""};
  for (const ArchitectureType a : architecture_types) titles.emplace_back(title(a));
  std::string out = "\n## The matrix\n\n" + markdown_head(titles);
  for (const ExperienceType e : experience_types) {
    const Cell& first = report.card.cell(e, architecture_types[0]);
    std::vector<std::string> cells{
        fmt::format("**{}**<br>wanted {}", title(e), points(first.demand.value))};
    for (const ArchitectureType a : architecture_types) {
      cells.push_back(cell(report.card.cell(e, a)));
    }
    out += markdown_row(cells);
  }
  std::vector<std::string> legend;
  for (std::size_t i = 0; i < words<score::CellStatus>.size(); ++i) {
    legend.push_back(fmt::format("{} {}", symbol(static_cast<score::CellStatus>(i)),
                                 words<score::CellStatus>[i].meaning));
  }
  return out + fmt::format("\n{}. All figures run from 0 to 100; later: in {}.\n", listed(legend),
                           years(report.card.assumptions.horizon));
}

std::string segments(const StrategyReport& report) {
  std::string out = "\n## Fit by segment\n\n" + markdown_head({"segment", "share", "fit"});
  for (std::size_t i = 0; i < report.model.customers.size(); ++i) {
    const score::SegmentScore& segment = report.card.segments[i];
    out += markdown_row({shown(name_of(report.model.customers[i])),
                         fmt::format("{:.0f} %", 100 * segment.share), with_bounds(segment.fit)});
  }
  return out;
}

std::string gaps(const StrategyReport& report) {
  std::string items;
  std::size_t count = 0;
  for (const score::Gap& gap : report.card.gaps) {
    if (count == most_listed || gap.attainable.value <= score::tie) break;
    std::string text = gap_sentence(report, gap);
    const std::string seen = elsewhere_sentence(seen_elsewhere(report, gap));
    if (!seen.empty()) text += ' ' + seen;
    items += fmt::format("{}. {}\n", ++count, shown(text));
  }
  return items.empty() ? items : "\n## What customers want and do not get\n\n" + items;
}

std::string rivals(const StrategyReport& report) {
  if (report.card.rivals.empty()) return {};
  std::string out =
      "\n## Who threatens it\n\n" +
      markdown_head({"rival", "threat now", "in " + years(report.card.assumptions.horizon), "why"});
  for (const score::RivalScore& rival : report.card.rivals) {
    std::string why;
    if (!rival.offers.empty()) {
      const std::size_t main = main_offer(report, rival);
      why = offer_sentence(report, rival, main) + "; " + level_words(rival.offers[main]);
    }
    out += markdown_row({shown(name_of(report.model.rivals[rival.index])),
                         with_bounds(rival.threat_now), with_bounds(rival.threat_horizon),
                         shown(why)});
  }
  return out;
}

std::string levers(const StrategyReport& report) {
  const auto chosen = first_levers(report.card);
  if (chosen.empty()) return {};
  std::string out = "\n## What to do first: one step up\n\n" +
                    markdown_head({"lever", "kind", "effect", "path in the file"});
  for (const score::Lever* lever : chosen) {
    out += markdown_row({shown(lever_words(report, *lever)), std::string(title(lever->kind)),
                         effect_words(*lever), markup::markdown_code(lever->path)});
  }
  return out;
}

std::string journeys(const StrategyReport& report) {
  const auto steps = painful_steps(report);
  if (steps.empty()) return {};
  std::string out = "\n## Where the journey hurts\n\n" +
                    markdown_head({"journey", "step", "opportunity, of 20", "pain"});
  for (std::size_t i = 0; i < std::min(steps.size(), most_listed); ++i) {
    out += markdown_row({shown(name_of(*steps[i].journey)), shown(steps[i].step->name.value),
                         fmt::format("{}, {}", points(steps[i].opportunity),
                                     opportunity_band(steps[i].opportunity)),
                         shown(steps[i].step->pain.value)});
  }
  return out;
}

std::string samples(const StrategyReport& report) {
  if (!report.samples) return {};
  std::string out = fmt::format("\n## {}\n\n", shown(samples_heading(*report.samples)));
  for (const std::string& fact : samples_facts(report)) out += fmt::format("- {}\n", shown(fact));
  return out;
}

std::string flips(const StrategyReport& report) {
  if (!report.flips) return {};
  std::string out = "\n## What would flip it\n\n";
  for (const std::string& sentence : flip_sentences(report)) {
    out += fmt::format("- {}\n", shown(sentence));
  }
  out += fmt::format("\n{}\n", shown(unknowns_sentence(report)));
  const auto& unknowns = report.flips->unknowns;
  if (unknowns.empty()) return out;
  out += '\n' + markdown_head({"not rated", "path in the file"});
  for (std::size_t i = 0; i < std::min(unknowns.size(), most_unknowns); ++i) {
    out += markdown_row(
        {shown(unknown_words(report, unknowns[i])), markup::markdown_code(unknowns[i].path)});
  }
  return out;
}

}  // namespace

std::string score_markdown(const StrategyReport& report) {
  const Business& business = report.model.business;
  std::string out =
      fmt::format("# {}\n\n{}", shown(business.name.value), shown(business.industry.value));
  if (business.summary) out += ": " + shown(business.summary.value);
  out += "\n\n";
  for (const std::string& sentence : finding_sentences(report)) out += shown(sentence) + '\n';
  if (const std::string first = first_step_sentence(report); !first.empty()) {
    out += shown(first) + '\n';
  }
  return out + matrix(report) + segments(report) + gaps(report) + rivals(report) + levers(report) +
         journeys(report) + samples(report) + flips(report);
}

std::string markdown_basis(const StrategyReport& report) {
  return fmt::format("\n{} {}\n", shown(assumptions_sentence(report)), shown(caveat_sentence));
}

}  // namespace csm::render
