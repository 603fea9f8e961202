// SPDX-License-Identifier: MIT
#pragma once

#include "csm/report/report.hpp"
#include "csm/score/attribution.hpp"

#include <string>
#include <vector>

namespace csm {

/// Two versions of one business: what changed in meaning, what each change did to the scores, and
/// which findings came and went. Both reports must outlive it.
struct DifferenceReport {
  const FileReport& before;
  const FileReport& after;
  model::Difference difference;
  score::Assumptions assumptions;
  score::Attribution attribution;
  Figure threat_anew;  ///< of the new version alone, as `csm score` prints it
  std::vector<const ReportedFinding*> appeared;
  std::vector<const ReportedFinding*> gone;

  bool empty() const { return difference.changes.empty() && appeared.empty() && gone.empty(); }
};

/// Of two files that can be scored.
DifferenceReport make_difference_report(const FileReport& before, const FileReport& after,
                                        const score::Assumptions& assumptions);

/// What was there and what is there, as words for people: at most so many columns each. Where two
/// long texts begin alike, they are shown from a little before where they part.
struct BeforeAfter {
  std::string before;  ///< empty: nothing
  std::string after;
};
BeforeAfter change_words(const model::Change& change, std::size_t columns, bool ascii = false);

/// As the new version has it; of a file that is gone, as the old one had it.
std::string name_of_business(const DifferenceReport& report);

/// "4 changes", "1 change", "no change"
std::string count_words(std::size_t changes);

/// How the changes share the difference; empty where none of them can touch a score.
std::string attribution_sentence(const DifferenceReport& report);
/// That the threat is another where rivals' words are judged anew; empty where it is not.
std::string words_sentence(const DifferenceReport& report);

}  // namespace csm
