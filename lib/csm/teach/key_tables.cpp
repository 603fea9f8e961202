// SPDX-License-Identifier: MIT
#include "csm/model/row.hpp"
#include "csm/rules/rule.hpp"
#include "csm/teach/key.hpp"
#include "csm/text/did_you_mean.hpp"

#include <fmt/format.h>

namespace csm::model {
namespace {

using teach::AnswerKey;
using teach::CellName;
using teach::FigureName;
using teach::Item;
using teach::RuleWord;

/// Reports a name that stands for nothing, with the nearest of those that do.
template <class Texts>
void unknown_name(Reader& reader, yaml::Node value, std::string_view what, const Texts& known,
                  std::string_view otherwise) {
  const std::vector<std::string_view> candidates(known.begin(), known.end());
  const std::string near = did_you_mean(value.text(), candidates);
  reader.report({.rule = "unknown-value",
                 .span = value.span(),
                 .message = fmt::format("there is no {} `{}`", what, value.text()),
                 .help = near.empty() ? std::string(otherwise) : near});
}

bool is_text(Reader& reader, yaml::Node value) {
  if (value.is_scalar()) return true;
  reader.wrong_type(value, {.shape = Shape::text});
  return false;
}

std::vector<std::string_view> rule_words() {
  std::vector<std::string_view> all;
  for (const Rule* rule : catalogue()) all.push_back(rule->name);
  for (const Word& section : words<Section>) all.push_back(section.word);
  return all;
}

std::vector<std::string> cell_names() {
  std::vector<std::string> all;
  for (const ExperienceType row : experience_types) {
    for (const ArchitectureType column : architecture_types) {
      all.push_back(fmt::format("{}/{}", spelling(row), spelling(column)));
    }
  }
  return all;
}

}  // namespace

// A name that is not known is reported and kept: what the item asks is clear all the same.

template <>
struct Slot<Located<RuleWord>> {
  static constexpr Type type{.shape = Shape::text};
  static void read(Reader& reader, yaml::Node, yaml::Node value, Located<RuleWord>& out) {
    if (!is_text(reader, value)) return;
    out = {{value.text()}, value.span(), true};
    if (find_rule(value.text()) == nullptr && !parse_word<Section>(value.text())) {
      unknown_name(reader, value, "rule", rule_words(),
                   "csm rules lists the rules and their sections");
    }
  }
};

template <>
struct Slot<Located<CellName>> {
  static constexpr Type type{.shape = Shape::text};
  static void read(Reader& reader, yaml::Node, yaml::Node value, Located<CellName>& out) {
    if (!is_text(reader, value)) return;
    const std::string_view text = value.text();
    const std::size_t slash = std::min(text.find('/'), text.size());
    const auto row = parse_word<ExperienceType>(text.substr(0, slash));
    const auto column = parse_word<ArchitectureType>(text.substr(std::min(slash + 1, text.size())));
    out = {
        {row.value_or(ExperienceType{}), column.value_or(ArchitectureType{})}, value.span(), true};
    if (!row || !column) {
      unknown_name(reader, value, "cell", cell_names(),
                   "write EXPERIENCE/ARCHITECTURE, such as `coach-behavior/connected-producer`");
    }
  }
};

template <>
struct Slot<Located<FigureName>> {
  static constexpr Type type{.shape = Shape::text};
  static void read(Reader& reader, yaml::Node, yaml::Node value, Located<FigureName>& out) {
    if (!is_text(reader, value)) return;
    const auto name = teach::parse_figure_name(value.text());
    out = {name.value_or(FigureName{.text = value.text()}), value.span(), true};
    if (!name) {
      unknown_name(reader, value, "figure", teach::figures_like(value.text()),
                   "write it as in the JSON of csm score, such as `fit` or `segments.ID.fit`");
    }
  }
};

namespace {

constexpr Need required = Need::required;
constexpr Need optional = Need::optional;

constexpr Key item_keys[] = {
    row<&Item::finds>("finds", optional,
                      "rules, or sections of rules: one of them must find something"),
    row<&Item::silent>("silent", optional,
                       "rules, or sections of rules: none of them may find anything"),
    row<&Item::cell>("cell", optional,
                     "a cell of the matrix, EXPERIENCE/ARCHITECTURE, with `status` or "
                     "`experiences`"),
    row<&Item::figure>("figure", optional,
                       "a figure of the score, with `least`, `most` or `spread`"),
    row<&Item::value>("value", optional,
                      "the path of a value in the answer, with `is`, `has`, `least` or `most`; "
                      "alone: it must stand there"),
    row<&Item::unchanged>("unchanged", optional,
                          "paths at which the answer says what the file handed out says"),
    row<&Item::changes_only>("changes_only", optional,
                             "the only paths at which the answer may differ from the file handed "
                             "out"),
    row<&Item::at>("at", optional,
                   "of `finds` and `silent`: only what is found at this path or below"),
    row<&Item::status>("status", optional, "of `cell`: the status, or one of several"),
    row<&Item::experiences>("experiences", optional,
                            "of `cell`: the ids of experiences, all of which stand there"),
    row<&Item::is>("is", optional, "of `value`: the word, or one of several"),
    row<&Item::has>("has", optional, "of `value`: what must be in the list, all of it"),
    row<&Item::least>("least", optional,
                      "of `figure` and `value`: the smallest that is right; of a range or several "
                      "raters the middle counts"),
    row<&Item::most>("most", optional, "of `figure` and `value`: the largest that is right"),
    row<&Item::spread>("spread", optional, "of `figure`: how far its bounds may lie apart at most"),
    row<&Item::name>("name", optional,
                     "what the item is called in tables; told from what it asks if left out"),
    row<&Item::points>("points", optional, "what it is worth; 1 if left out"),
    row<&Item::why>("why", optional, "what to say to whoever has it wrong"),
};
constexpr Table item_table{"item", "check[]",
                           "One thing that is asked: one of `finds`, `silent`, `cell`, `figure`, "
                           "`value`, `unchanged` and `changes_only`.",
                           item_keys};

constexpr Key answer_key_keys[] = {
    row<&AnswerKey::title>("title", required, "what the exercise is called"),
    row<&AnswerKey::handed_out>("handed_out", optional,
                                "the file that students began with, from the folder of the key"),
    row<&AnswerKey::hints>("hints", optional, "hints, in the order in which they are given"),
    row<&AnswerKey::check>("check", required, "what is asked of an answer"),
};
constexpr Table answer_key_table{"key", "", "A key: what is asked of answers to one exercise.",
                                 answer_key_keys};

constexpr const Table* teach_tables[] = {&answer_key_table, &item_table};

}  // namespace

template <>
const Table* table<AnswerKey>() {
  return &answer_key_table;
}
template <>
const Table* table<Item>() {
  return &item_table;
}

}  // namespace csm::model

namespace csm::teach {

std::span<const model::Table* const> tables() { return model::teach_tables; }

}  // namespace csm::teach
