// SPDX-License-Identifier: MIT
#pragma once

#include "csm/model/access.hpp"
#include "csm/model/read_value.hpp"

#include <type_traits>
#include <unordered_set>
#include <utility>

/// Makes a table's row from a member of the thing: the member's type says what may stand there and
/// how it is read and compared.
namespace csm::model {

/// What may stand in a member of this type. Specialised for each.
template <class Value>
struct Slot;

template <class Value, Shape S>
struct Simple {
  static constexpr Type type{.shape = S};
  static void read(Reader& reader, yaml::Node, yaml::Node value, Value& out) {
    read_value(reader, value, type, out);
  }
};

// clang-format off
template <> struct Slot<Located<std::string_view>> : Simple<Located<std::string_view>, Shape::text> {};
template <> struct Slot<Located<bool>> : Simple<Located<bool>, Shape::yes_no> {};
template <> struct Slot<Located<Share>> : Simple<Located<Share>, Shape::share> {};
template <> struct Slot<Located<Money>> : Simple<Located<Money>, Shape::money> {};
template <> struct Slot<Located<Days>> : Simple<Located<Days>, Shape::duration> {};
template <> struct Slot<Located<Date>> : Simple<Located<Date>, Shape::date> {};
template <> struct Slot<Located<Rank>> : Simple<Located<Rank>, Shape::rank> {};
template <> struct Slot<Located<FormatVersion>> : Simple<Located<FormatVersion>, Shape::version> {};
template <> struct Slot<Rating> : Simple<Rating, Shape::rating> {};
template <> struct Slot<Strength> : Simple<Strength, Shape::strength> {};
template <> struct Slot<std::vector<Raise>> : Simple<std::vector<Raise>, Shape::raises> {};
// clang-format on

template <int Low, int High>
struct Slot<Located<Bounded<Low, High>>> {
  static constexpr Type type{.shape = Shape::number, .low = Low, .high = High};
  static void read(Reader& reader, yaml::Node, yaml::Node value, Located<Bounded<Low, High>>& out) {
    Located<double> number;
    read_value(reader, value, type, number);
    out = {{number.value}, number.span, number.given};
  }
};

template <class Enum>
requires std::is_enum_v<Enum>
struct Slot<Located<Enum>> {
  static constexpr Type type{.shape = Shape::choice, .words = words<Enum>};
  static void read(Reader& reader, yaml::Node key, yaml::Node value, Located<Enum>& out) {
    const int found = read_choice(reader, key, value, type);
    if (found >= 0) out = {static_cast<Enum>(found), value.span(), true};
  }
};

/// A list, or a single value in its place.
template <class Read>
void each_item(Reader& reader, yaml::Node value, const Type& type, Read read) {
  if (value.is_map()) return reader.wrong_type(value, type);
  if (!value.is_sequence()) return read(value);
  Type item_type = type;
  item_type.list = false;
  for (yaml::Node item = value.first(); item; item = item.next()) {
    if (item.is_scalar()) {
      read(item);
    } else {
      reader.wrong_type(item, item_type);
    }
  }
}

template <class Item>
struct Slot<std::vector<Located<Item>>> {
  static constexpr Type make() {
    Type of_items = Slot<Located<Item>>::type;
    of_items.list = true;
    return of_items;
  }
  static constexpr Type type = make();
  static void read(Reader& reader, yaml::Node key, yaml::Node value,
                   std::vector<Located<Item>>& out) {
    each_item(reader, value, type, [&](yaml::Node item) {
      Located<Item> one;
      Slot<Located<Item>>::read(reader, key, item, one);
      if (one.given) out.push_back(one);
    });
  }
};

template <Thing Kind>
struct Slot<References<Kind>> {
  static constexpr Type type{.shape = Shape::reference, .list = true, .refers_to = Kind};
  static void read(Reader& reader, yaml::Node, yaml::Node value, References<Kind>& out) {
    out.span = value.span();
    each_item(reader, value, type, [&](yaml::Node item) {
      Reference one;
      read_value(reader, item, type, one);
      out.list.push_back(one);
    });
  }
};

/// A block of keys with a struct and a table of its own.
template <class Block>
concept HasSpan = requires(Block block) {
  block.span;
};

template <class Block>
void read_block(Reader& reader, yaml::Node key, yaml::Node value, Block& out) {
  const Type type{.shape = Shape::block, .table = &table<Block>};
  if constexpr (HasSpan<Block>) out.span = key.span();
  if (!value.is_map()) return reader.wrong_type(value, type);
  reader.block(*table<Block>(), value, key.span(), {}, &out);
}

template <class Block>
requires std::is_class_v<Block>
struct Slot<Block> {
  static constexpr Type type{.shape = Shape::block, .table = &table<Block>};
  static void read(Reader& reader, yaml::Node key, yaml::Node value, Block& out) {
    read_block(reader, key, value, out);
  }
};

/// A map from id to things. The second of two things with one id has been reported as duplicate;
/// it is read for its findings and not kept.
template <class T>
requires HasId<T>
struct Slot<std::vector<T>> {
  static constexpr Type type{.shape = Shape::things, .table = &table<T>};
  static void read(Reader& reader, yaml::Node, yaml::Node value, std::vector<T>& out) {
    if (!value.is_map()) return reader.wrong_type(value, type);
    std::unordered_set<std::string_view> seen;
    for (yaml::Node id = value.first(); id; id = id.next().next()) {
      reader.id(id);
      T one;
      one.id = {id.text(), id.span()};
      const yaml::Node body = id.next();
      if (body.is_map() || body.is_null()) {
        reader.block(*table<T>(), body, id.span(), id.text(), &one);
      } else {
        reader.wrong_type(body, {.shape = Shape::block, .table = &table<T>});
      }
      if (seen.insert(id.text()).second) out.push_back(std::move(one));
    }
  }
};

/// A list of blocks, such as the steps of a journey.
template <class T>
requires(!HasId<T> && HasSpan<T>) struct Slot<std::vector<T>> {
  static constexpr Type type{.shape = Shape::blocks, .list = true, .table = &table<T>};
  static void read(Reader& reader, yaml::Node, yaml::Node value, std::vector<T>& out) {
    const auto read_one = [&](yaml::Node item) {
      if (!item.is_map())
        return reader.wrong_type(item, {.shape = Shape::block, .table = &table<T>});
      T one;
      const yaml::Node name = item.find("name");
      const yaml::Node key = item.first();  // none in `{}`
      one.span = name && !name.is_null() ? name.span() : (key ? key : item).span();
      reader.block(*table<T>(), item, one.span, name ? name.text() : "", &one);
      out.push_back(std::move(one));
    };
    if (value.is_map()) return read_one(value);
    if (!value.is_sequence()) return reader.wrong_type(value, type);
    for (yaml::Node item = value.first(); item; item = item.next()) read_one(item);
  }
};

template <class T, class M>
T thing_of(M T::*);
template <class T, class M>
M member_of(M T::*);

template <auto Member>
constexpr Key row(std::string_view name, Need need, std::string_view doc) {
  using T = decltype(thing_of(Member));
  using M = decltype(member_of(Member));
  return {.name = name,
          .need = need,
          .type = Slot<M>::type,
          .doc = doc,
          .read =
              [](Reader& reader, yaml::Node key, yaml::Node value, void* thing) {
                Slot<M>::read(reader, key, value, static_cast<T*>(thing)->*Member);
              },
          .access = &access_of<T, M, Member>};
}

}  // namespace csm::model
