// SPDX-License-Identifier: MIT
#include "csm/model/table.hpp"
#include "csm/score/scorecard.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

/// What one step up would do. A step never lowers anything, so each segment's coverage after it is
/// the larger of what it was and what the raised experience gives: only what a rating touches is
/// worked out again.
namespace csm::score {
namespace {

constexpr double step = 1;

class Levers {
 public:
  Levers(const Model& model, const Inputs<double>& inputs, const Outcome<double>& outcome,
         const Assumptions& assumptions)
      : model_(model), inputs_(inputs), outcome_(outcome), assumptions_(assumptions) {
    for (const auto& rival : inputs.rivals) leads_.push_back(lead_of(rival, inputs));
  }

  std::vector<Lever> all() {
    for (std::uint32_t i = 0; i < model_.experiences.size(); ++i) experience(i);
    architectures();
    std::ranges::stable_sort(list_, {}, &Lever::path);
    std::ranges::stable_sort(list_, std::ranges::greater{}, [](const Lever& lever) {
      return order_key(lever.fit_gain + lever.threat_drop);
    });
    return std::move(list_);
  }

 private:
  void experience(std::uint32_t i) {
    const Experience& own = model_.experiences[i];
    const ExperienceInputs<double>& now = inputs_.experiences[i];
    const auto each = [&](const auto& block, std::string_view name, LeverKind kind, auto place) {
      const auto ratings = ratings_of(block);
      const auto keys = model::table<std::remove_cvref_t<decltype(block)>>()->keys;
      const std::size_t others = keys.size() - ratings.size();
      for (std::size_t k = 0; k < ratings.size(); ++k) {
        if (!can_rise(*ratings[k])) continue;
        ExperienceInputs<double> up = now;
        *place(up, k) = value_of<double>(raised(*ratings[k], step));
        try_experience(up, path(own.id, name, keys[others + k].name), kind);
      }
    };
    each(own.ratings, "ratings", LeverKind::outcome,
         [](auto& x, std::size_t k) { return &x.ratings[k]; });
    each(own.repeat, "repeat", LeverKind::means,
         [](auto& x, std::size_t k) { return &x.repeat[k]; });
    each(own.trust, "trust", LeverKind::means,
         [](auto& x, std::size_t k) { return k == 0 ? &x.transparency : &x.benefit; });
    permission(i);
  }

  void permission(std::uint32_t i) {
    const Located<Permission>& rung = model_.experiences[i].trust.permission;
    if (!rung.given || rung.value >= Permission::act_freely) return;
    ExperienceInputs<double> up = inputs_.experiences[i];
    up.permission =
        permission_factor(up.type, static_cast<Permission>(static_cast<int>(rung.value) + 1));
    try_experience(up, path(model_.experiences[i].id, "trust", "permission"), LeverKind::means);
  }

  void architectures() {
    std::vector<std::vector<std::uint32_t>> through(model_.architectures.size());
    for (std::uint32_t i = 0; i < inputs_.experiences.size(); ++i) {
      for (const std::uint32_t a : inputs_.experiences[i].through) through[a].push_back(i);
    }
    for (std::uint32_t a = 0; a < model_.architectures.size(); ++a) {
      const Architecture& own = model_.architectures[a];
      block(a, own.technology, &ArchitectureInputs<double>::technology, "technology", through[a]);
      block(a, own.organization, &ArchitectureInputs<double>::organization, "organization",
            through[a]);
    }
  }

  /// Raises every rating that is given in a block of an architecture.
  template <class Block>
  void block(std::uint32_t a, const Block& own,
             std::array<double, 4> ArchitectureInputs<double>::*place, std::string_view name,
             const std::vector<std::uint32_t>& experiences) {
    const auto ratings = ratings_of(own);
    if (std::ranges::none_of(ratings, [](const Rating* rating) { return can_rise(*rating); })) {
      return;
    }
    ArchitectureInputs<double> up = inputs_.architectures[a];
    for (std::size_t k = 0; k < ratings.size(); ++k) {
      (up.*place)[k] = value_of<double>(raised(*ratings[k], step));
    }
    std::map<std::uint32_t, Standing<double>> changed;
    for (const std::uint32_t i : experiences) {
      const ExperienceInputs<double>& x = inputs_.experiences[i];
      const double q = strength_of(x, up, assumptions_.weights);
      const double later = projected(q, outcome_.experiences[i].loop, assumptions_);
      for (const std::uint32_t s : x.serves) {
        cover(changed.try_emplace(s, outcome_.segments[s].standing).first->second, x.type, q,
              later);
      }
    }
    Lever lever{.path = fmt::format("architectures.{}.{}", model_.architectures[a].id.text, name),
                .kind = LeverKind::means};
    for (const auto& [s, standing] : changed) add(lever, s, standing);
    list_.push_back(std::move(lever));
  }

  void try_experience(const ExperienceInputs<double>& up, std::string where, LeverKind kind) {
    const ExperienceOutcome<double> then = evaluate_experience(up, inputs_, assumptions_);
    Lever lever{.path = std::move(where), .kind = kind};
    for (const std::uint32_t s : up.serves) {
      Standing<double> standing = outcome_.segments[s].standing;
      for (std::size_t k = 0; k < then.strength.size(); ++k) {
        cover(standing, up.type, then.strength[k], then.strength_later[k]);
      }
      add(lever, s, standing);
    }
    list_.push_back(std::move(lever));
  }

  /// Adds what a segment gains where it stands like this.
  void add(Lever& lever, std::uint32_t s, const Standing<double>& standing) const {
    const SegmentOutcome<double>& now = outcome_.segments[s];
    const double w = points * inputs_.segments[s].share;
    lever.fit_gain += w * (fit(standing.demand, standing.coverage) - now.fit);
    double largest = 0;
    for (const auto& [y, k] : inputs_.offers_to[s]) {
      const OfferInputs<double>& offer = inputs_.offers[y];
      largest = std::max(largest, pressures(offer, outcome_.offers[y].strength[k],
                                            leads_[offer.rival], standing, assumptions_)
                                      .later);
    }
    lever.threat_drop += w * (now.pressure_later - largest);
  }

  static std::string path(const Id& id, std::string_view block, std::string_view key) {
    return fmt::format("experiences.{}.{}.{}", id.text, block, key);
  }

  const Model& model_;
  const Inputs<double>& inputs_;
  const Outcome<double>& outcome_;
  const Assumptions& assumptions_;
  std::vector<double> leads_;  ///< by rival
  std::vector<Lever> list_;
};

}  // namespace

std::vector<Lever> levers(const Model& model, const Inputs<double>& inputs,
                          const Outcome<double>& outcome, const Assumptions& assumptions) {
  return Levers(model, inputs, outcome, assumptions).all();
}

}  // namespace csm::score
