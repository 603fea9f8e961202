// SPDX-License-Identifier: MIT
#pragma once

#include "csm/report/report.hpp"
#include "csm/score/agreement.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// What several people said of the same business, side by side.
namespace csm {

/// What one rater said of one rating, and where.
struct Judgement {
  std::uint32_t rater = 0;  ///< in the report's raters
  double value = 0;
  std::uint32_t file = 0;
  Span span;
};

struct RatedUnit {
  std::string path;                   ///< `experiences.dispatch.ratings.request`
  std::vector<Judgement> judgements;  ///< in order of rater, each once

  double lowest() const;
  double highest() const;
  double spread() const { return highest() - lowest(); }
};

/// A rater who says two things of one rating.
struct SaidTwice {
  std::string path;
  Judgement first;
  Judgement second;
};

struct AgreementReport {
  std::span<const FileReport> files;
  std::vector<std::string> raters;  ///< in the order in which they first speak
  std::vector<RatedUnit> units;     ///< every rating that somebody gave, in the first file's order
  std::vector<std::uint32_t> disputed;  ///< units with a spread, the largest first
  std::optional<SaidTwice> said_twice;
  std::size_t shared = 0;    ///< units that two or more rated
  std::size_t pairable = 0;  ///< values in them
  std::optional<double> alpha;
  std::size_t ranked = 0;  ///< units that all raters rated
  std::optional<score::Concordance> concordance;
};

/// A rating that names its raters speaks for them. Among several files one that names nobody
/// speaks for one rater, who is called as `names` has it; a range then counts by its middle.
AgreementReport make_agreement_report(std::span<const FileReport> files,
                                      std::span<const std::string> names);

/// Of every rating that could stand in the file, because the thing it belongs to does.
std::vector<std::string> rating_paths(const Model& model);

/// "a.csm.yaml:12"
std::string place_words(const AgreementReport& report, const Judgement& judgement);

/// "Krippendorff's alpha is 0.412: too far apart to rely on; talk first."
std::string alpha_sentence(const AgreementReport& report);

}  // namespace csm
