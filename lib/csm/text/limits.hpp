// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

/// The published limits. What goes past one is a finding that names it, never a crash or a wait.
namespace csm::limits {

constexpr std::size_t file_bytes = std::size_t{8} << 20;
constexpr std::size_t depth = 64;
constexpr std::size_t nodes = 1'500'000;
constexpr std::size_t alias_nodes = 100'000;
constexpr std::size_t unread_bytes = std::size_t{512} << 10;
constexpr std::size_t scalar_bytes = std::size_t{1} << 20;
constexpr std::size_t findings_of_a_rule = 1'000;
constexpr std::size_t baseline_bytes = std::size_t{64} << 20;
constexpr std::size_t why_nodes = 250'000;
constexpr std::uint32_t samples = 1'000'000;

struct Limit {
  std::string_view name;
  std::uint64_t value;
  std::string_view unit;
  std::string_view meaning;
};

inline constexpr Limit all[] = {
    {"file-bytes", file_bytes, "bytes", "the size of one file"},
    {"depth", depth, "levels", "lists and maps inside each other"},
    {"nodes", nodes, "nodes", "texts, lists and maps of one file"},
    {"alias-nodes", alias_nodes, "nodes", "what all aliases of a file stand for together"},
    {"unread-bytes", unread_bytes, "bytes",
     "a single text, or a list or map in brackets that the parser must see whole"},
    {"scalar-bytes", scalar_bytes, "bytes", "one text"},
    {"findings-of-a-rule", findings_of_a_rule, "findings",
     "listed of one rule in one file; the last one says how many more there are"},
    {"baseline-bytes", baseline_bytes, "bytes", "the size of a baseline"},
    {"why-nodes", why_nodes, "nodes", "a tree of `score --why` in JSON, every branch in full"},
    {"samples", samples, "drawings", "of one `score --samples`"},
};

}  // namespace csm::limits
