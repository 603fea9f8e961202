// SPDX-License-Identifier: MIT
#include "csm/yaml/node.hpp"

#include <utility>

namespace csm::yaml {

std::string_view Node::text() const {
  const Record& record = target();
  return record.kind == Kind::scalar ? std::string_view(record.text, record.size)
                                     : std::string_view();
}

Node Node::find(std::string_view key) const {
  if (!is_map()) return {};
  for (Node at = first(); at; at = at.next().next()) {
    if (at.is_scalar() && at.text() == key) return at.next();
  }
  return {};
}

// Index 0 means "none", so the first record is never a node.
Tree::Tree() { add({}); }

std::uint32_t Tree::add(const Record& record) {
  if (count_ % chunk_size == 0) chunks_.push_back(std::make_unique<Record[]>(chunk_size));
  at(count_) = record;
  return count_++;
}

std::string_view Tree::keep(std::string text) {
  texts_.push_back(std::make_unique<std::string>(std::move(text)));
  return *texts_.back();
}

}  // namespace csm::yaml
