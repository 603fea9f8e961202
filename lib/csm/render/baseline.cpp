// SPDX-License-Identifier: MIT
#include "csm/render/baseline.hpp"

#include "csm/render/json.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace csm::render {
namespace {

constexpr int version = 1;

/// The member of that name, where it is a text.
std::optional<std::string> text_of(const Json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end() || !found->is_string()) return std::nullopt;
  return found->get<std::string>();
}

std::optional<BaselineEntry> parse_entry(const Json& json) {
  if (!json.is_object()) return std::nullopt;
  auto path = text_of(json, "path");
  auto rule = text_of(json, "rule");
  auto fingerprint = text_of(json, "fingerprint");
  if (!path || !rule || !fingerprint) return std::nullopt;
  return BaselineEntry{.path = std::move(*path),
                       .rule = std::move(*rule),
                       .message = text_of(json, "message").value_or(""),
                       .fingerprint = std::move(*fingerprint)};
}

std::string print_entry(const BaselineEntry& entry) {
  return dump({{"path", entry.path},
               {"rule", entry.rule},
               {"message", entry.message},
               {"fingerprint", entry.fingerprint}});
}

}  // namespace

std::string baseline_json(std::vector<BaselineEntry> entries) {
  std::ranges::sort(entries);
  std::string out = fmt::format("{{\n  \"version\": {},\n  \"findings\": [", version);
  std::string_view separator = "\n";
  for (const BaselineEntry& entry : entries) {
    out += fmt::format("{}    {}", separator, print_entry(entry));
    separator = ",\n";
  }
  return out + (entries.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

std::optional<std::vector<BaselineEntry>> parse_baseline(std::string_view bytes) {
  const Json json = Json::parse(bytes, nullptr, false);
  if (!json.is_object() || json.value("version", Json()) != version) return std::nullopt;
  const auto findings = json.find("findings");
  if (findings == json.end() || !findings->is_array()) return std::nullopt;
  std::vector<BaselineEntry> entries;
  for (const Json& item : *findings) {
    std::optional<BaselineEntry> entry = parse_entry(item);
    if (!entry) return std::nullopt;
    entries.push_back(std::move(*entry));
  }
  return entries;
}

}  // namespace csm::render
