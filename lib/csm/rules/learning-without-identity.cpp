// SPDX-License-Identifier: MIT
#include "csm/rules/facts.hpp"
#include "csm/rules/loop_levels.hpp"
#include "csm/rules/rule.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

void check_experience(const Experience& experience, Reporter& reporter) {
  if (!learns_without_identity(experience.repeat)) return;
  const RepeatRatings& repeat = experience.repeat;
  const bool individual = is_reached(repeat.individual);
  const Rating& learning = individual ? repeat.individual : repeat.population;
  Finding finding{
      .rule = "learning-without-identity",
      .span = learning.span,
      .message = fmt::format("experience `{}` learns (`{}` {}) about customers whom it does not "
                             "recognize (`identity` {})",
                             experience.id.text, individual ? "individual" : "population",
                             figure_of(learning), figure_of(repeat.identity)),
      .help = "recognize customers first, or rate the learning by what it can know of a stranger",
      .labels = {{repeat.identity.span, "nobody is recognized"}},
      .fix = {}};
  if (individual && is_reached(repeat.population)) {
    finding.labels.push_back({repeat.population.span, "this builds on it, too"});
  }
  reporter.add(std::move(finding));
}

void check(const Context& context, Reporter& reporter) {
  for (const Experience& one : context.model.experiences) check_experience(one, reporter);
}

}  // namespace

extern const Rule rule_learning_without_identity{
    .name = "learning-without-identity",
    .severity = Severity::warning,
    .section = Section::repeat_and_trust,
    .summary = "Learning is rated 3 or more although customers are hardly recognized.",
    .why =
        "Identity is the door to learning. Whoever meets a stranger every time can neither use the "
        "past of this customer nor tell from many customers who is like whom; the loop counts such "
        "learning as low as the identity below it.",
    .remedy =
        "Give customers a reason to be recognized: an account, a card, a number that pays for "
        "them. If they are recognized, rate identity for it.",
    .bad = R"(csm: 1
business: {name: Fresh Corner, industry: supermarkets}
customers:
  shoppers: {name: Shoppers, share: 100%}
experiences:
  coupons:
    type: curated-offering
    through: supermarkets
    serves: shoppers
    repeat: {identity: 1, individual: 3, population: 2, partner: 0}
architectures:
  supermarkets: {type: connected-retailer}
)",
    .good = R"(csm: 1
business: {name: Fresh Corner, industry: supermarkets}
customers:
  shoppers: {name: Shoppers, share: 100%}
experiences:
  coupons:
    type: curated-offering
    through: supermarkets
    serves: shoppers
    repeat: {identity: 3, individual: 3, population: 2, partner: 0}
architectures:
  supermarkets: {type: connected-retailer}
)",
    .check = check,
};

}  // namespace csm
