// SPDX-License-Identifier: MIT
#include "csm/rules/facts.hpp"
#include "csm/rules/rule.hpp"
#include "csm/rules/seen.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

constexpr double no_overload = 1;  ///< up to here the choice is easy

void check(const Context& context, Reporter& reporter) {
  const auto asked = [](const Rating& rating) { return rated_at_most(rating, no_overload); };
  for (const Experience& experience : context.model.experiences) {
    if (!is_of(experience, ExperienceType::curated_offering)) continue;
    const auto found = served_where(context.model, experience, &Traits::choice_overload, asked);
    if (found.empty()) continue;
    reporter.add({.rule = "curation-without-choice",
                  .span = experience.type.span,
                  .message = fmt::format("{} with choice overload {}", title(*experience.type),
                                         told(found, "for segment")),
                  .help = "make ordering easy instead, or say what makes the choice hard",
                  .labels = labels_at(found, "choice overload of segment"),
                  .fix = {}});
  }
}

}  // namespace

extern const Rule rule_curation_without_choice{
    .name = "curation-without-choice",
    .severity = Severity::note,
    .section = Section::experiences,
    .summary = "A curated offering for a segment that finds the choice easy.",
    .why =
        "A curated offering takes the search off people who know their need and not the best "
        "answer. Where there is one obvious option, suggestions stand between the customer and "
        "the order.",
    .remedy =
        "Let these customers order what they came for in one step. Keep the suggestions for "
        "those who are lost among the options.",
    .bad = R"(csm: 1
business: {name: Stamp and Send, industry: office supplies}
customers:
  clerks:
    name: Clerks who buy the same paper
    share: 100%
    traits: {knows_need: 5, choice_overload: 1}
experiences:
  picks-for-you:
    type: curated-offering
    through: web-shop
    serves: clerks
    trust: {permission: stored-preferences}
architectures:
  web-shop: {type: connected-retailer}
)",
    .good = R"(csm: 1
business: {name: Stamp and Send, industry: office supplies}
customers:
  clerks:
    name: Clerks who buy the same paper
    share: 100%
    traits: {knows_need: 5, choice_overload: 1}
experiences:
  order-again:
    type: respond-to-desire
    through: web-shop
    serves: clerks
    trust: {permission: stored-preferences}
architectures:
  web-shop: {type: connected-retailer}
)",
    .check = check,
};

}  // namespace csm
