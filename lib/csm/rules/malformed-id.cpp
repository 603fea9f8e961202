// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

namespace csm {

extern const Rule rule_malformed_id{
    .name = "malformed-id",
    .severity = Severity::error,
    .section = Section::reading,
    .summary =
        "An id with other signs than small letters, digits and hyphens, or without a letter in "
        "front.",
    .why =
        "Ids tie the file together and stand in paths, on the command line and in other programs' "
        "files. Kept this plain, they need no quotes anywhere, and no two of them differ by a "
        "capital alone.",
    .remedy =
        "Write the id in small letters a-z, digits and hyphens, a letter first, wherever it is "
        "mentioned. What people should read goes in `name`.",
    .bad = R"(csm: 1
business: {name: Last Train, industry: night bus service}
customers:
  Night_Owls: {name: Night owls, share: 100%}
experiences:
  ride-home:
    type: respond-to-desire
    through: fleet
    serves: Night_Owls
architectures:
  fleet: {type: connected-producer}
)",
    .good = R"(csm: 1
business: {name: Last Train, industry: night bus service}
customers:
  night-owls: {name: Night owls, share: 100%}
experiences:
  ride-home:
    type: respond-to-desire
    through: fleet
    serves: night-owls
architectures:
  fleet: {type: connected-producer}
)",
};

}  // namespace csm
