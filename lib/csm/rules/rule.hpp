// SPDX-License-Identifier: MIT
#pragma once

#include "csm/finding/reporter.hpp"
#include "csm/model/document.hpp"
#include "csm/score/outcome.hpp"

#include <span>
#include <string_view>

namespace csm {

/// The chapters of the catalogue.
enum class Section : std::uint8_t {
  reading,
  experiences,
  architectures,
  journeys,
  repeat_and_trust,
  disruption,
  evidence_and_upkeep,
};
inline constexpr Word section_words[] = {
    {"reading", "Reading the file", "what keeps a file from being understood"},
    {"experiences", "Experiences", "what is offered, to whom, and whether it fits them"},
    {"architectures", "Architectures and delivery", "how it is delivered"},
    {"journeys", "Journeys", "what customers go through"},
    {"repeat-and-trust", "Repeat and trust", "what is learned, and what is allowed"},
    {"disruption", "Disruption", "who threatens the business"},
    {"evidence-and-upkeep", "Evidence and upkeep", "what the claims rest on"},
};
template <>
inline constexpr std::span<const Word> words<Section> = section_words;

/// What a rule may know.
struct Context {
  const Model& model;
  const Document& document;
  const score::Inputs<double>& inputs;    ///< middle values, indices as in the model
  const score::Outcome<double>& outcome;  ///< the scores from middle values
  score::Assumptions assumptions;
  Date today;
};

/// One thing that can be reported, with all that is to be said about it.
struct Rule {
  std::string_view name;  ///< kebab-case; says the problem
  Severity severity = Severity::error;
  Section section = Section::reading;
  std::string_view summary;  ///< one sentence: what is found
  std::string_view why;      ///< why it matters, in the theory's own terms
  std::string_view remedy;   ///< what to do
  std::string_view bad;      ///< a whole file in which it is found
  std::string_view good;     ///< the same file, mended
  /// Looks for it; null where the reader itself finds it. A model that was read with errors lacks
  /// what could not be read.
  void (*check)(const Context& context, Reporter& reporter) = nullptr;
  /// Looks only at files without errors of reading: what it finds rests on the scores.
  bool needs_scores = false;
};

/// Every rule, by section, then as catalogue.def lists them.
std::span<const Rule* const> catalogue();

/// The rule of that name, or null.
const Rule* find_rule(std::string_view name);

}  // namespace csm
