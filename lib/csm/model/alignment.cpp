// SPDX-License-Identifier: MIT
#include "csm/model/alignment.hpp"

#include "csm/model/access.hpp"
#include "csm/model/table.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include <fmt/format.h>

namespace csm::model {
namespace {

/// By what a thing is known again; nothing where it does not say enough.
using Mark = std::optional<std::string> (*)(const Content& thing);

std::optional<std::string> name_and_type(const Content& thing) {
  const Content* const name = thing.find("name");
  if (name == nullptr) return std::nullopt;
  const Content* const type = thing.find("type");
  return written(*name) + '\n' + (type == nullptr ? "" : written(*type));
}

std::optional<std::string> all_but_name(const Content& thing) {
  Content rest;
  for (std::size_t i = 0; i < thing.items.size(); ++i) {
    if (thing.names[i] != "name") rest.put(thing.names[i], thing.items[i]);
  }
  if (!rest.said()) return std::nullopt;
  return written(rest);
}

/// What the things of a table are mentioned as; nothing where they never are.
std::optional<Thing> kind_of(const Table& things) {
  struct Kind {
    const Table* table;
    Thing thing;
  };
  const Kind kinds[] = {{table<Segment>(), Thing::segment},
                        {table<Experience>(), Thing::experience},
                        {table<Architecture>(), Thing::architecture},
                        {table<Evidence>(), Thing::evidence},
                        {table<Initiative>(), Thing::initiative}};
  const auto* const found = std::ranges::find(kinds, &things, &Kind::table);
  return found == std::end(kinds) ? std::nullopt : std::optional(found->thing);
}

/// New ids by the old ones.
using Ids = std::unordered_map<std::string_view, std::string_view>;

class Aligner {
 public:
  Aligner(Model& before, const Model& after) : before_(before), after_(after) {}

  /// What was renamed may be what else is known by, so it is looked for until nothing is found.
  Renames all() {
    do {
      found_ = false;
      ids_.clear();
      block(*table<Model>(), &before_, &after_, "");
      follow(*table<Model>(), &before_);
      follow_paths();
    } while (found_);
    return std::move(renames_);
  }

 private:
  void block(const Table& keys, void* before, const void* after, const std::string& path) {
    for (const Key& key : keys.keys) {
      void* const own = key.access->edit(before);
      const void* const other = key.access->get(after);
      const std::string inside = path + std::string(key.name);
      if (key.type.shape == Shape::block) block(*key.type.table(), own, other, inside + '.');
      if (key.type.shape == Shape::things) things(key, own, other, inside + '.', path.empty());
    }
  }

  void things(const Key& key, void* before, const void* after, const std::string& path,
              bool of_the_file) {
    const ItemAccess& items = *key.access->items;
    const Table& inside = *key.type.table();
    std::unordered_map<std::string_view, std::size_t> ids;
    for (std::size_t i = 0; i < items.size(after); ++i)
      ids.emplace(items.id(items.get(after, i)), i);
    std::vector<std::size_t> gone;
    std::vector<bool> there(items.size(after), false);
    for (std::size_t i = 0; i < items.size(before); ++i) {
      const auto same = ids.find(items.id(items.get(before, i)));
      if (same == ids.end()) {
        gone.push_back(i);
        continue;
      }
      there[same->second] = true;
      block(inside, items.edit(before, i), items.get(after, same->second),
            path + std::string(same->first) + '.');
    }
    std::vector<std::size_t> come;
    for (std::size_t i = 0; i < there.size(); ++i) {
      if (!there[i]) come.push_back(i);
    }
    if (gone.empty() || come.empty()) return;
    std::vector<Content> old_things;
    std::vector<Content> new_things;
    for (const std::size_t i : gone) {
      old_things.push_back(block_content(inside, items.get(before, i)));
    }
    for (const std::size_t i : come) {
      new_things.push_back(block_content(inside, items.get(after, i)));
    }
    for (const Twins& twins : find_twins(old_things, new_things)) {
      const std::size_t old_place = gone[twins.before];
      const std::string_view from = items.id(items.get(before, old_place));
      const std::string_view to = items.id(items.get(after, come[twins.after]));
      items.rename(items.edit(before, old_place), to);
      renames_.old_ids.emplace(path + std::string(to), from);
      if (const auto kind = kind_of(inside); kind && of_the_file) ids_[*kind].emplace(from, to);
      found_ = true;
    }
  }

  /// Everything that mentions what was renamed.
  void follow(const Table& keys, void* block) {
    for (const Key& key : keys.keys) {
      void* const member = key.access->edit(block);
      if (key.type.shape == Shape::reference) {
        for (Reference& mention : key.access->references(member)) {
          mention.id = new_id(key.type.refers_to, mention.id);
        }
      }
      if (key.type.table == nullptr) continue;
      const Table& inside = *key.type.table();
      const ItemAccess* const items = key.access->items;
      if (items == nullptr) follow(inside, member);
      for (std::size_t i = 0; items != nullptr && i < items->size(member); ++i) {
        follow(inside, items->edit(member, i));
      }
    }
  }

  std::string_view new_id(Thing kind, std::string_view id) const {
    const auto ids = ids_.find(kind);
    if (ids == ids_.end()) return id;
    const auto found = ids->second.find(id);
    return found == ids->second.end() ? id : found->second;
  }

  /// The ids in paths of ratings, such as `experiences.shop.ratings`.
  void follow_paths() {
    for (Initiative& initiative : before_.initiatives) {
      for (Raise& raise : initiative.raises) follow_path(raise.path.text);
    }
  }

  void follow_path(std::string_view& path) {
    const std::size_t first = std::min(path.find('.'), path.size());
    const std::size_t second = std::min(path.find('.', first + 1), path.size());
    if (first == path.size()) return;
    const Key* const list = table<Model>()->find(path.substr(0, first));
    if (list == nullptr || list->type.table == nullptr) return;
    const std::optional<Thing> kind = kind_of(*list->type.table());
    if (!kind) return;
    const std::string_view id = path.substr(first + 1, second - first - 1);
    const std::string_view now = new_id(*kind, id);
    if (now == id) return;
    renames_.texts.push_back(std::make_unique<const std::string>(
        fmt::format("{}.{}{}", list->name, now, path.substr(second))));
    path = *renames_.texts.back();
  }

  Model& before_;
  const Model& after_;
  Renames renames_;
  std::map<Thing, Ids> ids_;  ///< found in this round
  bool found_ = false;
};

}  // namespace

std::vector<Twins> find_twins(const std::vector<Content>& before,
                              const std::vector<Content>& after) {
  std::vector<Twins> twins;
  std::vector<bool> paired(before.size(), false);
  std::vector<bool> taken(after.size(), false);
  for (const Mark mark : {Mark(name_and_type), Mark(all_but_name)}) {
    std::map<std::string, std::vector<std::size_t>> waiting;  // the first one at the back
    for (std::size_t i = before.size(); i-- > 0;) {
      if (paired[i]) continue;
      if (auto text = mark(before[i])) waiting[*std::move(text)].push_back(i);
    }
    for (std::size_t i = 0; i < after.size(); ++i) {
      if (taken[i]) continue;
      const auto text = mark(after[i]);
      if (!text) continue;
      const auto found = waiting.find(*text);
      if (found == waiting.end() || found->second.empty()) continue;
      twins.push_back({found->second.back(), i});
      paired[found->second.back()] = true;
      taken[i] = true;
      found->second.pop_back();
    }
  }
  return twins;
}

Renames align(Model& before, const Model& after) { return Aligner(before, after).all(); }

}  // namespace csm::model
