// SPDX-License-Identifier: MIT
#include "csm/render/handbook.hpp"

#include "csm/render/json.hpp"
#include "csm/text/utf8.hpp"
#include "csm/text/wrap.hpp"

#include <fmt/format.h>

namespace csm::render {
namespace {

/// Line by line, with what must not reach a terminal made visible.
std::string example(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    out += "    " + utf8::printable(text.substr(0, end)) + '\n';
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return out;
}

}  // namespace

std::string topic_text(const Topic& topic, const Style& style) {
  std::string out = fmt::format("{} ({})\n", inked(topic.name, Ink::bold, style), topic.kind);
  for (const TopicPart& part : topic.parts) {
    out += '\n';
    if (!part.heading.empty()) out += inked(part.heading, Ink::bold, style) + '\n';
    out += part.is_example ? example(part.text)
                           : wrapped(part.text, std::min<std::size_t>(style.width, 100));
  }
  if (!topic.see.empty()) {
    out += '\n' + wrapped(fmt::format("See: {}", fmt::join(topic.see, ", ")), style.width, "", 5);
  }
  return out;
}

std::string topic_json(const Topic& topic) {
  std::string text;
  for (const TopicPart& part : topic.parts) {
    if (!text.empty()) text += "\n\n";
    if (!part.heading.empty()) text += part.heading + ":\n";
    text += part.text;
  }
  return dump({{"topic", topic.name}, {"kind", topic.kind}, {"text", text}, {"see", topic.see}},
              2) +
         '\n';
}

std::string topics_text(const Style& style) {
  std::string out;
  for (const TopicGroup& group : topic_groups()) {
    if (!out.empty()) out += '\n';
    out += inked(group.kind, Ink::bold, style) + '\n';
    out += wrapped(fmt::format("{}", fmt::join(group.names, ", ")), style.width, "  ", 2);
  }
  return out;
}

std::string topics_json() {
  Json json = Json::array();
  for (const TopicGroup& group : topic_groups()) {
    json.push_back({{"kind", group.kind}, {"topics", group.names}});
  }
  return dump(json, 2) + '\n';
}

}  // namespace csm::render
