// SPDX-License-Identifier: MIT
#include "csm/rules/links.hpp"
#include "csm/rules/rule.hpp"
#include "csm/rules/seen.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace csm {
namespace {

bool wants_to_sell(const Located<Payer>& payer) {
  return *payer == Payer::advertiser || *payer == Payer::supplier;
}

void check(const Context& context, Reporter& reporter) {
  const Model& model = context.model;
  const std::vector<Indices> through = experiences_by_architecture(model);
  for (std::size_t a = 0; a < through.size(); ++a) {
    const Architecture& architecture = model.architectures[a];
    const auto payer = std::ranges::find_if(architecture.revenue.who, wants_to_sell);
    if (payer == architecture.revenue.who.end()) continue;
    std::vector<Label> labels;
    for (const std::uint32_t i : through[a]) {
      const Experience& experience = model.experiences[i];
      if (!is_of(experience, ExperienceType::coach_behavior)) continue;
      add_label(labels, experience.type.span,
                fmt::format("experience `{}` goes through it", experience.id.text));
    }
    if (labels.empty()) continue;
    reporter.add({.rule = "coaching-paid-by-others",
                  .span = payer->span,
                  .message = fmt::format("coach behavior through architecture `{}`, which {} pay",
                                         architecture.id.text, title(**payer)),
                  .help = "let the customer pay, or somebody who gains when the customer does",
                  .labels = std::move(labels),
                  .fix = {}});
  }
}

}  // namespace

extern const Rule rule_coaching_paid_by_others{
    .name = "coaching-paid-by-others",
    .severity = Severity::warning,
    .section = Section::architectures,
    .summary = "Coach behavior through an architecture that advertisers or suppliers pay.",
    .why =
        "A coach is followed because it is on the customer's side. Where those pay who want "
        "the customer to buy, each nudge may serve them instead, and a customer who suspects "
        "it once withdraws the permission to be observed.",
    .remedy =
        "Let the customer pay, or somebody who gains when the customer does, such as an "
        "employer or an insurer. If advertisers stay, keep what they pay for apart from the "
        "advice, and say so.",
    .bad = R"(csm: 1
business: {name: Good Plate, industry: nutrition}
customers:
  eaters: {name: People who want to eat better, share: 100%}
experiences:
  meal-coach:
    type: coach-behavior
    through: app
    serves: eaters
    trust: {permission: passive-sensing}
architectures:
  app:
    type: connected-producer
    revenue: {what: access, when: subscription, who: advertiser, currency: attention}
)",
    .good = R"(csm: 1
business: {name: Good Plate, industry: nutrition}
customers:
  eaters: {name: People who want to eat better, share: 100%}
experiences:
  meal-coach:
    type: coach-behavior
    through: app
    serves: eaters
    trust: {permission: passive-sensing}
architectures:
  app:
    type: connected-producer
    revenue: {what: access, when: subscription, who: customer, currency: money}
)",
    .check = check,
};

}  // namespace csm
