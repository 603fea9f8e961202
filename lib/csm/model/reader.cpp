// SPDX-License-Identifier: MIT
#include "csm/model/reader.hpp"

#include "csm/model/numbers.hpp"
#include "csm/text/did_you_mean.hpp"
#include "csm/text/utf8.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace csm::model {
namespace {

std::string_view kind_words(yaml::Node node) {
  switch (node.kind()) {
    case yaml::Kind::null: return "nothing";
    case yaml::Kind::scalar: return "text";
    case yaml::Kind::sequence: return "a list";
    case yaml::Kind::map: return "a map";
  }
  return "";
}

std::string join(std::span<const std::string_view> words) {
  return fmt::format("{}", fmt::join(words, ", "));
}

std::vector<std::string_view> key_names(const Table& table) {
  std::vector<std::string_view> names;
  for (const Key& key : table.keys) names.push_back(key.name);
  return names;
}

std::vector<std::string_view> spellings(std::span<const Word> words) {
  std::vector<std::string_view> names;
  for (const Word& word : words) names.push_back(word.word);
  return names;
}

std::uint64_t bit_of(const Table& table, const Key& key) {
  return std::uint64_t{1} << (&key - table.keys.data());
}

/// "segment `commuters`"; the thing alone where it has no name.
std::string called(const Table& table, std::string_view name) {
  return name.empty() ? std::string(table.thing) : fmt::format("{} `{}`", table.thing, name);
}

}  // namespace

std::string shown(yaml::Node node) {
  constexpr std::size_t columns = 60;
  return utf8::shorten(node.text(), columns, true);
}

// --- What goes wrong -----------------------------------------------------------------------------

void Reader::wrong_type(yaml::Node value, const Type& type) {
  std::string seen =
      value.is_scalar() ? fmt::format("`{}`", shown(value)) : std::string(kind_words(value));
  report({.rule = "wrong-type",
          .span = value.span(),
          .message = fmt::format("{} where {} is expected", seen, expected(type)),
          .help = {},
          .labels = {},
          .fix = {}});
}

void Reader::out_of_range(Span span, std::string message, std::string help) {
  report({.rule = "out-of-range",
          .span = span,
          .message = std::move(message),
          .help = std::move(help),
          .labels = {},
          .fix = {}});
}

void Reader::missing_key(Span at, std::string message, std::string help) {
  report({.rule = "missing-key",
          .span = at,
          .message = std::move(message),
          .help = std::move(help),
          .labels = {},
          .fix = {}});
}

void Reader::empty_list(Span span, std::string_view what, const Type& type) {
  report({.rule = "empty-list",
          .span = span,
          .message = fmt::format("`{}` is empty", what),
          .help = fmt::format("give at least one entry: {} is expected", expected(type)),
          .labels = {},
          .fix = {}});
}

namespace {

/// "did you mean `x`?", else the help given. The one close candidate, where there is just one.
std::string_view suggest(Finding& finding, std::string_view seen,
                         const std::vector<std::string_view>& candidates, std::string otherwise) {
  const std::vector<std::string_view> near = near_misses(seen, candidates);
  finding.help = near.empty() ? std::move(otherwise) : did_you_mean(seen, candidates);
  return near.size() == 1 ? near.front() : std::string_view();
}

/// A block text and an alias are more than the word that is wrong.
bool is_plain_word(yaml::Node node) {
  return node.style() == yaml::Style::plain || node.style() == yaml::Style::quoted;
}

}  // namespace

void Reader::unknown_value(yaml::Node value, std::string_view key, std::span<const Word> all) {
  Finding finding{.rule = "unknown-value",
                  .span = value.span(),
                  .message = fmt::format("unknown value `{}` of `{}`", shown(value), key),
                  .help = {},
                  .labels = {},
                  .fix = {}};
  if (wants(finding.rule)) {
    const std::string_view meant =
        suggest(finding, value.text(), spellings(all), "it can be one of: " + join(spellings(all)));
    if (!meant.empty() && is_plain_word(value)) finding.fix = {{value.span(), std::string(meant)}};
  }
  report(std::move(finding));
}

