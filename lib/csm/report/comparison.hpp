// SPDX-License-Identifier: MIT
#pragma once

#include "csm/report/strategy.hpp"

#include <string>
#include <vector>

/// Several businesses on one matrix, for every format. Texts of the files stand in the words as
/// they are.
namespace csm {

struct ComparedBusiness {
  std::string id;  ///< the name of its file without .csm.yaml; its whole path where two would clash
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

struct IndustryReport {
  std::vector<ComparedBusiness> businesses;         ///< as they were given
  std::vector<ComparedCell> cells;                  ///< 20, row by row
  std::vector<std::vector<SegmentPlace>> segments;  ///< the same customers, best fit first
  std::vector<Overlap> overlaps;                    ///< pairs, the largest overlap first

  const ComparedCell& cell(ExperienceType experience, ArchitectureType architecture) const {
    return cells[score::index(experience) * architecture_count + score::index(architecture)];
  }
};

/// Segments are the same customers where their ids or their names are the same, in any case.
IndustryReport compare(std::vector<StrategyReport> reports);

/// "A", "B" ... "Z", "AA": how a business is called in a small cell.
std::string letter_of(std::size_t business);
/// "Of the 20 cells 3 have several businesses, 4 have one, and 13 have none."
std::string spread_sentence(const IndustryReport& comparison);
/// Who is strongest in each cell that has several, in the matrix's order.
std::vector<std::string> crowded_sentences(const IndustryReport& comparison);
/// Cells with nobody where customers miss something, the most missed first.
std::vector<std::string> white_space_sentences(const IndustryReport& comparison);
/// "Duolingo and italki share 3 segments: 100 % of the customers of the one, 90 % of the other."
std::string overlap_sentence(const IndustryReport& comparison, const Overlap& overlap);
/// "Movers: Duolingo meets 40 of 100 points of what they want, italki 30."
std::string segment_sentence(const IndustryReport& comparison,
                             const std::vector<SegmentPlace>& group);
/// Whose customers are not those of any other.
std::string apart_sentence(const IndustryReport& comparison);
/// How to read it.
inline constexpr std::string_view comparison_basis =
    "Strength is what a business does for all its customers in a cell, from its own file and its "
    "own shares; ratings of different people are compared only as far as they used the same "
    "anchors. Segments count as the same customers where their ids or names are the same. All "
    "figures are on 0..100; fit with its bounds.";

}  // namespace csm
