// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

namespace csm {

extern const Rule rule_empty_list{
    .name = "empty-list",
    .severity = Severity::error,
    .section = Section::reading,
    .summary = "A list or a map that needs at least one entry has none.",
    .why =
        "A journey without steps, an experience for nobody, a rival that offers nothing: the thing "
        "is named and says nothing, which most often means that somebody was interrupted.",
    .remedy = "Add an entry, or take the thing out until there is something to say about it.",
    .bad = R"(csm: 1
business: {name: Good Boy, industry: dog walking}
customers:
  owners: {name: Dog owners, share: 100%}
journeys:
  find-a-walker:
    customer: owners
    steps: []
experiences:
  book-a-walk:
    type: respond-to-desire
    through: walkers
    serves: owners
architectures:
  walkers: {type: crowd-orchestrator}
)",
    .good = R"(csm: 1
business: {name: Good Boy, industry: dog walking}
customers:
  owners: {name: Dog owners, share: 100%}
journeys:
  find-a-walker:
    customer: owners
    steps:
      - {name: Look for somebody nearby, stage: search}
experiences:
  book-a-walk:
    type: respond-to-desire
    through: walkers
    serves: owners
architectures:
  walkers: {type: crowd-orchestrator}
)",
};

}  // namespace csm
