// SPDX-License-Identifier: MIT
#include "csm/teach/mark.hpp"

#include "csm/model/read_value.hpp"
#include "csm/teach/changes.hpp"
#include "csm/text/utf8.hpp"
#include "csm/yaml/path.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace csm::teach {
namespace {

using Remarks = std::vector<Remark>;

/// As many as people still read of one item.
constexpr std::size_t most_remarks = 3;

/// A value in a few words.
std::string told(yaml::Node node) {
  constexpr std::size_t columns = 40;
  if (!node || node.is_null()) return "left out";
  if (node.is_scalar()) return fmt::format("`{}`", utf8::shorten(node.text(), columns, true));
  return node.is_map() ? "a map" : "a list";
}

std::string told(const Change& change) {
  const std::string path = fmt::format("`{}`", change.path);
  if (change.reordered) return path + " stands in another order than in what was given";
  if (!change.after || change.after.is_null()) {
    return fmt::format("{} is gone; it was {}", path, told(change.before));
  }
  if (!change.before || change.before.is_null()) return path + " was added";
  if (!change.before.is_scalar() || !change.after.is_scalar()) return path + " was changed";
  return fmt::format("{} was {} and is {}", path, told(change.before), told(change.after));
}

bool is_below(std::string_view path, std::string_view top) {
  return path.starts_with(top) && (path.size() == top.size() || path[top.size()] == '.');
}

/// The number of a value: the middle of a range and of what raters say, a share as 0..1.
std::optional<double> number_of(yaml::Node node) {
  Reporter unheard;
  model::Reader reader(unheard, true);
  if (node.is_map()) {
    Rating rating;
    model::read_value(reader, node, {.shape = model::Shape::rating}, rating);
    return rating.given() ? std::optional(rating.figure.value) : std::nullopt;
  }
  Located<Money> amount;
  model::read_value(reader, node, {.shape = model::Shape::money}, amount);
  if (amount) return amount->value;
  Located<Share> share;
  model::read_value(reader, node, {.shape = model::Shape::share}, share);
  return share ? std::optional<double>(*share) : std::nullopt;
}

class Marker {
 public:
  Marker(const Checked& answer, yaml::Node handed_out, const score::Assumptions& assumptions)
      : answer_(answer), handed_out_(handed_out), assumptions_(assumptions) {
    std::vector<Span> spans;
    for (const Finding& finding : answer.findings) spans.push_back(finding.span);
    paths_ = yaml::paths_at(answer.document.tree, spans);
  }

  Remarks look(const Item& item) {
    switch (item.ask) {
      case Ask::finds: return finds(item);
      case Ask::silent: return silent(item);
      case Ask::cell: return cell(item);
      case Ask::figure: return figure(item);
      case Ask::value: return value(item);
      case Ask::unchanged: return unchanged(item);
      case Ask::changes_only: return changes_only(item);
    }
    return {};
  }

  /// Whether the answer differs from what was handed out, where the item looks.
  bool tried(const Item& item) const {
    if (!handed_out_) return true;
    const std::string_view path = item.ask == Ask::value ? *item.value : std::string_view();
    return !changes(yaml::find_path(handed_out_, path).node, yaml::find_path(root(), path).node,
                    path, {}, 1)
                .empty();
  }

 private:
  yaml::Node root() const { return answer_.document.tree.root(); }

  const score::Scorecard& card() {
    if (!card_) card_ = score::score(answer_.document.model, assumptions_);
    return *card_;
  }

  // --- Findings ----------------------------------------------------------------------------------

  /// Those of one of the rules, at the item's place.
  std::vector<const Finding*> of(const std::vector<Located<RuleWord>>& rules, const Item& item) {
    std::vector<const Finding*> found;
    for (std::size_t i = 0; i < answer_.findings.size(); ++i) {
      const Finding& finding = answer_.findings[i];
      if (item.at && !is_below(paths_[i], *item.at)) continue;
      const bool meant = std::ranges::any_of(
          rules, [&](const Located<RuleWord>& word) { return word->means(finding); });
      if (meant) found.push_back(&finding);
    }
    return found;
  }

