// SPDX-License-Identifier: MIT
#include "csm/report/words.hpp"

#include "csm/report/ratings.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace csm {
namespace {

using score::index;

constexpr double hundred = 100;

template <class Thing>
std::string_view name_or_id(const Thing& thing) {
  return thing.name.given ? thing.name.value : thing.id.text;
}

/// The figure as `points` prints it has no other digits.
bool looks_equal(double a, double b) { return points(a) == points(b); }

/// Its bounds add nothing that one could see.
bool is_narrow(const Figure& figure) {
  return looks_equal(figure.low, figure.value) && looks_equal(figure.high, figure.value);
}

}  // namespace

std::string points(double figure) {
  constexpr double whole_from = 9.95;
  if (std::abs(figure) >= whole_from) return fmt::format("{:.0f}", figure);
  std::string text = fmt::format("{:.1f}", figure);
  if (text == "-0.0") text = "0.0";
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text;
}

std::string with_bounds(const Figure& figure) {
  if (is_narrow(figure)) return points(figure.value);
  return fmt::format("{} ({}..{})", points(figure.value), points(figure.low), points(figure.high));
}

std::string bounds_in_words(const Figure& figure) {
  if (is_narrow(figure)) return points(figure.value);
  return fmt::format("{} (between {} and {})", points(figure.value), points(figure.low),
                     points(figure.high));
}

std::string signed_points(double figure) {
  const std::string text = points(figure);
  return text.starts_with('-') || text == "0" ? text : '+' + text;
}

std::string signed_tenths(double figure) {
  constexpr double tenths = 10;
  const double rounded = std::round(figure * tenths) / tenths;
  return fmt::format("{:+.1f}", rounded == 0 ? 0.0 : rounded);  // no "-0.0"
}

std::string years(double count) {
  const std::string number = points(count);
  return number == "1" ? "1 year" : number + " years";
}

std::string listed(const std::vector<std::string>& items) {
  std::string text;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) text += i + 1 == items.size() ? " and " : ", ";
    text += items[i];
  }
  return text;
}

std::string listed(std::vector<std::string> items, std::size_t most) {
  const std::size_t count = items.size();
  if (count > most) {
    items.resize(most);
    items.push_back(fmt::format("{} more", count - most));
  }
  return listed(items);
}

std::string capital(std::string_view text) {
  std::string result(text);
  if (!result.empty() && result[0] >= 'a' && result[0] <= 'z') {
    result[0] = static_cast<char>(result[0] - 'a' + 'A');
  }
  return result;
}

std::string with_article(std::string_view noun) {
  const bool vowel = !noun.empty() && std::string_view("aeiou").find(noun[0]) != std::string::npos;
  return fmt::format("{} {}", vowel ? "an" : "a", noun);
}

std::string_view threat_band(double threat) {
  if (threat >= score::severe_threat - score::tie) return "severe";
  if (threat >= score::high_threat - score::tie) return "high";
  if (threat >= score::moderate_threat - score::tie) return "moderate";
  return "small so far";
}

std::string_view rise_band(double rise) {
  if (rise >= score::fast_rise - score::tie) return "fast";
  return rise >= score::noticeable_rise - score::tie ? "noticeable" : "";
}

std::string_view name_of(const Segment& segment) { return name_or_id(segment); }
std::string_view name_of(const Experience& experience) { return name_or_id(experience); }
std::string_view name_of(const Architecture& architecture) { return name_or_id(architecture); }
std::string_view name_of(const Rival& rival) { return name_or_id(rival); }
std::string_view name_of(const Journey& journey) { return name_or_id(journey); }

// --- Fit and gaps --------------------------------------------------------------------------------

std::string business_words(const Business& business) {
  std::string text = fmt::format("{}, {}", business.name.value, business.industry.value);
  if (business.as_of) text += fmt::format(" (as of {})", iso(business.as_of.value));
  return text;
}

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
      report.model.business.name.value, points(fit.value), range, hundred * report.card.rated);
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

// --- Threats -------------------------------------------------------------------------------------

namespace {

/// What is to be said of a rival beyond its threat.
std::string marks(const score::RivalScore& scores) {
  std::string text;
  if (!rise_band(scores.rise).empty()) {
    text += fmt::format(", rising {} points, {}", points(scores.rise), rise_band(scores.rise));
  }
  if (scores.dominates) text += "; worth more to customers at no higher cost";
  if (scores.strict_disruption) text += "; a disruption in Christensen's strict sense";
  return text;
}

}  // namespace

std::string rival_sentence(const StrategyReport& report, const score::RivalScore& rival,
                           BoundsWords bounds) {
  const Rival& told = report.model.rivals[rival.index];
  return fmt::format("{} ({}): threat {} now, {} in {}: {}{}.", name_of(told),
                     title(told.kind.value), bounds(rival.threat_now), bounds(rival.threat_horizon),
                     years(report.card.assumptions.horizon),
                     threat_band(rival.threat_horizon.value), marks(rival));
}

Duel duel(const StrategyReport& report, const score::RivalScore& rival, std::size_t offer) {
  const std::size_t y = report.inputs.rivals[rival.index].first_offer + offer;
  const auto& inputs = report.inputs.offers[y];
  const auto& outcome = report.outcome.offers[y];
  Duel result;
  double most = -1;
  for (std::size_t k = 0; k < inputs.serves.size(); ++k) {
    const std::uint32_t s = inputs.serves[k];
    const double pressed = report.inputs.segments[s].share * outcome.pressure_later[k];
    if (pressed <= most + score::tie) continue;
    most = pressed;
    const auto& standing = report.outcome.segments[s].standing;
    const std::size_t row = index(inputs.type);
    result = {
        .segment = s,
        .theirs = hundred * outcome.strength[k],
        .theirs_later = hundred * outcome.strength_later[k],
        .ours = hundred * standing.coverage[row],
        .ours_later = hundred * standing.coverage_later[row],
        .same_type = std::ranges::any_of(
            report.inputs.experiences_of[s],
            [&](std::uint32_t i) { return report.inputs.experiences[i].type == inputs.type; }),
        .pressure_later = hundred * pressed};
  }
  return result;
}

