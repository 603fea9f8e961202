// SPDX-License-Identifier: MIT
#include "csm/rules/links.hpp"

namespace csm {
namespace {

template <class List>
std::vector<Indices> turned_around(const Model& model, std::size_t count, List Experience::*list) {
  std::vector<Indices> by_thing(count);
  for (std::uint32_t i = 0; i < model.experiences.size(); ++i) {
    for (const std::uint32_t thing : places(model.experiences[i].*list)) {
      by_thing[thing].push_back(i);
    }
  }
  return by_thing;
}

}  // namespace

std::vector<Indices> experiences_by_segment(const Model& model) {
  return turned_around(model, model.customers.size(), &Experience::serves);
}

std::vector<Indices> experiences_by_architecture(const Model& model) {
  return turned_around(model, model.architectures.size(), &Experience::through);
}

}  // namespace csm
