// SPDX-License-Identifier: MIT
#include "csm/rules/facts.hpp"
#include "csm/rules/rule.hpp"

#include <chrono>

#include <fmt/format.h>

namespace csm {
namespace {

void check(const Context& context, Reporter& reporter) {
  const Model& model = context.model;
  const Date day = day_of(model, context.today);
  for (const Evidence& evidence : model.evidence) {
    if (!evidence.date || !(*evidence.date > day)) continue;
    Finding finding{.rule = "future-evidence",
                    .span = evidence.date.span,
                    .message = fmt::format("evidence `{}` is of {}, after {}", evidence.id.text,
                                           iso(*evidence.date), iso(day)),
                    .help = model.business.as_of
                                ? "mend the date, or move `as_of` to the day that the file "
                                  "describes"
                                : "mend the date",
                    .labels = {},
                    .fix = {}};
    if (model.business.as_of) {
      finding.labels.push_back({model.business.as_of.span, "the file describes this day"});
    }
    reporter.add(std::move(finding));
  }
}

}  // namespace

extern const Rule rule_future_evidence{
    .name = "future-evidence",
    .severity = Severity::warning,
    .section = Section::evidence_and_upkeep,
    .summary = "Evidence is dated later than the day that the file describes.",
    .why =
        "A file describes one business on one day. What was found out later is knowledge that "
        "nobody had then: it makes a forecast look better than it was, or the file is newer than "
        "it says.",
    .remedy =
        "Mend the date of the evidence. If the file does describe a later day, move `as_of` there.",
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
  survey: {source: Survey among 120 gardeners, date: 2026-07-14, kind: survey}
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
