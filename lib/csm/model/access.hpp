// SPDX-License-Identifier: MIT
#pragma once

#include "csm/model/content.hpp"

#include <concepts>
#include <cstddef>
#include <string_view>
#include <vector>

/// What can be done with a member of a thing where only its row knows the type: the tables alone
/// are enough to compare two things, and to carry over a part of one to the other.
namespace csm::model {

struct Table;

/// A list of things with ids, or of blocks.
struct ItemAccess {
  std::size_t (*size)(const void* list) = nullptr;
  const void* (*get)(const void* list, std::size_t i) = nullptr;
  void* (*edit)(void* list, std::size_t i) = nullptr;
  void (*add)(void* list, const void* item) = nullptr;
  void (*remove)(void* list, std::size_t i) = nullptr;
  std::string_view (*id)(const void* item) = nullptr;  ///< none: blocks
  void (*rename)(void* item, std::string_view id) = nullptr;
};

struct Access {
  const void* (*get)(const void* thing) = nullptr;
  void* (*edit)(void* thing) = nullptr;
  void (*assign)(void* thing, const void* other) = nullptr;
  /// None for blocks and lists of them, which have tables of their own.
  Content (*content)(const void* member) = nullptr;
  /// Where other things are mentioned; else none.
  std::vector<Reference>& (*references)(void* member) = nullptr;
  const ItemAccess* items = nullptr;
};

template <class T>
concept HasId = requires(T thing) {
  thing.id;
};

template <class Value>
concept HasReferences = requires(Value value) {
  { value.list } -> std::same_as<std::vector<Reference>&>;
};

template <class Item>
constexpr ItemAccess make_items() {
  using List = std::vector<Item>;
  ItemAccess access{
      .size = [](const void* list) { return static_cast<const List*>(list)->size(); },
      .get = [](const void* list, std::size_t i) -> const void* {
        return &(*static_cast<const List*>(list))[i];
      },
      .edit = [](void* list, std::size_t i) -> void* { return &(*static_cast<List*>(list))[i]; },
      .add =
          [](void* list, const void* item) {
            static_cast<List*>(list)->push_back(*static_cast<const Item*>(item));
          },
      .remove =
          [](void* list, std::size_t i) {
            List& items = *static_cast<List*>(list);
            items.erase(items.begin() + static_cast<std::ptrdiff_t>(i));
          }};
  if constexpr (HasId<Item>) {
    access.id = [](const void* item) { return static_cast<const Item*>(item)->id.text; };
    access.rename = [](void* item, std::string_view id) { static_cast<Item*>(item)->id.text = id; };
  }
  return access;
}
template <class Item>
inline constexpr ItemAccess items_of = make_items<Item>();

template <class Value>
constexpr const ItemAccess* items_in(const Value*) {
  return nullptr;
}
template <class Item>
requires(!HasContent<std::vector<Item>>) constexpr const ItemAccess* items_in(
    const std::vector<Item>*) {
  return &items_of<Item>;
}

template <class T, class M, M T::*Member>
constexpr Access make_access() {
  Access access{.get = [](const void* thing) -> const void* {
                  return &(static_cast<const T*>(thing)->*Member);
                },
                .edit = [](void* thing) -> void* { return &(static_cast<T*>(thing)->*Member); },
                .assign =
                    [](void* thing, const void* other) {
                      static_cast<T*>(thing)->*Member = static_cast<const T*>(other)->*Member;
                    },
                .items = items_in(static_cast<const M*>(nullptr))};
  if constexpr (HasContent<M>) {
    access.content = [](const void* member) { return content_of(*static_cast<const M*>(member)); };
  }
  if constexpr (HasReferences<M>) {
    access.references = [](void* member) -> std::vector<Reference>& {
      return static_cast<M*>(member)->list;
    };
  }
  return access;
}
template <class T, class M, M T::*Member>
inline constexpr Access access_of = make_access<T, M, Member>();

/// All that a block or thing says, by its keys.
Content block_content(const Table& table, const void* block);

}  // namespace csm::model
