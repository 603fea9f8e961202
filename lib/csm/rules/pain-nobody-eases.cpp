// SPDX-License-Identifier: MIT
#include "csm/rules/facts.hpp"
#include "csm/rules/rule.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

void check(const Context& context, Reporter& reporter) {
  for (const Journey& journey : context.model.journeys) {
    for (const Step& step : journey.steps) {
      if (!is_underserved(step) || !step.eased_by.empty()) continue;
      reporter.add({.rule = "pain-nobody-eases",
                    .span = step.span,
                    .message = fmt::format("{} has {}, and no experience eases it", called(step),
                                           opportunity_told(step)),
                    .help = "name the experiences that take the pain away under `eased_by`, or "
                            "think of one that would",
                    .labels = {{step.satisfaction.span, "this little, where so much is wanted"}},
                    .fix = {}});
    }
  }
}

}  // namespace

extern const Rule rule_pain_nobody_eases{
    .name = "pain-nobody-eases",
    .severity = Severity::warning,
    .section = Section::journeys,
    .summary = "A step that is important and satisfies little, with no experience that eases it.",
    .why =
        "A step that matters much and satisfies little is where the next connected experience "
        "should come from: taking such friction away raises what customers are willing to pay. "
        "As long as no experience of yours eases it, it stands open to whoever does.",
    .remedy =
        "Name the experiences that ease the step under `eased_by`. If there is none, this is "
        "the place to invent one, or to let coach behavior or automatic execution make the "
        "step unnecessary.",
    .bad = R"(csm: 1
business: {name: Parcel Point, industry: parcel delivery}
customers:
  shoppers: {name: Online shoppers, share: 100%}
journeys:
  receive-a-parcel:
    customer: shoppers
    steps:
      - {name: Buy online, stage: awareness}
      - {name: Choose a day, stage: order, eased_by: choose-a-day}
      - {name: Stay at home, stage: receive, importance: 9, satisfaction: 3}
experiences:
  choose-a-day:
    type: respond-to-desire
    through: vans
    serves: shoppers
architectures:
  vans: {type: connected-producer}
)",
    .good = R"(csm: 1
business: {name: Parcel Point, industry: parcel delivery}
customers:
  shoppers: {name: Online shoppers, share: 100%}
journeys:
  receive-a-parcel:
    customer: shoppers
    steps:
      - {name: Buy online, stage: awareness}
      - {name: Choose a day, stage: order, eased_by: choose-a-day}
      - {name: Stay at home, stage: receive, importance: 9, satisfaction: 3, eased_by: choose-a-day}
experiences:
  choose-a-day:
    type: respond-to-desire
    through: vans
    serves: shoppers
architectures:
  vans: {type: connected-producer}
)",
    .check = check,
};

}  // namespace csm
