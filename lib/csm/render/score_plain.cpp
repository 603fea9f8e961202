// SPDX-License-Identifier: MIT
#include "csm/render/samples_text.hpp"
#include "csm/render/score.hpp"
#include "csm/report/elsewhere.hpp"
#include "csm/report/flips.hpp"
#include "csm/report/sentences.hpp"
#include "csm/report/threat_words.hpp"
#include "csm/report/words.hpp"
#include "csm/text/utf8.hpp"

#include <algorithm>

#include <fmt/format.h>

/// `csm score --plain`: for ears, and for whoever searches line by line. Each line is a whole fact
/// that begins with what it is about; nothing is drawn, and nothing stands in columns.
namespace csm::render {
namespace {

constexpr std::size_t most_gaps = 5;

class Facts {
 public:
  explicit Facts(const StrategyReport& report) : report_(report) {}

  std::string all() {
    headline();
    for (const score::Cell& cell : report_.card.cells) add(cell_words(cell));
    segments();
    gaps();
    for (const score::RivalScore& rival : report_.card.rivals) threats(rival);
    levers();
    for (std::size_t j = 0; j < report_.model.journeys.size(); ++j) journey(j);
    if (report_.samples) {
      add(samples_heading(*report_.samples) + '.');
      for (const std::string& fact : samples_facts(report_)) add("How sure: " + fact);
    }
    if (report_.flips) flips();
    add("Basis: " + assumptions_sentence(report_));
    add("Basis: " + std::string(caveat_sentence));
    return std::move(out_);
  }

 private:
  void add(std::string_view fact) { out_ += utf8::printable(fact) + '\n'; }

  std::string horizon() const { return years(report_.card.assumptions.horizon); }

  void headline() {
    add(fmt::format("Business: {}.", business_words(report_.model.business)));
    for (const std::string& sentence : finding_sentences(report_, bounds_in_words)) {
      add("Finding: " + sentence);
    }
    const score::Scorecard& card = report_.card;
    add(fmt::format("Fit: {} of 100.", bounds_in_words(card.fit)));
    add(fmt::format("Threat: {} of 100 now, {} in {}.", bounds_in_words(card.threat_now),
                    bounds_in_words(card.threat_horizon), horizon()));
  }

  template <class Things>
  static std::string names(const std::vector<std::uint32_t>& indices, const Things& things) {
    std::vector<std::string> list;
    for (const std::uint32_t i : indices) list.emplace_back(name_of(things[i]));
    return listed(list);
  }

  std::string cell_words(const score::Cell& cell) const {
    std::string text =
        fmt::format("Cell {} through {}: {}; wanted {}, gap {}", title(cell.experience),
                    with_article(title(cell.architecture)), title(cell.status),
                    bounds_in_words(cell.demand), bounds_in_words(cell.gap));
    if (!cell.experiences.empty()) {
      text += fmt::format("; you {}, with {}", bounds_in_words(cell.strength),
                          names(cell.experiences, report_.model.experiences));
    }
    if (!cell.rivals.empty()) {
      text += fmt::format(
          "; they {}: {}; threat {} now, {} in {}", bounds_in_words(cell.rival_strength),
          names(cell.rivals, report_.model.rivals), bounds_in_words(cell.threat_now),
          bounds_in_words(cell.threat_horizon), horizon());
    }
    return text + '.';
  }

  void segments() {
    for (std::size_t i = 0; i < report_.card.segments.size(); ++i) {
      const score::SegmentScore& segment = report_.card.segments[i];
      add(fmt::format("Segment {}: {:.0f} % of the customers, fit {}.",
                      name_of(report_.model.customers[i]), 100 * segment.share,
                      bounds_in_words(segment.fit)));
    }
  }

  void gaps() {
    std::size_t number = 0;
    for (const score::Gap& gap : report_.card.gaps) {
      if (number == most_gaps || gap.attainable.value <= score::tie) return;
      ++number;
      add(fmt::format("Gap {}: {}", number, gap_sentence(report_, gap, bounds_in_words)));
      const std::string seen = elsewhere_sentence(seen_elsewhere(report_, gap));
      if (!seen.empty()) add(fmt::format("Gap {}: {}", number, seen));
    }
  }

  void threats(const score::RivalScore& rival) {
    const Rival& told = report_.model.rivals[rival.index];
    add("Rival " + rival_sentence(report_, rival, bounds_in_words));
    for (std::size_t i = 0; i < rival.offers.size(); ++i) {
      const score::OfferScore& offer = rival.offers[i];
      const std::string subject =
          fmt::format("Offer {} of {}", told.offers[offer.index].id.text, name_of(told));
      add(fmt::format("{}: {}; {}.", subject, offer_sentence(report_, rival, i),
                      level_words(offer)));
      const Duel fight = duel(report_, rival, i);
      const std::string ours = fight.same_type
                                   ? fmt::format("; you {} now, {} in {}", points(fight.ours),
                                                 points(fight.ours_later), horizon())
                                   : "";
      add(fmt::format("{}: strength {} now, {} in {}{}.", subject, points(fight.theirs),
                      points(fight.theirs_later), horizon(), ours));
    }
  }

  void levers() {
    std::size_t number = 0;
    for (const score::Lever* lever : first_levers(report_.card)) {
      add(fmt::format("Lever {}: {}, one step up: {}; {}; {}.", ++number,
                      lever_words(report_, *lever), effect_words(*lever),
                      words<score::LeverKind>[static_cast<std::size_t>(lever->kind)].meaning,
                      lever->path));
    }
  }

  void journey(std::size_t number) {
    const Journey& journey = report_.model.journeys[number];
    for (std::size_t i = 0; i < journey.steps.size(); ++i) {
      const Step& step = journey.steps[i];
      std::string text = fmt::format("Journey {}, step {} of {}: {}", name_of(journey), i + 1,
                                     journey.steps.size(), step.name.value);
      if (step.emotion) {
        text += fmt::format("; emotion {}, from -3 to +3", signed_points(step.emotion.value));
      }
      if (const auto& opportunity = report_.card.journeys[number][i].opportunity) {
        const std::string_view band = opportunity_band(*opportunity);
        text += fmt::format("; opportunity {} of 20{}{}", points(*opportunity),
                            band.empty() ? "" : ", ", band);
      }
      if (step.moment_of_truth && step.moment_of_truth.value) text += "; a moment of truth";
      if (step.pain) text += fmt::format("; pain: {}", step.pain.value);
      add(text + '.');
    }
  }

  void flips() {
    for (const std::string& sentence : flip_sentences(report_)) add("Flip: " + sentence);
    add("Unknown: " + unknowns_sentence(report_));
    const auto& unknowns = report_.flips->unknowns;
    for (std::size_t i = 0; i < std::min(unknowns.size(), most_unknowns); ++i) {
      add(fmt::format("Unknown {}: {}; {}.", i + 1, unknown_words(report_, unknowns[i]),
                      unknowns[i].path));
    }
  }

  const StrategyReport& report_;
  std::string out_;
};

}  // namespace

std::string score_plain(const StrategyReport& report, const Style& /*style*/) {
  return Facts(report).all();
}

}  // namespace csm::render
