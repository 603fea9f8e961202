// SPDX-License-Identifier: MIT
#include "csm/report/handbook_uses.hpp"

#include "csm/framework/theory.hpp"
#include "csm/score/terms.hpp"

#include <fmt/format.h>

namespace csm::handbook {
namespace {

constexpr Use uses[] = {
    {"csm", "The program reads one version, 1.", "unsupported-version"},
    {"business", "Name and industry stand over every report.", "gate connected-strategy"},
    {"business.as_of", "Evidence is judged by its age on that day, and must not be later.",
     "stale-evidence future-evidence"},
    {"business.wtp", "Compared with the rivals' on the efficiency frontier.",
     "frontier efficiency-frontier dominates money"},
    {"business.cost", "Compared with the rivals' on the efficiency frontier.",
     "frontier efficiency-frontier dominates dominated money"},
    {"customers", "Each segment has a demand for the four experiences, a coverage and a fit.",
     "demand coverage fit unserved-segment"},
    {"customers.share",
     "Figures of the business weigh segments by it; shares are divided by their sum.",
     "fit shares-do-not-add-up"},
    {"customers.traits", "The demand for each experience is worked out from the traits.",
     "traits demand rating"},
    {"customers.wants",
     "It stands in the place of what the traits imply, and backs the largest gap.",
     "demand untested-want rating"},
    {"journeys", "Rules look for phases that are missing, pain that nobody eases and broken order.",
     "r-r-r-r opportunity phase-missing"},
    {"journeys.rank", "Reports tell the most important journey first.", "duplicate-rank"},
    {"journeys.max_length", "The lengths of the steps together must not exceed it.",
     "journey-too-long duration length"},
    {"journeys.steps.stage", "A step's phase follows from it; phases should stand in order.",
     "r-r-r-r phase-missing steps-out-of-order"},
    {"journeys.steps.importance", "With satisfaction it gives the opportunity of the step.",
     "opportunity overserved-step"},
    {"journeys.steps.satisfaction", "With importance it gives the opportunity of the step.",
     "opportunity overserved-step"},
    {"journeys.steps.emotion", "A moment of truth below 0 is found.", "moment-of-truth-in-pain"},
    {"journeys.steps.moment_of_truth", "Such a step must not hurt.", "moment-of-truth-in-pain"},
    {"journeys.steps.unit", "Customers should not have to walk from unit to unit.",
     "customer-walks-the-org-chart shared_identity"},
    {"journeys.steps.identified", "Whom the firm knew once it should not forget later.",
     "customer-forgotten identity"},
    {"journeys.steps.length", "Added up and compared with max_length.",
     "journey-too-long duration max_length"},
    {"journeys.steps.eased_by", "Underserved steps should be eased, by what serves that customer.",
     "pain-nobody-eases pain-eased-by-stranger"},
    {"experiences", "Each has a strength through each of its architectures, and a loop.",
     "strength loop cell"},
    {"experiences.type", "It decides the row of the matrix, and what is asked of the experience.",
     "matrix observable-facts type-contradicts-facts"},
    {"experiences.through", "It decides the column or columns, and what carries the experience.",
     "matrix carried unused-architecture"},
    {"experiences.serves", "Only the segments named here are covered by it.",
     "coverage unserved-segment unwanted-experience"},
    {"experiences.ratings", "They are what the experience eases.", "ratings ease strength rating"},
    {"experiences.repeat", "They are how fast it learns.",
     "loop trusted-partner loop-open level-skipped rating"},
    {"experiences.trust", "They are what allows the experience.",
     "allowed permission-ladder permission-too-low"},
    {"experiences.how", "They are compared with the type.",
     "observable-facts type-contradicts-facts"},
    {"experiences.data", "Rules look for data without a use, and for more than is allowed.",
     "data-without-use sensitive-data-without-permission data-beyond-tolerance exploited-customer"},
    {"architectures", "Each carries the experiences that go through it.",
     "carried unused-architecture"},
    {"architectures.type", "It decides the column of the matrix.",
     "matrix observable-facts architecture-contradicts-facts"},
    {"architectures.technology", "Half of what carries an experience; sense also opens cells.",
     "star carried weakest-link technology-first rating"},
    {"architectures.organization", "Half of what carries an experience.",
     "carried silo misaligned-incentives no-clear-owner rating"},
    {"architectures.how", "They are compared with the type.",
     "observable-facts architecture-contradicts-facts"},
    {"architectures.revenue", "It is not scored; rules look at whether it fits.",
     "revenue-model revenue-undecided"},
    {"supply", "It decides how feasible each architecture is.", "feasibility gap rating"},
    {"rivals", "Each has a threat today and at the horizon, and a rise.",
     "threat rise no-rivals no-outsider"},
    {"rivals.kind", "Entrants and firms from other industries are newcomers: their rise is told.",
     "rise no-outsider rising-rival"},
    {"rivals.wtp", "Compared with the business's on the efficiency frontier.",
     "frontier efficiency-frontier dominates money"},
    {"rivals.cost", "Compared with the business's on the efficiency frontier.",
     "frontier efficiency-frontier dominates money"},
    {"rivals.foothold", "One of the two marks of strict disruption; no part of the threat.",
     "strict_disruption"},
    {"rivals.offers", "Each offer presses on the segments that it serves.", "pressure threat cell"},
    {"rivals.offers.type", "It decides which demand it meets, and how far upstream it stands.",
     "demand upstream exposed-row"},
    {"rivals.offers.architecture", "It decides in which cell the offer stands.",
     "cell other-architecture-stronger"},
    {"rivals.offers.reach", "A factor of today's pressure.", "pressure threat_now reach_later"},
    {"rivals.offers.reach_later", "A factor of the pressure at the horizon.",
     "pressure threat_horizon reach"},
    {"rivals.offers.strength",
     "A word is resolved from what the business does for those customers; a rating counts as it "
     "is.",
     "much-weaker weaker equal stronger much-stronger two-scales relative-to-nothing pull"},
    {"rivals.offers.momentum", "It stands in the place of the loop in the projection.",
     "projection level_in outlearned rating"},
    {"evidence", "Rules look at what rests on none, on opinion alone, or on what is old.",
     "unsupported-experience opinion-only stale-evidence unused-evidence"},
    {"evidence.date", "Its age counts on the day that the file describes.",
     "as_of stale-evidence future-evidence"},
    {"evidence.kind", "An experience that rests on opinion alone is found.", "opinion-only"},
    {"initiatives",
     "`csm plan` chooses those that gain most within a budget. A cost that is a range counts with "
     "its middle.",
     "lever next_best bound needs excludes"},
    {"initiatives.needs",
     "It is funded only with all of them; each of them may be funded without it.",
     "initiative-cycle excludes"},
    {"initiatives.excludes", "At most one of them is funded.", "needs"},
    {"initiatives.raises",
     "The scores are worked out again with it. `+1` is one lever step, `=4` sets; a permission "
     "takes a rung. Of two funded initiatives on one path `=` comes first, the largest, then every "
     "`+`.",
     "lever raises-nothing permission"},
    {"initiatives.adds", "The scores are worked out again with what it adds.",
     "experiences architectures"},
};

/// Keys that mean the same wherever they stand.
constexpr Use everywhere[] = {
    {"name", "Texts and reports call the thing by it.", "id duplicate-name"},
    {"note", "It is kept, and read by people only.", "text"},
    {"evidence", "Rules look at what rests on none, on opinion alone, or on what is old.",
     "unsupported-experience opinion-only stale-evidence"},
    {"serves", "", "unknown-reference"},
};

bool has_word(std::string_view text, std::string_view word) {
  const auto inside = [](char c) { return c == '_' || (c >= 'a' && c <= 'z'); };
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    const bool begins = at == 0 || !inside(text[at - 1]);
    const std::size_t end = at + word.size();
    if (begins && (end == text.size() || !inside(text[end]))) return true;
  }
  return false;
}

}  // namespace

