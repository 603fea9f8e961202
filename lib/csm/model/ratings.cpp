// SPDX-License-Identifier: MIT
#include "csm/model/ratings.hpp"

#include "csm/model/table.hpp"

#include <algorithm>

namespace csm {
namespace {

using Block = OwnPlace::Block;

/// The text up to the next point, which is taken off the front of `path`.
std::string_view next_part(std::string_view& path) {
  const std::size_t point = path.find('.');
  const std::string_view part = path.substr(0, point);
  path.remove_prefix(point == std::string_view::npos ? path.size() : point + 1);
  return part;
}

/// The one rating that `key` names, or all of the block where the path ends with it.
template <class Ratings>
std::optional<OwnPlace> in_block(Block block, std::uint32_t thing, std::string_view key) {
  if (key.empty()) return OwnPlace{block, thing, -1};
  constexpr std::size_t count = rating_members<Ratings>.size();
  const auto keys = model::table<Ratings>()->keys;
  // The other keys of a block with ratings, if it has any, stand before them.
  const auto ratings = keys.subspan(keys.size() - count);
  const auto found = std::ranges::find(ratings, key, &model::Key::name);
  if (found == ratings.end()) return std::nullopt;
  return OwnPlace{block, thing, static_cast<int>(found - ratings.begin())};
}

std::optional<OwnPlace> in_experience(std::uint32_t thing, std::string_view path) {
  const std::string_view block = next_part(path);
  if (block == "ratings") return in_block<EaseRatings>(Block::ratings, thing, path);
  if (block == "repeat") return in_block<RepeatRatings>(Block::repeat, thing, path);
  if (block != "trust" || path.empty()) return std::nullopt;
  if (path == "permission") return OwnPlace{Block::permission, thing, -1};
  return in_block<Trust>(Block::trust, thing, path);
}

std::optional<OwnPlace> in_architecture(std::uint32_t thing, std::string_view path) {
  const std::string_view block = next_part(path);
  if (block == "technology") return in_block<Technology>(Block::technology, thing, path);
  if (block == "organization") return in_block<Organization>(Block::organization, thing, path);
  return std::nullopt;
}

template <class Things>
std::unordered_map<std::string_view, std::uint32_t> by_id(const Things& things) {
  std::unordered_map<std::string_view, std::uint32_t> result;
  for (std::uint32_t i = 0; i < things.size(); ++i) result.try_emplace(things[i].id.text, i);
  return result;
}

template <class Result, class BlockOfRatings>
Result pick(BlockOfRatings& block, int key) {
  const auto ratings = ratings_of(block);
  if (key < 0) return {ratings.begin(), ratings.end()};
  return {ratings[static_cast<std::size_t>(key)]};
}

template <class Result, class ModelType>
Result all_at(ModelType& model, const OwnPlace& place) {
  switch (place.block) {
    case Block::ratings: return pick<Result>(model.experiences[place.thing].ratings, place.key);
    case Block::repeat: return pick<Result>(model.experiences[place.thing].repeat, place.key);
    case Block::trust: return pick<Result>(model.experiences[place.thing].trust, place.key);
    case Block::permission: return {};
    case Block::technology:
      return pick<Result>(model.architectures[place.thing].technology, place.key);
    case Block::organization:
      return pick<Result>(model.architectures[place.thing].organization, place.key);
  }
  return {};
}

}  // namespace

const Rating& Segment::want(ExperienceType type) const {
  return *ratings_of(wants)[static_cast<std::size_t>(type)];
}

OwnPaths::OwnPaths(const Model& model)
    : experiences_(by_id(model.experiences)), architectures_(by_id(model.architectures)) {}

std::optional<OwnPlace> OwnPaths::find(std::string_view path) const {
  const std::string_view kind = next_part(path);
  const std::string_view id = next_part(path);
  if (kind == "experiences") {
    const auto found = experiences_.find(id);
    if (found != experiences_.end()) return in_experience(found->second, path);
  }
  if (kind == "architectures") {
    const auto found = architectures_.find(id);
    if (found != architectures_.end()) return in_architecture(found->second, path);
  }
  return std::nullopt;
}

std::vector<Rating*> ratings_at(Model& model, const OwnPlace& place) {
  return all_at<std::vector<Rating*>>(model, place);
}

std::vector<const Rating*> ratings_at(const Model& model, const OwnPlace& place) {
  return all_at<std::vector<const Rating*>>(model, place);
}

std::optional<Permission> raised_by(const Raise& raise, const Located<Permission>& permission) {
  if (!permission.given || permission.value == Permission::unknown) return std::nullopt;
  if (raise.sets && !raise.rung.given) return std::nullopt;
  const auto now = static_cast<int>(permission.value);
  constexpr int highest = static_cast<int>(Permission::act_freely);
  const int then = raise.sets ? static_cast<int>(raise.rung.value)
                              : static_cast<int>(std::min<double>(now + raise.amount, highest));
  if (then <= now) return std::nullopt;
  return static_cast<Permission>(then);
}

std::optional<Rating> raised_by(const Raise& raise, const Rating& rating) {
  if (!rating.given() || raise.rung.given) return std::nullopt;
  if (!raise.sets) {
    if (raise.amount <= 0 || !can_rise(rating)) return std::nullopt;
    return raised(rating, raise.amount);
  }
  if (raise.amount <= rating.figure.value) return std::nullopt;
  Rating set = rating;
  set.figure = {raise.amount, raise.amount, raise.amount};
  set.raters.clear();
  return set;
}

bool would_rise(const Model& model, const Raise& raise, const OwnPlace& place) {
  if (place.block == Block::permission) {
    return raised_by(raise, model.experiences[place.thing].trust.permission).has_value();
  }
  return std::ranges::any_of(ratings_at(model, place), [&raise](const Rating* rating) {
    return raised_by(raise, *rating).has_value();
  });
}

}  // namespace csm
