// SPDX-License-Identifier: MIT
#include "csm/model/ratings.hpp"
#include "csm/rules/rule.hpp"
#include "csm/rules/seen.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <fmt/format.h>

namespace csm {
namespace {

constexpr double far_ahead = 2;  ///< of 5, between the two geometric means

template <std::size_t N>
bool all_given(const std::array<const Rating*, N>& ratings) {
  return std::ranges::all_of(ratings, &Rating::given);
}

/// Without the floor that the score puts under each of them.
template <std::size_t N>
double geometric_mean(const std::array<const Rating*, N>& ratings) {
  double product = 1;
  for (const Rating* rating : ratings) product *= rating->figure.value;
  return std::pow(product, 1.0 / N);
}

double middle_value(const Rating* rating) { return rating->figure.value; }

void check(const Context& context, Reporter& reporter) {
  for (const Architecture& architecture : context.model.architectures) {
    const auto technology = ratings_of(architecture.technology);
    const auto organization = ratings_of(architecture.organization);
    if (!all_given(technology) || !all_given(organization)) continue;
    const double ahead = geometric_mean(technology);
    const double behind = geometric_mean(organization);
    if (ahead - behind < far_ahead - score::tie) continue;
    Label later{(*std::ranges::min_element(organization, {}, middle_value))->span,
                "the lowest of its organization"};
    Label earlier{(*std::ranges::max_element(technology, {}, middle_value))->span,
                  "the highest of its technology"};
    if (later.span < earlier.span) std::swap(later, earlier);
    reporter.add(
        {.rule = "technology-first",
         .span = later.span,
         .message = fmt::format("technology {} against organization {} in architecture "
                                "`{}` (geometric means)",
                                told(ahead), told(behind), architecture.id.text),
         .help = "raise the organization first: it holds back what the technology could do",
         .labels = {std::move(earlier)},
         .fix = {}});
  }
}

}  // namespace

extern const Rule rule_technology_first{
    .name = "technology-first",
    .severity = Severity::warning,
    .section = Section::architectures,
    .summary = "The technology of an architecture is far ahead of its organization.",
    .why =
        "Sense, transmit, analyze and react carry an experience only as far as units share the "
        "customer, the data and the incentives to act on them. What the technology learns and "
        "nobody uses is a cost; in the score the two are multiplied, so neither stands in for "
        "the other.",
    .remedy =
        "Spend the next step on the organization: one customer everywhere, shared data, "
        "aligned incentives, an owner with the means.",
    .bad = R"(csm: 1
business: {name: Smart Bank, industry: banking}
customers:
  savers: {name: Savers, share: 100%}
experiences:
  app:
    type: respond-to-desire
    through: branches
    serves: savers
architectures:
  branches:
    type: connected-producer
    technology: {sense: 4, transmit: 5, analyze: 4, react: 4}
    organization: {shared_identity: 2, shared_data: 2, aligned_incentives: 2, clear_owner: 2}
)",
    .good = R"(csm: 1
business: {name: Smart Bank, industry: banking}
customers:
  savers: {name: Savers, share: 100%}
experiences:
  app:
    type: respond-to-desire
    through: branches
    serves: savers
architectures:
  branches:
    type: connected-producer
    technology: {sense: 4, transmit: 5, analyze: 4, react: 4}
    organization: {shared_identity: 2, shared_data: 3, aligned_incentives: 2, clear_owner: 3}
)",
    .check = check,
};

}  // namespace csm
