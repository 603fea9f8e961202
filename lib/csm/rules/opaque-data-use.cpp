// SPDX-License-Identifier: MIT
#include "csm/rules/facts.hpp"
#include "csm/rules/rule.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

constexpr double opaque = 1;

void check(const Context& context, Reporter& reporter) {
  for (const Experience& experience : context.model.experiences) {
    const Rating& transparency = experience.trust.transparency;
    if (!rated_at_most(transparency, opaque)) continue;
    reporter.add({.rule = "opaque-data-use",
                  .span = transparency.span,
                  .message = fmt::format("experience `{}` has transparency {}", experience.id.text,
                                         figure_of(transparency)),
                  .help = "tell customers what is done with their data at the moment it matters, "
                          "and let them change it",
                  .labels = {},
                  .fix = {}});
  }
}

}  // namespace

extern const Rule rule_opaque_data_use{
    .name = "opaque-data-use",
    .severity = Severity::warning,
    .section = Section::repeat_and_trust,
    .summary = "Customers can hardly know what is done with their data.",
    .why =
        "Trust rests on two things: that the customer gains, and that the customer can see what "
        "happens. A permission that was given without knowing for what does not carry far, and it "
        "is withdrawn as a whole when the use comes to light.",
    .remedy =
        "Say in plain words what is used for what, where the customer meets it, and offer a way to "
        "change it.",
    .bad = R"(csm: 1
business: {name: Small Screen, industry: video clips}
customers:
  viewers: {name: Viewers, share: 100%}
experiences:
  next-video:
    type: curated-offering
    through: feed
    serves: viewers
    repeat: {identity: 3, individual: 3, population: 3, partner: 1}
    trust: {permission: stored-preferences, transparency: 1, benefit: 3}
architectures:
  feed: {type: crowd-orchestrator}
)",
    .good = R"(csm: 1
business: {name: Small Screen, industry: video clips}
customers:
  viewers: {name: Viewers, share: 100%}
experiences:
  next-video:
    type: curated-offering
    through: feed
    serves: viewers
    repeat: {identity: 3, individual: 3, population: 3, partner: 1}
    trust: {permission: stored-preferences, transparency: 3, benefit: 3}
architectures:
  feed: {type: crowd-orchestrator}
)",
    .check = check,
};

}  // namespace csm