const Use* use_of(std::string_view path) {
  const std::size_t point = path.rfind('.');
  if (point != std::string_view::npos) {
    for (const Use& use : everywhere) {
      if (path.substr(point + 1) == use.path && !use.text.empty()) return &use;
    }
  }
  const Use* best = nullptr;
  for (const Use& use : uses) {
    const bool fits = path.starts_with(use.path) &&
                      (path.size() == use.path.size() || path[use.path.size()] == '.');
    if (fits && (best == nullptr || use.path.size() > best->path.size())) best = &use;
  }
  return best;
}

std::string formulas_with(const model::Table& table, std::string_view key) {
  std::string out;
  const auto add = [&](std::string_view what, std::string_view formula) {
    if (has_word(formula, key)) out += fmt::format(" {}: {}.", what, formula);
  };
  if (table.path == "customers.<id>.traits") {
    for (const ExperienceType type : experience_types) {
      add(fmt::format("Demand for {}", title(type)), score::demand_formula(type));
    }
  } else if (table.path == "supply") {
    for (const ArchitectureType type : architecture_types) {
      add(fmt::format("Feasibility of a {}", title(type)), score::feasibility_formula(type));
    }
  } else if (table.path == "experiences.<id>.ratings") {
    for (const ExperienceType type : experience_types) {
      add(fmt::format("Ease of {}", title(type)), score::ease_formula(type));
    }
  }
  return out;
}

}  // namespace csm::handbook