std::size_t main_offer(const StrategyReport& report, const score::RivalScore& rival) {
  std::size_t main = 0;
  double most = -1;
  for (std::size_t i = 0; i < rival.offers.size(); ++i) {
    const double pressure = duel(report, rival, i).pressure_later;
    if (pressure <= most + score::tie) continue;
    most = pressure;
    main = i;
  }
  return main;
}

namespace {

/// How the offer's experience stands to what the business offers that segment.
std::string experience_clause(const StrategyReport& report, const Duel& fight,
                              ExperienceType type) {
  if (fight.same_type) return fmt::format("the same experience ({})", title(type));
  const auto& standing = report.outcome.segments[fight.segment].standing;
  const bool earlier = score::stage(type) > standing.offered + score::tie;
  const bool any = !report.inputs.experiences_of[fight.segment].empty();
  return fmt::format("{}, which you do not offer them{}", title(type),
                     any && earlier ? " and which reaches them earlier than anything you do" : "");
}

std::string strength_clause(const StrategyReport& report, const Duel& fight) {
  if (!fight.same_type) {
    double best = 0;
    for (const double coverage : report.outcome.segments[fight.segment].standing.coverage) {
      best = std::max(best, hundred * coverage);
    }
    return fmt::format("at strength {} (your best for them is {})", points(fight.theirs),
                       points(best));
  }
  const double lead = fight.theirs - fight.ours;
  if (points(lead) == "0") return "as strong as yours";
  return fmt::format("{} by {} points", lead > 0 ? "stronger" : "weaker", points(std::abs(lead)));
}

bool stands_there(const StrategyReport& report, ArchitectureType type) {
  return std::ranges::any_of(report.inputs.architectures,
                             [type](const auto& own) { return own.type == type; });
}

}  // namespace

std::string offer_sentence(const StrategyReport& report, const score::RivalScore& rival,
                           std::size_t offer) {
  const score::OfferScore& scores = rival.offers[offer];
  const Duel fight = duel(report, rival, offer);
  std::vector<std::string> names;
  const std::size_t y = report.inputs.rivals[rival.index].first_offer + offer;
  constexpr std::size_t most_names = 4;
  for (const std::uint32_t s : report.inputs.offers[y].serves) {
    if (names.size() == most_names) {
      names.back() = "others";
      break;
    }
    names.emplace_back(name_of(report.model.customers[s]));
  }
  return fmt::format("meets {} with {}, through {}{}, {}", listed(names),
                     experience_clause(report, fight, scores.experience),
                     with_article(title(scores.architecture)),
                     stands_there(report, scores.architecture) ? "" : " (which you are not)",
                     strength_clause(report, fight));
}

std::string level_words(const score::OfferScore& offer) {
  if (!offer.level_in) return "not level with you at this pace";
  if (*offer.level_in <= score::tie) return "level with you already, or ahead";
  return fmt::format("level with you in {}", years(*offer.level_in));
}

const score::RivalScore* presses_most(const StrategyReport& report) {
  const auto& rivals = report.card.rivals;
  const auto most = std::ranges::max_element(rivals, {}, [](const score::RivalScore& rival) {
    return score::order_key(rival.threat_now.value);
  });
  if (most == rivals.end()) return nullptr;
  return most->threat_now.value >= score::pressing_threat - score::tie ? &*most : nullptr;
}

const score::RivalScore* rises_fastest(const StrategyReport& report) {
  const score::RivalScore* fastest = nullptr;
  for (const score::RivalScore& rival : report.card.rivals) {
    const bool newcomer = report.model.rivals[rival.index].kind.value != RivalKind::incumbent;
    if (!newcomer || rival.rise < score::noticeable_rise - score::tie) continue;
    if (fastest == nullptr || score::order_key(rival.rise) > score::order_key(fastest->rise)) {
      fastest = &rival;
    }
  }
  return fastest;
}

std::vector<std::string> threat_sentences(const StrategyReport& report, BoundsWords bounds) {
  std::vector<std::string> sentences;
  const auto name = [&](const score::RivalScore& rival) {
    return name_of(report.model.rivals[rival.index]);
  };
  if (const score::RivalScore* most = presses_most(report)) {
    sentences.push_back(fmt::format("Presses you most today: {} (threat {}, {}).", name(*most),
                                    bounds(most->threat_now), threat_band(most->threat_now.value)));
  }
  if (const score::RivalScore* fastest = rises_fastest(report)) {
    sentences.push_back(
        fmt::format("Rises fastest: {} (from {} to {} in {}; {}).", name(*fastest),
                    points(fastest->threat_now.value), points(fastest->threat_horizon.value),
                    years(report.card.assumptions.horizon), rise_band(fastest->rise)));
  }
  if (sentences.empty()) {
    sentences.emplace_back(
        "Nobody here presses you by 1 point or rises by 1.5: small so far, which is not the same "
        "as safe.");
  }
  return sentences;
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

std::string_view opportunity_band(double opportunity) {
  if (opportunity >= score::severely_underserved - score::tie) return "severely underserved";
  if (opportunity >= score::underserved - score::tie) return "underserved";
  return opportunity < score::well_served - score::tie ? "well served" : "";
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
