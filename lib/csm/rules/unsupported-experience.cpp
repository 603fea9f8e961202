// SPDX-License-Identifier: MIT
#include "csm/model/ratings.hpp"
#include "csm/rules/facts.hpp"
#include "csm/rules/rule.hpp"
#include "csm/rules/seen.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace csm {
namespace {

template <class Block>
bool any_given(const Block& block) {
  return std::ranges::any_of(ratings_of(block), &Rating::given);
}

bool is_rated(const Experience& experience) {
  const auto& permission = experience.trust.permission;
  return any_given(experience.ratings) || any_given(experience.repeat) ||
         any_given(experience.trust) || (permission && *permission != Permission::unknown);
}

void check(const Context& context, Reporter& reporter) {
  std::vector<std::string_view> unsupported;
  Finding finding{.rule = "unsupported-experience",
                  .span = {},
                  .message = {},
                  .help = "name under `evidence` what the ratings rest on",
                  .labels = {},
                  .fix = {}};
  for (const Experience& experience : context.model.experiences) {
    if (!is_rated(experience) || !experience.evidence.empty()) continue;
    if (unsupported.empty()) {
      finding.span = experience.id.span;
    } else {
      add_label(finding.labels, experience.id.span, "without evidence, too");
    }
    unsupported.push_back(experience.id.text);
  }
  if (unsupported.empty()) return;
  finding.message = fmt::format("rated without evidence: {} {}",
                                unsupported.size() == 1 ? "experience" : "experiences",
                                in_backticks(unsupported));
  reporter.add(std::move(finding));
}

}  // namespace

extern const Rule rule_unsupported_experience{
    .name = "unsupported-experience",
    .severity = Severity::note,
    .section = Section::evidence_and_upkeep,
    .summary = "Experiences are rated, and no evidence is named for them.",
    .why =
        "Every figure of the matrix comes from ratings, and a rating that rests on nothing is what "
        "its author would like to see. Evidence lets somebody else check it, and tells later what "
        "has changed since.",
    .remedy = "Ask, count or watch, describe it under `evidence`, and name it at the experience.",
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
architectures:
  nursery: {type: connected-retailer}
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
    evidence: survey-2026
architectures:
  nursery: {type: connected-retailer}
evidence:
  survey-2026: {source: Survey among 120 gardeners, date: 2026-02-10, kind: survey}
)",
    .check = check,
};

}  // namespace csm
