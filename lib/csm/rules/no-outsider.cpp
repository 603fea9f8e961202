// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace csm {
namespace {

/// A kind that could not be read may have been the one.
bool may_be_outsider(const Rival& rival) {
  return !rival.kind || *rival.kind == RivalKind::adjacent;
}

void check(const Context& context, Reporter& reporter) {
  const Model& model = context.model;
  if (model.rivals.empty() || std::ranges::any_of(model.rivals, may_be_outsider)) return;
  const std::size_t count = model.rivals.size();
  reporter.add({.rule = "no-outsider",
                .span = model.rivals_span,
                .message = count == 1
                               ? "the only rival here is not of kind `adjacent`"
                               : fmt::format("none of {} rivals is of kind `adjacent`", count),
                .help = "ask who in another industry meets the same need, or owns the moment at "
                        "which it arises, and add the likeliest",
                .labels = {},
                .fix = {}});
}

}  // namespace

extern const Rule rule_no_outsider{
    .name = "no-outsider",
    .severity = Severity::note,
    .section = Section::disruption,
    .summary = "There are rivals, but none from another industry.",
    .why =
        "Connection crosses the borders of industries: what counts is the customer's need, and "
        "who notices it first. Firms that were overtaken had mostly watched the rivals that "
        "they knew.",
    .remedy =
        "Follow the journey upstream from your own order, and name the firm of another "
        "industry that is closest to the customer there, with `kind: adjacent`.",
    .bad = R"(csm: 1
business: {name: Corner Bakery, industry: food retail}
customers:
  regulars: {name: Regulars, share: 100%}
experiences:
  counter:
    type: respond-to-desire
    through: shop
    serves: regulars
    repeat: {identity: 3}
architectures:
  shop: {type: connected-producer}
rivals:
  other-bakery:
    name: The other bakery
    kind: incumbent
    offers:
      bread: {type: respond-to-desire, architecture: connected-producer, serves: regulars, strength: equal}
)",
    .good = R"(csm: 1
business: {name: Corner Bakery, industry: food retail}
customers:
  regulars: {name: Regulars, share: 100%}
experiences:
  counter:
    type: respond-to-desire
    through: shop
    serves: regulars
    repeat: {identity: 3}
architectures:
  shop: {type: connected-producer}
rivals:
  other-bakery:
    name: The other bakery
    kind: incumbent
    offers:
      bread: {type: respond-to-desire, architecture: connected-producer, serves: regulars, strength: equal}
  filling-station:
    name: Filling station
    kind: adjacent
    offers:
      rolls: {type: respond-to-desire, architecture: connected-retailer, serves: regulars, strength: weaker}
)",
    .check = check,
};

}  // namespace csm
