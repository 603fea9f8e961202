// SPDX-License-Identifier: MIT
#include "csm/model/table.hpp"

#include <algorithm>

namespace csm::model {

std::span<const Table* const> tables() {
  static const Table* const all[] = {
      table<Model>(),
      table<Business>(),
      table<Segment>(),
      table<Traits>(),
      table<Wants>(),
      table<Journey>(),
      table<Step>(),
      table<Experience>(),
      table<EaseRatings>(),
      table<RepeatRatings>(),
      table<Trust>(),
      table<ExperienceFacts>(),
      table<DataUse>(),
      table<Architecture>(),
      table<Technology>(),
      table<Organization>(),
      table<ArchitectureFacts>(),
      table<Revenue>(),
      table<Supply>(),
      table<Rival>(),
      table<Offer>(),
      table<Evidence>(),
      table<Initiative>(),
      table<Additions>(),
  };
  return all;
}

const Key* Table::find(std::string_view name) const {
  const auto found = std::ranges::find(keys, name, &Key::name);
  return found == keys.end() ? nullptr : &*found;
}

std::string_view expected(const Type& type) {
  struct Words {
    std::string_view one;
    std::string_view many;
  };
  static constexpr Words by_shape[] = {
      {"a text", "a list of texts"},
      {"a rating from 0 to 5 (such as 3, 2..4, unknown, or one number a rater)", ""},
      {"a comparison (such as stronger) or a rating from 0 to 5", ""},
      {"a number", ""},
      {"a share (such as 45% or 0.45)", ""},
      {"an amount of money (a number, or a range such as 10..12)", ""},
      {"a duration (such as 10 minutes)", ""},
      {"a date (such as 2026-06-30)", ""},
      {"yes or no", ""},
      {"a whole number from 1", ""},
      {"a format version", ""},
      {"one word of a fixed set", "one or more words of a fixed set"},
      {"an id", "an id or a list of ids"},
      {"a map from paths of ratings to steps such as +1, or values such as =4 or =per-order", ""},
      {"a map of keys", ""},
      {"a map from ids to things", ""},
      {"a list of maps", "a list of maps"},
  };
  const Words& entry = by_shape[static_cast<std::size_t>(type.shape)];
  return type.list && !entry.many.empty() ? entry.many : entry.one;
}

}  // namespace csm::model
