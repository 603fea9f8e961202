// SPDX-License-Identifier: MIT
// The schema says what the reader does: the same keys, and the same verdict on every value.
// tests/schema.py tries it on whole files.
#include "csm/render/schema.hpp"

#include "csm/model/table.hpp"
#include "csm/rules/check.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <regex>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace {

using namespace csm;
using Json = nlohmann::ordered_json;
using model::Key;
using model::Need;
using model::Shape;
using model::Table;

const Json& schema() {
  static const Json json = Json::parse(render::schema_json());
  return json;
}

/// What `$ref` stands for.
const Json& resolved(const Json& json) {
  if (!json.contains("$ref")) return json;
  const std::string target = json["$ref"].get<std::string>();
  return schema().at(Json::json_pointer(target.substr(1)));
}

/// The schema of the map with a table's keys, below the schema of the key that it stands under.
const Json& map_below(const Key& key, const Json& json) {
  if (key.type.shape == Shape::things) return resolved(json.at("additionalProperties"));
  if (key.type.shape == Shape::blocks) return resolved(json.at("anyOf").at(0));
  return json;
}

/// Calls `visit` with every key, and the schema under it.
template <class Visit>
void walk(const Table& table, const Json& map, const std::string& path, Visit visit) {
  for (const Key& key : table.keys) {
    const std::string at = path + "/" + std::string(key.name);
    CAPTURE(at);
    REQUIRE(map.at("properties").contains(std::string(key.name)));
    const Json& json = map["properties"][std::string(key.name)];
    visit(at, key, json, map);
    if (key.type.table != nullptr) walk(*key.type.table(), map_below(key, json), at, visit);
  }
}

template <class Visit>
void walk(Visit visit) {
  walk(*model::table<Model>(), schema(), "", visit);
}

bool allows_null(const Json& json) {
  if (json.contains("anyOf")) {
    return std::ranges::any_of(json["anyOf"], [](const Json& one) { return allows_null(one); });
  }
  if (json.contains("enum")) return std::ranges::count(json["enum"], Json()) > 0;
  if (!json.contains("type")) return false;
  const Json& type = json["type"];
  return type == "null" || (type.is_array() && std::ranges::count(type, Json("null")) > 0);
}

TEST_CASE("the schema has every key of every table, with its description, and no other") {
  walk([](const std::string& at, const Key& key, const Json& json, const Json& map) {
    CAPTURE(at);
    const std::string text = json.at("description").get<std::string>();
    CHECK(text.find(key.doc.substr(1)) != std::string::npos);
    CHECK(map.at("additionalProperties") == false);
    const Json required = map.value("required", Json::array());
    const bool is_required = std::ranges::count(required, Json(key.name)) > 0;
    CHECK(is_required == (key.need == Need::required));
    CHECK(allows_null(json) == (key.need == Need::optional));
  });
  std::size_t keys = 0;
  walk([&](const std::string&, const Key&, const Json&, const Json&) { ++keys; });
  CHECK(keys > 150);
  CHECK(schema().at("$schema") == "http://json-schema.org/draft-07/schema#");
}

TEST_CASE("the schema has every word of every closed set, each with its meaning") {
  walk([](const std::string& at, const Key& key, const Json& json, const Json&) {
    if (key.type.words.empty()) return;
    CAPTURE(at);
    const Json& one = key.type.list ? json.at("anyOf").at(0) : json;
    for (std::size_t i = 0; i < key.type.words.size(); ++i) {
      CHECK(one.at("enum").at(i) == key.type.words[i].word);
      CHECK(one.at("enumDescriptions").at(i) == key.type.words[i].meaning);
    }
  });
}

// --- Values --------------------------------------------------------------------------------------

/// Quoted texts as they may stand under some key.
constexpr std::string_view texts[] = {"",
                                      "0",
                                      "3",
                                      "5",
                                      "5.0",
                                      "5.01",
                                      "6",
                                      "10",
                                      "10.",
                                      "11",
                                      "-1",
                                      "-3",
                                      "-3.5",
                                      "+3",
                                      "012",
                                      "007",
                                      ".5",
                                      "3.",
                                      ".",
                                      "+",
                                      "1e3",
                                      "1_000",
                                      "0x1",
                                      ".nan",
                                      ".inf",
                                      "1.5.2",
                                      "2..4",
                                      "2 .. 4",
                                      "2. .. 4",
                                      ".5..3",
                                      "2..",
                                      "..4",
                                      "2..6",
                                      "1..2..3",
                                      "unknown",
                                      "Unknown",
                                      "45%",
                                      "45 %",
                                      "100%",
                                      "100.0%",
                                      "101%",
                                      "0%",
                                      "-1%",
                                      "%",
                                      "0.45",
                                      "1",
                                      "1.0",
                                      "1.01",
                                      "10 minutes",
                                      "1 minute",
                                      "2 hours",
                                      "1.5 days",
                                      "3  weeks",
                                      "6 months",
                                      "1 year",
                                      "10minutes",
                                      "10 min",
                                      "ten days",
                                      "-1 day",
                                      "+1 day",
                                      "1 day ",
                                      "2026-06-30",
                                      "2026-6-30",
                                      "2026-13-01",
                                      "2026-00-10",
                                      "2026-06-32",
                                      "26-06-30",
                                      "2026-06-30 ",
                                      "yes",
                                      "no",
                                      "true",
                                      "false",
                                      "Yes",
                                      "on",
                                      "equal",
                                      "stronger",
                                      "much-stronger",
                                      "Stronger",
                                      "a",
                                      "a-b",
                                      "A",
                                      "1a",
                                      "a_b",
                                      "product",
                                      "+1",
                                      "=4",
                                      "= 4",
                                      "=6",
                                      "=act-freely",
                                      "=unknown",
                                      "+1.5",
                                      "low",
                                      "customer",
                                      "1000000000",
                                      "1000000001",
                                      "3 4"};

