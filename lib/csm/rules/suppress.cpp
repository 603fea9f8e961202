// SPDX-License-Identifier: MIT
#include "csm/rules/suppress.hpp"

#include "csm/finding/suppression.hpp"
#include "csm/rules/facts.hpp"
#include "csm/text/did_you_mean.hpp"
#include "csm/text/limits.hpp"
#include "csm/text/utf8.hpp"
#include "csm/yaml/comments.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

namespace csm {
namespace {

constexpr std::string_view verb = "ignore";
constexpr std::string_view upkeep[] = {"unused-suppression", "expired-suppression",
                                       "suppression-without-reason", "stale-baseline"};

bool is_upkeep(std::string_view rule) { return std::ranges::count(upkeep, rule) > 0; }

std::string ticked(std::string_view text) {
  constexpr std::size_t shown_width = 60;
  return fmt::format("`{}`", utf8::shorten(utf8::printable(text), shown_width));
}

std::vector<std::string_view> rule_names() {
  std::vector<std::string_view> names;
  for (const Rule* rule : catalogue()) names.push_back(rule->name);
  return names;
}

/// A suppression and what became of it.
struct Entry {
  Suppression written;
  std::uint32_t first_line = 0;
  std::uint32_t last_line = 0;  ///< the line below, for comments that stand alone
  std::vector<bool> used;       ///< by rule
  bool active = false;
};

/// The suppressions of one file.
class Suppressions {
 public:
  Suppressions(Checked& checked, Date today)
      : checked_(checked), source_(*checked.document.source), today_(today) {
    collect();
    for (std::size_t i = 0; i < entries_.size(); ++i) index(i);
  }

  void apply() {
    match(checked_.findings);
    for (const Entry& entry : entries_) inspect(entry, false);
    settle();
    // Those that are about such comments are judged last: nothing is said about them but that.
    for (const Entry& entry : entries_) inspect(entry, true);
    for (Finding& finding : reporter_.take()) checked_.findings.push_back(std::move(finding));
  }

 private:
  void collect();
  bool is_active(const Suppression& written) const;
  void index(std::size_t number);
  std::uint32_t reach(std::uint32_t line) const;

  void match(std::vector<Finding>& findings);
  void settle();

  void inspect(const Entry& entry, bool about_upkeep);
  void inspect_whole(const Entry& entry);
  void inspect_rule(const Entry& entry, std::size_t number, bool about_upkeep);
  bool was_looked_for(std::string_view rule) const;
  std::vector<Edit> without(const Entry& entry, std::size_t number) const;
  std::vector<Edit> without_comment(const Suppression& written) const;

