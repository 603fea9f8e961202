// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

namespace csm {
namespace {

/// Where something else than a map stands under `rivals`, that has been said.
bool says_nothing(yaml::Node rivals) {
  return !rivals || rivals.is_null() || (rivals.is_map() && rivals.size() == 0);
}

void check(const Context& context, Reporter& reporter) {
  const yaml::Node root = context.document.tree.root();
  if (!root.is_map() || !says_nothing(root.find("rivals"))) return;
  const Model& model = context.model;
  const bool key_alone = model.rivals_span != Span{};
  reporter.add({.rule = "no-rivals",
                .span = key_alone ? model.rivals_span : model.business.span,
                .message = "the business has no rivals in this file, so nothing threatens it",
                .help = "add `rivals`: the incumbents, the entrants, and at least one firm of kind "
                        "`adjacent` that could meet the same need from another industry",
                .labels = {},
                .fix = {}});
}

}  // namespace

extern const Rule rule_no_rivals{
    .name = "no-rivals",
    .severity = Severity::note,
    .section = Section::disruption,
    .summary = "The file names no rivals.",
    .why =
        "Who else meets the need, and through which experience and architecture, is half of "
        "the matrix. Without rivals every cell is held, open or quiet, every threat is 0, and "
        "the picture is calmer than the market.",
    .remedy =
        "Describe the incumbents, the entrants and the firms of other industries that your "
        "customers would turn to; a word for strength and one for kind is enough to start.",
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
  filling-station:
    name: Filling station
    kind: adjacent
    offers:
      rolls: {type: respond-to-desire, architecture: connected-retailer, serves: regulars, strength: weaker}
)",
    .check = check,
};

}  // namespace csm
