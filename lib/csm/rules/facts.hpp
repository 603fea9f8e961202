// SPDX-License-Identifier: MIT
#pragma once

#include "csm/model/model.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

/// What several rules ask of a model. Ratings speak by their middle values; one that is left out
/// or unknown reaches no threshold.
namespace csm {

bool rated_at_least(const Rating& rating, double threshold);
bool rated_at_most(const Rating& rating, double threshold);
/// The middle value for a message: `2.5`.
std::string figure_of(const Rating& rating);

/// Opportunity of a step, 0..20; nothing where importance or satisfaction is missing.
std::optional<double> opportunity_of(const Step& step);
bool is_underserved(const Step& step);
/// "opportunity 18 (importance 10, satisfaction 2)", of a step that has both.
std::string opportunity_told(const Step& step);
/// "step `Pay`"
std::string called(const Step& step);

/// The data of high sensitivity that an experience uses, in the file's order.
std::vector<const DataUse*> sensitive_data(const Experience& experience);

/// The ids of all evidence that something in the file refers to.
std::unordered_set<std::string_view> used_evidence(const Model& model);

/// The day that the file describes: as_of, or today where it is left out.
Date day_of(const Model& model, Date today);

/// "`a`, `b` and `c`"
std::string in_backticks(const std::vector<std::string_view>& texts);

// --- Facts to type -------------------------------------------------------------------------------
// Facts form a chain of questions: the first yes decides, and where all are no the last type
// remains. A fact that is left out leaves open what it would decide.

/// The types that the facts do not exclude, in the order of the matrix; never none.
std::vector<ExperienceType> allowed_types(const ExperienceFacts& facts);
std::vector<ArchitectureType> allowed_types(const ArchitectureFacts& facts);

/// A fact that excludes a type.
struct Contradiction {
  std::string_view key;      ///< such as `decided_by`
  Span span;                 ///< the word that the file says
  std::string_view instead;  ///< the word that the type would have there
};

/// The facts that speak against a type, in the order of the questions; none where the facts allow
/// it.
std::vector<Contradiction> contradictions(const ExperienceFacts& facts, ExperienceType type);
std::vector<Contradiction> contradictions(const ArchitectureFacts& facts, ArchitectureType type);

/// Types as a file spells them, for a message: "`a`, `b` or `c`".
template <class Type>
std::string spelled(const std::vector<Type>& types) {
  std::string text;
  for (std::size_t i = 0; i < types.size(); ++i) {
    if (i > 0) text += i + 1 == types.size() ? " or " : ", ";
    text += '`';
    text += spelling(types[i]);
    text += '`';
  }
  return text;
}

}  // namespace csm
