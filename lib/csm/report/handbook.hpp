// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The offline handbook: every rule and every term, each on a page, made from where the knowledge
/// has its home.
namespace csm {

struct TopicPart {
  std::string heading;  ///< may be empty
  std::string text;
  bool is_example = false;  ///< to be shown as it is, line by line
};

struct Topic {
  std::string name;
  std::string kind;  ///< "rule", "experience", ...
  std::vector<TopicPart> parts;
  std::vector<std::string> see;  ///< names of other topics
};

std::optional<Topic> find_topic(std::string_view name);

/// Names of all topics, by kind.
std::vector<std::string> topic_names();

struct TopicGroup {
  std::string kind;
  std::vector<std::string> names;
};
std::vector<TopicGroup> topic_groups();

}  // namespace csm
