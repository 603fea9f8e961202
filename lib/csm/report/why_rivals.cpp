// SPDX-License-Identifier: MIT
#include "csm/report/why_rivals.hpp"

#include "csm/report/words.hpp"
#include "csm/score/outcome.hpp"

#include <utility>

#include <fmt/format.h>

namespace csm::why {
namespace {

enum Kind { pressure_of, strength_of, upstream_of, frontier_of, hold_of, best_of };

}  // namespace

template <class Make>
const ReasonPtr& Rivals::once(const Key& key, Make make) {
  ReasonPtr& known = known_[key];
  if (known == nullptr) known = make();
  return known;
}

const Offer& Rivals::offer_of(std::uint32_t offer) const {
  const std::uint32_t rival = inputs_.offers[offer].rival;
  return own_.model().rivals[rival].offers[offer - inputs_.rivals[rival].first_offer];
}

std::string Rivals::name(std::uint32_t offer) const {
  return fmt::format("{} of {}", offer_of(offer).id.text,
                     name_of(own_.model().rivals[inputs_.offers[offer].rival]));
}

ReasonPtr Rivals::threat(std::string label, Time time, const Chosen& chosen) {
  std::vector<ReasonPtr> shares;
  std::vector<ReasonPtr> figures;
  for (std::uint32_t s = 0; s < inputs_.segments.size(); ++s) {
    std::vector<ReasonPtr> all;
    for (const auto& [offer, place] : inputs_.offers_to[s]) {
      if (chosen(inputs_.offers[offer])) all.push_back(pressure(offer, s, time));
    }
    shares.push_back(own_.share(s));
    figures.push_back(largest(fmt::format("pressure: on {}{}", own_.name(s), own_.at(time)),
                              "pressure", all, "no such offer serves this segment"));
  }
  return weighed(std::move(label), score::points, "pressure", shares, figures);
}

ReasonPtr Rivals::pressure(std::uint32_t offer, std::uint32_t segment, Time time) {
  return once({pressure_of, offer, segment, time}, [&] {
    const ReasonPtr reached = reach(offer, time);
    const ReasonPtr pulled = pull(offer, segment, time);
    const ReasonPtr held = hold(segment, inputs_.offers[offer].type, time);
    return node(fmt::format("pressure: {} on {}{}", name(offer), own_.name(segment), own_.at(time)),
                "reach * max(0, pull - hold)",
                score::pressure(reached->value.value, pulled->value, held->value),
                {reached, pulled, held});
  });
}

ReasonPtr Rivals::reach(std::uint32_t offer, Time time) const {
  const Offer& told = offer_of(offer);
  if (time == Time::horizon && told.reach_later.given) {
    return written("reach: at the horizon", "as written",
                   score::exactly<Figure>(told.reach_later.value.value), told.reach_later.span);
  }
  if (!told.reach.given) return constant("reach", "left out: all of the segment", 1);
  return written("reach", "as written", score::exactly<Figure>(told.reach.value.value),
                 told.reach.span);
}

ReasonPtr Rivals::pull(std::uint32_t offer, std::uint32_t segment, Time time) {
  const score::OfferInputs<Figure>& told = inputs_.offers[offer];
  const ReasonPtr wanted = own_.demand(segment, told.type);
  const ReasonPtr strong = strength(offer, segment, time);
  const ReasonPtr up = upstream(told.type, segment);
  const ReasonPtr lead = frontier(told.rival);
  return node(fmt::format("pull: {} on {}{}", name(offer), own_.name(segment), own_.at(time)),
              fmt::format("min(1, demand * strength * (1 + {} * upstream + {} * frontier))",
                          score::upstream_weight, score::frontier_weight),
              score::pull(wanted->value, strong->value, up->value, lead->value),
              {wanted, strong, up, lead});
}

ReasonPtr Rivals::strength(std::uint32_t offer, std::uint32_t segment, Time time) {
  const Offer& told = offer_of(offer);
  // Only a word depends on the segment.
  return once({strength_of, offer, told.strength.word ? segment : 0, time}, [&] {
    if (time == Time::horizon) {
      const ReasonPtr today = strength(offer, segment, Time::now);
      return own_.projected(fmt::format("strength: {}{}", name(offer), own_.at(time)), today,
                            rating("momentum", told.momentum), "momentum");
    }
    if (told.strength.word) return compared(offer, segment);
    return rating(fmt::format("strength: {}", name(offer)), told.strength.rating);
  });
}

ReasonPtr Rivals::compared(std::uint32_t offer, std::uint32_t segment) {
  const Located<Comparison>& word = offer_of(offer).strength.word;
  const ExperienceType type = inputs_.offers[offer].type;
  bool same_type = false;
  for (const std::uint32_t i : inputs_.experiences_of[segment]) {
    same_type = same_type || inputs_.experiences[i].type == type;
  }
  ReasonPtr ours = own_.coverage(segment, type, Time::now);
  if (!same_type) {
    ours = once({best_of, segment, 0, Time::now}, [&] {
      std::vector<ReasonPtr> all;
      for (const ExperienceType any : experience_types) {
        all.push_back(own_.coverage(segment, any, Time::now));
      }
      return largest(fmt::format("coverage: the best that {} get of any kind", own_.name(segment)),
                     "coverage", all, "");
    });
  }
  const bool above = score::above_ours(word.value);
  const ReasonPtr part =
      written(fmt::format("part: {}", title(word.value)),
              above ? "what is left of our distance to perfect" : "the part of ours",
              score::exactly<Figure>(score::compared_part(word.value)), word.span);
  return node(fmt::format("strength: {}, compared with what {} get from us", name(offer),
                          own_.name(segment)),
              above ? "1 - part * (1 - coverage)" : "part * coverage",
              score::compared(word.value, ours->value), {part, ours});
}

ReasonPtr Rivals::upstream(ExperienceType type, std::uint32_t segment) {
  const auto number = static_cast<std::uint32_t>(type);
  return once({upstream_of, number, segment, Time::now}, [&] {
    std::vector<ReasonPtr> stages;
    for (const std::uint32_t i : inputs_.experiences_of[segment]) {
      const ExperienceType ours = inputs_.experiences[i].type;
      for (const std::uint32_t a : inputs_.experiences[i].through) {
        const ReasonPtr strong = own_.strength(i, a, Time::now);
        stages.push_back(
            node(fmt::format("offered: {}", name_of(own_.model().experiences[i])),
                 fmt::format("stage * (strength >= {})", score::offered_strength),
                 score::stage(ours) * score::reaches(strong->value, score::offered_strength),
                 {constant(fmt::format("stage: {}", title(ours)), "a constant", score::stage(ours)),
                  strong}));
      }
    }
    const ReasonPtr offered =
        largest(fmt::format("offered: the earliest that we meet {}", own_.name(segment)), "offered",
                stages, "nothing serves this segment");
    return node(fmt::format("upstream: {} for {}", title(type), own_.name(segment)),
                fmt::format("max(0, stage - offered) / {}", score::last_stage),
                score::upstream(type, offered->value),
                {constant(fmt::format("stage: {}", title(type)), "a constant", score::stage(type)),
                 offered});
  });
}

ReasonPtr Rivals::frontier(std::uint32_t rival) {
  return once({frontier_of, rival, 0, Time::now}, [&] {
    const Rival& told = own_.model().rivals[rival];
    const Business& business = own_.model().business;
    const std::string label =
        fmt::format("frontier: {} against {}", name_of(told), business.name.value);
    const std::vector<ReasonPtr> four = {
        money("rival_wtp", told.wtp), money("rival_cost", told.cost),
        money("own_wtp", business.wtp), money("own_cost", business.cost)};
    for (const ReasonPtr& one : four) {
      if (one == nullptr) return constant(label, "wtp or cost is left out on either side", 0);
    }
    const auto lead = [&four](auto formula) {
      return formula(four[0]->value, four[1]->value, four[2]->value, four[3]->value);
    };
    using Formula = Figure(const Figure&, const Figure&, const Figure&, const Figure&);
    const ReasonPtr value = node("value_lead: how much more it is worth, of what it is worth",
                                 "max(0, min(1, (rival_wtp - rival_cost - (own_wtp - own_cost)) / "
                                 "(rival_wtp - rival_cost))); 0 if the rival is worth nothing",
                                 lead(static_cast<Formula*>(score::value_lead)), four);
    const ReasonPtr cost =
        node("cost_lead: how much less it costs, of what we cost",
             "(rival_wtp > rival_cost) * max(0, min(1, (own_cost - rival_cost) / own_cost)); 0 if "
             "we cost nothing",
             lead(static_cast<Formula*>(score::cost_lead)), {four[0], four[1], four[3]});
    return node(label, "max(value_lead, cost_lead)",
                lead(static_cast<Formula*>(score::frontier_lead)), {value, cost});
  });
}

ReasonPtr Rivals::hold(std::uint32_t segment, ExperienceType type, Time time) {
  return once({hold_of, segment, static_cast<std::uint32_t>(type), time}, [&] {
    std::vector<ReasonPtr> served;
    for (const ExperienceType any : experience_types) {
      const ReasonPtr wanted = own_.demand(segment, any);
      const ReasonPtr covered = own_.coverage(segment, any, time);
      served.push_back(
          node(fmt::format("served: {}, {}{}", own_.name(segment), title(any), own_.at(time)),
               "demand * coverage", wanted->value * covered->value, {wanted, covered}));
    }
    const ReasonPtr& here = served[score::index(type)];
    const ReasonPtr best = largest(
        fmt::format("served_best: {}{}", own_.name(segment), own_.at(time)), "served", served, "");
    return node(fmt::format("hold: on {}{}", own_.name(segment), own_.at(time)),
                "(served + served_best) / 2", score::hold(here->value, best->value), {here, best});
  });
}

}  // namespace csm::why
