// SPDX-License-Identifier: MIT
// Pages of the keys of the format.
#include "csm/report/handbook_pages.hpp"
#include "csm/score/formulas.hpp"
#include "csm/score/terms.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace csm::handbook {
namespace {

using model::Key;
using model::Need;
using model::Shape;
using model::Table;

// --- What becomes of it --------------------------------------------------------------------------

struct Use {
  std::string_view path;  ///< of the key, or of a thing around it; the longest that fits counts
  std::string_view text;
  std::string_view see;
};
constexpr Use uses[] = {
    {"csm", "The program reads one version, 1.", "unsupported-version"},
    {"business", "Name and industry stand over every report.", "gate connected-strategy"},
    {"business.as_of", "Evidence is judged by its age on that day, and must not be later.",
     "stale-evidence future-evidence"},
    {"business.wtp", "Compared with the rivals' on the efficiency frontier.",
     "frontier efficiency-frontier dominates money"},
    {"business.cost", "Compared with the rivals' on the efficiency frontier.",
     "frontier efficiency-frontier dominates dominated money"},
    {"customers", "Each segment has a demand for the four experiences, a coverage and a fit.",
     "demand coverage fit unserved-segment"},
    {"customers.share",
     "Figures of the business weigh segments by it; shares are divided by their sum.",
     "fit shares-do-not-add-up"},
    {"customers.traits", "The demand for each experience is worked out from the traits.",
     "traits demand rating"},
    {"customers.wants",
     "It stands in the place of what the traits imply, and backs the largest gap.",
     "demand untested-want rating"},
    {"journeys", "Rules look for phases that are missing, pain that nobody eases and broken order.",
     "r-r-r-r opportunity phase-missing"},
    {"journeys.rank", "Reports tell the most important journey first.", "duplicate-rank"},
    {"journeys.max_length", "The lengths of the steps together must not exceed it.",
     "journey-too-long duration length"},
    {"journeys.steps.stage", "A step's phase follows from it; phases should stand in order.",
     "r-r-r-r phase-missing steps-out-of-order"},
    {"journeys.steps.importance", "With satisfaction it gives the opportunity of the step.",
     "opportunity overserved-step"},
    {"journeys.steps.satisfaction", "With importance it gives the opportunity of the step.",
     "opportunity overserved-step"},
    {"journeys.steps.emotion", "A moment of truth below 0 is found.", "moment-of-truth-in-pain"},
    {"journeys.steps.moment_of_truth", "Such a step must not hurt.", "moment-of-truth-in-pain"},
    {"journeys.steps.unit", "Customers should not have to walk from unit to unit.",
     "customer-walks-the-org-chart shared_identity"},
    {"journeys.steps.identified", "Whom the firm knew once it should not forget later.",
     "customer-forgotten identity"},
    {"journeys.steps.length", "Added up and compared with max_length.",
     "journey-too-long duration max_length"},
    {"journeys.steps.eased_by", "Underserved steps should be eased, by what serves that customer.",
     "pain-nobody-eases pain-eased-by-stranger"},
    {"experiences", "Each has a strength through each of its architectures, and a loop.",
     "strength loop cell"},
    {"experiences.type", "It decides the row of the matrix, and what is asked of the experience.",
     "matrix observable-facts type-contradicts-facts"},
    {"experiences.through", "It decides the column or columns, and what carries the experience.",
     "matrix carried unused-architecture"},
    {"experiences.serves", "Only the segments named here are covered by it.",
     "coverage unserved-segment unwanted-experience"},
    {"experiences.ratings", "They are what the experience eases.", "ratings ease strength rating"},
    {"experiences.repeat", "They are how fast it learns.",
     "loop trusted-partner loop-open level-skipped rating"},
    {"experiences.trust", "They are what allows the experience.",
     "allowed permission-ladder permission-too-low"},
    {"experiences.how", "They are compared with the type.",
     "observable-facts type-contradicts-facts"},
    {"experiences.data", "Rules look for data without a use, and for more than is allowed.",
     "data-without-use sensitive-data-without-permission data-beyond-tolerance exploited-customer"},
    {"architectures", "Each carries the experiences that go through it.",
     "carried unused-architecture"},
    {"architectures.type", "It decides the column of the matrix.",
     "matrix observable-facts architecture-contradicts-facts"},
    {"architectures.technology", "Half of what carries an experience; sense also opens cells.",
     "star carried weakest-link technology-first rating"},
    {"architectures.organization", "Half of what carries an experience.",
     "carried silo misaligned-incentives no-clear-owner rating"},
    {"architectures.how", "They are compared with the type.",
     "observable-facts architecture-contradicts-facts"},
    {"architectures.revenue", "It is not scored; rules look at whether it fits.",
     "revenue-model revenue-undecided"},
    {"supply", "It decides how feasible each architecture is.", "feasibility gap rating"},
    {"rivals", "Each has a threat today and at the horizon, and a rise.",
     "threat rise no-rivals no-outsider"},
    {"rivals.kind", "Entrants and firms from other industries are newcomers: their rise is told.",
     "rise no-outsider rising-rival"},
    {"rivals.wtp", "Compared with the business's on the efficiency frontier.",
     "frontier efficiency-frontier dominates money"},
    {"rivals.cost", "Compared with the business's on the efficiency frontier.",
     "frontier efficiency-frontier dominates money"},
    {"rivals.foothold", "One of the two marks of strict disruption; no part of the threat.",
     "strict_disruption"},
    {"rivals.offers", "Each offer presses on the segments that it serves.", "pressure threat cell"},
    {"rivals.offers.type", "It decides which demand it meets, and how far upstream it stands.",
     "demand upstream exposed-row"},
    {"rivals.offers.architecture", "It decides in which cell the offer stands.",
     "cell other-architecture-stronger"},
    {"rivals.offers.reach", "A factor of today's pressure.", "pressure threat_now reach_later"},
    {"rivals.offers.reach_later", "A factor of the pressure at the horizon.",
     "pressure threat_horizon reach"},
    {"rivals.offers.strength",
     "A word is resolved from what the business does for those customers; a rating counts as it "
     "is.",
     "much-weaker weaker equal stronger much-stronger two-scales relative-to-nothing pull"},
    {"rivals.offers.momentum", "It stands in the place of the loop in the projection.",
     "projection level_in outlearned rating"},
    {"evidence", "Rules look at what rests on none, on opinion alone, or on what is old.",
     "unsupported-experience opinion-only stale-evidence unused-evidence"},
    {"evidence.date", "Its age counts on the day that the file describes.",
     "as_of stale-evidence future-evidence"},
    {"evidence.kind", "An experience that rests on opinion alone is found.", "opinion-only"},
    {"initiatives",
     "`csm plan` chooses those that gain most within a budget. A cost that is a range counts with "
     "its middle.",
     "lever next_best bound needs excludes"},
    {"initiatives.needs",
     "It is funded only with all of them; each of them may be funded without it.",
     "initiative-cycle excludes"},
    {"initiatives.excludes", "At most one of them is funded.", "needs"},
    {"initiatives.raises",
     "The scores are worked out again with it. `+1` is one lever step, `=4` sets; a permission "
     "takes a rung. Of two funded initiatives on one path `=` comes first, the largest, then every "
     "`+`.",
     "lever raises-nothing permission"},
    {"initiatives.adds", "The scores are worked out again with what it adds.",
     "experiences architectures"},
};

/// Keys that mean the same wherever they stand.
constexpr Use everywhere[] = {
    {"name", "Texts and reports call the thing by it.", "id duplicate-name"},
    {"note", "It is kept, and read by people only.", "text"},
    {"evidence", "Rules look at what rests on none, on opinion alone, or on what is old.",
     "unsupported-experience opinion-only stale-evidence"},
    {"serves", "", "unknown-reference"},
};

const Use* use_of(std::string_view path) {
  const std::size_t point = path.rfind('.');
  if (point != std::string_view::npos) {
    for (const Use& use : everywhere) {
      if (path.substr(point + 1) == use.path && !use.text.empty()) return &use;
    }
  }
  const Use* best = nullptr;
  for (const Use& use : uses) {
    const bool fits = path.starts_with(use.path) &&
                      (path.size() == use.path.size() || path[use.path.size()] == '.');
    if (fits && (best == nullptr || use.path.size() > best->path.size())) best = &use;
  }
  return best;
}

bool has_word(std::string_view text, std::string_view word) {
  const auto inside = [](char c) { return c == '_' || (c >= 'a' && c <= 'z'); };
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    const bool begins = at == 0 || !inside(text[at - 1]);
    const std::size_t end = at + word.size();
    if (begins && (end == text.size() || !inside(text[end]))) return true;
  }
  return false;
}

