// SPDX-License-Identifier: MIT
#include "csm/score/attribution.hpp"

#include "csm/score/outcome.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <string>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

namespace csm::score {
namespace {

/// What is left of a sum that comes to nothing depends on the processor.
double without_noise(double effect) { return std::abs(effect) < tie ? 0 : effect; }

/// What fit and threat are made of: things as such, and keys with all that stands below them. The
/// type of an architecture says in which cell a strength stands, not how large it is, and supply
/// is about what is not there yet.
constexpr std::string_view scored_things[] = {"customers", "experiences", "architectures", "rivals",
                                              "rivals.offers"};
constexpr std::string_view scored_keys[] = {"business.wtp",
                                            "business.cost",
                                            "customers.share",
                                            "customers.traits",
                                            "customers.wants",
                                            "experiences.type",
                                            "experiences.through",
                                            "experiences.serves",
                                            "experiences.ratings",
                                            "experiences.repeat",
                                            "experiences.trust",
                                            "architectures.technology",
                                            "architectures.organization",
                                            "rivals.wtp",
                                            "rivals.cost",
                                            "rivals.offers.type",
                                            "rivals.offers.serves",
                                            "rivals.offers.reach",
                                            "rivals.offers.reach_later",
                                            "rivals.offers.strength",
                                            "rivals.offers.momentum"};

/// Scores versions of a business, with the words of rivals as they were meant in the first one.
template <class V>
class Judge {
 public:
  Judge(const Model& first, const Assumptions& assumptions) : assumptions_(assumptions) {
    const Inputs<V> inputs = take_inputs<V>(first);
    const Outcome<V> outcome = evaluate(inputs, assumptions);
    each_word(first, inputs, [&](const std::string& name, Comparison word, auto y, auto k) {
      meant_.emplace(name, Meant{word, outcome.offers[y].strength[k]});
    });
  }

  Outcome<V> score(const Model& version) const {
    const Inputs<V> inputs = take_inputs<V>(version);
    Outcome<V> outcome = evaluate(inputs, assumptions_);
    HeldStrengths<V> held = held_strengths(outcome);
    bool differs = false;
    each_word(version, inputs, [&](const std::string& name, Comparison word, auto y, auto k) {
      const auto found = meant_.find(name);
      if (found == meant_.end() || found->second.word != word) return;
      held[y][k] = found->second.strength;
      differs = true;
    });
    return differs ? evaluate(inputs, assumptions_, held) : std::move(outcome);
  }

 private:
  struct Meant {
    Comparison word{};
    V strength{};
  };

  /// Each offer whose strength is a word, for each segment that it serves.
  template <class Function>
  static void each_word(const Model& model, const Inputs<V>& inputs, Function function) {
    std::size_t y = 0;
    for (const Rival& rival : model.rivals) {
      for (const Offer& offer : rival.offers) {
        const OfferInputs<V>& numbers = inputs.offers[y];
        for (std::size_t k = 0; numbers.word && k < numbers.serves.size(); ++k) {
          const Segment& segment = model.customers[numbers.serves[k]];
          function(fmt::format("{}.{}.{}", rival.id.text, offer.id.text, segment.id.text),
                   *numbers.word, y, k);
        }
        ++y;
      }
    }
  }

  Assumptions assumptions_;
  std::unordered_map<std::string, Meant> meant_;
};

Effect figures(const Judge<double>& judge, const Model& version) {
  const Outcome<double> outcome = judge.score(version);
  return {points * outcome.fit, points * outcome.threat_later};
}

/// Fit and threat of the version before with each choice of changes.
class Game {
 public:
  Game(const model::Difference& difference, const std::vector<const model::Change*>& players,
       const Judge<double>& judge)
      : difference_(difference), players_(players), judge_(judge) {}

  std::vector<Effect> all() {
    worth_.resize(std::size_t{1} << players_.size());
    decide(difference_.before, 0, 0);
    return std::move(worth_);
  }

