// SPDX-License-Identifier: MIT
#pragma once

#include "csm/framework/words.hpp"
#include "csm/model/content.hpp"
#include "csm/model/table.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// What changed in meaning between two versions of a business. The tables that read a file compare
/// it as well, so that a new key is compared from its first day on.
namespace csm::model {

enum class ChangeKind : std::uint8_t { added, removed, changed, moved, renamed };

/// A key on the way from the file to what changed; under a key with things, the id of one.
struct Place {
  const Key* key = nullptr;
  std::string_view id = {};
};

struct Change {
  ChangeKind kind{};
  /// Where it stands in the new version, or stood in the old one:
  /// `experiences.shop.ratings.respond`. A step of a journey is told by its name.
  std::string path;
  Content before;  ///< of a renamed thing, its id
  Content after;
  std::vector<Place> places;
};

/// Two versions of a business, and what changed.
struct Difference {
  Model before;  ///< what both have bears its new id here
  const Model& after;
  std::vector<Change> changes;  ///< in the order of the format and of the new version
  std::vector<std::unique_ptr<const std::string>> texts;  ///< that `before` points to
};

/// A thing that went and one of its kind that came are the same under another id where they bear
/// the same name and type, or where everything but id and name is the same. Both models must
/// outlive the difference, with the texts that they point to.
Difference compare(const Model& before, const Model& after);

/// Makes one change in the version before, whatever others are made in it already: what then
/// mentions nothing that is there is as if it did not mention it. Lists of blocks stay as they are.
void make(const Change& change, Model& version, const Model& after);

/// The keys that lead to a change, without ids: `experiences.ratings.respond`.
std::string key_path(const Change& change);

}  // namespace csm::model

namespace csm {
inline constexpr Word change_kind_words[] = {
    {"added", "added", "it was not there"},
    {"removed", "removed", "it is no longer there"},
    {"changed", "changed", "it says something else"},
    {"moved", "moved", "it stands in another cell, or in another place of an order"},
    {"renamed", "renamed", "it is there under another id or name"},
};
template <>
inline constexpr std::span<const Word> words<model::ChangeKind> = change_kind_words;
}  // namespace csm