  Remarks finds(const Item& item) {
    if (!of(item.finds, item).empty()) return {};
    std::vector<std::string> rules;
    for (const Located<RuleWord>& word : item.finds)
      rules.push_back(fmt::format("`{}`", word->word));
    std::string text = fmt::format("csm does not find {}", fmt::join(rules, " or "));
    if (!item.at) return {{.text = std::move(text)}};
    return {{.text = fmt::format("{} at `{}`", text, *item.at),
             .place = yaml::find_path(root(), *item.at).nearest}};
  }

  Remarks silent(const Item& item) {
    Remarks remarks;
    const auto found = of(item.silent, item);
    for (const Finding* finding : found) {
      if (remarks.size() == most_remarks) {
        remarks.back().text += fmt::format(" (and {} more)", found.size() - most_remarks);
        break;
      }
      remarks.push_back({.text = fmt::format("{} [{}]", finding->message, finding->rule),
                         .place = finding->span});
    }
    return remarks;
  }

  // --- Scores ------------------------------------------------------------------------------------

  Remarks cell(const Item& item) {
    const score::Cell& cell = card().cell(item.cell->experience, item.cell->architecture);
    const std::string name =
        fmt::format("the cell `{}/{}`", spelling(cell.experience), spelling(cell.architecture));
    Remarks remarks;
    const bool status_fits =
        item.status.empty() || std::ranges::any_of(item.status, [&](const auto& status) {
          return *status == cell.status;
        });
    if (!status_fits) {
      remarks.push_back({.text = fmt::format("{} is {}: {}", name, spelling(cell.status),
                                             word_of(cell.status).meaning)});
    }
    for (const Located<std::string_view>& id : item.experiences) {
      const bool stands = std::ranges::any_of(cell.experiences, [&](std::uint32_t index) {
        return answer_.document.model.experiences[index].id.text == *id;
      });
      if (!stands) {
        remarks.push_back(
            {.text = fmt::format("experience `{}` does not stand in {}", *id, name),
             .place = yaml::find_path(root(), fmt::format("experiences.{}", *id)).nearest});
      }
    }
    return remarks;
  }

  Remarks figure(const Item& item) {
    const auto found = find_figure(answer_.document.model, card(), *item.figure);
    const std::string_view name = item.figure->text;
    if (!found) return {{.text = fmt::format("there is no figure `{}`", name)}};
    const std::string path = path_of(*item.figure);
    std::optional<Span> place;
    if (!path.empty()) place = yaml::find_path(root(), path).nearest;
    return bounds(item, fmt::format("`{}`", name), found->value, found->high - found->low, place);
  }

  /// What is outside of the bounds that an item sets.
  static Remarks bounds(const Item& item, const std::string& name, double value, double spread,
                        std::optional<Span> place) {
    Remarks remarks;
    if (item.least && value < *item.least - score::tie) {
      remarks.push_back({fmt::format("{} is {}: too small", name, shown(value)), place});
    }
    if (item.most && value > *item.most + score::tie) {
      remarks.push_back({fmt::format("{} is {}: too large", name, shown(value)), place});
    }
    if (item.spread && spread > *item.spread + score::tie) {
      remarks.push_back(
          {fmt::format("the bounds of {} lie {} apart: too far", name, shown(spread)), place});
    }
    return remarks;
  }

  static std::string shown(double value) { return fmt::format("{:.4g}", value == 0 ? 0 : value); }

  // --- The file itself ---------------------------------------------------------------------------