/// The formulas in which a trait or a rating of supply stands.
std::string formulas_with(const Table& table, std::string_view key) {
  std::string out;
  const auto add = [&](std::string_view what, std::string_view formula) {
    if (has_word(formula, key)) out += fmt::format(" {}: {}.", what, formula);
  };
  if (table.path == "customers.<id>.traits") {
    for (const ExperienceType type : experience_types) {
      add(fmt::format("Demand for {}", title(type)), score::demand_formula(type));
    }
  } else if (table.path == "supply") {
    for (const ArchitectureType type : architecture_types) {
      add(fmt::format("Feasibility of a {}", title(type)), score::feasibility_formula(type));
    }
  } else if (table.path == "experiences.<id>.ratings") {
    for (const ExperienceType type : experience_types) {
      add(fmt::format("Ease of {}", title(type)), score::ease_formula(type));
    }
  }
  return out;
}

// --- The page ------------------------------------------------------------------------------------

std::string full_path(const Table& table, const Key& key) {
  return table.path.empty() ? std::string(key.name) : fmt::format("{}.{}", table.path, key.name);
}

std::string_view need_word(const Key& key) {
  return key.need == Need::required ? "required" : "optional";
}

std::string place_text(const Table& table, const Key& key) {
  return fmt::format("{}: {}; {}.", full_path(table, key), type_text(key), need_word(key));
}

