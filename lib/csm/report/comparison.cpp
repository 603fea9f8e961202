// SPDX-License-Identifier: MIT
#include "csm/report/comparison.hpp"

#include "csm/report/report.hpp"
#include "csm/report/words.hpp"
#include "csm/text/counted.hpp"
#include "csm/text/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

namespace csm {
namespace {

ComparedCell compare_cell(const IndustryReport& all, ExperienceType e, ArchitectureType a) {
  ComparedCell result{.experience = e, .architecture = a, .standing = {}};
  for (std::uint32_t b = 0; b < all.businesses.size(); ++b) {
    const score::Cell& cell = all.businesses[b].report.card.cell(e, a);
    if (!cell.experiences.empty()) result.standing.push_back({b, cell.strength});
    if (cell.gap.value > result.most_missed + score::tie) {
      result.most_missed = cell.gap.value;
      result.most_missed_by = b;
    }
  }
  std::ranges::stable_sort(result.standing, std::ranges::greater(), [](const CellStanding& s) {
    return score::order_key(s.strength.value);
  });
  return result;
}

const Segment& segment_at(const IndustryReport& all, const SegmentPlace& place) {
  return all.businesses[place.business].report.model.customers[place.segment];
}
const score::SegmentScore& score_at(const IndustryReport& all, const SegmentPlace& place) {
  return all.businesses[place.business].report.card.segments[place.segment];
}

/// Which group has a segment of that id, of that name.
struct GroupIndex {
  std::map<std::string, std::size_t, std::less<>> by_id;
  std::map<std::string, std::size_t, std::less<>> by_name;
};

/// The group that a segment belongs to: that of its id, else that of its name. A group takes one
/// segment of each business.
std::optional<std::size_t> group_of(const GroupIndex& index, const IndustryReport& all,
                                    std::uint32_t business, std::string_view id,
                                    const std::string& name) {
  const auto open = [&](const auto& groups, std::string_view key) {
    const auto found = groups.find(key);
    return found != groups.end() && all.segments[found->second].back().business != business
               ? std::optional(found->second)
               : std::nullopt;
  };
  const auto same_id = open(index.by_id, id);
  if (same_id || name.empty()) return same_id;
  return open(index.by_name, name);
}

void group_segments(IndustryReport& all) {
  GroupIndex index;
  for (std::uint32_t b = 0; b < all.businesses.size(); ++b) {
    const auto& customers = all.businesses[b].report.model.customers;
    for (std::uint32_t s = 0; s < customers.size(); ++s) {
      const std::string_view id = customers[s].id.text;
      const std::string name = utf8::folded(customers[s].name.value);
      const std::size_t group = group_of(index, all, b, id, name).value_or(all.segments.size());
      if (group == all.segments.size()) all.segments.emplace_back();
      all.segments[group].push_back({b, s});
      index.by_id.emplace(id, group);
      if (!name.empty()) index.by_name.emplace(name, group);
    }
  }
  std::erase_if(all.segments, [](const auto& members) { return members.size() < 2; });
}

/// Members of a group stand in the order of the businesses here.
std::vector<Overlap> overlaps(const IndustryReport& all) {
  const auto count = static_cast<std::uint32_t>(all.businesses.size());
  // The groups that each business is in, and where.
  std::vector<std::vector<std::pair<std::size_t, std::size_t>>> places(count);
  for (std::size_t g = 0; g < all.segments.size(); ++g) {
    for (std::size_t i = 0; i < all.segments[g].size(); ++i) {
      places[all.segments[g][i].business].emplace_back(g, i);
    }
  }
  std::vector<Overlap> result;
  for (std::uint32_t one = 0; one < count; ++one) {
    std::vector<Overlap> with(count);
    for (const auto& [g, place] : places[one]) {
      const std::vector<SegmentPlace>& group = all.segments[g];
      for (std::size_t i = place + 1; i < group.size(); ++i) {
        Overlap& overlap = with[group[i].business];
        ++overlap.segments;
        overlap.of_one += score_at(all, group[place]).share;
        overlap.of_other += score_at(all, group[i]).share;
      }
    }
    for (std::uint32_t other = one + 1; other < count; ++other) {
      if (with[other].segments == 0) continue;
      with[other].one = one;
      with[other].other = other;
      result.push_back(with[other]);
    }
  }
  std::ranges::stable_sort(result, std::ranges::greater(), [](const Overlap& overlap) {
    return score::order_key(overlap.of_one + overlap.of_other);
  });
  return result;
}

/// Rivals that are called as one of the others, and only one.
std::vector<Encounter> encounters(const IndustryReport& all) {
  std::map<std::string, std::optional<std::uint32_t>, std::less<>> by_name;  // none: of several
  std::map<std::string, std::optional<std::uint32_t>, std::less<>> by_id;
  for (std::uint32_t b = 0; b < all.businesses.size(); ++b) {
    by_id.emplace(all.businesses[b].id, b);
    const auto [found, is_new] = by_name.emplace(utf8::folded(all.businesses[b].name()), b);
    if (!is_new) found->second.reset();
  }
  std::vector<Encounter> result;
  for (std::uint32_t b = 0; b < all.businesses.size(); ++b) {
    const StrategyReport& report = all.businesses[b].report;
    for (std::uint32_t r = 0; r < report.card.rivals.size(); ++r) {
      const Rival& rival = report.model.rivals[report.card.rivals[r].index];
      auto found = by_id.find(rival.id.text);
      if (found == by_id.end()) {
        found = by_name.find(utf8::folded(rival.name.value));
        if (found == by_name.end()) continue;
      }
      if (!found->second || *found->second == b) continue;
      result.push_back({.business = b, .rival = r, .is = *found->second});
    }
  }
  return result;
}

std::string cell_words(const ComparedCell& cell) {
  return fmt::format("{} through {}", title(cell.experience),
                     with_article(title(cell.architecture)));
}

/// How many are named in one sentence.
constexpr std::size_t most_named = 5;

}  // namespace

IndustryReport compare(std::vector<StrategyReport> reports) {
  std::vector<std::string> paths;
  std::map<std::string_view, std::size_t> named;
  for (const StrategyReport& report : reports) {
    paths.push_back(report.path);
    ++named[report.model.business.name.value];
  }
  const std::vector<std::string> ids = short_names(paths);
  IndustryReport all;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    const std::string_view name = reports[i].model.business.name.value;
    all.businesses.push_back(
        {.id = ids[i],
         .label = named[name] == 1 ? std::string(name) : fmt::format("{} ({})", name, ids[i]),
         .report = std::move(reports[i])});
  }
  for (const ExperienceType e : experience_types) {
    for (const ArchitectureType a : architecture_types) {
      all.cells.push_back(compare_cell(all, e, a));
    }
  }
  group_segments(all);
  all.overlaps = overlaps(all);
  for (auto& members : all.segments) {
    std::ranges::stable_sort(members, std::ranges::greater(), [&](const SegmentPlace& place) {
      return score::order_key(score_at(all, place).fit.value);
    });
  }
  all.encounters = encounters(all);
  return all;
}

