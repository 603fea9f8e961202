// SPDX-License-Identifier: MIT
#pragma once

#include "csm/framework/words.hpp"
#include "csm/model/model.hpp"
#include "csm/yaml/node.hpp"

#include <span>
#include <string_view>

/// The keys of every thing in a strategy file, each in one row. The rows read the file and
/// compare two of them, and the help for unknown keys, the JSON Schema, csm-format(5) and
/// `csm explain` are made from them.
namespace csm::model {

class Reader;
struct Access;
struct Table;

enum class Shape : std::uint8_t {
  text,
  rating,
  strength,
  number,
  share,
  money,
  duration,
  date,
  yes_no,
  rank,
  version,
  choice,
  reference,
  raises,
  block,   ///< a map with the keys of one table
  things,  ///< a map from id to blocks
  blocks,  ///< a list of blocks
};

/// What may stand under a key.
struct Type {
  Shape shape = Shape::text;
  bool list = false;              ///< a list, which may be written as a single value
  std::span<const Word> words{};  ///< of a choice
  const Table* (*table)() = nullptr;
  Thing refers_to{};
  double low = 0;  ///< bounds of a number
  double high = 0;
};

enum class Need : std::uint8_t { optional, required };

struct Key {
  std::string_view name;
  Need need = Need::optional;
  Type type;
  std::string_view doc;
  void (*read)(Reader& reader, yaml::Node key, yaml::Node value, void* thing) = nullptr;
  const Access* access = nullptr;
};

struct Table {
  std::string_view thing;  ///< "segment": what messages call it
  std::string_view path;   ///< "customers.<id>": where it stands
  std::string_view doc;
  std::span<const Key> keys;

  const Key* find(std::string_view name) const;
};

/// The table of one kind of thing, for each struct of the model.
template <class T>
const Table* table();
// clang-format off
template <> const Table* table<Model>();
template <> const Table* table<Business>();
template <> const Table* table<Segment>();
template <> const Table* table<Traits>();
template <> const Table* table<Wants>();
template <> const Table* table<Journey>();
template <> const Table* table<Step>();
template <> const Table* table<Experience>();
template <> const Table* table<EaseRatings>();
template <> const Table* table<RepeatRatings>();
template <> const Table* table<Trust>();
template <> const Table* table<ExperienceFacts>();
template <> const Table* table<DataUse>();
template <> const Table* table<Architecture>();
template <> const Table* table<Technology>();
template <> const Table* table<Organization>();
template <> const Table* table<ArchitectureFacts>();
template <> const Table* table<Revenue>();
template <> const Table* table<Supply>();
template <> const Table* table<Rival>();
template <> const Table* table<Offer>();
template <> const Table* table<Evidence>();
template <> const Table* table<Additions>();
template <> const Table* table<Initiative>();
// clang-format on

/// All tables, outermost first, for documentation and schema.
std::span<const Table* const> tables();

/// "a rating from 0 to 5": what a message says is expected.
std::string_view expected(const Type& type);

}  // namespace csm::model
