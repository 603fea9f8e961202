// SPDX-License-Identifier: MIT
// Pages of the words of closed sets.
#include "csm/report/handbook_pages.hpp"
#include "csm/report/report.hpp"
#include "csm/score/formulas.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace csm::handbook {
namespace {

using Set = std::span<const Word>;

/// Sets that no key takes.
struct ScoreSet {
  Set words;
  std::string_view what;   ///< "the status of a cell"
  std::string_view topic;  ///< where it is explained
};
const std::vector<ScoreSet>& score_sets() {
  static const std::vector<ScoreSet> sets = {
      {words<score::CellStatus>, "the status of a cell", "status"},
      {words<score::Move>, "the move under a gap", "move"},
      {words<score::LeverKind>, "the kind of a lever", "lever"},
      {words<Severity>, "the severity of a finding", "gate"},
  };
  return sets;
}

struct Place {
  const model::Table* table;
  const model::Key* key;
};

std::vector<Place> places_of(Set set) {
  std::vector<Place> places;
  for (const model::Table* table : model::tables()) {
    for (const model::Key& key : table->keys) {
      const bool compares =
          key.type.shape == model::Shape::strength && set.data() == words<Comparison>.data();
      if (key.type.words.data() == set.data() || compares) places.push_back({table, &key});
    }
  }
  return places;
}

/// The closed sets that keys take, each once; experiences and architectures have pages of their
/// own.
std::vector<Set> key_sets() {
  std::vector<Set> sets = {words<Comparison>};
  const auto is_known = [&sets](Set set) {
    return set.data() == words<ExperienceType>.data() ||
           set.data() == words<ArchitectureType>.data() ||
           std::ranges::any_of(sets, [set](Set one) { return one.data() == set.data(); });
  };
  for (const model::Table* table : model::tables()) {
    for (const model::Key& key : table->keys) {
      if (!key.type.words.empty() && !is_known(key.type.words)) sets.push_back(key.type.words);
    }
  }
  return sets;
}

// --- What is known of a word beyond its meaning --------------------------------------------------

std::string of_permission(std::size_t at) {
  if (static_cast<Permission>(at) == Permission::unknown) {
    return "It is no rung: what it allows counts as anything from 0 to 1.";
  }
  std::string text = fmt::format("It is rung {} of the ladder.", at);
  for (const ExperienceType type : experience_types) {
    if (static_cast<std::size_t>(needed_permission[score::index(type)]) != at) continue;
    text += fmt::format(" {} needs it to work in full.", sentence(title(type)));
    text.erase(text.find(". needs"), 1);
  }
  return text;
}

std::string of_stage(std::size_t at) {
  return fmt::format("It belongs to the phase {}.", spelling(phase_of(static_cast<Stage>(at))));
}

std::string of_comparison(std::size_t at) {
  constexpr double own = 0.6;
  return fmt::format(
      "Where the business stands at {:g}, such an offer counts as {:g}; see strength.", own,
      score::compared(static_cast<Comparison>(at), own));
}

struct Known {
  Set set;
  std::string (*tell)(std::size_t at);
  std::string_view see;
};
std::string beyond(Set set, std::size_t at, std::vector<std::string>& see) {
  static const Known all[] = {
      {words<Permission>, of_permission, "permission-ladder allowed"},
      {words<Stage>, of_stage, "r-r-r-r"},
      {words<Comparison>, of_comparison, "strength relative-to-nothing"},
      {words<RivalKind>, nullptr, "rise no-outsider"},
      {words<Foothold>, nullptr, "strict_disruption"},
      {words<Sensitivity>, nullptr, "sensitive-data-without-permission"},
  };
  for (const Known& known : all) {
    if (known.set.data() != set.data()) continue;
    for (std::string& name : split(known.see)) see.push_back(std::move(name));
    return known.tell == nullptr ? std::string() : known.tell(at);
  }
  return {};
}

// --- Pages ---------------------------------------------------------------------------------------

Topic first_page(const Word& word, std::string_view kind) {
  return {.name = std::string(word.word),
          .kind = std::string(kind),
          .parts = {{"", sentence(word.meaning), false}},
          .see = {}};
}

void add_beside(Topic& page, Set set) {
  std::string text;
  for (const Word& other : set) {
    if (other.word == page.name) continue;
    text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", other.word, other.meaning);
    page.see.emplace_back(other.word);
  }
  if (!text.empty()) page.parts.push_back({"Beside it", text + ".", false});
}

Topic key_word_page(Set set, std::size_t at) {
  Topic page = first_page(set[at], set.data() == words<Stage>.data() ? "stage" : "word");
  const std::vector<Place> places = places_of(set);
  std::string text;
  for (const Place& place : places) {
    const std::string path = short_path(*place.table, *place.key);
    text += fmt::format("{}{}: {}.", text.empty() ? "" : " ", path, place.key->doc);
    page.see.push_back(path);
  }
  page.parts.push_back({"Where it stands", text, false});
  const std::string more = beyond(set, at, page.see);
  if (!more.empty()) page.parts.push_back({"In csm", more, false});
  add_beside(page, set);
  page.parts.push_back(
      {"Example", sample(*places.front().table, *places.front().key, set[at].word), true});
  return page;
}

Topic score_word_page(const ScoreSet& set, std::size_t at) {
  Topic page = first_page(set.words[at], "word");
  page.parts.push_back({"In csm", fmt::format("It is {}.", set.what), false});
  page.see.emplace_back(set.topic);
  add_beside(page, set.words);
  return page;
}

}  // namespace

Pages word_pages() {
  Pages pages;
  for (const Set set : key_sets()) {
    for (std::size_t at = 0; at < set.size(); ++at) pages.push_back(key_word_page(set, at));
  }
  for (const ScoreSet& set : score_sets()) {
    for (std::size_t at = 0; at < set.words.size(); ++at) {
      pages.push_back(score_word_page(set, at));
    }
  }
  return pages;
}

}  // namespace csm::handbook
