// SPDX-License-Identifier: MIT
#include "csm/rules/links.hpp"
#include "csm/rules/permissions.hpp"
#include "csm/rules/rule.hpp"
#include "csm/rules/seen.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace csm {
namespace {

constexpr Permission least_to_keep = Permission::stored_preferences;

void check(const Context& context, Reporter& reporter) {
  const Model& model = context.model;
  const std::vector<Indices> through = experiences_by_architecture(model);
  for (std::size_t a = 0; a < through.size(); ++a) {
    const Architecture& architecture = model.architectures[a];
    const auto& currency = architecture.revenue.currency;
    const auto data = std::ranges::find(currency, Currency::data, &Located<Currency>::value);
    if (data == currency.end()) continue;
    const Experience* first = nullptr;
    std::vector<Label> labels;
    for (const std::uint32_t i : through[a]) {
      const Experience& experience = model.experiences[i];
      const Located<Permission>& permission = experience.trust.permission;
      if (!permission_known(experience) || *permission >= least_to_keep) continue;
      if (first == nullptr) first = &experience;
      add_label(labels, permission.span,
                fmt::format("all that experience `{}` may do", experience.id.text));
    }
    if (first == nullptr) continue;
    reporter.add(
        {.rule = "data-as-payment-without-permission",
         .span = data->span,
         .message = fmt::format("paid with data, while experience `{}` has permission `{}`",
                                first->id.text, spelling(*first->trust.permission)),
         .help = fmt::format("ask for `{}` at least, or let somebody pay with money",
                             spelling(least_to_keep)),
         .labels = std::move(labels),
         .fix = {}});
  }
}

}  // namespace

extern const Rule rule_data_as_payment_without_permission{
    .name = "data-as-payment-without-permission",
    .severity = Severity::warning,
    .section = Section::architectures,
    .summary = "Customers pay with data that the firm has no permission to keep.",
    .why =
        "Where data are the price, the permission is the contract. Below stored preferences "
        "the firm may use what the customer says for this order only, so it is paid in a "
        "currency that it may not keep, or it keeps what was not given.",
    .remedy =
        "Ask for stored preferences at least, and show what the customer gets for the data. "
        "Otherwise let somebody pay with money.",
    .bad = R"(csm: 1
business: {name: Free Map, industry: navigation}
customers:
  drivers: {name: Drivers, share: 100%}
experiences:
  find-the-way:
    type: respond-to-desire
    through: app
    serves: drivers
    trust: {permission: per-order}
architectures:
  app:
    type: connected-producer
    revenue: {what: use, when: at-order, who: customer, currency: data}
)",
    .good = R"(csm: 1
business: {name: Free Map, industry: navigation}
customers:
  drivers: {name: Drivers, share: 100%}
experiences:
  find-the-way:
    type: respond-to-desire
    through: app
    serves: drivers
    trust: {permission: stored-preferences}
architectures:
  app:
    type: connected-producer
    revenue: {what: use, when: at-order, who: customer, currency: data}
)",
    .check = check,
};

}  // namespace csm
