// SPDX-License-Identifier: MIT
#pragma once

#include "csm/rules/rule.hpp"
#include "csm/score/rivals.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What several rules about rivals ask: offers with their numbers, and what of ours stands
/// against them. For files that were read without errors.
namespace csm {

/// An offer of a rival, with its numbers.
struct RivalOffer {
  const Rival& rival;
  const Offer& offer;
  const score::OfferInputs<double>& inputs;
  const score::OfferOutcome<double>& outcome;
};

/// All offers, rival by rival, in the file's order.
std::vector<RivalOffer> rival_offers(const Context& context);

/// A segment that an offer serves: its place in the model, and in the lists of OfferOutcome, and
/// where the offer names it.
struct ServedSegment {
  std::uint32_t segment = 0;
  std::size_t place = 0;
  Span span;
};
std::vector<ServedSegment> segments_of(const RivalOffer& offer);

/// Our strongest experience of each type for each segment, by segment; the first of equal ones.
using StrongestOfOurs = score::ByType<std::optional<std::uint32_t>>;
std::vector<StrongestOfOurs> strongest_of_ours(const Context& context);

/// q through the architecture that carries an experience best.
double strength_of(const score::ExperienceOutcome<double>& experience);

/// "offer `app` of rival `uber`"
std::string called(const RivalOffer& offer);

/// "segment `a`", "segments `a`, `b`, `c` and 2 more"
std::string segments_told(const std::vector<std::string_view>& ids);

/// A figure that may differ from segment to segment, from the least to the most.
class Extent {
 public:
  void add(double figure);
  /// "60", "33 to 45.6"
  std::string told() const;

 private:
  std::optional<double> least_;
  double most_ = 0;
};

/// "3 years"
std::string years_told(double years);

/// Places to be labelled, each with the segments for which it matters; as many as people read.
class PlacesBySegment {
 public:
  void add(Span span, std::string_view segment);
  /// A label at each, with `before` in front of its segments.
  std::vector<Label> labels(std::string_view before) const;

 private:
  struct Place {
    Span span;
    std::vector<std::string_view> segments;
  };
  std::vector<Place> places_;
};

/// Where threat at the horizon is severe, severe-threat speaks and rising-rival does not.
bool is_severe(const score::Threat<double>& threat);

/// Of a rival's offers the one that has most of something, each taken alone; null where it has
/// none.
const Offer* foremost_offer(const Context& context, std::size_t rival,
                            double (*measure)(const score::Threat<double>& alone));

}  // namespace csm
