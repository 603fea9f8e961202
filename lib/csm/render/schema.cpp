// SPDX-License-Identifier: MIT
#include "csm/render/schema.hpp"

#include "csm/model/ratings.hpp"
#include "csm/model/table.hpp"
#include "csm/render/json.hpp"
#include "csm/report/handbook_pages.hpp"

#include <fmt/format.h>

namespace csm::render {
namespace {

using model::Key;
using model::Need;
using model::Shape;
using model::Table;
using model::Type;

// --- Patterns, of what stands in quotes or is no number to YAML
// ------------------------------------

constexpr std::string_view id_pattern = "[a-z][a-z0-9-]*";
constexpr std::string_view id_message =
    "an id begins with a small letter and has only small letters a-z, digits and hyphens";
constexpr std::string_view number_pattern = "[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)";
constexpr std::string_view blank = "[ \\t]*";

/// Decimal numbers from 0 to `most`, which is 1, 5, 10 or 100.
std::string up_to(int most) {
  const std::string_view below = most == 1    ? "0"
                                 : most == 5  ? "[0-4]"
                                 : most == 10 ? "[0-9]"
                                              : "[0-9]{1,2}";
  return fmt::format("[+]?(0*{}\\.?|0*{}\\.[0-9]+|0*{}(\\.0*)?|0*\\.[0-9]+)", below, below, most);
}

std::string whole(std::string_view pattern) { return fmt::format("^({})$", pattern); }

std::string range_of(std::string_view number) {
  return fmt::format("{}({}\\.\\.{}{})?", number, blank, blank, number);
}

std::string any_word(std::span<const Word> all) {
  std::string out;
  for (const Word& word : all) out += fmt::format("{}{}", out.empty() ? "" : "|", word.word);
  return out;
}

// --- Values --------------------------------------------------------------------------------------

Json scalar(std::initializer_list<std::string_view> types) { return {{"type", Json(types)}}; }

Json number_up_to(int most) {
  Json json = scalar({"number", "string"});
  json["minimum"] = 0;
  json["maximum"] = most;
  json["pattern"] = whole(up_to(most));
  return json;
}

Json bounded_number(const Type& type) {
  if (type.low == 0) return number_up_to(static_cast<int>(type.high));
  Json json = scalar({"number", "string"});
  json["minimum"] = number(type.low);
  json["maximum"] = number(type.high);
  json["pattern"] = whole(number_pattern);
  return json;
}

constexpr int highest_rating = 5;

Json rating(std::string_view words) {
  Json json = scalar({"number", "string", "object"});
  json["minimum"] = 0;
  json["maximum"] = highest_rating;
  json["pattern"] = whole(fmt::format("{}|{}", words, range_of(up_to(highest_rating))));
  json["minProperties"] = 1;
  json["additionalProperties"] = number_up_to(highest_rating);
  return json;
}

/// Editors offer examples; nothing is checked against them.
Json with_examples(Json json, Json examples) {
  json["examples"] = std::move(examples);
  return json;
}

Json strength() {
  Json examples = Json::array();
  for (const Word& word : words<Comparison>) examples.push_back(word.word);
  return with_examples(rating(fmt::format("unknown|{}", any_word(words<Comparison>))),
                       std::move(examples));
}

Json share() {
  constexpr int percent = 100;
  Json json = scalar({"number", "string"});
  json["minimum"] = 0;
  json["maximum"] = 1;
  json["pattern"] = whole(fmt::format("{}|{}{}%", up_to(1), up_to(percent), blank));
  return with_examples(std::move(json), {"50%"});
}

Json money() {
  Json json = scalar({"number", "string"});
  json["pattern"] = whole(range_of(number_pattern));
  return json;
}

Json duration() {
  Json json = scalar({"string"});
  json["pattern"] =
      "^[+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)[ \\t]+(minute|hour|day|week|month|year)s?[ \\t]*$";
  return with_examples(std::move(json), {"10 minutes", "2 hours", "3 days"});
}

Json date() {
  Json json = scalar({"string"});
  json["format"] = "date";
  json["pattern"] = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
  return with_examples(std::move(json), {"2026-06-30"});
}

Json rank() {
  constexpr int most = 1'000'000'000;
  Json json = scalar({"integer", "string"});
  json["minimum"] = 1;
  json["maximum"] = most;
  json["pattern"] = "^[+]?0*[1-9][0-9]{0,8}(\\.0*)?$";
  return json;
}

Json version() {
  Json json = scalar({"number", "string"});
  json["minimum"] = 1;
  json["maximum"] = 1;
  json["pattern"] = "^[+]?0*1(\\.0*)?$";
  json["default"] = 1;
  return json;
}

Json choice(std::span<const Word> all) {
  Json json = {{"enum", Json::array()}, {"enumDescriptions", Json::array()}};
  for (const Word& word : all) {
    json["enum"].push_back(word.word);
    json["enumDescriptions"].push_back(word.meaning);
  }
  return json;
}

Json reference() {
  Json json = scalar({"string"});
  json["pattern"] = whole(id_pattern);
  return json;
}

// --- What initiatives raise ----------------------------------------------------------------------

/// `|.sense|.transmit`: the ratings of a block, each behind a point.
std::string keys_behind_points(const Table& table) {
  std::string out;
  for (const Key& key : table.keys) out += fmt::format("{}{}", out.empty() ? "" : "|", key.name);
  return fmt::format("\\.({})", out);
}

std::string own_paths() {
  const auto block = [](std::string_view name, const Table& table) {
    return fmt::format("{}({})?", name, keys_behind_points(table));
  };
  return fmt::format("experiences\\.{}\\.({}|{}|trust{})|architectures\\.{}\\.({}|{})", id_pattern,
                     block("ratings", *model::table<EaseRatings>()),
                     block("repeat", *model::table<RepeatRatings>()),
                     keys_behind_points(*model::table<Trust>()), id_pattern,
                     block("technology", *model::table<Technology>()),
                     block("organization", *model::table<Organization>()));
}

Json raises() {
  Json step = scalar({"integer", "string"});
  step["minimum"] = 0;
  step["pattern"] = whole(
      fmt::format("[+]?[0-9]+(\\.0*)?|={}({}|{})", blank, up_to(highest_rating),
                  any_word(std::span(words<Permission>).first(words<Permission>.size() - 1))));
  step["patternErrorMessage"] =
      fmt::format("{} is expected", model::expected({.shape = Shape::raises}));
  Json json = scalar({"object"});
  json["propertyNames"] = {{"pattern", whole(own_paths())},
                           {"patternErrorMessage",
                            "a path is `experiences.ID.BLOCK.KEY` (ratings, repeat, trust) or "
                            "`architectures.ID.BLOCK` (technology, organization)"}};
  json["additionalProperties"] = with_examples(std::move(step), {"+1", "=4"});
  return json;
}

// --- Keys and tables -----------------------------------------------------------------------------

Json definition_of(const Table& table) {
  return {{"$ref", fmt::format("#/definitions/{}", table.thing)}};
}

Json keys_of(const Table& table);

Json things(const Key& key) {
  Json json = scalar({"object"});
  if (key.need == Need::required) json["minProperties"] = 1;
  json["propertyNames"] = {{"pattern", whole(id_pattern)}, {"patternErrorMessage", id_message}};
  json["additionalProperties"] = definition_of(*key.type.table());
  return json;
}

/// A list, or one value in its place.
Json list_of(const Key& key, const Json& item) {
  Json list = {{"type", "array"}, {"items", item}};
  if (key.need == Need::required) list["minItems"] = 1;
  return {{"anyOf", {item, std::move(list)}}};
}

Json one_value(const Key& key) {
  switch (key.type.shape) {
    case Shape::text: return scalar({"string", "number", "boolean"});
    case Shape::rating: return with_examples(rating("unknown"), {3, "2..4", "unknown"});
    case Shape::strength: return strength();
    case Shape::number: return bounded_number(key.type);
    case Shape::share: return share();
    case Shape::money: return money();
    case Shape::duration: return duration();
    case Shape::date: return date();
    case Shape::yes_no: return {{"enum", {"yes", "no", true, false, "true", "false"}}};
    case Shape::rank: return rank();
    case Shape::version: return version();
    case Shape::choice: return choice(key.type.words);
    case Shape::reference: return reference();
    case Shape::raises: return raises();
    case Shape::block: return keys_of(*key.type.table());
    case Shape::things: return things(key);
    case Shape::blocks: return definition_of(*key.type.table());
  }
  return {};
}

/// An optional key may stand there without a value.
void allow_nothing(Json& json) {
  if (json.contains("anyOf")) {
    json["anyOf"].push_back({{"type", "null"}});
  } else if (json.contains("enum")) {
    json["enum"].push_back(nullptr);
    if (json.contains("enumDescriptions")) json["enumDescriptions"].push_back("left out");
  } else {
    if (!json["type"].is_array()) json["type"] = Json::array({json["type"]});
    json["type"].push_back("null");
  }
}

std::string description(const Key& key) {
  return fmt::format("{}\n\nExpected: {}.", handbook::sentence(key.doc), handbook::type_text(key));
}

/// What editors say in the place of a pattern.
void add_message(Json& json, std::string_view message) {
  if (json.contains("pattern")) json["patternErrorMessage"] = message;
}

Json key_schema(const Key& key) {
  Json json = {{"description", description(key)}};
  Json value = one_value(key);
  add_message(value, fmt::format("{} is expected", handbook::type_text(key)));
  if (key.type.list) value = list_of(key, value);
  if (key.need == Need::optional) allow_nothing(value);
  json.update(value);
  return json;
}

/// `type` may stand in front: `{"type": "object", "properties": ...}`.
Json keys_of(const Table& table) {
  Json json = {{"type", "object"}};
  Json properties = Json::object();
  Json required = Json::array();
  for (const Key& key : table.keys) {
    properties[std::string(key.name)] = key_schema(key);
    if (key.need == Need::required) required.push_back(key.name);
  }
  json["properties"] = std::move(properties);
  if (!required.empty()) json["required"] = std::move(required);
  json["additionalProperties"] = false;
  return json;
}

/// Things and steps stand under `definitions`, since they stand in several places.
Json definitions() {
  Json json = Json::object();
  for (const Table* table : model::tables()) {
    for (const Key& key : table->keys) {
      if (key.type.shape != Shape::things && key.type.shape != Shape::blocks) continue;
      const Table& inner = *key.type.table();
      Json schema = {{"description", inner.doc}};
      schema.update(keys_of(inner));
      json[std::string(inner.thing)] = std::move(schema);
    }
  }
  return json;
}

}  // namespace

std::string schema_json() {
  const Table& file = *model::table<Model>();
  Json json = {{"$schema", "http://json-schema.org/draft-07/schema#"},
               {"title", "Connected-strategy file, format csm: 1"},
               {"description", file.doc}};
  json.update(keys_of(file));
  json["definitions"] = definitions();
  return dump(json, 2) + '\n';
}

}  // namespace csm::render
