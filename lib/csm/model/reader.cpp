// SPDX-License-Identifier: MIT
#include "csm/model/reader.hpp"

#include "csm/text/did_you_mean.hpp"
#include "csm/text/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace csm::model {
namespace {

/// What stands there, in a message: long texts are cut.
std::string shown(yaml::Node node) {
  constexpr std::size_t columns = 60;
  return utf8::shorten(node.text(), columns, true);
}

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

std::string_view trim(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::uint64_t bit_of(const Table& table, const Key& key) {
  return std::uint64_t{1} << (&key - table.keys.data());
}

/// "segment `commuters`"; the thing alone where it has no name.
std::string called(const Table& table, std::string_view name) {
  return name.empty() ? std::string(table.thing) : fmt::format("{} `{}`", table.thing, name);
}

/// Two numbers around `..`, or one.
struct Range {
  double low = 0;
  double high = 0;
};

bool parse_range(std::string_view text, Range& range) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) {
    if (!parse_number(text, range.low)) return false;
    range.high = range.low;
    return true;
  }
  const std::string_view second = trim(text.substr(dots + 2));
  return !second.starts_with('.') && parse_number(trim(text.substr(0, dots)), range.low) &&
         parse_number(second, range.high);
}

bool scalar_or_report(Reader& reader, yaml::Node node, const Type& type) {
  if (node.is_scalar()) return true;
  reader.wrong_type(node, type);
  return false;
}

/// Reports a range that runs backwards.
bool ordered_or_report(Reader& reader, yaml::Node node, const Range& range) {
  if (range.low <= range.high) return true;
  reader.out_of_range(node.span(), fmt::format("the range `{}` runs from high to low", shown(node)),
                      "write the smaller number first");
  return false;
}

constexpr double rating_high = 5;

bool rating_in_bounds(Reader& reader, yaml::Node node, const Range& range) {
  if (range.low >= 0 && range.high <= rating_high) return true;
  reader.out_of_range(node.span(), fmt::format("the rating `{}` lies outside 0..5", shown(node)),
                      "0 means not at all, 3 usual, 5 as good as it gets; csm-format(5) has the "
                      "anchors of each rating");
  return false;
}

constexpr Type one_rating{.shape = Shape::number, .high = rating_high};

void read_raters(Reader& reader, yaml::Node node, const Type& type, Rating& out) {
  if (node.size() == 0) return reader.empty_list(node.span(), "the map of raters", type);
  std::vector<Rater> raters;
  bool sound = true;
  for (yaml::Node name = node.first(); name; name = name.next().next()) {
    const yaml::Node value = name.next();
    Range range;
    if (!value.is_scalar() || !parse_number(value.text(), range.low)) {
      if (value.is_null()) {
        reader.missing_key(name.span(), fmt::format("`{}` has no rating", name.text()),
                           "give every rater one number from 0 to 5, or leave the rater out");
      } else {
        reader.wrong_type(value, one_rating);
      }
      sound = false;
      continue;
    }
    range.high = range.low;
    sound = rating_in_bounds(reader, value, range) && sound;
    raters.push_back({name.text(), range.low, value.span()});
  }
  if (!sound) return;
  out.figure = summarize(raters);
  out.raters = std::move(raters);
  out.state = Rating::State::given;
}

struct Unit {
  std::string_view name;
  double days;
};
constexpr Unit units[] = {{"minute", 1.0 / 1440}, {"hour", 1.0 / 24}, {"day", 1}, {"week", 7},
                          {"month", 30},          {"year", 365}};

bool parse_duration(std::string_view text, double& days) {
  const std::size_t space = text.find_first_of(" \t");
  if (space == std::string_view::npos) return false;
  double count = 0;
  if (!parse_number(text.substr(0, space), count) || count < 0) return false;
  std::string_view name = trim(text.substr(space));
  if (name.ends_with('s')) name.remove_suffix(1);
  const auto unit = std::ranges::find(units, name, &Unit::name);
  if (unit == std::end(units)) return false;
  days = count * unit->days;
  return true;
}

/// A whole number, in any way a number is written; false for `1.5`.
bool parse_whole(std::string_view text, double& number) {
  return parse_number(text, number) && std::floor(number) == number;
}

constexpr Word yes_words[] = {{"yes", "", ""}, {"true", "", ""}, {"no", "", ""}, {"false", "", ""}};

