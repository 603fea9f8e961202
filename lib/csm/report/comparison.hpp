// SPDX-License-Identifier: MIT
#pragma once

#include "csm/report/strategy.hpp"

#include <string>
#include <vector>

/// Several businesses on one matrix, for every format. Texts of the files stand in the words as
/// they are.
namespace csm {

struct ComparedBusiness {
  std::string id;     ///< of its file, as by `short_names`
  std::string label;  ///< its name; with the id where another one is called the same
  StrategyReport report;

  std::string_view name() const { return report.model.business.name.value; }
};

/// A business, by its place in the comparison, and how strong it is in a cell.
struct CellStanding {
  std::uint32_t business = 0;
  Figure strength;
};

struct ComparedCell {
  ExperienceType experience{};
  ArchitectureType architecture{};
  std::vector<CellStanding> standing;  ///< those who are there, the strongest first
  std::uint32_t most_missed_by = 0;    ///< the business whose customers miss most there
  double most_missed = 0;              ///< their gap, 0..100

  /// Nobody is there, and as much is missed as leaves a cell open.
  bool is_white_space() const {
    return standing.empty() && most_missed >= score::open_gap - score::tie;
  }
};

/// A segment of one of the businesses.
struct SegmentPlace {
  std::uint32_t business = 0;
  std::uint32_t segment = 0;
};

/// Two businesses and the part of the customers of each whom the other one serves, too: 0..1.
struct Overlap {
  std::uint32_t one = 0;
  std::uint32_t other = 0;
  std::uint32_t segments = 0;
  double of_one = 0;
  double of_other = 0;
};

/// One of the businesses as another one's file has it among its rivals.
struct Encounter {
  std::uint32_t business = 0;  ///< whose file it is
  std::uint32_t rival = 0;     ///< in its card's rivals
  std::uint32_t is = 0;        ///< the business that is meant
};

struct IndustryReport {
  std::vector<ComparedBusiness> businesses;         ///< as they were given
  std::vector<ComparedCell> cells;                  ///< 20, row by row
  std::vector<std::vector<SegmentPlace>> segments;  ///< the same customers, best fit first
  std::vector<Overlap> overlaps;                    ///< pairs, the largest overlap first
  std::vector<Encounter> encounters;                ///< in the order of the files

  const ComparedCell& cell(ExperienceType experience, ArchitectureType architecture) const {
    return cells[score::index(experience) * architecture_count + score::index(architecture)];
  }
};

/// Segments are the same customers where their ids or their names are the same, in any case; so are
/// a rival and a business by the rival's id and the business's, or by their names.
IndustryReport compare(std::vector<StrategyReport> reports);

/// How many cells have several businesses, one, none.
struct Spread {
  std::size_t several = 0;
  std::size_t one = 0;
  std::size_t none = 0;
};
Spread spread(const IndustryReport& comparison);

/// "A", "B" ... "Z", "AA": how a business is called in a small cell.
std::string letter_of(std::size_t business);
/// "Of the 20 cells 3 have several businesses, 4 have one, and 13 have none."
std::string spread_sentence(const IndustryReport& comparison);
/// Who is strongest in each cell that has several, in the matrix's order.
std::vector<std::string> crowded_sentences(const IndustryReport& comparison);
/// Cells with nobody where customers miss something, the most missed first.
std::vector<std::string> white_space_sentences(const IndustryReport& comparison);
/// "Uber and Waymo share 3 segments: 100 % of the customers of Uber, 90 % of those of Waymo"
std::string overlap_sentence(const IndustryReport& comparison, const Overlap& overlap);
/// "People who ride to work: Uber 66 (61..70) and Waymo 58 (47..67)"
std::string segment_sentence(const IndustryReport& comparison,
                             const std::vector<SegmentPlace>& group);
/// Whose customers are not those of any other; empty: nobody's.
std::string apart_sentence(const IndustryReport& comparison);
/// "Uber threatens Waymo: 4.8 (3.8..24) now, 4.5 in 3 years"
std::string encounter_sentence(const IndustryReport& comparison, const Encounter& encounter);

/// How to read it.
inline constexpr std::string_view comparison_basis =
    "Strength is what a business does for all its customers in a cell, from its own file and its "
    "own shares; what another file says of it as a rival does not count for it. Ratings of "
    "different people can be compared only as far as they used the same anchors. Segments count as "
    "the same customers where their ids or names are the same. All figures run from 0 to 100.";

}  // namespace csm
