// SPDX-License-Identifier: MIT
#include "csm/report/why.hpp"

#include "csm/report/why_rivals.hpp"
#include "csm/report/words.hpp"
#include "csm/score/outcome.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace csm {
namespace why {
namespace {

/// The figures that `score` prints.
class Answers {
 public:
  Answers(const Model& model, const score::Assumptions& assumptions)
      : own_(model, assumptions), rivals_(own_), inputs_(own_.inputs()) {}

  ReasonPtr fit() {
    return over_segments("fit: of the business", 1, "fit",
                         [this](std::uint32_t s) { return segment_fit(s); });
  }
  ReasonPtr loop() {
    return over_segments("loop: of the business", 1, "loop",
                         [this](std::uint32_t s) { return segment_loop(s); });
  }
  ReasonPtr threat(Time time) {
    return rivals_.threat("threat: of all rivals" + own_.at(time), time,
                          [](const auto&) { return true; });
  }

  ReasonPtr segment_fit(std::uint32_t segment) {
    std::vector<ReasonPtr> branches;
    score::ByType<Figure> demands;
    score::ByType<Figure> coverages;
    for (const ExperienceType type : experience_types) {
      const ReasonPtr wanted = own_.demand(segment, type);
      const ReasonPtr covered = own_.coverage(segment, type, Time::now);
      demands[score::index(type)] = wanted->value;
      coverages[score::index(type)] = covered->value;
      branches.push_back(wanted);
      branches.push_back(covered);
    }
    return node("fit: " + own_.name(segment),
                "100 * sum(demand * coverage) / sum(demand); 0 if nothing is wanted",
                score::points * score::fit(demands, coverages), std::move(branches));
  }
  ReasonPtr segment_loop(std::uint32_t segment) {
    std::vector<ReasonPtr> all;
    for (const std::uint32_t i : inputs_.experiences_of[segment]) all.push_back(own_.loop(i));
    return in_points(
        largest("loop: for " + own_.name(segment), "loop", all, "nothing serves this segment"));
  }

  ReasonPtr strength(std::uint32_t experience) {
    std::vector<ReasonPtr> all;
    for (const std::uint32_t a : inputs_.experiences[experience].through) {
      all.push_back(own_.strength(experience, a, Time::now));
    }
    return in_points(
        largest(fmt::format("strength: {}", name_of(own_.model().experiences[experience])),
                "strength", all, "it stands in no architecture"));
  }
  ReasonPtr loop(std::uint32_t experience) { return in_points(own_.loop(experience)); }

  ReasonPtr size(std::uint32_t segment, ExperienceType type) {
    const ReasonPtr share = own_.share(segment);
    const ReasonPtr missed = own_.unmet(segment, type);
    return node(fmt::format("size: {}, {}", own_.name(segment), title(type)), "100 * share * unmet",
                score::points * share->value * missed->value, {share, missed});
  }
  ReasonPtr attainable(std::uint32_t segment, ExperienceType type) {
    const ReasonPtr gap = size(segment, type);
    std::vector<ReasonPtr> branches = {gap};
    Figure easiest;
    for (const ArchitectureType a : architecture_types) {
      branches.push_back(own_.feasibility(type, a));
      easiest = score::larger(easiest, branches.back()->value);
    }
    return node(fmt::format("attainable: {}, {}", own_.name(segment), title(type)),
                "size * max(feasibility)", gap->value * easiest, std::move(branches));
  }

  ReasonPtr cell_strength(ExperienceType e, ArchitectureType a) {
    return over_segments(cell("strength", e, a), score::points, "strength",
                         [&](std::uint32_t s) { return own_.strength_in(s, e, a); });
  }
  ReasonPtr cell_demand(ExperienceType e, ArchitectureType a) {
    return over_segments(cell("demand", e, a), score::points, "demand",
                         [&](std::uint32_t s) { return own_.demand(s, e); });
  }
  ReasonPtr cell_gap(ExperienceType e, ArchitectureType a) {
    const ReasonPtr missed = over_segments(fmt::format("unmet: {}", title(e)), 1, "unmet",
                                           [&](std::uint32_t s) { return own_.unmet(s, e); });
    const ReasonPtr feasible = own_.feasibility(e, a);
    return node(cell("gap", e, a), "100 * unmet * feasibility",
                score::points * (missed->value * feasible->value), {missed, feasible});
  }
  ReasonPtr cell_threat(ExperienceType e, ArchitectureType a, Time time) {
    return rivals_.threat(cell("threat", e, a) + own_.at(time), time, [&](const auto& offer) {
      return offer.type == e && offer.architecture == a;
    });
  }

