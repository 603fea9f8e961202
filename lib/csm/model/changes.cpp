// SPDX-License-Identifier: MIT
#include "csm/model/changes.hpp"

#include "csm/model/access.hpp"
#include "csm/model/alignment.hpp"
#include "csm/model/references.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

namespace csm::model {
namespace {

/// An experience or a rival's offer stands in a cell by these words.
bool names_a_cell(const Type& type) {
  return type.words.data() == words<ExperienceType>.data() ||
         type.words.data() == words<ArchitectureType>.data();
}

/// The cells' columns that mentions of architectures lead to.
std::set<ArchitectureType> columns(const std::vector<Architecture>& all, const Content& ids) {
  std::set<ArchitectureType> types;
  for (const Architecture& architecture : all) {
    const bool mentioned =
        std::ranges::binary_search(ids.items, architecture.id.text, {}, &Content::text);
    if (mentioned) types.insert(architecture.type.value);
  }
  return types;
}

class Comparison {
 public:
  Comparison(Difference& difference, const Renames& renames)
      : difference_(difference), renames_(renames) {}

  void all() { block(*table<Model>(), &difference_.before, &difference_.after, {}, "", {}); }

 private:
  /// `id` is that of the thing, `path` ends with a point.
  void block(const Table& keys, const void* before, const void* after, std::string_view id,
             const std::string& path, const std::vector<Place>& above) {
    for (const Key& key : keys.keys) {
      const void* const old = key.access->get(before);
      const void* const now = key.access->get(after);
      std::vector<Place> places = above;
      places.push_back({&key});
      std::string here = path + std::string(key.name);
      switch (key.type.shape) {
        case Shape::block: block(*key.type.table(), old, now, {}, here + '.', places); break;
        case Shape::things: things(key, old, now, here + '.', places); break;
        case Shape::blocks: blocks(key, old, now, here, places); break;
        default: value(key, old, now, id, std::move(here), std::move(places));
      }
    }
  }

  void value(const Key& key, const void* before, const void* after, std::string_view id,
             std::string path, std::vector<Place> places) {
    Content old = key.access->content(before);
    Content now = key.access->content(after);
    if (old == now) return;
    // A thing without a name is called by its id.
    if (key.name == "name" && key.need == Need::optional && !id.empty()) {
      const Content by_id{.kind = Content::Kind::text, .text = std::string(id)};
      if (!old.said()) old = by_id;
      if (!now.said()) now = by_id;
      if (old == now) return;
    }
    const ChangeKind kind = kind_of(key, old, now);
    add(kind, std::move(path), std::move(old), std::move(now), std::move(places));
  }

  ChangeKind kind_of(const Key& key, const Content& old, const Content& now) const {
    if (!old.said()) return ChangeKind::added;
    if (!now.said()) return ChangeKind::removed;
    return moves(key, old, now) ? ChangeKind::moved : ChangeKind::changed;
  }

  bool moves(const Key& key, const Content& old, const Content& now) const {
    if (names_a_cell(key.type)) return true;
    if (key.type.shape != Shape::reference || key.type.refers_to != Thing::architecture)
      return false;
    return columns(difference_.before.architectures, old) !=
           columns(difference_.after.architectures, now);
  }

  void things(const Key& key, const void* before, const void* after, const std::string& path,
              const std::vector<Place>& above) {
    const ItemAccess& items = *key.access->items;
    const Table& inside = *key.type.table();
    std::map<std::string_view, const void*> old;
    for (std::size_t i = 0; i < items.size(before); ++i) {
      const void* const thing = items.get(before, i);
      old.emplace(items.id(thing), thing);
    }
    std::set<std::string_view> kept;
    for (std::size_t i = 0; i < items.size(after); ++i) {
      const void* const thing = items.get(after, i);
      const std::string_view id = items.id(thing);
      std::vector<Place> places = above;
      places.back().id = id;
      const std::string here = path + std::string(id);
      const auto same = old.find(id);
      if (same == old.end()) {
        add(ChangeKind::added, here, {}, block_content(inside, thing), std::move(places));
        continue;
      }
      kept.insert(id);
      const auto renamed = renames_.old_ids.find(here);
      if (renamed != renames_.old_ids.end()) {
        add(ChangeKind::renamed, here, word_content(renamed->second), word_content(id), places);
      }
      block(inside, same->second, thing, id, here + '.', places);
    }
    for (std::size_t i = 0; i < items.size(before); ++i) {
      const void* const thing = items.get(before, i);
      const std::string_view id = items.id(thing);
      if (kept.contains(id)) continue;
      std::vector<Place> places = above;
      places.back().id = id;
      add(ChangeKind::removed, path + std::string(id), block_content(inside, thing), {},
          std::move(places));
    }
  }

  /// A block in a list, which is known by its name.
  struct Block {
    const void* block = nullptr;
    std::string name;
    std::size_t twin = none;  ///< in the other list
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
  };

  static std::vector<Block> blocks_of(const Key& key, const void* list) {
    std::vector<Block> blocks;
    const Key& name = *key.type.table()->find("name");
    for (std::size_t i = 0; i < key.access->items->size(list); ++i) {
      const void* const block = key.access->items->get(list, i);
      blocks.push_back({block, name.access->content(name.access->get(block)).text});
    }
    return blocks;
  }

