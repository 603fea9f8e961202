// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

namespace csm {

extern const Rule rule_invalid_utf8{
    .name = "invalid-utf8",
    .severity = Severity::error,
    .section = Section::reading,
    .summary = "Bytes that are not text in UTF-8.",
    .why =
        "Whoever saved the file wrote letters with accents in another encoding. They would be "
        "garbled in every report, and two programs would garble them in two ways.",
    .remedy =
        "Save the file as UTF-8; every editor can. Then look at the places found: what the letters "
        "were is for you to say.",
    .bad = R"(csm: 1
business:
  name: Caf)"
           "\xe9"
           R"( Central
  industry: coffee house
customers:
  guests: {name: Guests, share: 100%}
experiences:
  usual-order:
    type: curated-offering
    through: counter
    serves: guests
architectures:
  counter: {type: connected-producer}
)",
    .good = R"(csm: 1
business:
  name: Café Central
  industry: coffee house
customers:
  guests: {name: Guests, share: 100%}
experiences:
  usual-order:
    type: curated-offering
    through: counter
    serves: guests
architectures:
  counter: {type: connected-producer}
)",
};

}  // namespace csm
