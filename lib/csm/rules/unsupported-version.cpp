// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

namespace csm {

extern const Rule rule_unsupported_version{
    .name = "unsupported-version",
    .severity = Severity::error,
    .section = Section::reading,
    .summary = "The file names a version of the format that this program does not read.",
    .why =
        "Another version may mean something else by the same key. A score from a file that was "
        "half understood would look as good as any other, so none is given.",
    .remedy = "Write `csm: 1`, or use a release of csm that reads the version of the file.",
    .bad = R"(csm: 2
business: {name: Spoke and Chain, industry: bicycle repair}
customers:
  commuters: {name: Commuters, share: 100%}
experiences:
  repair:
    type: respond-to-desire
    through: workshop
    serves: commuters
architectures:
  workshop: {type: connected-producer}
)",
    .good = R"(csm: 1
business: {name: Spoke and Chain, industry: bicycle repair}
customers:
  commuters: {name: Commuters, share: 100%}
experiences:
  repair:
    type: respond-to-desire
    through: workshop
    serves: commuters
architectures:
  workshop: {type: connected-producer}
)",
};

}  // namespace csm
