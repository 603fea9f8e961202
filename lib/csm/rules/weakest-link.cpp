// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"
#include "csm/rules/seen.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace csm {
namespace {

constexpr double far_below = 3;  ///< of 5, between the lowest and the next lowest

struct Link {
  std::string_view name;
  const Rating* rating = nullptr;

  double value() const { return rating->figure.value; }
};

void check(const Context& context, Reporter& reporter) {
  for (const Architecture& architecture : context.model.architectures) {
    const Technology& technology = architecture.technology;
    std::array<Link, 4> chain = {{{"sense", &technology.sense},
                                  {"transmit", &technology.transmit},
                                  {"analyze", &technology.analyze},
                                  {"react", &technology.react}}};
    const auto given = [](const Link& link) { return link.rating->given(); };
    if (!std::ranges::all_of(chain, given)) continue;
    std::ranges::stable_sort(chain, {}, &Link::value);
    const Link& lowest = chain[0];
    const Link& next = chain[1];
    if (next.value() - lowest.value() < far_below - score::tie) continue;
    reporter.add(
        {.rule = "weakest-link",
         .span = lowest.rating->span,
         .message = fmt::format("{} {}, while the next lowest link, {}, has {}", lowest.name,
                                told(lowest.value()), next.name, told(next.value())),
         .help = fmt::format("raise {} before any other link", lowest.name),
         .labels = {{next.rating->span, "the next lowest"}},
         .fix = {}});
  }
}

}  // namespace

extern const Rule rule_weakest_link{
    .name = "weakest-link",
    .severity = Severity::warning,
    .section = Section::architectures,
    .summary = "One link of sense, transmit, analyze and react is far weaker than the others.",
    .why =
        "Sense, transmit, analyze, react are a chain: what is not sensed cannot be analyzed, "
        "and what nobody reacts to was analyzed in vain. The strong links are paid for and do "
        "not reach the customer until the weakest one is mended.",
    .remedy =
        "Put the next step into that link. As long as it stays where it is, a step in any "
        "of the others does little.",
    .bad = R"(csm: 1
business: {name: Cold Chain, industry: food logistics}
customers:
  kitchens: {name: Restaurant kitchens, share: 100%}
experiences:
  restock:
    type: automatic-execution
    through: vans
    serves: kitchens
    trust: {permission: act-within-limits}
architectures:
  vans:
    type: connected-retailer
    technology: {sense: 4, transmit: 4, analyze: 4, react: 1}
)",
    .good = R"(csm: 1
business: {name: Cold Chain, industry: food logistics}
customers:
  kitchens: {name: Restaurant kitchens, share: 100%}
experiences:
  restock:
    type: automatic-execution
    through: vans
    serves: kitchens
    trust: {permission: act-within-limits}
architectures:
  vans:
    type: connected-retailer
    technology: {sense: 4, transmit: 4, analyze: 4, react: 3}
)",
    .check = check,
};

}  // namespace csm
