// SPDX-License-Identifier: MIT
#include "csm/rules/rivalry.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

void check(const Context& context, Reporter& reporter) {
  const Source& source = *context.document.source;
  const Business& business = context.model.business;
  std::vector<Label> labels;
  std::string_view first;
  for (std::size_t i = 0; i < context.inputs.rivals.size(); ++i) {
    if (!score::dominates(context.inputs.rivals[i], context.inputs)) continue;
    const Rival& rival = context.model.rivals[i];
    if (labels.empty()) first = rival.id.text;
    labels.push_back({rival.cost.span,
                      fmt::format("rival `{}`: `{}` at a cost of `{}`", rival.id.text,
                                  source.slice(rival.wtp.span), source.slice(rival.cost.span))});
  }
  if (labels.empty()) return;
  std::string message = fmt::format("rival `{}` dominates", first);
  if (labels.size() > 1) message = fmt::format("{} rivals dominate", labels.size());
  message += fmt::format(" our willingness to pay of `{}` at a cost of `{}`",
                         source.slice(business.wtp.span), source.slice(business.cost.span));
  reporter.add({.rule = "dominated",
                .span = business.cost.span,
                .message = std::move(message),
                .help = "raise what customers would pay, or lower the cost of serving them; check "
                        "that all figures are about the same occasion",
                .labels = std::move(labels),
                .fix = {}});
}

}  // namespace

extern const Rule rule_dominated{
    .name = "dominated",
    .severity = Severity::warning,
    .section = Section::disruption,
    .summary =
        "Customers would pay a rival at least as much, and it costs the rival no more to "
        "serve them.",
    .why =
        "Willingness to pay and the cost of fulfilment span the efficiency frontier. A firm "
        "that is behind on one and not ahead on the other has nothing to trade: the rival can "
        "have its customers at any price, and connection is a way to push the frontier out.",
    .remedy =
        "Push out your own frontier: a connected experience that customers value more, or an "
        "architecture that delivers it for less.",
    .bad = R"(csm: 1
business: {name: Video Corner, industry: film rental, wtp: 5, cost: 4}
customers:
  families: {name: Families, share: 100%}
experiences:
  store:
    type: respond-to-desire
    through: stores
    serves: families
    ratings: {request: 3, respond: 3}
    repeat: {identity: 3}
architectures:
  stores: {type: connected-retailer}
rivals:
  by-mail:
    name: Films by Mail
    kind: adjacent
    wtp: 6
    cost: 3
    offers:
      list: {type: respond-to-desire, architecture: connected-retailer, serves: families, strength: weaker, momentum: 1}
)",
    .good = R"(csm: 1
business: {name: Video Corner, industry: film rental, wtp: 7, cost: 4}
customers:
  families: {name: Families, share: 100%}
experiences:
  store:
    type: respond-to-desire
    through: stores
    serves: families
    ratings: {request: 3, respond: 3}
    repeat: {identity: 3}
architectures:
  stores: {type: connected-retailer}
rivals:
  by-mail:
    name: Films by Mail
    kind: adjacent
    wtp: 6
    cost: 3
    offers:
      list: {type: respond-to-desire, architecture: connected-retailer, serves: families, strength: weaker, momentum: 1}
)",
    .check = check,
    .needs_scores = true,
};

}  // namespace csm
