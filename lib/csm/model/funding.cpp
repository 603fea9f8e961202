// SPDX-License-Identifier: MIT
#include "csm/model/funding.hpp"

#include "csm/model/ratings.hpp"

#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace csm {
namespace {

void raise_at(Model& model, const OwnPlace& place, const Raise& raise) {
  if (place.block == OwnPlace::Block::permission) {
    Located<Permission>& permission = model.experiences[place.thing].trust.permission;
    if (const auto up = raised_by(raise, permission)) permission.value = *up;
    return;
  }
  for (Rating* const rating : ratings_at(model, place)) {
    if (auto up = raised_by(raise, *rating)) *rating = std::move(*up);
  }
}

}  // namespace

std::vector<const Architecture*> reachable_architectures(const Model& model,
                                                         const Initiative& initiative) {
  std::vector<const Architecture*> result;
  std::unordered_set<std::string_view> ids;
  const auto add = [&](const std::vector<Architecture>& architectures) {
    for (const Architecture& one : architectures) {
      if (ids.insert(one.id.text).second) result.push_back(&one);
    }
  };
  add(model.architectures);
  std::vector<bool> seen(model.initiatives.size(), false);
  std::vector<const Initiative*> open{&initiative};
  while (!open.empty()) {
    const Initiative& next = *open.back();
    open.pop_back();
    add(next.adds.architectures);
    for (const Reference& need : next.needs) {
      if (need.index < 0 || seen[need.index]) continue;
      seen[need.index] = true;
      open.push_back(&model.initiatives[need.index]);
    }
  }
  return result;
}

Model with_additions(const Model& model, std::span<const std::uint32_t> initiatives) {
  Model grown = model;
  std::unordered_map<const Architecture*, std::int32_t> places;
  for (const Architecture& own : model.architectures) {
    places.try_emplace(&own, static_cast<std::int32_t>(places.size()));
  }
  for (const std::uint32_t i : initiatives) {
    for (const Architecture& added : model.initiatives[i].adds.architectures) {
      places.try_emplace(&added, static_cast<std::int32_t>(grown.architectures.size()));
      grown.architectures.push_back(added);
    }
  }
  for (const std::uint32_t i : initiatives) {
    const Initiative& initiative = model.initiatives[i];
    if (initiative.adds.experiences.empty()) continue;
    const auto reachable = reachable_architectures(model, initiative);
    for (const Experience& added : initiative.adds.experiences) {
      Experience& experience = grown.experiences.emplace_back(added);
      for (Reference& through : experience.through.list) {
        if (through.index < 0) continue;
        const auto found = places.find(reachable[through.index]);
        through.index = found == places.end() ? -1 : found->second;
      }
    }
  }
  return grown;
}

Model with_initiatives(const Model& model, std::span<const std::uint32_t> initiatives) {
  Model changed = with_additions(model, initiatives);
  const OwnPaths paths(model);
  for (const bool sets : {true, false}) {
    for (const std::uint32_t i : initiatives) {
      for (const Raise& raise : model.initiatives[i].raises) {
        if (raise.sets != sets) continue;
        // A smaller `=` after a larger one changes nothing, so the largest counts in any order.
        if (const auto place = paths.find(raise.path.text)) raise_at(changed, *place, raise);
      }
    }
  }
  return changed;
}

}  // namespace csm