  ReasonPtr rival(std::uint32_t rival, Time time) {
    return rivals_.threat(
        fmt::format("threat: {}{}", name_of(own_.model().rivals[rival]), own_.at(time)), time,
        [rival](const auto& offer) { return offer.rival == rival; });
  }

 private:
  template <class Each>
  ReasonPtr over_segments(std::string label, double factor, std::string_view name, Each each) {
    std::vector<ReasonPtr> shares;
    std::vector<ReasonPtr> figures;
    for (std::uint32_t s = 0; s < inputs_.segments.size(); ++s) {
      shares.push_back(own_.share(s));
      figures.push_back(each(s));
    }
    return weighed(std::move(label), factor, name, shares, figures);
  }

  static std::string cell(std::string_view figure, ExperienceType e, ArchitectureType a) {
    return fmt::format("{}: {} through {}", figure, title(e), with_article(title(a)));
  }

  /// From 0..1 to 0..100, as `score` prints it.
  static ReasonPtr in_points(const ReasonPtr& reason) {
    Reason same = *reason;
    same.value = score::points * reason->value;
    const std::size_t remark = same.formula.find(';');
    const std::string formula = same.formula.substr(0, remark);
    const std::string behind = remark == std::string::npos ? "" : same.formula.substr(remark);
    same.formula = fmt::format("100 * ({}){}", formula, behind);
    return std::make_shared<const Reason>(std::move(same));
  }

  Own own_;
  Rivals rivals_;
  const score::Inputs<Figure>& inputs_;
};

}  // namespace
}  // namespace why

std::vector<Question> questions(const Model& model, const score::Assumptions& assumptions) {
  using why::Time;
  const auto answers = std::make_shared<why::Answers>(model, assumptions);
  std::vector<Question> all;
  const auto add = [&all](std::string name, std::string figure, auto answer) {
    all.push_back({std::move(name), std::move(figure), std::move(answer)});
  };
  add("fit", "", [answers] { return answers->fit(); });
  add("loop", "", [answers] { return answers->loop(); });
  add("threat_now", "", [answers] { return answers->threat(Time::now); });
  add("threat_horizon", "", [answers] { return answers->threat(Time::horizon); });
  for (const ExperienceType e : experience_types) {
    for (const ArchitectureType a : architecture_types) {
      const std::string name = fmt::format("cell:{}/{}", spelling(e), spelling(a));
      add(name, "", [=] { return answers->cell_strength(e, a); });
      add(name, "demand", [=] { return answers->cell_demand(e, a); });
      add(name, "gap", [=] { return answers->cell_gap(e, a); });
      add(name, "threat_now", [=] { return answers->cell_threat(e, a, Time::now); });
      add(name, "threat_horizon", [=] { return answers->cell_threat(e, a, Time::horizon); });
    }
  }
  for (std::uint32_t s = 0; s < model.customers.size(); ++s) {
    const std::string name = fmt::format("segment:{}", model.customers[s].id.text);
    add(name, "", [=] { return answers->segment_fit(s); });
    add(name, "loop", [=] { return answers->segment_loop(s); });
  }
  for (std::uint32_t i = 0; i < model.experiences.size(); ++i) {
    const std::string name = fmt::format("experience:{}", model.experiences[i].id.text);
    add(name, "", [=] { return answers->strength(i); });
    add(name, "loop", [=] { return answers->loop(i); });
  }
  for (std::uint32_t s = 0; s < model.customers.size(); ++s) {
    for (const ExperienceType e : experience_types) {
      const std::string name = fmt::format("gap:{}/{}", model.customers[s].id.text, spelling(e));
      add(name, "", [=] { return answers->attainable(s, e); });
      add(name, "size", [=] { return answers->size(s, e); });
    }
  }
  for (std::uint32_t r = 0; r < model.rivals.size(); ++r) {
    const std::string name = fmt::format("rival:{}", model.rivals[r].id.text);
    add(name, "", [=] { return answers->rival(r, Time::horizon); });
    add(name, "threat_now", [=] { return answers->rival(r, Time::now); });
  }
  return all;
}

std::vector<const Question*> meant(const std::vector<Question>& all, std::string_view text) {
  std::vector<const Question*> found;
  for (const Question& question : all) {
    const std::string whole = question.text();
    if (whole == text) return {&question};
    if (std::string_view(whole).substr(whole.find(':') + 1) == text) found.push_back(&question);
  }
  return found;
}

}  // namespace csm
