// SPDX-License-Identifier: MIT
#include "csm/report/ratings.hpp"

#include "csm/report/words.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace csm {
namespace {

std::string_view part(std::string_view& path) {
  const std::size_t point = path.find('.');
  const std::string_view front = path.substr(0, point);
  path.remove_prefix(point == std::string_view::npos ? path.size() : point + 1);
  return front;
}

std::string spaced(std::string_view key) {
  std::string text(key);
  std::ranges::replace_if(
      text, [](char c) { return c == '_' || c == '-'; }, ' ');
  return text;
}

/// The name of the thing with that id, or the id.
template <class Things>
std::string_view name_in(const Things& things, std::string_view id) {
  const auto found =
      std::ranges::find_if(things, [&](const auto& thing) { return thing.id.text == id; });
  return found == things.end() ? id : name_of(*found);
}

std::string_view name_of_thing(const Model& model, std::string_view kind, std::string_view id) {
  if (kind == "customers") return name_in(model.customers, id);
  if (kind == "experiences") return name_in(model.experiences, id);
  if (kind == "architectures") return name_in(model.architectures, id);
  return name_in(model.rivals, id);
}

}  // namespace

std::string rating_words(const Model& model, std::string_view path) {
  const std::string_view kind = part(path);
  if (kind == "supply") return fmt::format("{} of supply", spaced(path));
  const std::string_view name = name_of_thing(model, kind, part(path));
  const std::string_view block = part(path);
  if (kind == "rivals") {
    const std::string_view offer = part(path);
    return fmt::format("{} of {} (`{}`)", spaced(path), name, offer);
  }
  if (block == "wants") return fmt::format("{} wanted by {}", spaced(path), name);
  return fmt::format("{} of {}", spaced(path.empty() ? block : path), name);
}

}  // namespace csm