  static void pair_by_name(std::vector<Block>& old, std::vector<Block>& now) {
    std::unordered_map<std::string_view, std::vector<std::size_t>>
        waiting;  // the first at the back
    for (std::size_t i = old.size(); i-- > 0;) waiting[old[i].name].push_back(i);
    for (std::size_t i = 0; i < now.size(); ++i) {
      std::vector<std::size_t>& places = waiting[now[i].name];
      if (places.empty()) continue;
      now[i].twin = places.back();
      old[places.back()].twin = i;
      places.pop_back();
    }
  }

  static void pair_twins(const Table& keys, std::vector<Block>& old, std::vector<Block>& now) {
    const auto alone = [&keys](const std::vector<Block>& blocks, std::vector<Content>& contents) {
      std::vector<std::size_t> places;
      for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].twin != Block::none) continue;
        places.push_back(i);
        contents.push_back(block_content(keys, blocks[i].block));
      }
      return places;
    };
    std::vector<Content> old_contents;
    std::vector<Content> new_contents;
    const std::vector<std::size_t> gone = alone(old, old_contents);
    const std::vector<std::size_t> come = alone(now, new_contents);
    for (const Twins& twins : find_twins(old_contents, new_contents)) {
      old[gone[twins.before]].twin = come[twins.after];
      now[come[twins.after]].twin = gone[twins.before];
    }
  }

  void blocks(const Key& key, const void* before, const void* after, const std::string& path,
              const std::vector<Place>& places) {
    const Table& inside = *key.type.table();
    std::vector<Block> old = blocks_of(key, before);
    std::vector<Block> now = blocks_of(key, after);
    pair_by_name(old, now);
    pair_twins(inside, old, now);
    for (const Block& block : now) {
      const std::string here = path + '.' + block.name;
      if (block.twin == Block::none) {
        add(ChangeKind::added, here, {}, block_content(inside, block.block), places);
      } else if (old[block.twin].name != block.name) {
        add(ChangeKind::renamed, here, text_content(old[block.twin].name), text_content(block.name),
            places);
      } else {
        this->block(inside, old[block.twin].block, block.block, {}, here + '.', places);
      }
    }
    for (const Block& block : old) {
      if (block.twin != Block::none) continue;
      add(ChangeKind::removed, path + '.' + block.name, block_content(inside, block.block), {},
          places);
    }
    if (key.type.table == &table<Step>) order(old, now, path, places);
  }

  /// Steps stand in the order in which they are taken.
  void order(const std::vector<Block>& old, const std::vector<Block>& now, const std::string& path,
             const std::vector<Place>& places) {
    Content before{.kind = Content::Kind::list};
    Content after{.kind = Content::Kind::list};
    for (const Block& block : old) {
      if (block.twin != Block::none) before.items.push_back(text_content(now[block.twin].name));
    }
    for (const Block& block : now) {
      if (block.twin != Block::none) after.items.push_back(text_content(block.name));
    }
    if (before == after) return;
    add(ChangeKind::moved, path, std::move(before), std::move(after), places);
  }

  void add(ChangeKind kind, std::string path, Content before, Content after,
           std::vector<Place> places) {
    difference_.changes.push_back({.kind = kind,
                                   .path = std::move(path),
                                   .before = std::move(before),
                                   .after = std::move(after),
                                   .places = std::move(places)});
  }

  Difference& difference_;
  const Renames& renames_;
};

/// The place of a thing in a list, or its size.
std::size_t place_of(const ItemAccess& items, const void* list, std::string_view id) {
  std::size_t i = 0;
  while (i < items.size(list) && items.id(items.get(list, i)) != id) ++i;
  return i;
}

}  // namespace

Difference compare(const Model& before, const Model& after) {
  Difference difference{.before = before, .after = after, .changes = {}, .texts = {}};
  Renames renames = align(difference.before, after);
  Comparison(difference, renames).all();
  difference.texts = std::move(renames.texts);
  return difference;
}

void make(const Change& change, Model& version, const Model& after) {
  if (change.kind == ChangeKind::renamed) return;
  void* thing = &version;
  const void* other = &after;
  for (const Place& place : change.places) {
    const Key& key = *place.key;
    const bool last = &place == &change.places.back();
    if (key.type.shape == Shape::blocks) return;
    if (last && place.id.empty()) {
      key.access->assign(thing, other);
      break;
    }
    thing = key.access->edit(thing);
    other = key.access->get(other);
    if (place.id.empty()) continue;
    const ItemAccess& items = *key.access->items;
    const std::size_t own_place = place_of(items, thing, place.id);
    if (last && change.kind == ChangeKind::removed) {
      items.remove(thing, own_place);
      break;
    }
    const void* const new_item = items.get(other, place_of(items, other, place.id));
    if (last) {
      items.add(thing, new_item);
      break;
    }
    thing = items.edit(thing, own_place);
    other = new_item;
  }
  const Shape shape = change.places.back().key->type.shape;
  if (shape != Shape::things && shape != Shape::reference) return;
  Reporter nobody;
  resolve_references(version, nobody, false);
}

std::string key_path(const Change& change) {
  std::vector<std::string_view> keys;
  for (const Place& place : change.places) keys.push_back(place.key->name);
  return fmt::format("{}", fmt::join(keys, "."));
}

}  // namespace csm::model
