// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

#include <algorithm>
#include <array>

namespace csm {

// A table that names each rule, since objects that register themselves vanish from static
// libraries.
#define CSM_RULE(name) extern const Rule rule_##name;
#include "csm/rules/catalogue.def"
#undef CSM_RULE

namespace {

constexpr const Rule* all_rules[] = {
#define CSM_RULE(name) &rule_##name,
#include "csm/rules/catalogue.def"
#undef CSM_RULE
};

auto by_name() {
  auto sorted = std::to_array(all_rules);
  std::ranges::sort(sorted, {}, &Rule::name);
  return sorted;
}

}  // namespace

std::span<const Rule* const> catalogue() { return all_rules; }

const Rule* find_rule(std::string_view name) {
  static const auto sorted = by_name();
  const auto found = std::ranges::lower_bound(sorted, name, {}, &Rule::name);
  return found != sorted.end() && (*found)->name == name ? *found : nullptr;
}

}  // namespace csm
