// SPDX-License-Identifier: MIT
#pragma once

#include "csm/finding/reporter.hpp"
#include "csm/yaml/comments.hpp"
#include "csm/yaml/parse.hpp"

#include <string>
#include <vector>

namespace csm::yaml {

/// A text, read; for tests.
struct Reading {
  explicit Reading(std::string text)
      : source("a.csm.yaml", std::move(text)),
        tree(parse(source, reporter)),
        findings(reporter.take()) {}

  Node root() const { return tree.root(); }
  std::string at(Node node) const { return std::string(source.slice(node.span())); }

  /// The findings, one a line: `line:column rule <words>: message`.
  std::string report() const {
    std::string text;
    for (const Finding& finding : findings) {
      const Position place = source.position(finding.span.begin);
      text += std::to_string(place.line) + ":" + std::to_string(place.column) + " " +
              std::string(finding.rule) + " <" + std::string(source.slice(finding.span)) +
              ">: " + finding.message + "\n";
    }
    return text;
  }

  Source source;
  Reporter reporter;
  Tree tree;
  std::vector<Finding> findings;
};

}  // namespace csm::yaml
