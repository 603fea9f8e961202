// SPDX-License-Identifier: MIT
#include "csm/rules/facts.hpp"
#include "csm/rules/loop_levels.hpp"
#include "csm/rules/rule.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

void check_experience(const Experience& experience, Reporter& reporter) {
  if (!jumps_to_partner(experience.repeat)) return;
  const LoopLevels levels = loop_levels(experience.repeat);
  const LoopLevel& partner = levels.back();
  Finding finding{.rule = "trusted-partner-jump",
                  .span = partner.rating->span,
                  .message = {},
                  .help =
                      "become one by the levels before it, or rate `partner` by what customers "
                      "do trust the firm with",
                  .labels = {},
                  .fix = {}};
  std::vector<std::string_view> low;
  for (const LoopLevel& level : levels) {
    if (!falls_short(*level.rating)) continue;
    low.push_back(level.key);
    finding.labels.push_back(
        {level.rating->span, fmt::format("`{}` is {}", level.key, figure_of(*level.rating))});
  }
  finding.message =
      fmt::format("`{}` of experience `{}` is {}, with {} below {}", partner.key,
                  experience.id.text, figure_of(*partner.rating), in_backticks(low), level_reached);
  reporter.add(std::move(finding));
}

void check(const Context& context, Reporter& reporter) {
  for (const Experience& one : context.model.experiences) check_experience(one, reporter);
}

}  // namespace

extern const Rule rule_trusted_partner_jump{
    .name = "trusted-partner-jump",
    .severity = Severity::warning,
    .section = Section::repeat_and_trust,
    .summary = "A trusted partner is claimed before the levels that lead there are reached.",
    .why =
        "To be trusted with the deeper goal is the last level of repeat, not a shortcut: it grows "
        "from being recognized, from a past that shapes what is offered, and from what many "
        "customers taught. Without them the firm knows too little to advise, and one bad piece of "
        "advice ends the trust.",
    .remedy =
        "Reach the levels before it first. If customers do trust the firm so far, look again what "
        "they are recognized by and what is learned, and rate that.",
    .bad = R"(csm: 1
business: {name: Old Oak, industry: private banking}
customers:
  savers: {name: Savers, share: 100%}
experiences:
  nest-egg:
    type: coach-behavior
    through: bank
    serves: savers
    repeat: {identity: 4, individual: 2, population: 1, partner: 4}
architectures:
  bank: {type: connected-producer}
)",
    .good = R"(csm: 1
business: {name: Old Oak, industry: private banking}
customers:
  savers: {name: Savers, share: 100%}
experiences:
  nest-egg:
    type: coach-behavior
    through: bank
    serves: savers
    repeat: {identity: 4, individual: 4, population: 3, partner: 4}
architectures:
  bank: {type: connected-producer}
)",
    .check = check,
};

}  // namespace csm
