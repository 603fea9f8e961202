// SPDX-License-Identifier: MIT
#include "csm/model/ratings.hpp"
#include "csm/model/table.hpp"
#include "csm/rules/rule.hpp"
#include "csm/rules/seen.hpp"
#include "csm/score/figure.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace csm {
namespace {

/// From this distance on raters do not mean the same thing.
constexpr double far_apart = 3;

class Disputes {
 public:
  explicit Disputes(Reporter& reporter) : reporter_(reporter) {}

  void look(const Model& model) {
    for (const Segment& one : model.customers) look(one);
    for (const Experience& one : model.experiences) look(one);
    for (const Architecture& one : model.architectures) look(one);
    block(model.supply, [] { return "supply"; });
    for (const Rival& one : model.rivals) look(one);
    for (const Initiative& one : model.initiatives) {
      for (const Experience& added : one.adds.experiences) look(added);
      for (const Architecture& added : one.adds.architectures) look(added);
    }
  }

 private:
  void look(const Segment& segment) {
    const auto of = [&] { return fmt::format("segment `{}`", segment.id.text); };
    block(segment.traits, of);
    block(segment.wants, of);
  }
  void look(const Experience& experience) {
    const auto of = [&] { return fmt::format("experience `{}`", experience.id.text); };
    block(experience.ratings, of);
    block(experience.repeat, of);
    block(experience.trust, of);
  }
  void look(const Architecture& architecture) {
    const auto of = [&] { return fmt::format("architecture `{}`", architecture.id.text); };
    block(architecture.technology, of);
    block(architecture.organization, of);
  }
  void look(const Rival& rival) {
    for (const Offer& offer : rival.offers) {
      const auto of = [&] {
        return fmt::format("offer `{}` of rival `{}`", offer.id.text, rival.id.text);
      };
      rating(offer.strength.rating, "strength", of);
      rating(offer.momentum, "momentum", of);
    }
  }

  /// The ratings of a block stand in the order of its keys, among which there may be others.
  template <class Block, class Of>
  void block(const Block& ratings, Of of) {
    const auto all = ratings_of(ratings);
    auto next = all.begin();
    for (const model::Key& key : model::table<Block>()->keys) {
      if (key.type.shape == model::Shape::rating) rating(**next++, key.name, of);
    }
  }

  /// `of` tells what the rating belongs to; it is asked only where there is something to tell.
  template <class Of>
  void rating(const Rating& rating, std::string_view key, Of of) {
    if (rating.raters.empty()) return;
    const auto [low, high] = std::ranges::minmax_element(rating.raters, {}, &Rater::value);
    if (high->value - low->value < far_apart - score::tie) return;
    const Rater& earlier = *std::min(low, high);
    const Rater& later = *std::max(low, high);
    reporter_.add(
        {.rule = "disputed-rating",
         .span = later.span,
         .message = fmt::format("`{}` says {} and `{}` says {} of `{}` of {}", earlier.name,
                                told(earlier.value), later.name, told(later.value), key, of()),
         .help = "let them talk: the anchors of the rating say what each number means",
         .labels = {{earlier.span,
                     fmt::format("{} apart from this", told(high->value - low->value))}},
         .fix = {}});
  }

  Reporter& reporter_;
};

void check(const Context& context, Reporter& reporter) { Disputes(reporter).look(context.model); }

}  // namespace

extern const Rule rule_disputed_rating{
    .name = "disputed-rating",
    .severity = Severity::warning,
    .section = Section::evidence_and_upkeep,
    .summary = "Those who rated are 3 or more apart.",
    .why =
        "A median hides that nobody agrees. Raters who are three apart have seen different "
        "customers or mean different things, and in the talk about it more is learned about the "
        "business than from the number.",
    .remedy =
        "Bring them together over the anchors of the rating. If customers do differ so much, they "
        "are two segments.",
    .bad = R"(csm: 1
business: {name: Third Gear, industry: car repair}
customers:
  owners: {name: Car owners, share: 100%}
experiences:
  repair-reminder:
    type: coach-behavior
    through: garage
    serves: owners
    ratings: {recognize: {ana: 1, ben: 4}, request: 3, respond: 2}
    repeat: {identity: 3, individual: 2, population: 2, partner: 1}
    evidence: workshop
architectures:
  garage: {type: connected-producer}
evidence:
  workshop: {source: Workshop with three garages, date: 2026-05-20, kind: observation}
)",
    .good = R"(csm: 1
business: {name: Third Gear, industry: car repair}
customers:
  owners: {name: Car owners, share: 100%}
experiences:
  repair-reminder:
    type: coach-behavior
    through: garage
    serves: owners
    ratings: {recognize: {ana: 2, ben: 4}, request: 3, respond: 2}
    repeat: {identity: 3, individual: 2, population: 2, partner: 1}
    evidence: workshop
architectures:
  garage: {type: connected-producer}
evidence:
  workshop: {source: Workshop with three garages, date: 2026-05-20, kind: observation}
)",
    .check = check,
};

}  // namespace csm
