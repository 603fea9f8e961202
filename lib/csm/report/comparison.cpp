// SPDX-License-Identifier: MIT
#include "csm/report/comparison.hpp"

#include "csm/report/words.hpp"
#include "csm/text/utf8.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace csm {
namespace {

/// A path without the ending of a strategy file.
std::string_view without_ending(std::string_view path) {
  for (const std::string_view ending : {".csm.yaml", ".csm.yml", ".yaml", ".yml"}) {
    if (path.size() > ending.size() && path.ends_with(ending)) {
      return path.substr(0, path.size() - ending.size());
    }
  }
  return path;
}

std::string_view file_id(std::string_view path) {
  return without_ending(path.substr(path.find_last_of('/') + 1));  // npos + 1 is 0
}

std::string unique_id(const std::vector<StrategyReport>& reports, std::size_t i) {
  const std::string_view id = file_id(reports[i].path);
  const auto same =
      std::ranges::count_if(reports, [id](const auto& other) { return file_id(other.path) == id; });
  return same == 1 ? std::string(id) : reports[i].path;
}

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

bool same_customers(const Segment& one, const Segment& other) {
  return one.id.text == other.id.text ||
         (one.name && other.name && utf8::folded(*one.name) == utf8::folded(*other.name));
}

/// A group takes one segment of each business.
std::vector<std::vector<SegmentPlace>> shared_segments(const IndustryReport& all) {
  std::vector<std::vector<SegmentPlace>> groups;
  for (std::uint32_t b = 0; b < all.businesses.size(); ++b) {
    const auto count = static_cast<std::uint32_t>(all.businesses[b].report.model.customers.size());
    for (std::uint32_t s = 0; s < count; ++s) {
      const SegmentPlace here{b, s};
      const auto group = std::ranges::find_if(groups, [&](const auto& members) {
        return members.back().business != b &&
               std::ranges::any_of(members, [&](const SegmentPlace& member) {
                 return same_customers(segment_at(all, member), segment_at(all, here));
               });
      });
      if (group == groups.end()) {
        groups.push_back({here});
      } else {
        group->push_back(here);
      }
    }
  }
  std::erase_if(groups, [](const auto& members) { return members.size() < 2; });
  for (auto& members : groups) {
    std::ranges::stable_sort(members, std::ranges::greater(), [&](const SegmentPlace& place) {
      return score::order_key(score_at(all, place).fit.value);
    });
  }
  return groups;
}

std::vector<Overlap> overlaps(const IndustryReport& all) {
  std::vector<Overlap> result;
  for (std::uint32_t one = 0; one < all.businesses.size(); ++one) {
    for (std::uint32_t other = one + 1; other < all.businesses.size(); ++other) {
      Overlap overlap{.one = one, .other = other};
      for (const auto& group : all.segments) {
        const auto a = std::ranges::find(group, one, &SegmentPlace::business);
        const auto b = std::ranges::find(group, other, &SegmentPlace::business);
        if (a == group.end() || b == group.end()) continue;
        ++overlap.segments;
        overlap.of_one += score_at(all, *a).share;
        overlap.of_other += score_at(all, *b).share;
      }
      if (overlap.segments > 0) result.push_back(overlap);
    }
  }
  std::ranges::stable_sort(result, std::ranges::greater(), [](const Overlap& overlap) {
    return score::order_key(overlap.of_one + overlap.of_other);
  });
  return result;
}

std::string counted(std::size_t count, std::string_view verb_one, std::string_view verb_many) {
  return fmt::format("{} {}", count, count == 1 ? verb_one : verb_many);
}

std::string cell_words(const ComparedCell& cell) {
  return fmt::format("{} through {}", title(cell.experience),
                     with_article(title(cell.architecture)));
}

std::string capitalized(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  }
  return text;
}

}  // namespace