  Remarks value(const Item& item) const {
    const yaml::Place found = yaml::find_path(root(), *item.value);
    if (!found.node || found.node.is_null()) {
      return {{fmt::format("nothing stands at `{}`", *item.value), found.nearest}};
    }
    const std::string name = fmt::format("`{}`", *item.value);
    if (!item.is.empty() && std::ranges::none_of(item.is, [&](const auto& word) {
          return found.node.is_scalar() && found.node.text() == *word;
        })) {
      return {{fmt::format("{} is {}", name, told(found.node)), found.nearest}};
    }
    for (const Located<std::string_view>& part : item.has) {
      if (!holds(found.node, *part)) {
        return {{fmt::format("{} does not have `{}`", name, *part), found.nearest}};
      }
    }
    if (!item.least && !item.most) return {};
    const std::optional<double> number = number_of(found.node);
    if (!number)
      return {{fmt::format("{} is {}, no number", name, told(found.node)), found.nearest}};
    return bounds(item, name, *number, 0, found.nearest);
  }

  static bool holds(yaml::Node node, std::string_view part) {
    if (node.is_scalar()) return node.text() == part;
    if (node.is_map()) return static_cast<bool>(node.find(part));
    for (yaml::Node one = node.first(); one; one = one.next()) {
      if (one.is_scalar() && one.text() == part) return true;
    }
    return false;
  }

  Remarks unchanged(const Item& item) const {
    Remarks remarks;
    for (const Located<std::string_view>& path : item.unchanged) {
      add(remarks, changes(yaml::find_path(handed_out_, *path).node,
                           yaml::find_path(root(), *path).node, *path, {}, most_remarks));
    }
    return remarks;
  }

  Remarks changes_only(const Item& item) const {
    std::vector<std::string_view> allowed;
    for (const Located<std::string_view>& path : item.changes_only) allowed.push_back(*path);
    Remarks remarks;
    add(remarks, changes(handed_out_, root(), "", allowed, most_remarks));
    return remarks;
  }

  void add(Remarks& remarks, const std::vector<Change>& changes) const {
    for (const Change& change : changes) {
      if (remarks.size() == most_remarks) return;
      remarks.push_back({told(change), yaml::find_path(root(), change.path).nearest});
    }
  }

  const Checked& answer_;
  yaml::Node handed_out_;
  score::Assumptions assumptions_;
  std::vector<std::string> paths_;  ///< by finding
  std::optional<score::Scorecard> card_;
};

/// The first error that keeps the file from being scored.
std::string first_error(const Checked& answer) {
  const Source& source = *answer.document.source;
  for (const Finding& finding : answer.findings) {
    const Rule* const rule = find_rule(finding.rule);
    if (rule->section != Section::reading || rule->severity != Severity::error) continue;
    const Position at = source.position(finding.span.begin);
    return fmt::format("line {}, column {}: {} [{}]", at.line, at.column, finding.message,
                       finding.rule);
  }
  return "it holds no strategy";
}

}  // namespace

bool Marked::all_met() const { return std::ranges::all_of(marks, &Mark::met); }

double Marked::points() const {
  double sum = 0;
  for (const Mark& mark : marks) sum += mark.points();
  return sum;
}

double worth(const AnswerKey& key) {
  double sum = 0;
  for (const Item& item : key.check) sum += item.worth();
  return sum;
}

Marked unreadable(const AnswerKey& key, std::string why) {
  Marked marked{.marks = {}, .unreadable = std::move(why)};
  for (const Item& item : key.check) marked.marks.push_back({.item = &item});
  return marked;
}

Marked mark(const AnswerKey& key, yaml::Node handed_out, const Checked& answer,
            const score::Assumptions& assumptions) {
  if (!answer.readable) return unreadable(key, first_error(answer));
  Marker marker(answer, handed_out, assumptions);
  Marked marked;
  for (const Item& item : key.check) {
    Remarks remarks = marker.look(item);
    const bool met = remarks.empty();
    marked.marks.push_back(
        {.item = &item, .met = met, .tried = marker.tried(item), .remarks = std::move(remarks)});
  }
  return marked;
}

}  // namespace csm::teach