/// Texts on which the two may differ, each with the reason.
bool may_differ(Shape shape, std::string_view text) {
  // 1000000000 in quotes is the highest rank; the pattern stops at nine digits.
  return shape == Shape::rank && text == "1000000000";
}

/// What a pattern, a set of words or a choice of both says to a text.
bool takes(const Json& json, const std::string& text) {
  if (json.contains("anyOf")) {
    return std::ranges::any_of(json["anyOf"],
                               [&](const Json& one) { return takes(resolved(one), text); });
  }
  if (json.contains("enum")) return std::ranges::count(json["enum"], Json(text)) > 0;
  const Json& type = json.at("type");
  const bool may_be_text =
      type == "string" || (type.is_array() && std::ranges::count(type, Json("string")) > 0);
  if (!may_be_text) return false;
  if (!json.contains("pattern")) return true;
  return std::regex_search(text, std::regex(json["pattern"].get<std::string>()));
}

/// Findings at a value that a schema is able to see.
constexpr std::string_view visible[] = {"wrong-type",         "unknown-value",
                                        "out-of-range",       "malformed-date",
                                        "malformed-duration", "unsupported-version"};

/// The first part of every key: a file that holds only the one value.
std::string file_with(const Table& table, const Key& key, std::string_view text) {
  std::string out;
  std::size_t depth = 0;
  std::string_view path = table.path;
  bool in_list = false;
  while (!path.empty()) {
    const std::string_view part = path.substr(0, path.find('.'));
    path.remove_prefix(std::min(path.size(), part.size() + 1));
    in_list = part.ends_with("[]");
    const std::string_view name = in_list ? part.substr(0, part.size() - 2) : part;
    out += std::string(depth++, ' ') + (name == "<id>" ? "one" : std::string(name)) + ":\n";
  }
  out += std::string(depth, ' ') + (in_list ? "- " : "") + std::string(key.name) + ": \"" +
         std::string(text) + "\"\n";
  return out;
}

bool read_without_fault(const Table& table, const Key& key, std::string_view text) {
  constexpr Date today{std::chrono::year{2026}, std::chrono::June, std::chrono::day{30}};
  for (const Finding& finding : find_all("a.csm.yaml", file_with(table, key, text), today)) {
    if (std::ranges::count(visible, finding.rule) > 0) return false;
  }
  return true;
}

/// The schema of a key, by its table and name.
const Json& schema_of(const Table& table, const Key& key) {
  const Json* found = nullptr;
  walk([&](const std::string&, const Key& one, const Json& json, const Json&) {
    if (&one == &key) found = &json;
  });
  REQUIRE(found != nullptr);
  CAPTURE(std::string(table.thing));
  return *found;
}

TEST_CASE("the schema takes the texts that the reader takes, for every kind of value") {
  std::map<std::string, bool> done;
  for (const Table* table : model::tables()) {
    for (const Key& key : table->keys) {
      const Shape shape = key.type.shape;
      const bool is_map = shape == Shape::block || shape == Shape::things ||
                          shape == Shape::blocks || shape == Shape::raises;
      // What a text refers to is another rule's business, and so is what an id may look like.
      if (is_map || shape == Shape::reference) continue;
      const std::string kind = std::to_string(static_cast<int>(shape)) + " " +
                               std::to_string(key.type.low) + " " +
                               std::string(key.type.words.empty() ? "" : key.type.words[0].word) +
                               (key.type.list ? " list" : "");
      if (!done.emplace(kind, true).second) continue;
      const Json& json = schema_of(*table, key);
      for (const std::string_view text : texts) {
        if (may_differ(shape, text)) continue;
        // A single key of that shape decides; emotion is bounded by its number only.
        if (shape == Shape::number && key.type.low < 0) continue;
        CAPTURE(std::string(key.name));
        CAPTURE(std::string(text));
        CHECK(takes(json, std::string(text)) == read_without_fault(*table, key, text));
      }
    }
  }
  CHECK(done.size() > 20);
}

TEST_CASE("steps up and their paths are seen") {
  const Json& raises =
      schema_of(*model::table<Initiative>(), *model::table<Initiative>()->find("raises"));
  const Json& step = raises.at("additionalProperties");
  for (const char* const text : {"+1", "1", "=4", "= 4", "=act-within-limits", "=0.5"}) {
    CAPTURE(std::string(text));
    CHECK(takes(step, text));
  }
  for (const char* const text : {"", "-1", "+1.5", "=6", "=unknown", "=", "up"}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(takes(step, text));
  }
  const std::regex path(raises.at("propertyNames").at("pattern").get<std::string>());
  for (const char* const text :
       {"experiences.one-tap.ratings.request", "experiences.one-tap.ratings",
        "experiences.one-tap.trust.permission", "architectures.fleet.technology",
        "architectures.fleet.organization.clear_owner"}) {
    CAPTURE(std::string(text));
    CHECK(std::regex_match(text, path));
  }
  for (const char* const text :
       {"experiences.one-tap", "experiences.one-tap.trust", "experiences.one-tap.ratings.sense",
        "architectures.fleet.ratings", "supply.capital", "experiences.One.ratings.request"}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(std::regex_match(text, path));
  }
}

}  // namespace
