// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

#include <unordered_map>

#include <fmt/format.h>

namespace csm {
namespace {

template <class Things>
void check_kind(const Things& things, std::string_view kind, Reporter& reporter) {
  std::unordered_map<std::string_view, Span> first;
  for (const auto& thing : things) {
    if (!thing.name) continue;
    const auto [found, fresh] = first.try_emplace(*thing.name, thing.name.span);
    if (fresh) continue;
    reporter.add({.rule = "duplicate-name",
                  .span = thing.name.span,
                  .message = fmt::format("a second {} with the name `{}`", kind, *thing.name),
                  .help = "name it after what sets it apart from the first",
                  .labels = {{found->second, "first here"}},
                  .fix = {}});
  }
}

void check(const Context& context, Reporter& reporter) {
  const Model& model = context.model;
  check_kind(model.customers, "segment", reporter);
  check_kind(model.journeys, "journey", reporter);
  check_kind(model.experiences, "experience", reporter);
  check_kind(model.architectures, "architecture", reporter);
  check_kind(model.rivals, "rival", reporter);
  check_kind(model.initiatives, "initiative", reporter);
}

}  // namespace

extern const Rule rule_duplicate_name{
    .name = "duplicate-name",
    .severity = Severity::warning,
    .section = Section::reading,
    .summary = "Two things of one kind have the same name.",
    .why =
        "Reports call things by their names. Of two with the same one nobody can tell which a "
        "figure is about, and most often the second was copied from the first and never renamed.",
    .remedy = "Name each after what sets it apart from the other.",
    .bad = R"(csm: 1
business: {name: Two Wheels, industry: scooter rental}
customers:
  daily: {name: Commuters, share: 55%}
  weekend: {name: Commuters, share: 45%}
experiences:
  unlock-by-phone:
    type: respond-to-desire
    through: scooters
    serves: [daily, weekend]
architectures:
  scooters: {type: connected-producer}
)",
    .good = R"(csm: 1
business: {name: Two Wheels, industry: scooter rental}
customers:
  daily: {name: Commuters, share: 55%}
  weekend: {name: Weekend riders, share: 45%}
experiences:
  unlock-by-phone:
    type: respond-to-desire
    through: scooters
    serves: [daily, weekend]
architectures:
  scooters: {type: connected-producer}
)",
    .check = check,
};

}  // namespace csm
