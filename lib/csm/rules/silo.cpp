// SPDX-License-Identifier: MIT
#include "csm/rules/facts.hpp"
#include "csm/rules/links.hpp"
#include "csm/rules/rule.hpp"
#include "csm/rules/seen.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace csm {
namespace {

constexpr double hardly_shared = 1;

/// Where the experience names that architecture.
Span mention(const Experience& experience, std::uint32_t architecture) {
  const auto leads_there = [architecture](const Reference& reference) {
    return reference.index >= 0 && static_cast<std::uint32_t>(reference.index) == architecture;
  };
  return std::ranges::find_if(experience.through, leads_there)->span;
}

void check(const Context& context, Reporter& reporter) {
  const Model& model = context.model;
  const std::vector<Indices> through = experiences_by_architecture(model);
  for (std::uint32_t a = 0; a < through.size(); ++a) {
    const Organization& organization = model.architectures[a].organization;
    const bool no_identity = rated_at_most(organization.shared_identity, hardly_shared);
    const bool no_data = rated_at_most(organization.shared_data, hardly_shared);
    if (through[a].size() < 2 || (!no_identity && !no_data)) continue;
    const Rating& worst = no_identity ? organization.shared_identity : organization.shared_data;
    std::vector<Label> labels;
    if (no_identity && no_data) {
      labels.push_back({organization.shared_data.span, "shared data are low too"});
    }
    for (const std::uint32_t i : through[a]) {
      add_label(labels, mention(model.experiences[i], a),
                fmt::format("experience `{}` goes through it", model.experiences[i].id.text));
    }
    reporter.add(
        {.rule = "silo",
         .span = worst.span,
         .message = fmt::format("{} {} in architecture `{}`, which {} experiences share",
                                no_identity ? "shared identity" : "shared data", figure_of(worst),
                                model.architectures[a].id.text, through[a].size()),
         .help = "let every unit look up the same customer, and pass on what it learns",
         .labels = std::move(labels),
         .fix = {}});
  }
}

}  // namespace

extern const Rule rule_silo{
    .name = "silo",
    .severity = Severity::warning,
    .section = Section::architectures,
    .summary =
        "Several experiences go through an architecture whose units do not share the "
        "customer or the data.",
    .why =
        "A customer who uses two experiences expects one firm. Where each unit has its own "
        "customer or keeps its own data, the second experience starts from nothing, and what "
        "the loop learned in the first is lost.",
    .remedy =
        "Give the customer one number that every unit looks up, and pass on what one "
        "experience learned to the others.",
    .bad = R"(csm: 1
business: {name: Blue Line, industry: car maker}
customers:
  drivers: {name: Drivers, share: 100%}
experiences:
  service-booking: {type: respond-to-desire, through: dealers, serves: drivers}
  next-car: {type: curated-offering, through: dealers, serves: drivers}
architectures:
  dealers:
    type: connected-producer
    organization: {shared_identity: 3, shared_data: 1, aligned_incentives: 3, clear_owner: 3}
)",
    .good = R"(csm: 1
business: {name: Blue Line, industry: car maker}
customers:
  drivers: {name: Drivers, share: 100%}
experiences:
  service-booking: {type: respond-to-desire, through: dealers, serves: drivers}
  next-car: {type: curated-offering, through: dealers, serves: drivers}
architectures:
  dealers:
    type: connected-producer
    organization: {shared_identity: 3, shared_data: 3, aligned_incentives: 3, clear_owner: 3}
)",
    .check = check,
};

}  // namespace csm
