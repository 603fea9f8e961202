// SPDX-License-Identifier: MIT
#include "csm/rules/facts.hpp"
#include "csm/rules/rule.hpp"

#include <chrono>

#include <fmt/format.h>

namespace csm {
namespace {

constexpr std::chrono::months old_age{18};

void check(const Context& context, Reporter& reporter) {
  const Model& model = context.model;
  const Date day = day_of(model, context.today);
  const auto used = used_evidence(model);
  for (const Evidence& evidence : model.evidence) {
    // Where the month has no such day the sum is none either, but still lies between its
    // neighbours.
    if (!evidence.date || !(*evidence.date + old_age < day)) continue;
    if (!used.contains(evidence.id.text)) continue;
    Finding finding{
        .rule = "stale-evidence",
        .span = evidence.date.span,
        .message = fmt::format("evidence `{}` is more than {} months old on {}", evidence.id.text,
                               old_age.count(), iso(day)),
        .help = "look whether it still holds and give the newer source, or name it no longer",
        .labels = {},
        .fix = {}};
    if (model.business.as_of) finding.labels.push_back({model.business.as_of.span, "on this day"});
    reporter.add(std::move(finding));
  }
}

}  // namespace

extern const Rule rule_stale_evidence{
    .name = "stale-evidence",
    .severity = Severity::warning,
    .section = Section::evidence_and_upkeep,
    .summary =
        "Evidence that is used is more than 18 months old on the day that the file describes.",
    .why =
        "Ratings describe one day, and what a connected experience can do changes with every "
        "release of every rival. What customers said long before that day tells about another "
        "time: their traits may still hold, how strong an experience is against the others hardly "
        "will.",
    .remedy =
        "Look whether it still holds, and name a newer source. If it supports nothing any more, "
        "take it out of `evidence` of what it is named at.",
    .bad = R"(csm: 1
business: {name: Green Thumb, industry: garden centres, as_of: 2026-06-30}
customers:
  gardeners: {name: Gardeners, share: 100%}
experiences:
  planting-plan:
    type: curated-offering
    through: nursery
    serves: gardeners
    ratings: {recognize: 1, request: 3, respond: 3}
    repeat: {identity: 3, individual: 2, population: 2, partner: 1}
    evidence: survey
architectures:
  nursery: {type: connected-retailer}
evidence:
  survey: {source: Survey among 120 gardeners, date: 2024-03-01, kind: survey}
)",
    .good = R"(csm: 1
business: {name: Green Thumb, industry: garden centres, as_of: 2026-06-30}
customers:
  gardeners: {name: Gardeners, share: 100%}
experiences:
  planting-plan:
    type: curated-offering
    through: nursery
    serves: gardeners
    ratings: {recognize: 1, request: 3, respond: 3}
    repeat: {identity: 3, individual: 2, population: 2, partner: 1}
    evidence: survey
architectures:
  nursery: {type: connected-retailer}
evidence:
  survey: {source: Survey among 120 gardeners, date: 2026-03-01, kind: survey}
)",
    .check = check,
};

}  // namespace csm
