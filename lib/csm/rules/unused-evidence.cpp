// SPDX-License-Identifier: MIT
#include "csm/rules/facts.hpp"
#include "csm/rules/rule.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

void check(const Context& context, Reporter& reporter) {
  const auto used = used_evidence(context.model);
  for (const Evidence& evidence : context.model.evidence) {
    const Id& id = evidence.id;
    if (used.contains(id.text)) continue;
    reporter.add({.rule = "unused-evidence",
                  .span = id.span,
                  .message = fmt::format("nothing refers to evidence `{}`", id.text),
                  .help = "name it under `evidence` of what it supports, or take it out",
                  .labels = {},
                  .fix = {}});
  }
}

}  // namespace

extern const Rule rule_unused_evidence{
    .name = "unused-evidence",
    .severity = Severity::warning,
    .section = Section::reading,
    .summary = "Evidence that nothing in the file refers to.",
    .why =
        "Evidence is there to back a claim. As long as no claim names it, the ratings look like "
        "opinion and the source was collected in vain.",
    .remedy = "Name it under `evidence` of what it supports, or take it out.",
    .bad = R"(csm: 1
business: {name: Sound Sleep, industry: mattresses}
customers:
  movers: {name: People who move house, share: 100%}
experiences:
  bed-finder:
    type: curated-offering
    through: showroom
    serves: movers
architectures:
  showroom: {type: connected-producer}
evidence:
  survey-2026: {source: Survey among 200 buyers, date: 2026-03-15, kind: survey}
)",
    .good = R"(csm: 1
business: {name: Sound Sleep, industry: mattresses}
customers:
  movers: {name: People who move house, share: 100%}
experiences:
  bed-finder:
    type: curated-offering
    through: showroom
    serves: movers
    evidence: survey-2026
architectures:
  showroom: {type: connected-producer}
evidence:
  survey-2026: {source: Survey among 200 buyers, date: 2026-03-15, kind: survey}
)",
    .check = check,
};

}  // namespace csm