IndustryReport compare(std::vector<StrategyReport> reports) {
  IndustryReport all;
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < reports.size(); ++i) ids.push_back(unique_id(reports, i));
  for (std::size_t i = 0; i < reports.size(); ++i) {
    all.businesses.push_back({.id = std::move(ids[i]), .report = std::move(reports[i])});
  }
  for (const ExperienceType e : experience_types) {
    for (const ArchitectureType a : architecture_types) {
      all.cells.push_back(compare_cell(all, e, a));
    }
  }
  all.segments = shared_segments(all);
  all.overlaps = overlaps(all);
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

std::string spread_sentence(const IndustryReport& comparison) {
  std::size_t one = 0;
  std::size_t several = 0;
  for (const ComparedCell& cell : comparison.cells) {
    if (cell.standing.size() == 1) ++one;
    if (cell.standing.size() > 1) ++several;
  }
  const std::size_t none = comparison.cells.size() - one - several;
  return fmt::format("Of the {} cells {} several businesses, {} one, and {} none.",
                     comparison.cells.size(), counted(several, "has", "have"),
                     counted(one, "has", "have"), counted(none, "has", "have"));
}

std::vector<std::string> crowded_sentences(const IndustryReport& comparison) {
  std::vector<std::string> sentences;
  for (const ComparedCell& cell : comparison.cells) {
    if (cell.standing.size() < 2) continue;
    std::vector<std::string> who;
    for (const CellStanding& standing : cell.standing) {
      who.push_back(fmt::format("{} {}", comparison.businesses[standing.business].name(),
                                with_bounds(standing.strength)));
    }
    sentences.push_back(fmt::format("{}: {}", capitalized(cell_words(cell)), listed(who)));
  }
  return sentences;
}

std::vector<std::string> white_space_sentences(const IndustryReport& comparison) {
  std::vector<const ComparedCell*> empty;
  for (const ComparedCell& cell : comparison.cells) {
    const bool missed = cell.most_missed >= score::open_gap - score::tie;
    if (cell.standing.empty() && missed) empty.push_back(&cell);
  }
  std::ranges::stable_sort(empty, std::ranges::greater(), [](const ComparedCell* cell) {
    return score::order_key(cell->most_missed);
  });
  std::vector<std::string> sentences;
  for (const ComparedCell* const cell : empty) {
    sentences.push_back(
        fmt::format("{}: the customers of {} miss {} there", capitalized(cell_words(*cell)),
                    comparison.businesses[cell->most_missed_by].name(), points(cell->most_missed)));
  }
  return sentences;
}

std::string overlap_sentence(const IndustryReport& comparison, const Overlap& overlap) {
  const auto percent = [](double part) { return std::lround(100 * part); };
  const std::string_view one = comparison.businesses[overlap.one].name();
  const std::string_view other = comparison.businesses[overlap.other].name();
  return fmt::format("{} and {} share {}: {} % of the customers of {}, {} % of those of {}.", one,
                     other, counted(overlap.segments, "segment", "segments"),
                     percent(overlap.of_one), one, percent(overlap.of_other), other);
}

std::string segment_sentence(const IndustryReport& comparison,
                             const std::vector<SegmentPlace>& group) {
  std::vector<std::string> who;
  for (const SegmentPlace& place : group) {
    who.push_back(fmt::format("{} {}", comparison.businesses[place.business].name(),
                              with_bounds(score_at(comparison, place).fit)));
  }
  return fmt::format("{}: {}", name_of(segment_at(comparison, group.front())), listed(who));
}

std::string apart_sentence(const IndustryReport& comparison) {
  std::vector<std::string> names;
  for (std::uint32_t b = 0; b < comparison.businesses.size(); ++b) {
    const bool shares = std::ranges::any_of(comparison.overlaps, [b](const Overlap& overlap) {
      return overlap.one == b || overlap.other == b;
    });
    if (!shares) names.emplace_back(comparison.businesses[b].name());
  }
  if (names.empty()) return {};
  return fmt::format("No other one here has the customers of {}.", listed(names));
}

}  // namespace csm
