// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

void check_experience(const Experience& experience, Reporter& reporter) {
  for (const DataUse& data : experience.data) {
    if (data.used_for && !data.used_for->empty()) continue;
    reporter.add({.rule = "data-without-use",
                  .span = data.span,
                  .message = data.name
                                 ? fmt::format("data `{}` of experience `{}` has no `used_for`",
                                               *data.name, experience.id.text)
                                 : fmt::format("data of experience `{}` has no `used_for`",
                                               experience.id.text),
                  .help = "say what the customer gets from it, or stop collecting it",
                  .labels = {},
                  .fix = {}});
  }
}

void check(const Context& context, Reporter& reporter) {
  for (const Experience& one : context.model.experiences) check_experience(one, reporter);
}

}  // namespace

extern const Rule rule_data_without_use{
    .name = "data-without-use",
    .severity = Severity::warning,
    .section = Section::repeat_and_trust,
    .summary = "Data about customers is collected, and nothing says what it is used for.",
    .why =
        "Customers share data for what they get in return. Data without a use costs trust and buys "
        "nothing: it improves neither this episode nor the next, and it is hard to explain when "
        "somebody asks.",
    .remedy =
        "Write under used_for what becomes better by it for the customer. If nothing does, do not "
        "collect it.",
    .bad = R"(csm: 1
business: {name: Good Boy, industry: pet supplies}
customers:
  walkers: {name: Dog walkers, share: 100%}
experiences:
  walk-tracker:
    type: respond-to-desire
    through: collar
    serves: walkers
    repeat: {identity: 3, individual: 2, population: 2, partner: 1}
    data:
      - {name: Where the dog is, sensitivity: medium}
architectures:
  collar: {type: connected-producer}
)",
    .good = R"(csm: 1
business: {name: Good Boy, industry: pet supplies}
customers:
  walkers: {name: Dog walkers, share: 100%}
experiences:
  walk-tracker:
    type: respond-to-desire
    through: collar
    serves: walkers
    repeat: {identity: 3, individual: 2, population: 2, partner: 1}
    data:
      - {name: Where the dog is, sensitivity: medium, used_for: The way home when it is lost}
architectures:
  collar: {type: connected-producer}
)",
    .check = check,
};

}  // namespace csm