void Reader::unknown_key(const Table& table, yaml::Node map, yaml::Node key, std::string_view name,
                         std::uint64_t& promised) {
  Finding finding{.rule = "unknown-key",
                  .span = key.span(),
                  .message = fmt::format("unknown key `{}` in {}", shown(key), called(table, name)),
                  .help = {},
                  .labels = {},
                  .fix = {}};
  if (wants(finding.rule)) {
    const std::string_view meant = suggest(finding, key.text(), key_names(table),
                                           "the keys here are: " + join(key_names(table)));
    // The mend must not make a key stand twice.
    if (!meant.empty() && !map.find(meant) && is_plain_word(key)) {
      const std::uint64_t bit = bit_of(table, *table.find(meant));
      if ((promised & bit) == 0) finding.fix = {{key.span(), std::string(meant)}};
      promised |= bit;
    }
  }
  report(std::move(finding));
}

void Reader::shares_are_percent(std::vector<yaml::Node> bare) { bare_percents_ = std::move(bare); }

std::vector<Edit> Reader::percent_mend(yaml::Node share) {
  if (std::ranges::find(bare_percents_, share) == bare_percents_.end()) return {};
  // The first mend takes along those that look like shares as they are, such as a `1`.
  std::vector<Edit> edits;
  for (const yaml::Node node : bare_percents_) {
    double number = 0;
    const bool passes = parse_number(node.text(), number) && number <= 1;
    if (node != share && (percents_mended_ || !passes)) continue;
    const std::uint32_t end = node.span().end - (node.style() == yaml::Style::quoted ? 1 : 0);
    edits.push_back({{end, end}, "%"});
  }
  percents_mended_ = true;
  return edits;
}

void Reader::id(yaml::Node key) {
  const std::string_view text = key.text();
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  };
  const bool sound =
      !text.empty() && text[0] >= 'a' && text[0] <= 'z' && std::ranges::all_of(text, fits);
  if (sound) return;
  report({.rule = "malformed-id",
          .span = key.span(),
          .message = fmt::format("`{}` is not an id", text),
          .help = "an id begins with a small letter and has only small letters a-z, digits and "
                  "hyphens",
          .labels = {},
          .fix = {}});
}

void Reader::missing_keys(const Table& table, yaml::Node map, Span at, std::string_view name) {
  if (!complete_) return;
  for (const Key& key : table.keys) {
    if (key.need != Need::required) continue;
    if (map.is_map() && map.find(key.name)) continue;
    missing_key(at, fmt::format("{} has no `{}`", called(table, name), key.name),
                fmt::format("add `{}`: {}", key.name, key.doc));
  }
}

void Reader::block(const Table& table, yaml::Node map, Span at, std::string_view name,
                   void* thing) {
  // A bit a row: of two equal keys the first one counts; of two misspelt ones the first is mended.
  std::uint64_t seen = 0;
  std::uint64_t promised = 0;
  for (yaml::Node key = map.first(); key; key = key.next().next()) {
    const Key* const found = table.find(key.text());
    if (found == nullptr) {
      unknown_key(table, map, key, name, promised);
      continue;
    }
    const std::uint64_t bit = bit_of(table, *found);
    if ((seen & bit) != 0) continue;
    seen |= bit;
    const yaml::Node value = key.next();
    const bool blank = found->type.shape == Shape::text && found->need == Need::required &&
                       value.is_scalar() && trim(value.text()).empty();
    if (value.is_null() || blank) {
      if (found->need == Need::required && complete_) {
        missing_key(key.span(), fmt::format("`{}` has no value", key.text()),
                    fmt::format("{} is expected: {}", expected(found->type), found->doc));
      }
      continue;
    }
    const bool many = found->type.list || found->type.shape == Shape::things ||
                      found->type.shape == Shape::block || found->type.shape == Shape::blocks;
    const bool empty = (value.is_map() || value.is_sequence()) && value.size() == 0;
    // After an error the rest of a list or map may merely come after it.
    if (empty && many && !complete_) continue;
    if (empty && many && found->need == Need::required) {
      empty_list(value.span(), key.text(), found->type);
      continue;
    }
    found->read(*this, key, value, thing);
  }
  missing_keys(table, map, at, name);
}

}  // namespace csm::model