TopicPart word_list(const Key& key) {
  std::string text;
  for (const Word& word : key.type.words) {
    text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", word.word, word.meaning);
  }
  return {.heading = "It can be", .text = text + ".", .is_example = false};
}

TopicPart keys_of(const Table& table) {
  std::string text;
  for (const Key& key : table.keys) {
    text += fmt::format("{}{}{}", text.empty() ? "" : ", ", key.name,
                        key.need == Need::required ? " (required)" : "");
  }
  return {
      .heading = "Its keys", .text = sentence(table.doc) + " " + text + ".", .is_example = false};
}

void add_use(Topic& page, const Table& table, const Key& key) {
  const Use* const use = use_of(short_path(table, key));
  std::string text = use == nullptr ? std::string() : std::string(use->text);
  text += formulas_with(table, key.name);
  if (!text.empty()) page.parts.push_back({"In csm", std::move(text), false});
  if (use == nullptr) return;
  for (std::string& name : split(use->see)) page.see.push_back(std::move(name));
}

void add_inner(Topic& page, const Key& key) {
  if (!key.type.words.empty()) {
    page.parts.push_back(word_list(key));
    for (const Word& word : key.type.words) page.see.emplace_back(word.word);
  }
  if (key.type.table == nullptr) return;
  page.parts.push_back(keys_of(*key.type.table()));
  for (const Key& inner : key.type.table()->keys) page.see.emplace_back(inner.name);
}

/// The key around it: `traits` of `customers.<id>.traits`.
std::string around(const Table& table) {
  std::string path(table.path);
  for (const std::string_view mark : {".<id>", "[]"}) {
    if (path.ends_with(mark)) path.resize(path.size() - mark.size());
  }
  const std::size_t point = path.rfind('.');
  return point == std::string::npos ? path : path.substr(point + 1);
}

Topic page_of(const Table& table, const Key& key, std::string name) {
  Topic page{.name = std::move(name), .kind = "key", .parts = {}, .see = {}};
  page.parts.push_back({"", sentence(key.doc), false});
  page.parts.push_back({"Where it stands", place_text(table, key), false});
  add_use(page, table, key);
  add_inner(page, key);
  page.parts.push_back({"Example", sample(table, key), true});
  if (!table.path.empty()) page.see.push_back(around(table));
  return page;
}

struct Place {
  const Table* table;
  const Key* key;
};

std::vector<Place> places_of(std::string_view name) {
  std::vector<Place> places;
  for (const Table* table : model::tables()) {
    if (const Key* key = table->find(name)) places.push_back({table, key});
  }
  return places;
}

bool in_several_places(std::string_view name) { return places_of(name).size() > 1; }

/// What is used in the same way wherever it stands is told once.
bool used_alike(const std::vector<Place>& places) {
  const auto use = [](const Place& place) { return use_of(short_path(*place.table, *place.key)); };
  return std::ranges::all_of(places,
                             [&](const Place& place) { return use(place) == use(places.front()); });
}

