// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace csm {
namespace {

void check(const Context& context, Reporter& reporter) {
  for (const Architecture& architecture : context.model.architectures) {
    const Located<ArchitectureType>& type = architecture.type;
    if (!type || *type != ArchitectureType::peer_to_peer_network_creator) continue;
    const Revenue& revenue = architecture.revenue;
    const auto customer = std::ranges::find(revenue.who, Payer::customer, &Located<Payer>::value);
    const auto money =
        std::ranges::find(revenue.currency, Currency::money, &Located<Currency>::value);
    if (customer == revenue.who.end() || money == revenue.currency.end()) continue;
    reporter.add({.rule = "peers-pay",
                  .span = type.span,
                  .message = fmt::format("peer-to-peer network `{}` with money from customers: is "
                                         "it a crowd orchestrator?",
                                         architecture.id.text),
                  .help = "make it `crowd-orchestrator` if most members only buy or only sell",
                  .labels = {{customer->span, "they pay"}, {money->span, "with this"}},
                  .fix = {}});
  }
}

}  // namespace

extern const Rule rule_peers_pay{
    .name = "peers-pay",
    .severity = Severity::note,
    .section = Section::architectures,
    .summary = "A peer-to-peer network whose customers pay money.",
    .why =
        "In a peer-to-peer network members both give and take, and what holds it together is "
        "contribution. Where one side pays the other in money, they have become customers and "
        "suppliers, which is what a crowd orchestrator brings together.",
    .remedy =
        "Ask whether members swap roles. If most only buy or only sell, it is a crowd "
        "orchestrator. If they do swap, keep the type and note why they pay.",
    .bad = R"(csm: 1
business: {name: Spare Sofa, industry: lodging}
customers:
  travellers: {name: Travellers, share: 100%}
experiences:
  find-a-host:
    type: respond-to-desire
    through: hosts
    serves: travellers
architectures:
  hosts:
    type: peer-to-peer-network-creator
    revenue: {what: use, when: at-order, who: customer, currency: money}
)",
    .good = R"(csm: 1
business: {name: Spare Sofa, industry: lodging}
customers:
  travellers: {name: Travellers, share: 100%}
experiences:
  find-a-host:
    type: respond-to-desire
    through: hosts
    serves: travellers
architectures:
  hosts:
    type: crowd-orchestrator
    revenue: {what: use, when: at-order, who: customer, currency: money}
)",
    .check = check,
};

}  // namespace csm
