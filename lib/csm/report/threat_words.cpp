// SPDX-License-Identifier: MIT
#include "csm/report/threat_words.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace csm {
namespace {

using score::index;

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
        .theirs = score::points * outcome.strength[k],
        .theirs_later = score::points * outcome.strength_later[k],
        .ours = score::points * standing.coverage[row],
        .ours_later = score::points * standing.coverage_later[row],
        .same_type = std::ranges::any_of(
            report.inputs.experiences_of[s],
            [&](std::uint32_t i) { return report.inputs.experiences[i].type == inputs.type; }),
        .pressure_later = score::points * pressed};
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
      best = std::max(best, score::points * coverage);
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

}  // namespace csm
