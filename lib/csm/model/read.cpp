// SPDX-License-Identifier: MIT
#include "csm/model/read.hpp"

#include "csm/model/numbers.hpp"
#include "csm/model/reader.hpp"
#include "csm/model/references.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <vector>

#include <fmt/format.h>

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
  reporter.add(
      {.rule = "shares-do-not-add-up",
       .span = model.customers_span,
       .message = fmt::format("the shares of the segments add up to {:.4g} %", sum * 100),
       .help = "they are parts of one whole and should come to 100 %, within half a percent",
       .labels = {},
       .fix = {}});
}

/// The number of a share that is read as percent; nothing where that is no sure reading.
std::optional<double> as_percent(yaml::Node share) {
  if (!share || !share.is_scalar()) return std::nullopt;
  if (share.style() != yaml::Style::plain && share.style() != yaml::Style::quoted)
    return std::nullopt;
  std::string_view text = share.text();
  if (text.ends_with('%')) text.remove_suffix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  double number = 0;
  if (!parse_number(text, number) || number < 0) return std::nullopt;
  return number;
}

/// The shares without a percent sign, where all of them add up to 100 as percent.
std::vector<yaml::Node> bare_percents(yaml::Node root) {
  const yaml::Node customers = root.find("customers");
  if (!customers || !customers.is_map()) return {};
  std::vector<yaml::Node> bare;
  double sum = 0;
  for (yaml::Node id = customers.first(); id; id = id.next().next()) {
    const yaml::Node share = id.next().find("share");
    const std::optional<double> percent = as_percent(share);
    if (!percent) return {};
    sum += *percent;
    if (!share.text().ends_with('%')) bare.push_back(share);
  }
  if (std::abs(sum / 100 - 1) > share_slack) return {};
  return bare;
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
  reader.shares_are_percent(bare_percents(root));
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