  Checked& checked_;
  const Source& source_;
  Date today_;
  Reporter reporter_;
  std::vector<Entry> entries_;
  std::map<std::uint32_t, std::uint32_t> stacks_;  ///< lines of comments alone: the line below
  std::map<std::pair<std::uint32_t, std::string_view>,
           std::vector<std::pair<std::size_t, std::size_t>>>
      by_place_;  ///< last line and rule: which entry, which of its rules
  std::map<std::string_view, std::size_t> found_;
};

/// Backwards, so that a stack of comments knows the line below it.
void Suppressions::collect() {
  const std::vector<Span> comments = yaml::comments(source_, checked_.document.tree);
  for (auto span = comments.rbegin(); span != comments.rend(); ++span) {
    const std::uint32_t line = source_.position(span->begin).line;
    if (stands_alone(source_, *span)) stacks_.emplace(line, reach(line + 1));
    auto written = parse_suppression(source_, *span);
    if (!written) continue;
    const std::vector<bool> used(written->rules.size());
    const bool active = is_active(*written);
    entries_.push_back({std::move(*written), line, reach(line), used, active});
  }
  std::ranges::reverse(entries_);
}

bool Suppressions::is_active(const Suppression& written) const {
  if (written.verb.text != verb || written.reason.empty()) return false;
  return !written.until || (written.last_day() && *written.last_day() >= today_);
}

std::uint32_t Suppressions::reach(std::uint32_t line) const {
  const auto found = stacks_.find(line);
  return found == stacks_.end() ? line : found->second;
}

void Suppressions::index(std::size_t number) {
  const Entry& entry = entries_[number];
  if (!entry.active) return;
  for (std::size_t i = 0; i < entry.written.rules.size(); ++i) {
    by_place_[{entry.last_line, entry.written.rules[i].text}].emplace_back(number, i);
  }
}

void Suppressions::match(std::vector<Finding>& findings) {
  for (Finding& finding : findings) {
    ++found_[finding.rule];
    const std::uint32_t line = source_.position(finding.span.begin).line;
    // What begins in a stack of comments is reached by those above it.
    for (const std::uint32_t last : {line, reach(line)}) {
      const auto found = by_place_.find({last, finding.rule});
      if (found == by_place_.end() || !finding.suppressed_because.empty()) continue;
      for (const auto& [number, rule] : found->second) {
        Entry& entry = entries_[number];
        if (entry.first_line > line) continue;
        finding.suppressed_because = entry.written.reason;
        entry.used[rule] = true;
        break;
      }
    }
  }
}

/// Lets the suppressions act on what was found in the suppressions.
void Suppressions::settle() {
  std::vector<Finding> found = reporter_.take();
  match(found);
  for (Finding& finding : found) checked_.findings.push_back(std::move(finding));
}

void Suppressions::inspect(const Entry& entry, bool about_upkeep) {
  if (!about_upkeep) inspect_whole(entry);
  if (entry.written.verb.text != verb || entry.written.reason.empty()) return;
  for (std::size_t i = 0; i < entry.written.rules.size(); ++i) inspect_rule(entry, i, about_upkeep);
}

void Suppressions::inspect_whole(const Entry& entry) {
  const Suppression& written = entry.written;
  if (written.verb.text != verb) {
    reporter_.add(
        {.rule = "unused-suppression",
         .span = written.verb.span,
         .message = fmt::format("unknown word {} behind `csm:`", ticked(written.verb.text)),
         .help = "did you mean `ignore`?",
         .labels = {},
         .fix = {{written.verb.span, std::string(verb)}}});
    return;
  }
  if (written.reason.empty()) {
    reporter_.add({.rule = "suppression-without-reason",
                   .span = written.comment,
                   .message = "no reason is given, so nothing is suppressed",
                   .help = "say why behind two hyphens: `# csm: ignore RULE -- reason`"});
    return;
  }
  if (written.rules.empty()) {
    reporter_.add({.rule = "unused-suppression",
                   .span = written.comment,
                   .message = "no rule is named, so nothing is suppressed",
                   .help = "name the rules to ignore: `# csm: ignore RULE, RULE -- reason`"});
  }
  if (!written.until) return;
  const std::optional<Date> last = written.last_day();
  if (!last) {
    reporter_.add({.rule = "unused-suppression",
                   .span = written.until->span,
                   .message = fmt::format("{} is not a date, so nothing is suppressed",
                                          ticked(written.until->text)),
                   .help = "write year, month and day of a date that exists, such as "
                           "`until=2026-06-30`"});
  } else if (*last < today_) {
    reporter_.add({.rule = "expired-suppression",
                   .span = written.until->span,
                   .message = fmt::format("the suppression ended on {}", iso(*last)),
                   .help = "mend what it covers, or give it a new date if the reason still holds"});
  }
}

void Suppressions::inspect_rule(const Entry& entry, std::size_t number, bool about_upkeep) {
  const Suppression::Word& name = entry.written.rules[number];
  const Rule* const rule = find_rule(name.text);
  if (rule == nullptr) {
    if (about_upkeep) return;
    // Past the cap only the number counts.
    if (!reporter_.wants("unused-suppression")) return reporter_.add_unread("unused-suppression");
    Finding finding{.rule = "unused-suppression",
                    .span = name.span,
                    .message = fmt::format("unknown rule {} in a suppression", ticked(name.text))};
    const auto names = rule_names();
    const auto near = near_misses(name.text, names);
    finding.help = near.empty() ? "csm rules lists the rules" : did_you_mean(name.text, names);
    if (near.size() == 1) finding.fix = {{name.span, std::string(near.front())}};
    reporter_.add(std::move(finding));
    return;
  }
  if (is_upkeep(rule->name) != about_upkeep) return;
  if (!entry.active || entry.used[number] || !was_looked_for(rule->name)) return;
  reporter_.add({.rule = "unused-suppression",
                 .span = name.span,
                 .message = fmt::format("`{}` is suppressed, but not found here", rule->name),
                 .help = "remove it from the comment",
                 .labels = {},
                 .fix = without(entry, number)});
}

/// Where a file has errors of reading, or findings past the cap were dropped, silence says nothing.
bool Suppressions::was_looked_for(std::string_view rule) const {
  const auto found = found_.find(rule);
  return checked_.readable && (found == found_.end() || found->second < limits::findings_of_a_rule);
}

/// Takes one rule out of a comment; the whole comment where it names no other.
std::vector<Edit> Suppressions::without(const Entry& entry, std::size_t number) const {
  const std::vector<Suppression::Word>& rules = entry.written.rules;
  if (rules.size() == 1) return without_comment(entry.written);
  if (number == 0) return {{{rules[0].span.begin, rules[1].span.begin}, ""}};
  return {{{rules[number - 1].span.end, rules[number].span.end}, ""}};
}

/// With its line where it stands alone, else with the blanks in front of it.
std::vector<Edit> Suppressions::without_comment(const Suppression& written) const {
  const std::uint32_t line = source_.position(written.comment.begin).line;
  if (written.alone) return {{{source_.line_begin(line), source_.line_begin(line + 1)}, ""}};
  const std::uint32_t begin = source_.line_begin(line);
  const std::string_view before = source_.slice({begin, written.comment.begin});
  const auto last = static_cast<std::uint32_t>(before.find_last_not_of(" \t"));
  return {{{begin + last + 1, written.comment.end}, ""}};
}

}  // namespace

void apply_suppressions(Checked& checked, Date today) {
  if (!may_have_suppressions(checked.document.source->text())) return;
  Suppressions(checked, today).apply();
}

}  // namespace csm
