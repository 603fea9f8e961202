// SPDX-License-Identifier: MIT
#include "csm/teach/key.hpp"

#include "csm/model/reader.hpp"
#include "csm/rules/rule.hpp"
#include "csm/yaml/parse.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace csm::teach {
namespace {

// --- What goes with what -------------------------------------------------------------------------

template <class T>
bool is_given(const Located<T>& value) {
  return value.given;
}
template <class T>
bool is_given(const std::vector<T>& list) {
  return !list.empty();
}
template <class T>
Span place_of(const Located<T>& value) {
  return value.span;
}
template <class T>
Span place_of(const std::vector<T>& list) {
  return list.front().span;
}

template <auto Member>
bool given(const Item& item) {
  return is_given(item.*Member);
}
template <auto Member>
Span place(const Item& item) {
  return place_of(item.*Member);
}

constexpr unsigned bit(Ask ask) { return 1U << static_cast<unsigned>(ask); }

/// A key that says what is asked, in the order of `Ask`.
struct AskKey {
  bool (*given)(const Item& item);
  Span (*place)(const Item& item);
};
constexpr AskKey ask_keys[] = {
    {given<&Item::finds>, place<&Item::finds>},
    {given<&Item::silent>, place<&Item::silent>},
    {given<&Item::cell>, place<&Item::cell>},
    {given<&Item::figure>, place<&Item::figure>},
    {given<&Item::value>, place<&Item::value>},
    {given<&Item::unchanged>, place<&Item::unchanged>},
    {given<&Item::changes_only>, place<&Item::changes_only>},
};

/// A key that says how, and what it goes with.
struct HowKey {
  std::string_view name;
  bool (*given)(const Item& item);
  Span (*place)(const Item& item);
  unsigned goes_with;
};
constexpr HowKey how_keys[] = {
    {"at", given<&Item::at>, place<&Item::at>, bit(Ask::finds) | bit(Ask::silent)},
    {"status", given<&Item::status>, place<&Item::status>, bit(Ask::cell)},
    {"experiences", given<&Item::experiences>, place<&Item::experiences>, bit(Ask::cell)},
    {"is", given<&Item::is>, place<&Item::is>, bit(Ask::value)},
    {"has", given<&Item::has>, place<&Item::has>, bit(Ask::value)},
    {"least", given<&Item::least>, place<&Item::least>, bit(Ask::figure) | bit(Ask::value)},
    {"most", given<&Item::most>, place<&Item::most>, bit(Ask::figure) | bit(Ask::value)},
    {"spread", given<&Item::spread>, place<&Item::spread>, bit(Ask::figure)},
};

void report(Reporter& reporter, std::string_view rule, Span span, std::string message,
            std::string help) {
  reporter.add(
      {.rule = rule, .span = span, .message = std::move(message), .help = std::move(help)});
}

/// Finds out what an item asks; false, and reported, where that is not one thing.
bool settle_ask(Item& item, Reporter& reporter) {
  const AskKey* found = nullptr;
  for (const AskKey& one : ask_keys) {
    if (!one.given(item)) continue;
    const auto ask = static_cast<Ask>(&one - ask_keys);
    if (found != nullptr) {
      report(reporter, "duplicate-key", one.place(item),
             fmt::format("`{}` and `{}` stand in one item", spelling(item.ask), spelling(ask)),
             "an item asks for one thing: make two of them");
      return false;
    }
    found = &one;
    item.ask = ask;
  }
  if (found != nullptr) return true;
  std::vector<std::string_view> names;
  for (const Word& word : ask_words) names.push_back(word.word);
  report(reporter, "missing-key", item.span, "this item asks for nothing",
         fmt::format("add one of: {}", fmt::join(names, ", ")));
  return false;
}

/// A bound that every answer meets or none does is a slip.
void check_scale(const Item& item, Reporter& reporter) {
  const std::optional<Scale> scale = scale_of(*item.figure);
  if (!scale) return;
  for (const auto* const bound : {&item.least, &item.most}) {
    if (!bound->given) continue;
    const double value = **bound;
    if (value >= scale->low && value <= scale->high) continue;
    report(reporter, "out-of-range", bound->span,
           fmt::format("`{}` is never {}", item.figure->text, value),
           fmt::format("it runs from {} to {}", scale->low, scale->high));
  }
}

void check_how(const Item& item, const AnswerKey& key, Reporter& reporter) {
  const std::string_view asked = spelling(item.ask);
  for (const HowKey& how : how_keys) {
    if (!how.given(item) || (how.goes_with & bit(item.ask)) != 0) continue;
    std::vector<std::string> with;
    for (std::size_t i = 0; i < std::size(ask_words); ++i) {
      if ((how.goes_with >> i & 1U) != 0) with.push_back(fmt::format("`{}`", ask_words[i].word));
    }
    report(reporter, "unknown-key", how.place(item),
           fmt::format("`{}` does not go with `{}`", how.name, asked),
           fmt::format("it goes with {}", fmt::join(with, " or ")));
  }
  const AskKey& ask = ask_keys[static_cast<std::size_t>(item.ask)];
  if (item.ask == Ask::cell && item.status.empty() && item.experiences.empty()) {
    report(reporter, "missing-key", ask.place(item), "nothing is asked of this cell",
           "add `status`, `experiences`, or both");
  }
  if (item.ask == Ask::figure && !item.least && !item.most && !item.spread) {
    report(reporter, "missing-key", ask.place(item), "nothing is asked of this figure",
           "add `least`, `most` or `spread`");
  }
  if (item.ask == Ask::figure) check_scale(item, reporter);
  if (item.least && item.most && *item.least > *item.most) {
    report(reporter, "out-of-range", item.most.span, "the most is smaller than the least",
           "write the smaller number under `least`");
  }
  const bool compares = item.ask == Ask::unchanged || item.ask == Ask::changes_only;
  if (compares && !key.handed_out) {
    report(reporter, "missing-key", ask.place(item),
           fmt::format("`{}` needs to know what was handed out", asked),
           "name the file that students began with under `handed_out`, at the top of the key");
  }
}

// --- What items are called -----------------------------------------------------------------------

template <class List, class Text>
std::string joined(const List& list, std::string_view between, Text text) {
  std::vector<std::string_view> words;
  for (const auto& one : list) words.push_back(text(*one));
  return fmt::format("{}", fmt::join(words, between));
}

std::string told(const Item& item) {
  const auto rule = [](const RuleWord& word) { return word.word; };
  const auto path = [](std::string_view text) { return text; };
  const std::string where = item.at ? fmt::format(" at {}", *item.at) : std::string();
  switch (item.ask) {
    case Ask::finds: return fmt::format("finds {}{}", joined(item.finds, " or ", rule), where);
    case Ask::silent: return fmt::format("no {}{}", joined(item.silent, " or ", rule), where);
    case Ask::cell:
      return fmt::format("cell {}/{}", spelling(item.cell->experience),
                         spelling(item.cell->architecture));
    case Ask::figure: return std::string(item.figure->text);
    case Ask::value: return std::string(*item.value);
    case Ask::unchanged: return fmt::format("unchanged {}", joined(item.unchanged, " and ", path));
    case Ask::changes_only:
      return fmt::format("changes only {}", joined(item.changes_only, " and ", path));
  }
  return {};
}

void settle_labels(std::vector<Item>& items) {
  std::map<std::string, unsigned> seen;
  for (Item& item : items) {
    item.label = item.name ? std::string(*item.name) : told(item);
    const unsigned number = ++seen[item.label];
    if (number > 1) item.label += fmt::format(" ({})", number);
  }
}

}  // namespace

