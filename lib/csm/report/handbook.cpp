// SPDX-License-Identifier: MIT
#include "csm/report/handbook.hpp"

#include "csm/report/handbook_pages.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace csm {
namespace {

using handbook::folded;
using handbook::Pages;

struct Chapter {
  std::string_view kind;  ///< as the list calls it
  Pages (*make)();
};
constexpr Chapter chapters[] = {
    {"terms", handbook::term_pages},
    {"experiences", handbook::experience_pages},
    {"architectures", handbook::architecture_pages},
    {"cells of the matrix", handbook::cell_pages},
    {"phases of the journey", handbook::phase_pages},
    {"scores", handbook::score_pages},
    {"kinds of value", handbook::value_pages},
    {"words", handbook::word_pages},
    {"keys", handbook::key_pages},
    {"keys that stand in several places", handbook::path_pages},
    {"chapters of the rules", handbook::chapter_pages},
    {"rules", handbook::rule_pages},
};

struct Group {
  std::string_view kind;
  Pages pages;
};

const std::vector<Group>& all_groups() {
  static const std::vector<Group> groups = [] {
    std::vector<Group> made;
    for (const Chapter& chapter : chapters) made.push_back({chapter.kind, chapter.make()});
    return made;
  }();
  return groups;
}

/// All pages of that name, first the one that is spelled just so.
std::vector<const Topic*> pages_of(std::string_view name) {
  std::vector<const Topic*> found;
  const std::string wanted = folded(name);
  for (const Group& group : all_groups()) {
    for (const Topic& page : group.pages) {
      if (folded(page.name) == wanted) found.push_back(&page);
    }
  }
  std::stable_partition(found.begin(), found.end(),
                        [name](const Topic* page) { return page->name == name; });
  return found;
}

void add_page(Topic& topic, const Topic& page) {
  for (std::size_t i = 0; i < page.parts.size(); ++i) {
    topic.parts.push_back(page.parts[i]);
    if (i == 0) topic.parts.back().heading = fmt::format("{}, as a {}", page.name, page.kind);
  }
  topic.see.insert(topic.see.end(), page.see.begin(), page.see.end());
}

/// Each once, and not the topic itself.
void tidy(std::vector<std::string>& see, std::string_view own) {
  std::set<std::string> seen = {folded(own)};
  std::erase_if(see,
                [&seen](const std::string& name) { return !seen.insert(folded(name)).second; });
}

/// `connected-producer/coach-behavior` is found the other way round.
std::string turned(std::string_view name) {
  const std::size_t slash = name.find('/');
  if (slash == std::string_view::npos) return std::string(name);
  return fmt::format("{}/{}", name.substr(slash + 1), name.substr(0, slash));
}

std::string_view without_cell_mark(std::string_view name) {
  constexpr std::string_view mark = "cell:";
  return name.starts_with(mark) ? name.substr(mark.size()) : name;
}

}  // namespace

std::optional<Topic> find_topic(std::string_view name) {
  const std::string_view wanted = without_cell_mark(name);
  std::vector<const Topic*> pages = pages_of(wanted);
  if (pages.empty()) pages = pages_of(turned(wanted));
  if (pages.empty()) return handbook::key_page_at(wanted);
  Topic topic = *pages.front();
  for (std::size_t i = 1; i < pages.size(); ++i) add_page(topic, *pages[i]);
  tidy(topic.see, topic.name);
  return topic;
}

std::vector<TopicGroup> topic_groups() {
  std::vector<TopicGroup> groups;
  for (const Group& group : all_groups()) {
    TopicGroup& made = groups.emplace_back();
    made.kind = group.kind;
    for (const Topic& page : group.pages) {
      if (std::ranges::find(made.names, page.name) == made.names.end()) {
        made.names.push_back(page.name);
      }
    }
  }
  return groups;
}

std::vector<std::string> topic_names() {
  std::vector<std::string> names;
  std::set<std::string> seen;
  for (const TopicGroup& group : topic_groups()) {
    for (const std::string& name : group.names) {
      if (seen.insert(name).second) names.push_back(name);
    }
  }
  return names;
}

}  // namespace csm