std::string share_help(double number) {
  constexpr double percent_low = 1;
  constexpr double percent_high = 100;
  if (number > percent_low && number <= percent_high) {
    return fmt::format("did you mean `{}%`?", number);
  }
  return "write a share as 45% or 0.45";
}

}  // namespace

bool parse_number(std::string_view text, double& number) {
  std::string_view digits = text;
  if (digits.starts_with('+') || digits.starts_with('-')) digits.remove_prefix(1);
  std::size_t points = 0;
  std::size_t figures = 0;
  for (const char c : digits) {
    if (c == '.') {
      ++points;
    } else if (is_digit(c)) {
      ++figures;
    } else {
      return false;
    }
  }
  if (figures == 0 || points > 1) return false;
  double parsed = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), parsed,
                                            std::chars_format::fixed);
  constexpr double largest = 1e15;  // beyond that whole numbers run into each other
  if (error != std::errc() || parsed > largest) return false;
  number = text.starts_with('-') ? -parsed : parsed;
  return true;
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
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-'; };
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

// --- Values --------------------------------------------------------------------------------------

void read_value(Reader& reader, yaml::Node node, const Type& type, Located<std::string_view>& out) {
  if (scalar_or_report(reader, node, type)) out = {node.text(), node.span(), true};
}

void read_value(Reader& reader, yaml::Node node, const Type& type, Located<bool>& out) {
  if (!scalar_or_report(reader, node, type)) return;
  const auto found = std::ranges::find(yes_words, node.text(), &Word::word);
  if (found == std::end(yes_words)) return reader.wrong_type(node, type);
  out = {found - yes_words < 2, node.span(), true};
}

void read_value(Reader& reader, yaml::Node node, const Type& type, Located<double>& out) {
  if (!scalar_or_report(reader, node, type)) return;
  double number = 0;
  if (!parse_number(node.text(), number)) return reader.wrong_type(node, type);
  if (number < type.low || number > type.high) {
    return reader.out_of_range(
        node.span(), fmt::format("`{}` lies outside {}..{}", shown(node), type.low, type.high),
        fmt::format("{} is expected", expected(type)));
  }
  out = {number, node.span(), true};
}

void read_value(Reader& reader, yaml::Node node, const Type& type, Located<Share>& out) {
  if (!scalar_or_report(reader, node, type)) return;
  std::string_view text = node.text();
  const bool percent = text.ends_with('%');
  if (percent) text = trim(text.substr(0, text.size() - 1));
  double number = 0;
  if (!parse_number(text, number)) return reader.wrong_type(node, type);
  const double share = percent ? number / 100 : number;
  if (share < 0 || share > 1) {
    reader.report({.rule = "out-of-range",
                   .span = node.span(),
                   .message = fmt::format("the share `{}` lies outside 0..1", shown(node)),
                   .help = percent ? "a share is at most 100%" : share_help(number),
                   .labels = {},
                   .fix = reader.percent_mend(node)});
    return;
  }
  out = {{share}, node.span(), true};
}

void read_value(Reader& reader, yaml::Node node, const Type& type, Located<Money>& out) {
  if (!scalar_or_report(reader, node, type)) return;
  Range range;
  if (!parse_range(node.text(), range)) return reader.wrong_type(node, type);
  if (!ordered_or_report(reader, node, range)) return;
  out = {{range.low, (range.low + range.high) / 2, range.high}, node.span(), true};
}

void read_value(Reader& reader, yaml::Node node, const Type& type, Located<Days>& out) {
  if (!scalar_or_report(reader, node, type)) return;
  double days = 0;
  if (parse_duration(node.text(), days)) {
    out = {{days}, node.span(), true};
    return;
  }
  reader.report({.rule = "malformed-duration",
                 .span = node.span(),
                 .message = fmt::format("`{}` is not a duration", shown(node)),
                 .help = "write a number and minutes, hours, days, weeks, months or years, such as "
                         "`10 minutes`",
                 .labels = {},
                 .fix = {}});
}

void read_value(Reader& reader, yaml::Node node, const Type& type, Located<Date>& out) {
  if (!scalar_or_report(reader, node, type)) return;
  if (const auto date = parse_date(node.text())) {
    out = {*date, node.span(), true};
    return;
  }
  reader.report({.rule = "malformed-date",
                 .span = node.span(),
                 .message = fmt::format("`{}` is not a date", shown(node)),
                 .help = "write year, month and day of a date that exists, such as `2026-06-30`",
                 .labels = {},
                 .fix = {}});
}

