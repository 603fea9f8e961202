// SPDX-License-Identifier: MIT
#pragma once

#include "csm/model/document.hpp"
#include "csm/model/table.hpp"
#include "csm/score/scorecard.hpp"
#include "csm/teach/figures.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What is asked of an answer to an exercise: the checks of a lesson and the key of a teacher are
/// one and the same small language, told in csm-grade(1).
namespace csm::teach {

/// The name of a rule, or the word of a section for all of its rules.
struct RuleWord {
  std::string_view word;

  bool means(const Finding& finding) const;
};

struct CellName {
  ExperienceType experience{};
  ArchitectureType architecture{};
};

using Points = Bounded<0, 1000>;
using Amount = Bounded<-999'999, 999'999>;

/// What an item asks for.
enum class Ask : std::uint8_t { finds, silent, cell, figure, value, unchanged, changes_only };
inline constexpr Word ask_words[] = {
    {"finds", "finds", "one of these rules finds something"},
    {"silent", "silent", "none of these rules finds anything"},
    {"cell", "cell", "what stands in a cell of the matrix"},
    {"figure", "figure", "a figure of the score lies within bounds"},
    {"value", "value", "a value of the file is as it should be"},
    {"unchanged", "unchanged", "what was given is still there"},
    {"changes_only", "changes only", "nothing but this was changed"},
};

/// One thing that is asked: the first seven keys say what, the others how; texts are views into
/// the key's document.
struct Item {
  Span span;  ///< the words `name` of the item, or where it begins
  std::vector<Located<RuleWord>> finds;
  std::vector<Located<RuleWord>> silent;
  Located<CellName> cell;
  Located<FigureName> figure;
  Located<std::string_view> value;  ///< a path
  std::vector<Located<std::string_view>> unchanged;
  std::vector<Located<std::string_view>> changes_only;

  Located<std::string_view> at;
  std::vector<Located<score::CellStatus>> status;
  std::vector<Located<std::string_view>> experiences;
  std::vector<Located<std::string_view>> is;
  std::vector<Located<std::string_view>> has;
  Located<Amount> least;
  Located<Amount> most;
  Located<Amount> spread;

  Located<std::string_view> name;
  Located<Points> points;  ///< 1 where left out
  Located<std::string_view> why;

  Ask ask{};          ///< settled when the key is read
  std::string label;  ///< `name`, or else told from what is asked; no two items have the same

  double worth() const { return points ? points->value : 1; }
};

struct AnswerKey {
  Located<std::string_view> title;
  Located<std::string_view> handed_out;  ///< the file that students began with, beside the key
  std::vector<Located<std::string_view>> hints;
  std::vector<Item> check;
};

/// A key as it was read; its document has no model.
struct KeyFile {
  Document document;
  AnswerKey key;
};

/// Reads a key or the `lesson.yaml` of a lesson. What is wrong goes to the reporter.
KeyFile read_key(std::string name, std::string bytes, Reporter& reporter);

/// The tables of the language, outermost first.
std::span<const model::Table* const> tables();

}  // namespace csm::teach

namespace csm {
template <>
inline constexpr std::span<const Word> words<teach::Ask> = teach::ask_words;
}  // namespace csm

namespace csm::model {
template <>
const Table* table<teach::AnswerKey>();
template <>
const Table* table<teach::Item>();
}  // namespace csm::model
