// SPDX-License-Identifier: MIT
#include "csm/report/reason.hpp"

#include <unordered_map>
#include <utility>

#include <fmt/format.h>

namespace csm::why {

ReasonPtr node(std::string label, std::string formula, const Figure& value,
               std::vector<ReasonPtr> branches) {
  return std::make_shared<const Reason>(Reason{.label = std::move(label),
                                               .formula = std::move(formula),
                                               .value = value,
                                               .branches = std::move(branches),
                                               .source = std::nullopt});
}

ReasonPtr written(std::string label, std::string formula, const Figure& value, Span source) {
  return std::make_shared<const Reason>(Reason{.label = std::move(label),
                                               .formula = std::move(formula),
                                               .value = value,
                                               .branches = {},
                                               .source = source});
}

ReasonPtr constant(std::string label, std::string formula, const Figure& value) {
  return node(std::move(label), std::move(formula), value, {});
}
ReasonPtr constant(std::string label, std::string formula, double value) {
  return constant(std::move(label), std::move(formula), score::exactly<Figure>(value));
}

ReasonPtr rating(std::string label, const Rating& rating) {
  const Figure value = score::value_of<Figure>(rating);
  switch (rating.state) {
    case Rating::State::left_out:
      return constant(std::move(label), "left out: it may be anything", value);
    case Rating::State::unknown:
      return written(std::move(label), "it may be anything", value, rating.span);
    case Rating::State::given: break;
  }
  if (rating.raters.empty()) return written(std::move(label), "rating / 5", value, rating.span);
  std::vector<ReasonPtr> raters;
  for (const Rater& rater : rating.raters) {
    const Rating one{.state = Rating::State::given,
                     .figure = score::exactly<Figure>(rater.value),
                     .span = rater.span,
                     .raters = {}};
    raters.push_back(why::rating(fmt::format("rater: {}", rater.name), one));
  }
  return node(std::move(label), "median(rater); from the lowest to the highest", value,
              std::move(raters));
}

ReasonPtr money(std::string label, const Located<Money>& amount) {
  if (!amount.given) return nullptr;
  return written(std::move(label), "as written", amount.value, amount.span);
}

ReasonPtr largest(std::string label, std::string_view name, const std::vector<ReasonPtr>& all,
                  std::string_view nothing) {
  if (all.empty()) return constant(std::move(label), std::string(nothing), 0);
  Figure most;
  for (const ReasonPtr& one : all) most = score::larger(most, one->value);
  return node(std::move(label), fmt::format("max({})", name), most, all);
}

ReasonPtr weighed(std::string label, double factor, std::string_view name,
                  const std::vector<ReasonPtr>& shares, const std::vector<ReasonPtr>& figures) {
  Figure sum;
  std::vector<ReasonPtr> branches;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    sum += factor * shares[i]->value * figures[i]->value;
    branches.push_back(shares[i]);
    branches.push_back(figures[i]);
  }
  const std::string times = factor == 1 ? "" : fmt::format("{} * ", factor);
  return node(std::move(label), fmt::format("{}sum(share * {})", times, name), sum,
              std::move(branches));
}

}  // namespace csm::why

namespace csm {

std::string_view name_of(const Reason& reason) {
  return std::string_view(reason.label).substr(0, reason.label.find(':'));
}

double size_of(const Reason& reason) {
  std::unordered_map<const Reason*, double> known;
  const auto count = [&known](const auto& self, const Reason& one) -> double {
    const auto found = known.find(&one);
    if (found != known.end()) return found->second;
    double sum = 1;
    for (const ReasonPtr& branch : one.branches) sum += self(self, *branch);
    return known[&one] = sum;
  };
  return count(count, reason);
}

}  // namespace csm
