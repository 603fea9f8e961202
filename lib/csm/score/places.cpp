// SPDX-License-Identifier: MIT
#include "csm/score/places.hpp"

#include "csm/model/table.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

namespace csm::score {
namespace {

using Of = PlaceOf;

template <class V>
class Places {
 public:
  Places(const Model& model, Inputs<V>& inputs) : model_(model), inputs_(inputs) {}

  std::vector<Place<V>> all() {
    for (std::uint32_t s = 0; s < model_.customers.size(); ++s) segment(s);
    for (std::uint32_t x = 0; x < model_.experiences.size(); ++x) experience(x);
    for (std::uint32_t a = 0; a < model_.architectures.size(); ++a) architecture(a);
    auto& [own, variety, idle, member, quality, capital] = inputs_.supply;
    block(Of::supply, 0, "supply", model_.supply,
          std::array{&own, &variety, &idle, &member, &quality, &capital});
    rivals();
    return std::move(list_);
  }

 private:
  void add(Of of, std::uint32_t thing, std::string path, const Rating& rating, V& number) {
    list_.push_back({.path = std::move(path),
                     .of = of,
                     .thing = thing,
                     .rating = &rating,
                     .known = rating.given(),
                     .number = &number});
  }

  template <class Block, std::size_t N>
  void block(Of of, std::uint32_t thing, std::string_view path, const Block& told,
             const std::array<V*, N>& numbers) {
    const auto ratings = ratings_of(told);
    static_assert(ratings.size() == N);
    std::size_t i = 0;
    for (const model::Key& key : model::table<Block>()->keys) {
      if (key.type.shape != model::Shape::rating) continue;
      if (numbers[i] != nullptr) {
        add(of, thing, fmt::format("{}.{}", path, key.name), *ratings[i], *numbers[i]);
      }
      ++i;
    }
  }

  template <std::size_t N>
  static std::array<V*, N> pointers(std::array<V, N>& numbers) {
    std::array<V*, N> result;
    for (std::size_t i = 0; i < N; ++i) result[i] = &numbers[i];
    return result;
  }

  void segment(std::uint32_t s) {
    const Segment& told = model_.customers[s];
    const std::string path = fmt::format("customers.{}", told.id.text);
    auto& [knows, overload, inertia, predictability, mistake, shares, accepts, control] =
        inputs_.segments[s].traits;
    block(Of::segment, s, path + ".traits", told.traits,
          std::array{&knows, &overload, &inertia, &predictability, &mistake, &shares, &accepts,
                     &control});
    std::array<V*, experience_count> wants{};
    for (std::size_t e = 0; e < experience_count; ++e) {
      if (auto& want = inputs_.segments[s].wants[e]) wants[e] = &*want;
    }
    block(Of::segment, s, path + ".wants", told.wants, wants);
  }

  void experience(std::uint32_t x) {
    const Experience& told = model_.experiences[x];
    ExperienceInputs<V>& numbers = inputs_.experiences[x];
    const std::string path = fmt::format("experiences.{}", told.id.text);
    block(Of::experience, x, path + ".ratings", told.ratings, pointers(numbers.ratings));
    block(Of::experience, x, path + ".repeat", told.repeat, pointers(numbers.repeat));
    const Located<Permission>& rung = told.trust.permission;
    list_.push_back({.path = path + ".trust.permission",
                     .of = Of::experience,
                     .thing = x,
                     .known = rung.given && rung.value != Permission::unknown,
                     .number = &numbers.permission});
    block(Of::experience, x, path + ".trust", told.trust,
          std::array{&numbers.transparency, &numbers.benefit});
  }

  void architecture(std::uint32_t a) {
    const Architecture& told = model_.architectures[a];
    const std::string path = fmt::format("architectures.{}", told.id.text);
    const std::size_t first = list_.size();
    block(Of::architecture, a, path + ".technology", told.technology,
          pointers(inputs_.architectures[a].technology));
    list_[first].sense = true;
    block(Of::architecture, a, path + ".organization", told.organization,
          pointers(inputs_.architectures[a].organization));
  }

  /// A strength that is a word is no rating.
  void rivals() {
    std::uint32_t y = 0;
    for (const Rival& rival : model_.rivals) {
      for (const Offer& told : rival.offers) {
        OfferInputs<V>& offer = inputs_.offers[y];
        const std::string path = fmt::format("rivals.{}.offers.{}.", rival.id.text, told.id.text);
        if (!offer.word) {
          add(Of::offer, y, path + "strength", told.strength.rating, offer.strength);
        }
        add(Of::offer, y, path + "momentum", told.momentum, offer.momentum);
        ++y;
      }
    }
  }

  const Model& model_;
  Inputs<V>& inputs_;
  std::vector<Place<V>> list_;
};

}  // namespace

template <class V>
std::vector<Place<V>> places(const Model& model, Inputs<V>& inputs) {
  return Places<V>(model, inputs).all();
}

template std::vector<Place<double>> places(const Model& model, Inputs<double>& inputs);
template std::vector<Place<Figure>> places(const Model& model, Inputs<Figure>& inputs);

}  // namespace csm::score
