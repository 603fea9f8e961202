// SPDX-License-Identifier: MIT
#include "csm/render/why.hpp"

#include "csm/render/html/page.hpp"
#include "csm/report/why.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

/// How the figures come about: trees to unfold, each branch told once.
namespace csm::render::html {
namespace {

constexpr std::size_t most_trees = 5;       ///< of gaps and of rivals
constexpr std::size_t most_nodes = 20'000;  ///< on the page

class Trees {
 public:
  explicit Trees(const Story& story)
      : path_(story.report.path), source_(*story.file.document.source) {}

  /// As an item of a list; a tree for which the page has no room is only named.
  std::string tree(const Question& question) {
    const ReasonPtr root = question.answer();
    std::unordered_set<const Reason*> fresh;
    const std::size_t more = items_of(*root, fresh);
    if (written_ + more > most_nodes) {
      return fmt::format(
          "<li>{} {} <span class=\"soft\">{} figures: <code>csm score --why {}</code> prints "
          "them</span></li>\n",
          shown(root->label), value(*root), more, shown(question.text()));
    }
    written_ += more;
    roots_.push_back(root);
    return item(*root);
  }

 private:
  static std::string value(const Reason& reason) {
    return fmt::format("<b class=\"n\">{}</b>", why_figure(reason.value));
  }

  /// How many items a tree adds to the page.
  std::size_t items_of(const Reason& reason, std::unordered_set<const Reason*>& fresh) const {
    const bool told = numbers_.contains(&reason) || !fresh.insert(&reason).second;
    std::size_t count = 1;
    if (told) return count;
    for (const ReasonPtr& branch : reason.branches) count += items_of(*branch, fresh);
    return count;
  }

  std::string item(const Reason& reason) {
    const std::string what = fmt::format("{} {}", shown(reason.label), value(reason));
    if (reason.branches.empty()) {
      const std::string from = why_origin({path_, source_, reason}, reason);
      return fmt::format("<li>{} <span class=\"soft\">{}</span></li>\n", what, shown(from));
    }
    const auto [known, fresh] = numbers_.try_emplace(&reason, numbers_.size() + 1);
    if (!fresh) {
      return fmt::format("<li>{} <a href=\"#why-{}\">as above</a></li>\n", what, known->second);
    }
    std::string out = fmt::format("<li id=\"why-{}\"><details><summary>{}</summary>\n{}<ul>\n",
                                  known->second, what, paragraph("from " + reason.formula, "soft"));
    for (const ReasonPtr& branch : reason.branches) out += item(*branch);
    return out + "</ul>\n</details></li>\n";
  }

  std::string_view path_;
  const Source& source_;
  std::size_t written_ = 0;
  std::vector<ReasonPtr> roots_;  ///< kept, since nodes are known by their place in memory
  std::unordered_map<const Reason*, std::size_t> numbers_;
};

/// What is shown of one kind: the first gaps and rivals of the score, of others all.
std::vector<const Question*> chosen(const Story& story, const std::vector<Question>& all,
                                    std::string_view kind) {
  const Model& model = story.report.model;
  std::vector<const Question*> found;
  for (const Question& question : all) {
    const std::string_view name = question.name;
    if (question.figure.empty() && name.substr(0, name.find(':')) == kind) {
      found.push_back(&question);
    }
  }
  std::vector<std::string> first;
  if (kind == "gap") {
    for (const score::Gap& gap : story.report.card.gaps) {
      if (gap.attainable.value <= score::tie) break;
      first.push_back(
          fmt::format("gap:{}/{}", model.customers[gap.segment].id.text, spelling(gap.experience)));
    }
  } else if (kind == "rival") {
    for (const score::RivalScore& rival : story.report.card.rivals) {
      first.push_back(fmt::format("rival:{}", model.rivals[rival.index].id.text));
    }
  } else {
    return found;
  }
  std::vector<const Question*> sorted;
  for (std::size_t i = 0; i < std::min(first.size(), most_trees); ++i) {
    const auto one =
        std::ranges::find_if(found, [&](const Question* q) { return q->name == first[i]; });
    if (one != found.end()) sorted.push_back(*one);
  }
  return sorted;
}

}  // namespace

std::string why(const Story& story) {
  struct Kind {
    std::string_view name;
    std::string_view title;
  };
  // Segments are branches of the fit.
  constexpr Kind kinds[] = {{"fit", "Fit, and that of each segment"},
                            {"experience", "Strength of your experiences"},
                            {"gap", "The largest gaps within reach"},
                            {"rival", "Threat of the rivals that press most"},
                            {"cell", "Your strength in each cell"}};
  std::string out = paragraph(
      "Each figure unfolds into those that it was worked out from, down to what stands in the "
      "file. "
      "A name in a formula is that of a branch; ratings count as fifths; what stands in brackets "
      "are the lowest and the highest that a figure may be.");
  const std::vector<Question> all = questions(story.report.model, story.report.card.assumptions);
  Trees trees(story);
  for (const Kind& kind : kinds) {
    std::string items;
    for (const Question* question : chosen(story, all, kind.name)) items += trees.tree(*question);
    if (items.empty()) continue;
    out += fmt::format("<h3>{}</h3>\n<ul class=\"why\">\n{}</ul>\n", kind.title, items);
  }
  return out;
}

}  // namespace csm::render::html
