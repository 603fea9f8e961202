// SPDX-License-Identifier: MIT
// How keys stand in a file, and what the pages share.
#include "csm/report/handbook_pages.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace csm::handbook {
namespace {

using model::Key;
using model::Need;
using model::Shape;
using model::Table;

struct Sample {
  std::string_view name;
  std::string_view value;
};

/// What stands for `<id>`, by the map that it is an id in.
constexpr Sample ids[] = {
    {"customers", "commuters"},  {"journeys", "to-work"},       {"experiences", "one-tap"},
    {"architectures", "fleet"},  {"rivals", "newcomer"},        {"offers", "instant-ride"},
    {"evidence", "survey-2026"}, {"initiatives", "faster-app"},
};

constexpr Sample texts[] = {
    {"name", "One Tap"},
    {"industry", "local passenger transport"},
    {"summary", "Rides in the city, ordered by phone."},
    {"goal", "to be at work on time"},
    {"channels", "app"},
    {"unit", "dispatch"},
    {"pain", "nobody says when the car comes"},
    {"used_for", "to suggest when to leave"},
    {"why", "they save the time of waiting"},
    {"source", "City survey of commuters, 2026, question 4"},
    {"claim", "two of three wait more than ten minutes"},
    {"note", "judged in March, before the new app"},
};

template <std::size_t N>
std::string_view of(const Sample (&all)[N], std::string_view name) {
  const auto found = std::ranges::find(all, name, &Sample::name);
  return found == std::end(all) ? std::string_view("a few words") : found->value;
}

std::string_view id_of(Thing thing) {
  switch (thing) {
    case Thing::segment: return of(ids, "customers");
    case Thing::experience: return of(ids, "experiences");
    case Thing::architecture: return of(ids, "architectures");
    case Thing::evidence: return of(ids, "evidence");
    case Thing::initiative: return "new-depot";
  }
  return {};
}

std::string number_sample(const model::Type& type) {
  // Inside the bounds, and on the side that says most.
  return fmt::format("{:g}", type.low < 0 ? type.low + 1 : type.high - 2);
}

/// What may stand behind the key on one line; empty for maps and lists of maps.
std::string value_of(const Key& key) {
  switch (key.type.shape) {
    case Shape::text: return std::string(of(texts, key.name));
    case Shape::rating: return "3";
    case Shape::strength: return "stronger";
    case Shape::number: return number_sample(key.type);
    case Shape::share: return "40%";
    case Shape::money: return "15..18";
    case Shape::duration: return "10 minutes";
    case Shape::date: return "2026-06-30";
    case Shape::yes_no: return "yes";
    case Shape::rank:
    case Shape::version: return "1";
    case Shape::choice: return std::string(key.type.words.front().word);
    case Shape::reference: return std::string(id_of(key.type.refers_to));
    case Shape::raises:
      return fmt::format("{{experiences.{}.ratings.request: +1}}", id_of(Thing::experience));
    case Shape::block:
    case Shape::things:
    case Shape::blocks: return {};
  }
  return {};
}

void add_line(std::string& out, std::size_t depth, std::string_view text) {
  out += std::string(2 * depth, ' ') + std::string(text) + '\n';
}

void add_key(std::string& out, std::size_t depth, const Key& key, std::string_view value);

/// The keys that must be there, or the first where none must.
void add_keys(std::string& out, std::size_t depth, const Table& table) {
  const bool any =
      std::ranges::any_of(table.keys, [](const Key& key) { return key.need == Need::required; });
  for (const Key& key : table.keys) {
    if (any && key.need != Need::required) continue;
    add_key(out, depth, key, value_of(key));
    if (!any) return;
  }
}

void add_key(std::string& out, std::size_t depth, const Key& key, std::string_view value) {
  add_line(out, depth, fmt::format("{}:{}{}", key.name, value.empty() ? "" : " ", value));
  if (key.type.table == nullptr) return;
  const Table& inner = *key.type.table();
  if (key.type.shape == Shape::block) return add_keys(out, depth + 1, inner);
  if (key.type.shape == Shape::things) {
    add_line(out, depth + 1, fmt::format("{}:", of(ids, key.name)));
    return add_keys(out, depth + 2, inner);
  }
  const std::size_t begin = out.size();
  add_keys(out, depth + 2, inner);
  out[begin + 2 * (depth + 1)] = '-';
}

}  // namespace

std::string sample(const Table& table, const Key& key) { return sample(table, key, value_of(key)); }

std::string sample(const Table& table, const Key& key, std::string_view value) {
  std::string out;
  std::size_t depth = 0;
  bool in_list = false;
  std::string_view path = table.path;
  std::string_view before;
  while (!path.empty()) {
    const std::string_view part = path.substr(0, path.find('.'));
    path.remove_prefix(std::min(path.size(), part.size() + 1));
    in_list = part.ends_with("[]");
    const std::string_view name = in_list ? part.substr(0, part.size() - 2) : part;
    add_line(out, depth++, fmt::format("{}:", name == "<id>" ? of(ids, before) : name));
    before = name;
  }
  if (in_list) ++depth;
  const std::size_t begin = out.size();
  add_key(out, depth, key, value);
  if (in_list) out[begin + 2 * (depth - 1)] = '-';
  return out;
}

std::string folded(std::string_view name) {
  std::string out;
  for (const char c : name) {
    const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const char plain = small == '_' || small == ' ' || small == '\t' ? '-' : small;
    const bool beside = !out.empty() && (out.back() == '-' || out.back() == '/');
    if (plain == '-' && (out.empty() || beside)) continue;
    if (plain == '/' && !out.empty() && out.back() == '-') out.pop_back();
    out += plain;
  }
  while (out.ends_with('-')) out.pop_back();
  return out;
}

std::string sentence(std::string_view text) {
  std::string out(text);
  // A name stays as it is spelled.
  const std::string_view first = text.substr(0, text.find(' '));
  const bool is_name = first.find('_') != std::string_view::npos;
  if (!out.empty() && !is_name && out[0] >= 'a' && out[0] <= 'z') {
    out[0] = static_cast<char>(out[0] - 'a' + 'A');
  }
  if (!out.ends_with('.')) out += '.';
  return out;
}

std::vector<std::string> split(std::string_view names) {
  std::vector<std::string> words(1);
  for (const char c : names) {
    if (c == ' ' || c == '\n') {
      words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  std::erase_if(words, [](const std::string& word) { return word.empty(); });
  return words;
}

}  // namespace csm::handbook
