// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"
#include "csm/rules/seen.hpp"
#include "csm/score/gaps.hpp"
#include "csm/score/scorecard.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace csm {
namespace {

struct Gap {
  std::uint32_t segment = 0;
  ExperienceType type{};
  double attainable = 0;  ///< 0..100
};

/// The first of the gap list, from middle values alone; its attainable is 0 where there is no gap.
Gap largest_gap(const Context& context) {
  const score::ByType<double> feasible = score::easiest(score::feasibilities(context.inputs));
  Gap largest;
  for (std::uint32_t s = 0; s < context.inputs.segments.size(); ++s) {
    for (const ExperienceType type : experience_types) {
      const double attainable =
          score::attainable(context.inputs, context.outcome, s, type, feasible);
      if (score::order_key(attainable) <= score::order_key(largest.attainable)) continue;
      largest = {s, type, attainable};
    }
  }
  return largest;
}

bool offered(const score::Inputs<double>& inputs, const Gap& gap) {
  return std::ranges::any_of(inputs.experiences_of[gap.segment], [&](std::uint32_t i) {
    return inputs.experiences[i].type == gap.type;
  });
}

void check(const Context& context, Reporter& reporter) {
  const Gap gap = largest_gap(context);
  if (score::order_key(gap.attainable) <= 0) return;
  const Segment& segment = context.model.customers[gap.segment];
  const Rating& want = segment.want(gap.type);
  if (want.given() || offered(context.inputs, gap)) return;
  const bool left_out = want.state == Rating::State::left_out;
  reporter.add(
      {.rule = "untested-want",
       .span = left_out ? segment.id.span : want.span,
       .message = fmt::format("no `wants` entry behind the largest gap within reach: {} "
                              "for segment `{}`, {} points",
                              title(gap.type), segment.id.text, told(gap.attainable)),
       .help = fmt::format("ask or watch them, and rate `{}` under `wants`", spelling(gap.type)),
       .labels = {},
       .fix = {}});
}

}  // namespace

extern const Rule rule_untested_want{
    .name = "untested-want",
    .severity = Severity::note,
    .section = Section::experiences,
    .summary = "The largest gap within reach is one that nobody asked the customers about.",
    .why =
        "The gap list ranks what could be built next. Where its first entry rests on traits "
        "alone, the next investment rests on a formula: that a segment should want something "
        "is a guess until somebody has asked or watched.",
    .remedy =
        "Ask or watch a few of them, and write under `wants` what they said or showed, with "
        "the evidence for it.",
    .bad = R"(csm: 1
business: {name: Pill Box, industry: pharmacy}
customers:
  seniors:
    name: Seniors with many pills
    share: 100%
    traits: {inertia: 4, shares_data: 4, accepts_advice: 4}
    wants: {respond-to-desire: 2, curated-offering: 1, automatic-execution: 1}
experiences:
  counter: {type: respond-to-desire, through: shop, serves: seniors}
architectures:
  shop: {type: connected-retailer}
)",
    .good = R"(csm: 1
business: {name: Pill Box, industry: pharmacy}
customers:
  seniors:
    name: Seniors with many pills
    share: 100%
    traits: {inertia: 4, shares_data: 4, accepts_advice: 4}
    wants: {respond-to-desire: 2, curated-offering: 1, coach-behavior: 4, automatic-execution: 1}
experiences:
  counter: {type: respond-to-desire, through: shop, serves: seniors}
architectures:
  shop: {type: connected-retailer}
)",
    .check = check,
    .needs_scores = true,
};

}  // namespace csm