bool same_table(const std::vector<Place>& places) {
  return std::ranges::all_of(places, [&](const Place& place) {
    return place.key->type.table == places.front().key->type.table;
  });
}

TopicPart place_part(const Place& place, bool with_use) {
  const std::string path = short_path(*place.table, *place.key);
  std::string text = sentence(
      fmt::format("{} ({}; {})", place.key->doc, need_word(*place.key), type_text(*place.key)));
  if (!place.key->type.words.empty()) {
    std::string all;
    for (const Word& word : place.key->type.words) {
      all += fmt::format("{}{}", all.empty() ? "" : ", ", word.word);
    }
    text += fmt::format(" It can be: {}.", all);
  }
  const Use* const use = use_of(path);
  if (with_use && use != nullptr) text += fmt::format(" {}", use->text);
  return {.heading = path, .text = std::move(text), .is_example = false};
}

Topic page_of_several(std::string_view name, const std::vector<Place>& places) {
  Topic page{.name = std::string(name), .kind = "key", .parts = {}, .see = {}};
  page.parts.push_back({"", fmt::format("It stands in {} places.", places.size()), false});
  const bool alike = used_alike(places);
  for (const Place& place : places) {
    page.parts.push_back(place_part(place, !alike));
    page.see.push_back(short_path(*place.table, *place.key));
  }
  const Place& first = places.front();
  if (alike) add_use(page, *first.table, *first.key);
  if (first.key->type.table != nullptr && same_table(places)) add_inner(page, *first.key);
  page.parts.push_back({"Example", sample(*first.table, *first.key), true});
  return page;
}

// --- Paths ---------------------------------------------------------------------------------------

std::vector<std::string> parts_of(std::string_view path) {
  std::vector<std::string> parts(1);
  int depth = 0;
  for (const char c : path) {
    depth += c == '[' ? 1 : 0;
    if (c == '.') {
      parts.emplace_back();
    } else if (depth == 0) {
      parts.back() += c;
    }
    depth -= c == ']' && depth > 0 ? 1 : 0;
  }
  return parts;
}

using Parts = std::span<const std::string>;

/// An `<id>` of the pattern stands for any word, or for none.
bool fits(Parts pattern, Parts path) {
  if (pattern.empty() || path.empty()) return pattern.empty() && path.empty();
  if (pattern.front() == "<id>") {
    return fits(pattern.subspan(1), path) || fits(pattern.subspan(1), path.subspan(1));
  }
  return folded(pattern.front()) == folded(path.front()) &&
         fits(pattern.subspan(1), path.subspan(1));
}

}  // namespace

std::string type_text(const Key& key) {
  std::string text(model::expected(key.type));
  if (key.type.shape == Shape::number) {
    text += fmt::format(" from {:g} to {:g}", key.type.low, key.type.high);
  }
  return text;
}

std::string short_path(const Table& table, const Key& key) {
  std::string out;
  for (const std::string& part : parts_of(full_path(table, key))) {
    if (part != "<id>") out += (out.empty() ? "" : ".") + part;
  }
  return out;
}

Pages key_pages() {
  Pages pages;
  for (const Table* table : model::tables()) {
    for (const Key& key : table->keys) {
      if (std::ranges::find(pages, key.name, &Topic::name) != pages.end()) continue;
      const std::vector<Place> places = places_of(key.name);
      pages.push_back(places.size() == 1 ? page_of(*table, key, std::string(key.name))
                                         : page_of_several(key.name, places));
    }
  }
  return pages;
}

Pages path_pages() {
  Pages pages;
  for (const Table* table : model::tables()) {
    for (const Key& key : table->keys) {
      if (table->path.empty() || !in_several_places(key.name)) continue;
      pages.push_back(page_of(*table, key, short_path(*table, key)));
    }
  }
  return pages;
}

std::optional<Topic> key_page_at(std::string_view path) {
  const std::vector<std::string> wanted = parts_of(path);
  for (const Table* table : model::tables()) {
    for (const Key& key : table->keys) {
      // `segment` is what stands under `customers`.
      const bool is_thing =
          key.type.table != nullptr && folded(key.type.table()->thing) == folded(path);
      if (!is_thing && !fits(parts_of(full_path(*table, key)), wanted)) continue;
      return page_of(*table, key, short_path(*table, key));
    }
  }
  return std::nullopt;
}

}  // namespace csm::handbook