void read_value(Reader& reader, yaml::Node node, const Type& type, Located<Rank>& out) {
  if (!scalar_or_report(reader, node, type)) return;
  double number = 0;
  constexpr double most = 1e9;
  if (!parse_whole(node.text(), number)) return reader.wrong_type(node, type);
  if (number < 1 || number > most) {
    return reader.out_of_range(node.span(),
                               fmt::format("the rank `{}` is not a number from 1 on", shown(node)),
                               "ranks count from 1, the most important journey");
  }
  out = {{static_cast<std::uint32_t>(number)}, node.span(), true};
}

void read_value(Reader& reader, yaml::Node node, const Type& type, Located<FormatVersion>& out) {
  if (!scalar_or_report(reader, node, type)) return;
  double number = 0;
  if (parse_number(node.text(), number) && number == 1) {
    out = {{1}, node.span(), true};
    return;
  }
  reader.report({.rule = "unsupported-version",
                 .span = node.span(),
                 .message = fmt::format("format version `{}` is not known here", shown(node)),
                 .help = "this program reads version 1: write `csm: 1`",
                 .labels = {},
                 .fix = {}});
}

void read_value(Reader& reader, yaml::Node node, const Type& type, Rating& out) {
  out.span = node.span();
  if (node.is_map()) return read_raters(reader, node, type, out);
  if (!scalar_or_report(reader, node, type)) return;
  if (node.text() == "unknown") {
    out.state = Rating::State::unknown;
    return;
  }
  Range range;
  if (!parse_range(node.text(), range)) return reader.wrong_type(node, type);
  if (!ordered_or_report(reader, node, range) || !rating_in_bounds(reader, node, range)) return;
  out.figure = {range.low, (range.low + range.high) / 2, range.high};
  out.state = Rating::State::given;
}

void read_value(Reader& reader, yaml::Node node, const Type& type, Strength& out) {
  if (node.is_scalar()) {
    if (const auto word = parse_word<Comparison>(node.text())) {
      out.word = {*word, node.span(), true};
      return;
    }
    const bool letters = !node.text().empty() && std::ranges::all_of(node.text(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' || c == ' ';
    });
    if (letters && node.text() != "unknown") {
      return reader.unknown_value(node, "strength", words<Comparison>);
    }
  }
  read_value(reader, node, type, out.rating);
}

void read_value(Reader& reader, yaml::Node node, const Type& type, Reference& out) {
  if (scalar_or_report(reader, node, type)) out = {node.text(), node.span(), -1};
}

int read_choice(Reader& reader, yaml::Node key, yaml::Node node, const Type& type) {
  if (!scalar_or_report(reader, node, type)) return -1;
  const auto found = std::ranges::find(type.words, node.text(), &Word::word);
  if (found != type.words.end()) return static_cast<int>(found - type.words.begin());
  reader.unknown_value(node, key.text(), type.words);
  return -1;
}

namespace {

/// `+1`, `1`, `=4` or `=per-order`.
void read_raise(Reader& reader, yaml::Node path, yaml::Node node, std::vector<Raise>& out) {
  constexpr Type type{.shape = Shape::raises};
  if (!node.is_scalar()) return reader.wrong_type(node, type);
  Raise raise;
  raise.path = {path.text(), path.span()};
  raise.span = node.span();
  std::string_view text = node.text();
  if (text.starts_with('=')) {
    raise.sets = true;
    text = trim(text.substr(1));
    if (const auto rung = parse_word<Permission>(text); rung && *rung != Permission::unknown) {
      raise.rung = {*rung, node.span(), true};
    } else if (!parse_number(text, raise.amount)) {
      return reader.wrong_type(node, type);
    } else if (raise.amount < 0 || raise.amount > rating_high) {
      return reader.out_of_range(node.span(),
                                 fmt::format("the rating `{}` lies outside 0..5", shown(node)),
                                 "`=4` sets a rating to 4; ratings go from 0 to 5");
    }
  } else if (!parse_whole(text, raise.amount)) {
    return reader.wrong_type(node, type);
  } else if (raise.amount < 0) {
    return reader.out_of_range(node.span(), fmt::format("`{}` would lower a rating", shown(node)),
                               "`+1` raises by one step");
  }
  out.push_back(raise);
}

}  // namespace

void read_value(Reader& reader, yaml::Node node, const Type& type, std::vector<Raise>& out) {
  if (!node.is_map()) return reader.wrong_type(node, type);
  for (yaml::Node path = node.first(); path; path = path.next().next()) {
    read_raise(reader, path, path.next(), out);
  }
}

}  // namespace csm::model