std::string letter_of(std::size_t business) {
  constexpr std::size_t letters = 26;
  std::string result(1, static_cast<char>('A' + business % letters));
  for (business /= letters; business > 0; business /= letters) {
    --business;
    result.insert(result.begin(), static_cast<char>('A' + business % letters));
  }
  return result;
}

Spread spread(const IndustryReport& comparison) {
  Spread spread;
  for (const ComparedCell& cell : comparison.cells) {
    const std::size_t count = cell.standing.size();
    ++(count == 0 ? spread.none : count == 1 ? spread.one : spread.several);
  }
  return spread;
}

std::string spread_sentence(const IndustryReport& comparison) {
  const auto have = [](std::size_t count) {
    return fmt::format("{} {}", count, count == 1 ? "has" : "have");
  };
  const Spread found = spread(comparison);
  return fmt::format("Of the {} cells {} several businesses, {} one, and {} none.",
                     comparison.cells.size(), have(found.several), have(found.one),
                     have(found.none));
}

std::vector<std::string> crowded_sentences(const IndustryReport& comparison) {
  std::vector<std::string> sentences;
  for (const ComparedCell& cell : comparison.cells) {
    if (cell.standing.size() < 2) continue;
    std::vector<std::string> who;
    for (const CellStanding& standing : cell.standing) {
      who.push_back(fmt::format("{} {}", comparison.businesses[standing.business].label,
                                with_bounds(standing.strength)));
    }
    sentences.push_back(
        fmt::format("{}: {}", capital(cell_words(cell)), listed(std::move(who), most_named)));
  }
  return sentences;
}

std::vector<std::string> white_space_sentences(const IndustryReport& comparison) {
  std::vector<const ComparedCell*> empty;
  for (const ComparedCell& cell : comparison.cells) {
    if (cell.is_white_space()) empty.push_back(&cell);
  }
  std::ranges::stable_sort(empty, std::ranges::greater(), [](const ComparedCell* cell) {
    return score::order_key(cell->most_missed);
  });
  std::vector<std::string> sentences;
  for (const ComparedCell* const cell : empty) {
    sentences.push_back(
        fmt::format("{}: the customers of {} miss {} there", capital(cell_words(*cell)),
                    comparison.businesses[cell->most_missed_by].label, points(cell->most_missed)));
  }
  return sentences;
}

std::string overlap_sentence(const IndustryReport& comparison, const Overlap& overlap) {
  const auto percent = [](double part) { return std::lround(100 * part); };
  const std::string_view one = comparison.businesses[overlap.one].label;
  const std::string_view other = comparison.businesses[overlap.other].label;
  return fmt::format("{} and {} share {}: {} % of the customers of {}, {} % of those of {}", one,
                     other, counted(overlap.segments, "segment"), percent(overlap.of_one), one,
                     percent(overlap.of_other), other);
}

std::string segment_sentence(const IndustryReport& comparison,
                             const std::vector<SegmentPlace>& group) {
  std::vector<std::string> who;
  for (const SegmentPlace& place : group) {
    who.push_back(fmt::format("{} {}", comparison.businesses[place.business].label,
                              with_bounds(score_at(comparison, place).fit)));
  }
  return fmt::format("{}: {}", name_of(segment_at(comparison, group.front())),
                     listed(std::move(who), most_named));
}

std::string apart_sentence(const IndustryReport& comparison) {
  std::vector<bool> shares(comparison.businesses.size());
  for (const Overlap& overlap : comparison.overlaps) {
    shares[overlap.one] = true;
    shares[overlap.other] = true;
  }
  std::vector<std::string> names;
  for (std::size_t b = 0; b < shares.size(); ++b) {
    if (!shares[b]) names.push_back(comparison.businesses[b].label);
  }
  if (names.empty()) return {};
  return fmt::format("No other one here has the customers of {}",
                     listed(std::move(names), most_named));
}

std::string encounter_sentence(const IndustryReport& comparison, const Encounter& encounter) {
  const StrategyReport& report = comparison.businesses[encounter.business].report;
  const score::RivalScore& rival = report.card.rivals[encounter.rival];
  return fmt::format("{} threatens {}: {} now, {} in {}", comparison.businesses[encounter.is].label,
                     comparison.businesses[encounter.business].label, with_bounds(rival.threat_now),
                     with_bounds(rival.threat_horizon), years(report.card.assumptions.horizon));
}

}  // namespace csm
