// SPDX-License-Identifier: MIT
#include "csm/model/read.hpp"

#include "csm/model/reader.hpp"
#include "csm/model/references.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace csm::model {
namespace {

/// All shares together are 100 %, within half a percent.
constexpr double share_slack = 0.005 + 1e-9;

void check_shares(const Model& model, Reporter& reporter) {
  if (model.customers.empty()) return;
  if (!std::ranges::all_of(model.customers, [](const Segment& s) { return s.share.given; })) return;
  double sum = 0;
  for (const Segment& segment : model.customers) sum += segment.share.value;
  if (std::abs(sum - 1) <= share_slack) return;
  reporter.add({.rule = "shares-do-not-add-up",
                .span = model.customers_span,
                .message = fmt::format("the shares of the segments add up to {:.4g} %", sum * 100),
                .help = "they are parts of one whole and should come to 100 %, within half a percent",
                .labels = {},
                .fix = {}});
}

/// Where a key of the file stands.
Span key_span(yaml::Node root, std::string_view name) {
  for (yaml::Node key = root.first(); key; key = key.next().next()) {
    if (key.text() == name) return key.span();
  }
  return {};
}

}  // namespace

Model read(const yaml::Tree& tree, Reporter& reporter) {
  Model model;
  const yaml::Node root = tree.root();
  Reader reader(reporter, tree.complete());
  if (!root || root.is_null()) {
    if (tree.complete()) {
      reader.missing_key({}, "the file holds no strategy",
                         "begin with `csm: 1`, then `business:`, `customers:`, `experiences:` and "
                         "`architectures:`; csm-format(5) tells them all");
    }
    return model;
  }
  if (!root.is_map()) {
    reader.wrong_type(root, {.shape = Shape::block, .table = &table<Model>});
    return model;
  }
  const Span at = root.size() == 0 ? root.span() : root.first().span();
  reader.block(*table<Model>(), root, at, {}, &model);
  model.customers_span = key_span(root, "customers");
  model.experiences_span = key_span(root, "experiences");
  model.supply_span = key_span(root, "supply");
  model.rivals_span = key_span(root, "rivals");
  resolve_references(model, reporter, tree.complete());
  if (tree.complete()) {
    check_shares(model, reporter);
    check_initiatives(model, reporter);
  }
  return model;
}

}  // namespace csm::model
