// SPDX-License-Identifier: MIT
#include "csm/report/why_own.hpp"

#include "csm/model/table.hpp"
#include "csm/report/words.hpp"
#include "csm/score/terms.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <fmt/format.h>

namespace csm::why {

using score::index;

namespace {

/// The ratings of a block, each named by its key.
template <class Block>
std::vector<ReasonPtr> ratings(const Block& block) {
  std::vector<ReasonPtr> list;
  const auto all = ratings_of(block);
  for (const model::Key& key : model::table<Block>()->keys) {
    if (key.type.shape != model::Shape::rating) continue;
    list.push_back(rating(std::string(key.name), *all[list.size()]));
  }
  return list;
}

template <std::size_t Count>
std::array<Figure, Count> values(const std::vector<ReasonPtr>& reasons) {
  std::array<Figure, Count> list;
  for (std::size_t i = 0; i < Count; ++i) list[i] = reasons[i]->value;
  return list;
}

/// The calls that a formula makes.
bool is_function(std::string_view word) { return word == "sqrt" || word == "min" || word == "max"; }

/// The names in a formula, each once, in their order.
std::vector<std::string_view> names_in(std::string_view formula) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz_";
  std::vector<std::string_view> names;
  for (std::size_t at = formula.find_first_of(letters); at != std::string_view::npos;) {
    const std::size_t end = std::min(formula.find_first_not_of(letters, at), formula.size());
    const std::string_view word = formula.substr(at, end - at);
    if (!is_function(word) && std::ranges::find(names, word) == names.end()) names.push_back(word);
    at = formula.find_first_of(letters, end);
  }
  return names;
}

/// The ratings of a block that a formula names.
template <class Block>
std::vector<ReasonPtr> ratings_in(std::string_view formula, const Block& block) {
  std::vector<ReasonPtr> list;
  const std::vector<ReasonPtr> all = ratings(block);
  for (const std::string_view name : names_in(formula)) {
    for (const ReasonPtr& one : all) {
      if (one->label == name) list.push_back(one);
    }
  }
  return list;
}

std::string at_least_floor(std::string_view factor) {
  return fmt::format("max({}, {})", factor, score::weakest_link);
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

/// A formula of feasibility with its floors, which the handbook tells apart.
std::string floored(std::string_view formula) {
  constexpr std::string_view complement = "(1 - quality_control)";
  std::string text(formula);
  const std::vector<std::string_view> names = names_in(formula);
  if (formula.find(complement) != std::string_view::npos) {
    replace_all(text, complement, at_least_floor("1 - quality_control"));
  } else if (std::ranges::find(names, "quality_control") != names.end()) {
    replace_all(text, "quality_control", at_least_floor("quality_control"));
  }
  for (const std::string_view name : names) {
    if (name != "quality_control") replace_all(text, name, at_least_floor(name));
  }
  return text;
}

template <class Block>
ReasonPtr chain(std::string label, const Block& block) {
  std::string product;
  const std::vector<ReasonPtr> links = ratings(block);
  for (const ReasonPtr& link : links) {
    product += (product.empty() ? "" : " * ") + at_least_floor(link->label);
  }
  return node(std::move(label), fmt::format("({})^(1/4)", product), score::chain(values<4>(links)),
              links);
}

enum Kind { share_of, demand_for, strength_of, coverage_of, loop_of, feasible, unmet_of, sense_of };

}  // namespace

Own::Own(const Model& model, const score::Assumptions& assumptions)
    : model_(model), assumptions_(assumptions), inputs_(score::take_inputs<Figure>(model)) {}

template <class Make>
const ReasonPtr& Own::once(const Key& key, Make make) {
  ReasonPtr& known = known_[key];
  if (known == nullptr) known = make();
  return known;
}

std::string Own::name(std::uint32_t segment) const {
  return std::string(name_of(model_.customers[segment]));
}

std::string Own::at(Time time) const {
  return time == Time::now ? "" : ", in " + years(assumptions_.horizon);
}

ReasonPtr Own::share(std::uint32_t segment) {
  return once({share_of, segment, 0, 0}, [&]() -> ReasonPtr {
    constexpr double rounding = 1e-12;
    const std::string label = "share: " + name(segment);
    const Figure value = score::exactly<Figure>(inputs_.segments[segment].share);
    double sum = 0;
    for (const Segment& one : model_.customers) sum += one.share.value.value;
    const Located<Share>& share = model_.customers[segment].share;
    if (sum <= 0) return constant(label, "1 / number of segments; no share is given", value);
    const auto leaf = [](std::string called, const Located<Share>& one) {
      const Figure figure = score::exactly<Figure>(one.value.value);
      return one.given ? written(std::move(called), "as written", figure, one.span)
                       : constant(std::move(called), "left out", figure);
    };
    // Where the shares come to 1, a share is what stands in the file.
    if (std::abs(sum - 1) <= rounding) return leaf(label, share);
    std::vector<ReasonPtr> branches = {leaf("given: " + name(segment), share)};
    for (std::uint32_t s = 0; s < model_.customers.size(); ++s) {
      branches.push_back(leaf("each: " + name(s), model_.customers[s].share));
    }
    return node(label, "given / sum(each)", value, std::move(branches));
  });
}

ReasonPtr Own::demand(std::uint32_t segment, ExperienceType type) {
  return once({demand_for, segment, static_cast<std::uint32_t>(type), 0}, [&] {
    const Segment& told = model_.customers[segment];
    const std::string label = fmt::format("demand: {}, {}", name(segment), title(type));
    const Rating& want = told.want(type);
    if (want.state != Rating::State::left_out) {
      const ReasonPtr said = rating(fmt::format("wants: {}", title(type)), want);
      return node(label, "wants^2", score::demand_as_said(said->value), {said});
    }
    const std::string_view formula = score::demand_formula(type);
    return node(label, std::string(formula), score::demand(type, inputs_.segments[segment].traits),
                ratings_in(formula, told.traits));
  });
}

ReasonPtr Own::permission(const Experience& experience, const Figure& value) const {
  const Located<Permission>& rung = experience.trust.permission;
  if (!rung.given) return constant("permission", "left out: it may be any", value);
  if (rung.value == Permission::unknown) {
    return written("permission", "it may be any", value, rung.span);
  }
  const auto number = [](Permission one) {
    return score::exactly<Figure>(static_cast<double>(one));
  };
  const Permission needed = needed_permission[index(experience.type.value)];
  return node(
      "permission", "min(1, rung / needed)", value,
      {written(fmt::format("rung: {}", title(rung.value)), "its place on the ladder from 0",
               number(rung.value), rung.span),
       constant(fmt::format("needed: {} for {}", title(needed), title(experience.type.value)),
                "its place on the ladder", number(needed))});
}

ReasonPtr Own::make_strength(std::uint32_t experience, std::uint32_t architecture) {
  const Experience& x = model_.experiences[experience];
  const Architecture& a = model_.architectures[architecture];
  const ExperienceType type = inputs_.experiences[experience].type;

  std::vector<ReasonPtr> eases = ratings(x.ratings);
  std::string ease_formula = score::ease_formula(type);
  for (std::size_t i = 0; i < eases.size(); ++i) {
    if (ease_weights[index(type)][i] > 0) continue;
    ease_formula += fmt::format("; {} does not count for {}", eases[i]->label, title(type));
  }
  const ReasonPtr ease = node("ease: what it takes off the customer", ease_formula,
                              score::ease(type, values<3>(eases)), eases);

  const ReasonPtr technology = chain("technology", a.technology);
  const ReasonPtr organization = chain("organization", a.organization);
  const ReasonPtr carried = node(
      fmt::format("carried: what carries it, {}", name_of(a)), "sqrt(technology * organization)",
      score::carried(values<4>(technology->branches), values<4>(organization->branches)),
      {technology, organization});

  const ReasonPtr permits = permission(x, inputs_.experiences[experience].permission);
  std::vector<ReasonPtr> trust = ratings(x.trust);
  trust.insert(trust.begin(), permits);
  const ReasonPtr allowed =
      node("allowed: what allows it",
           fmt::format("{} * {}", at_least_floor("permission"),
                       at_least_floor("(transparency + benefit) / 2")),
           score::allowed(trust[0]->value, trust[1]->value, trust[2]->value), trust);

  return node(fmt::format("strength: {}, through {}", name_of(x), name_of(a)),
              fmt::format("min(ease, ease^{} * carried^{} * allowed^{})", score::ease_power,
                          score::carried_power, score::allowed_power),
              score::strength(ease->value, carried->value, allowed->value),
              {ease, carried, allowed});
}

ReasonPtr Own::strength(std::uint32_t experience, std::uint32_t architecture, Time time) {
  return once({strength_of, experience, architecture, static_cast<std::uint32_t>(time)}, [&] {
    if (time == Time::now) return make_strength(experience, architecture);
    const ReasonPtr today = strength(experience, architecture, Time::now);
    return projected(today->label + at(time), today, loop(experience), "loop");
  });
}

ReasonPtr Own::loop(std::uint32_t experience) {
  return once({loop_of, experience, 0, 0}, [&] {
    const Experience& x = model_.experiences[experience];
    std::vector<ReasonPtr> levels = ratings(x.repeat);
    std::string formula;
    std::string so_far;
    for (std::size_t i = 0; i < levels.size(); ++i) {
      so_far += (i == 0 ? "" : ", ") + levels[i]->label;
      formula += fmt::format("{}{} * {}", i == 0 ? "" : " + ", score::loop_weights[i],
                             i == 0 ? so_far : fmt::format("min({})", so_far));
    }
    return node(fmt::format("loop: {}", name_of(x)), formula, score::loop(values<4>(levels)),
                levels);
  });
}

ReasonPtr Own::projected(std::string label, const ReasonPtr& today, const ReasonPtr& speed,
                         std::string_view speed_name) const {
  return node(
      std::move(label),
      fmt::format("1 - (1 - strength) * exp(-learning_rate * {} * horizon)", speed_name),
      score::projected(today->value, speed->value, assumptions_),
      {today, speed, constant("learning_rate", "assumed, a year", assumptions_.learning_rate),
       constant("horizon", "assumed, in years", assumptions_.horizon)});
}

namespace {
constexpr std::string_view nothing_serves = "nothing of that kind serves this segment";
}

ReasonPtr Own::coverage(std::uint32_t segment, ExperienceType type, Time time) {
  const Key key{coverage_of, segment, static_cast<std::uint32_t>(type),
                static_cast<std::uint32_t>(time)};
  return once(key, [&] {
    std::vector<ReasonPtr> all;
    for (const std::uint32_t i : inputs_.experiences_of[segment]) {
      if (inputs_.experiences[i].type != type) continue;
      for (const std::uint32_t a : inputs_.experiences[i].through) {
        all.push_back(strength(i, a, time));
      }
    }
    return largest(fmt::format("coverage: {}, {}{}", name(segment), title(type), at(time)),
                   "strength", all, nothing_serves);
  });
}

ReasonPtr Own::strength_in(std::uint32_t segment, ExperienceType type,
                           ArchitectureType architecture) {
  std::vector<ReasonPtr> all;
  for (const std::uint32_t i : inputs_.experiences_of[segment]) {
    if (inputs_.experiences[i].type != type) continue;
    for (const std::uint32_t a : inputs_.experiences[i].through) {
      if (inputs_.architectures[a].type == architecture) all.push_back(strength(i, a, Time::now));
    }
  }
  return largest(fmt::format("strength: for {}", name(segment)), "strength", all, nothing_serves);
}

ReasonPtr Own::unmet(std::uint32_t segment, ExperienceType type) {
  return once({unmet_of, segment, static_cast<std::uint32_t>(type), 0}, [&] {
    const ReasonPtr wanted = demand(segment, type);
    const ReasonPtr covered = coverage(segment, type, Time::now);
    return node(fmt::format("unmet: {}, {}", name(segment), title(type)), "demand * (1 - coverage)",
                wanted->value * score::complement(covered->value), {wanted, covered});
  });
}

ReasonPtr Own::best_sense() {
  return once({sense_of, 0, 0, 0}, [&] {
    std::vector<ReasonPtr> all;
    for (const Architecture& a : model_.architectures) {
      all.push_back(rating(fmt::format("sense: {}", name_of(a)), a.technology.sense));
    }
    return largest("best_sense: over the own architectures", "sense", all, "no architecture");
  });
}

ReasonPtr Own::feasibility(ExperienceType experience, ArchitectureType architecture) {
  const Key key{feasible, static_cast<std::uint32_t>(experience),
                static_cast<std::uint32_t>(architecture), 0};
  return once(key, [&] {
    const std::string_view supply = score::feasibility_formula(architecture);
    std::vector<ReasonPtr> branches = ratings_in(supply, model_.supply);
    std::string formula = floored(supply);
    const ReasonPtr sense = best_sense();
    if (score::acts_unasked(experience)) {
      formula += fmt::format(" * sqrt({})", at_least_floor("best_sense"));
      branches.push_back(sense);
    }
    return node(fmt::format("feasibility: {} through {}", title(experience),
                            with_article(title(architecture))),
                formula, score::feasibility(experience, architecture, inputs_.supply, sense->value),
                std::move(branches));
  });
}

}  // namespace csm::why