bool RuleWord::means(const Finding& finding) const {
  return finding.rule == word || spelling(find_rule(finding.rule)->section) == word;
}

KeyFile read_key(std::string name, std::string bytes, Reporter& reporter) {
  KeyFile file;
  Document& document = file.document;
  document.source = std::make_unique<const Source>(std::move(name), std::move(bytes));
  document.tree = yaml::parse(*document.source, reporter);
  const yaml::Node root = document.tree.root();
  model::Reader reader(reporter, document.tree.complete());
  if (!root || root.is_null()) {
    if (document.tree.complete()) {
      reader.missing_key({}, "the file holds no key",
                         "begin with `title:` and `check:`; csm-grade(1) tells them all");
    }
    return file;
  }
  const model::Table& table = *model::table<AnswerKey>();
  if (!root.is_map()) {
    reader.wrong_type(root, {.shape = model::Shape::block, .table = &model::table<AnswerKey>});
    return file;
  }
  reader.block(table, root, root.size() == 0 ? root.span() : root.first().span(), {}, &file.key);
  for (Item& item : file.key.check) {
    if (document.tree.complete() && settle_ask(item, reporter)) {
      check_how(item, file.key, reporter);
    }
  }
  settle_labels(file.key.check);
  return file;
}

}  // namespace csm::teach
