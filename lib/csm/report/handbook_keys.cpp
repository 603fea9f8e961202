// SPDX-License-Identifier: MIT
// Pages of the keys of the format.
#include "csm/report/handbook_pages.hpp"
#include "csm/report/handbook_uses.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace csm::handbook {
namespace {

using model::Key;
using model::Need;
using model::Shape;
using model::Table;

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
