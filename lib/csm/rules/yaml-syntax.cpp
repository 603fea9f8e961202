// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

namespace csm {

extern const Rule rule_yaml_syntax{
    .name = "yaml-syntax",
    .severity = Severity::error,
    .section = Section::reading,
    .summary = "What stands here is not YAML, or is a part of YAML that the format leaves out.",
    .why =
        "Reading mostly has to stop here, and what follows is not looked at until it is mended. "
        "Most often a text holds a colon followed by a space, a quote or bracket stays open, or a "
        "line is indented with a tab.",
    .remedy =
        "Put a text with a colon, a `#` or a bracket in it between quotes, close what was opened, "
        "indent with spaces, and leave out tags (`!x`).",
    .bad = R"(csm: 1
business: {name: Night Kitchen, industry: meal delivery}
customers:
  students: {name: Students, share: 100%}
experiences:
  order-by-app:
    type: respond-to-desire
    through: kitchen
    serves: students
architectures:
  kitchen:
    type: connected-producer
    note: Open late: six in the evening to three at night
)",
    .good = R"(csm: 1
business: {name: Night Kitchen, industry: meal delivery}
customers:
  students: {name: Students, share: 100%}
experiences:
  order-by-app:
    type: respond-to-desire
    through: kitchen
    serves: students
architectures:
  kitchen:
    type: connected-producer
    note: "Open late: six in the evening to three at night"
)",
};

}  // namespace csm
