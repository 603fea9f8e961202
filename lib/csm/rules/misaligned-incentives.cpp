// SPDX-License-Identifier: MIT
#include "csm/rules/facts.hpp"
#include "csm/rules/rule.hpp"

#include <fmt/format.h>

namespace csm {
namespace {

constexpr double hardly_aligned = 1;  ///< up to here units win at each other's cost

void check(const Context& context, Reporter& reporter) {
  for (const Architecture& architecture : context.model.architectures) {
    const Rating& rating = architecture.organization.aligned_incentives;
    if (!rated_at_most(rating, hardly_aligned)) continue;
    reporter.add({.rule = "misaligned-incentives",
                  .span = rating.span,
                  .message = fmt::format("aligned incentives {} in architecture `{}`",
                                         figure_of(rating), architecture.id.text),
                  .help = "pay units and partners for what the customer gets from all of them "
                          "together",
                  .labels = {},
                  .fix = {}});
  }
}

}  // namespace

extern const Rule rule_misaligned_incentives{
    .name = "misaligned-incentives",
    .severity = Severity::warning,
    .section = Section::architectures,
    .summary = "The units that deliver an experience win by keeping customers from each other.",
    .why =
        "A connected relation crosses units and partners: one notices, another answers, a "
        "third delivers. Where each is paid for its own part alone, the hand-over fails at the "
        "moment when the customer needs it, however good the technology.",
    .remedy =
        "Find out what each unit and partner is paid for, and pay for the customer's result "
        "instead, or share the gain of those who pass a customer on.",
    .bad = R"(csm: 1
business: {name: Meter and Mile, industry: taxis}
customers:
  riders: {name: Riders, share: 100%}
experiences:
  dispatch:
    type: respond-to-desire
    through: leased-cabs
    serves: riders
architectures:
  leased-cabs:
    type: connected-producer
    organization: {shared_identity: 3, shared_data: 3, aligned_incentives: 1, clear_owner: 3}
)",
    .good = R"(csm: 1
business: {name: Meter and Mile, industry: taxis}
customers:
  riders: {name: Riders, share: 100%}
experiences:
  dispatch:
    type: respond-to-desire
    through: leased-cabs
    serves: riders
architectures:
  leased-cabs:
    type: connected-producer
    organization: {shared_identity: 3, shared_data: 3, aligned_incentives: 3, clear_owner: 3}
)",
    .check = check,
};

}  // namespace csm
