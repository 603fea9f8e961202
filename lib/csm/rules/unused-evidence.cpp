// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

#include <unordered_set>

#include <fmt/format.h>

namespace csm {
namespace {

using Ids = std::unordered_set<std::string_view>;

void collect(const References<Thing::evidence>& evidence, Ids& used) {
  for (const Reference& reference : evidence) used.insert(reference.id);
}

template <class Things>
void collect_all(const Things& things, Ids& used) {
  for (const auto& thing : things) collect(thing.evidence, used);
}

Ids used_evidence(const Model& model) {
  Ids used;
  collect_all(model.customers, used);
  collect_all(model.journeys, used);
  collect_all(model.experiences, used);
  collect_all(model.architectures, used);
  collect(model.supply.evidence, used);
  collect_all(model.rivals, used);
  collect_all(model.initiatives, used);
  for (const Initiative& initiative : model.initiatives) {
    collect_all(initiative.adds.experiences, used);
    collect_all(initiative.adds.architectures, used);
  }
  return used;
}

void check(const Context& context, Reporter& reporter) {
  const Ids used = used_evidence(context.model);
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
