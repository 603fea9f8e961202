// SPDX-License-Identifier: MIT
#include "csm/model/read_value.hpp"

#include "csm/model/numbers.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace csm::model {
namespace {

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
