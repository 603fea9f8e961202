// SPDX-License-Identifier: MIT
#include "csm/report/sentences.hpp"

#include "csm/report/ratings.hpp"
#include "csm/report/threat_words.hpp"

#include <algorithm>
#include <functional>

#include <fmt/format.h>

namespace csm {

using score::index;

// --- Fit and gaps --------------------------------------------------------------------------------

std::string fit_sentence(const StrategyReport& report) {
  const Figure& fit = report.card.fit;
  const std::string range =
      looks_equal(fit.low, fit.high)
          ? ""
          : fmt::format(", and with what is not known for sure between {} and {}", points(fit.low),
                        points(fit.high));
  return fmt::format(
      "{} meets {} of 100 points of what its customers want{}. {:.0f} % of the "
      "ratings are filled in.",
      report.model.business.name.value, points(fit.value), range,
      score::points * report.card.rated);
}

std::string segments_sentence(const StrategyReport& report) {
  const auto& segments = report.card.segments;
  if (segments.size() < 2) return {};
  const auto fit_of = [](const score::SegmentScore& segment) { return segment.fit.value; };
  const auto worst = std::ranges::min_element(segments, {}, fit_of);
  const auto best = std::ranges::max_element(segments, {}, fit_of);
  if (looks_equal(worst->fit.value, best->fit.value)) return {};
  const auto name = [&](auto place) {
    return name_of(report.model.customers[static_cast<std::size_t>(place - segments.begin())]);
  };
  return fmt::format("Served best: {} ({}). Served worst: {} ({}).", name(best),
                     points(best->fit.value), name(worst), points(worst->fit.value));
}

std::string gap_sentence(const StrategyReport& report, const score::Gap& gap, BoundsWords bounds) {
  const Segment& segment = report.model.customers[gap.segment];
  const score::SegmentScore& scores = report.card.segments[gap.segment];
  const std::size_t row = index(gap.experience);
  const score::GapOption& first = gap.options.front();
  const std::string got = scores.coverage[row].value == 0
                              ? "get none"
                              : fmt::format("get {} % of it", points(scores.coverage[row].value));
  return fmt::format(
      "{} want {} ({}) and {}: gap {}, of which {} is within reach, most easily "
      "through {} ({}).",
      name_of(segment), title(gap.experience), points(scores.demand[row].value), got,
      bounds(gap.size), points(gap.attainable.value), with_article(title(first.architecture)),
      title(first.move));
}

// --- What to do ----------------------------------------------------------------------------------

std::vector<const score::Lever*> first_levers(const score::Scorecard& card) {
  std::vector<const score::Lever*> chosen;
  const auto take = [&](score::LeverKind kind, std::size_t most) {
    for (const score::Lever& lever : card.levers) {
      if (most == 0) return;
      if (lever.kind != kind || lever.fit_gain + lever.threat_drop <= score::tie) continue;
      chosen.push_back(&lever);
      --most;
    }
  };
  take(score::LeverKind::means, 3);
  take(score::LeverKind::outcome, 2);
  return chosen;
}

std::string lever_words(const StrategyReport& report, const score::Lever& lever) {
  return rating_words(report.model, lever.path);
}

std::string effect_words(const score::Lever& lever) {
  std::string effect = "fit " + signed_points(lever.fit_gain);
  if (points(lever.threat_drop) != "0") effect += ", threat " + signed_points(-lever.threat_drop);
  return effect;
}

std::vector<std::string> finding_sentences(const StrategyReport& report, BoundsWords bounds) {
  std::vector<std::string> sentences{fit_sentence(report)};
  if (!report.model.rivals.empty()) {
    for (std::string& sentence : threat_sentences(report, bounds))
      sentences.push_back(std::move(sentence));
  }
  const auto& gaps = report.card.gaps;
  if (!gaps.empty() && gaps.front().attainable.value > score::tie) {
    sentences.push_back("Missed most: " + gap_sentence(report, gaps.front(), bounds));
  }
  return sentences;
}

std::string first_step_sentence(const StrategyReport& report) {
  const auto levers = first_levers(report.card);
  if (levers.empty()) return {};
  return fmt::format("What helps first: {}, one step up ({}).",
                     lever_words(report, *levers.front()), effect_words(*levers.front()));
}

std::string emotion_sentence(const Journey& journey) {
  const Step* lowest = nullptr;
  const Step* highest = nullptr;
  for (const Step& step : journey.steps) {
    if (!step.emotion) continue;
    const double felt = step.emotion.value;
    if (lowest == nullptr || felt < lowest->emotion.value) lowest = &step;
    if (highest == nullptr || felt > highest->emotion.value) highest = &step;
  }
  if (lowest == highest) {
    return fmt::format("{} throughout, as far as it is known.",
                       signed_points(lowest->emotion.value));
  }
  return fmt::format("Lowest at {} ({}), highest at {} ({}).", lowest->name.value,
                     signed_points(lowest->emotion.value), highest->name.value,
                     signed_points(highest->emotion.value));
}

std::vector<PainfulStep> painful_steps(const StrategyReport& report) {
  std::vector<PainfulStep> steps;
  for (std::size_t j = 0; j < report.model.journeys.size(); ++j) {
    const Journey& journey = report.model.journeys[j];
    for (std::size_t i = 0; i < journey.steps.size(); ++i) {
      const auto& opportunity = report.card.journeys[j][i].opportunity;
      if (!opportunity || *opportunity < score::underserved - score::tie) continue;
      steps.push_back({&journey, &journey.steps[i], *opportunity});
    }
  }
  std::ranges::stable_sort(steps, std::ranges::greater{}, &PainfulStep::opportunity);
  return steps;
}

std::string assumptions_sentence(const StrategyReport& report) {
  const score::Assumptions& assumptions = report.card.assumptions;
  return fmt::format("Assumed: a horizon of {} and a learning rate of {:g} a year.",
                     years(assumptions.horizon), assumptions.learning_rate);
}

}  // namespace csm
