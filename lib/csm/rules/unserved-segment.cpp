// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

void check(const Context& context, Reporter& reporter) {
  std::vector<bool> served(context.model.customers.size(), false);
  for (const Experience& experience : context.model.experiences) {
    for (const Reference& segment : experience.serves) {
      if (segment.index >= 0) served[segment.index] = true;
    }
  }
  for (std::size_t i = 0; i < served.size(); ++i) {
    if (served[i]) continue;
    const Segment& segment = context.model.customers[i];
    reporter.add({.rule = "unserved-segment",
                  .span = segment.id.span,
                  .message = fmt::format("no experience serves segment `{}`", segment.id.text),
                  .help = "name it under `serves` of an experience, or say in its note why it is "
                          "left to others",
                  .labels = {},
                  .fix = {}});
  }
}

}  // namespace

extern const Rule rule_unserved_segment{
    .name = "unserved-segment",
    .severity = Severity::warning,
    .section = Section::reading,
    .summary = "A segment that no experience serves.",
    .why =
        "A segment stands in the file because somebody counted it as a customer. Where no "
        "experience serves it, its coverage is 0 in every row of the matrix, and whoever offers "
        "it anything at all takes it without resistance.",
    .remedy =
        "Name the segment under `serves` of the experience that it uses today. If it is left "
        "to others on purpose, leave it out, or say so in its note and suppress the finding.",
    .bad = R"(csm: 1
business: {name: Corner Bakery, industry: food retail}
customers:
  regulars:
    name: Regulars
    share: 70%
  offices:
    name: Offices
    share: 30%
experiences:
  counter:
    type: respond-to-desire
    through: shop
    serves: regulars
architectures:
  shop: {type: connected-producer}
)",
    .good = R"(csm: 1
business: {name: Corner Bakery, industry: food retail}
customers:
  regulars:
    name: Regulars
    share: 70%
  offices:
    name: Offices
    share: 30%
experiences:
  counter:
    type: respond-to-desire
    through: shop
    serves: [regulars, offices]
architectures:
  shop: {type: connected-producer}
)",
    .check = check,
};

}  // namespace csm