 private:
  /// Leaves out the next change, then makes it.
  void decide(const Model& version, std::size_t next, std::size_t made) {
    if (next == players_.size()) {
      worth_[made] = figures(judge_, version);
      return;
    }
    decide(version, next + 1, made);
    Model changed = version;
    model::make(*players_[next], changed, difference_.after);
    decide(changed, next + 1, made | std::size_t{1} << next);
  }

  const model::Difference& difference_;
  const std::vector<const model::Change*>& players_;
  const Judge<double>& judge_;
  std::vector<Effect> worth_;
};

std::vector<Effect> one_by_one(const model::Difference& difference,
                               const std::vector<const model::Change*>& players,
                               const Judge<double>& judge) {
  std::vector<Effect> effects;
  Model version = difference.before;
  Effect before = figures(judge, version);
  for (const model::Change* const change : players) {
    model::make(*change, version, difference.after);
    const Effect after = figures(judge, version);
    effects.push_back({after.fit - before.fit, after.threat - before.threat});
    before = after;
  }
  return effects;
}

}  // namespace

bool is_scored(const model::Change& change) {
  if (change.kind == model::ChangeKind::renamed) return false;
  const std::string path = key_path(change);
  if (!change.places.back().id.empty()) {
    return std::ranges::find(scored_things, path) != std::end(scored_things);
  }
  return std::ranges::any_of(scored_keys, [&path](std::string_view key) {
    return path.starts_with(key) && (path.size() == key.size() || path[key.size()] == '.');
  });
}

std::vector<Effect> shapley_values(const std::vector<Effect>& worth) {
  const auto players = static_cast<std::size_t>(std::countr_zero(worth.size()));
  // In how large a part of all orders do these `size` others come first: size! (n-1-size)! / n!
  std::vector<double> weights(players);
  for (std::size_t size = 0; size < players; ++size) {
    weights[size] = size == 0 ? 1.0 / static_cast<double>(players)
                              : weights[size - 1] * static_cast<double>(size) /
                                    static_cast<double>(players - size);
  }
  std::vector<Effect> values(players);
  for (std::size_t set = 0; set < worth.size(); ++set) {
    for (std::size_t i = 0; i < players; ++i) {
      const std::size_t bit = std::size_t{1} << i;
      if ((set & bit) != 0) continue;
      const double weight = weights[static_cast<std::size_t>(std::popcount(set))];
      values[i].fit += weight * (worth[set | bit].fit - worth[set].fit);
      values[i].threat += weight * (worth[set | bit].threat - worth[set].threat);
    }
  }
  return values;
}

Attribution attribute(const model::Difference& difference, const Assumptions& assumptions) {
  std::vector<const model::Change*> players;
  for (const model::Change& change : difference.changes) {
    if (is_scored(change)) players.push_back(&change);
  }
  const Judge<Figure> bounds(difference.before, assumptions);
  const Outcome<Figure> before = bounds.score(difference.before);
  const Outcome<Figure> after = bounds.score(difference.after);
  Attribution result{
      .method = players.size() <= most_shared ? Method::shapley : Method::sequential,
      .effects = std::vector<Effect>(difference.changes.size()),
      .fit_before = points * before.fit,
      .fit_after = points * after.fit,
      .threat_before = points * before.threat_later,
      .threat_after = points * after.threat_later,
  };
  const Judge<double> judge(difference.before, assumptions);
  const std::vector<Effect> effects = result.method == Method::shapley
                                          ? shapley_values(Game(difference, players, judge).all())
                                          : one_by_one(difference, players, judge);
  for (std::size_t i = 0; i < players.size(); ++i) {
    result.effects[static_cast<std::size_t>(players[i] - difference.changes.data())] = {
        without_noise(effects[i].fit), without_noise(effects[i].threat)};
  }
  return result;
}

}  // namespace csm::score
