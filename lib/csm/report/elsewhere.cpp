// SPDX-License-Identifier: MIT
#include "csm/report/elsewhere.hpp"

#include "csm/report/words.hpp"
#include "csm/text/casing.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace csm {
namespace {

constexpr std::size_t most_cases = 3;

template <class Value>
bool holds(const std::vector<Value>& list, Value value) {
  return std::ranges::find(list, value) != list.end();
}

/// The business and its rivals are no cases from elsewhere, nor is the rest of its industry.
bool is_at_home(const Model& model, const Case& known) {
  const std::string_view industry = model.business.industry.value;
  if (mentions(industry, known.industry) || mentions(known.industry, industry)) return true;
  if (mentions(model.business.name.value, known.firm)) return true;
  return std::ranges::any_of(
      model.rivals, [&](const Rival& rival) { return mentions(name_of(rival), known.firm); });
}

/// The smaller, the nearer: 0..2 in the cell, 3..5 in the row.
int distance(const Case& known, ArchitectureType architecture) {
  const int doubt = known.confidence == "high" ? 0 : known.confidence == "medium" ? 1 : 2;
  constexpr int row = 3;
  return holds(known.architectures, architecture) ? doubt : row + doubt;
}

}  // namespace

std::vector<const Case*> seen_elsewhere(const StrategyReport& report, const score::Gap& gap) {
  const ArchitectureType wanted = gap.options.front().architecture;
  std::vector<const Case*> found;
  for (const Case& known : atlas()) {
    if (!holds(known.experiences, gap.experience) || is_at_home(report.model, known)) continue;
    found.push_back(&known);
  }
  std::ranges::stable_sort(found, {},
                           [wanted](const Case* known) { return distance(*known, wanted); });
  std::vector<const Case*> chosen;
  for (const Case* known : found) {
    if (chosen.size() == most_cases) break;
    const bool twice = std::ranges::any_of(
        chosen, [known](const Case* other) { return other->firm == known->firm; });
    if (!twice) chosen.push_back(known);
  }
  return chosen;
}

std::string elsewhere_sentence(const std::vector<const Case*>& cases) {
  if (cases.empty()) return {};
  std::vector<std::string> names;
  for (const Case* known : cases) {
    names.push_back(fmt::format("{} ({}; {})", known->firm, known->product, known->industry));
  }
  return fmt::format("Seen elsewhere: {}.", listed(names));
}

std::vector<const Case*> cases_in(ExperienceType experience, ArchitectureType architecture) {
  std::vector<const Case*> found;
  for (const Case& known : atlas()) {
    if (holds(known.experiences, experience) && holds(known.architectures, architecture)) {
      found.push_back(&known);
    }
  }
  return found;
}

}  // namespace csm
