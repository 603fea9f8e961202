// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"
#include "csm/rules/seen.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace csm {
namespace {

void check(const Context& context, Reporter& reporter) {
  const std::vector<Evidence>& all = context.model.evidence;
  const auto is_opinion = [&all](const Reference& one) {
    return one.index >= 0 && all[one.index].kind && *all[one.index].kind == EvidenceKind::opinion;
  };
  for (const Experience& experience : context.model.experiences) {
    const References<Thing::evidence>& evidence = experience.evidence;
    if (evidence.empty() || !std::ranges::all_of(evidence, is_opinion)) continue;
    Finding finding{
        .rule = "opinion-only",
        .span = evidence.span,
        .message = fmt::format("all evidence of experience `{}` is opinion", experience.id.text),
        .help = "ask customers, count or watch, and name what comes of it beside it",
        .labels = {},
        .fix = {}};
    for (const Reference& one : evidence) {
      add_label(finding.labels, all[one.index].kind.span, "opinion");
    }
    reporter.add(std::move(finding));
  }
}

}  // namespace

extern const Rule rule_opinion_only{
    .name = "opinion-only",
    .severity = Severity::note,
    .section = Section::evidence_and_upkeep,
    .summary = "All evidence of an experience is opinion.",
    .why =
        "How well an experience eases the journey is for customers to say, and they see it from "
        "the other side: what the firm is proud of often takes nothing off them. Opinion is a "
        "start, not a measurement.",
    .remedy =
        "Ask customers, count what they do or watch them, and name what comes of it under "
        "`evidence` beside the opinion.",
    .bad = R"(csm: 1
business: {name: Green Thumb, industry: garden centres}
customers:
  gardeners: {name: Gardeners, share: 100%}
experiences:
  planting-plan:
    type: curated-offering
    through: nursery
    serves: gardeners
    ratings: {recognize: 1, request: 3, respond: 3}
    repeat: {identity: 3, individual: 2, population: 2, partner: 1}
    evidence: manager
architectures:
  nursery: {type: connected-retailer}
evidence:
  manager: {source: What the manager thinks, date: 2026-04-02, kind: opinion}
)",
    .good = R"(csm: 1
business: {name: Green Thumb, industry: garden centres}
customers:
  gardeners: {name: Gardeners, share: 100%}
experiences:
  planting-plan:
    type: curated-offering
    through: nursery
    serves: gardeners
    ratings: {recognize: 1, request: 3, respond: 3}
    repeat: {identity: 3, individual: 2, population: 2, partner: 1}
    evidence: [manager, counts]
architectures:
  nursery: {type: connected-retailer}
evidence:
  manager: {source: What the manager thinks, date: 2026-04-02, kind: opinion}
  counts: {source: Sales of the last season, date: 2026-04-20, kind: data}
)",
    .check = check,
};

}  // namespace csm
