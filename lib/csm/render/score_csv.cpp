// SPDX-License-Identifier: MIT
#include "csm/render/csv.hpp"
#include "csm/render/score.hpp"

#include <optional>

/// The scores as one tidy table: a figure a row, what it belongs to in the columns before it.
/// Scales and ids are those of the JSON.
namespace csm::render {
namespace {

/// What a figure belongs to; what does not apply is empty.
struct Subject {
  std::string_view kind;
  std::string_view segment = {};
  std::string_view experience = {};
  std::string_view architecture = {};
  std::string name = {};
  std::string_view word = {};  ///< of a closed set: status, move, kind
};

class Rows {
 public:
  explicit Rows(const StrategyReport& report) : report_(report) {}

  std::string all() {
    out_ = "file,kind,segment,experience,architecture,name,word,figure,low,value,high\n";
    business();
    cells();
    segments();
    experiences();
    gaps();
    for (const score::RivalScore& rival : report_.card.rivals) threats(rival);
    for (const score::Lever& lever : report_.card.levers) {
      const Subject subject{.kind = "lever", .name = lever.path, .word = spelling(lever.kind)};
      add(subject, "fit_gain", lever.fit_gain);
      add(subject, "threat_drop", lever.threat_drop);
    }
    journeys();
    return std::move(out_);
  }

 private:
  CsvRow begun(const Subject& subject, std::string_view figure) const {
    CsvRow row;
    row.text(report_.path).text(subject.kind).text(subject.segment).text(subject.experience);
    row.text(subject.architecture).text(subject.name).text(subject.word).text(figure);
    return row;
  }

  void add(const Subject& subject, std::string_view name, const Figure& figure) {
    CsvRow row = begun(subject, name);
    out_ += row.number(figure.low).number(figure.value).number(figure.high).done();
  }

  /// Without bounds; nothing where there is no such number.
  void add(const Subject& subject, std::string_view name, std::optional<double> value) {
    CsvRow row = begun(subject, name).empty();
    out_ += (value ? row.number(*value) : row.empty()).empty().done();
  }

  void business() {
    const score::Scorecard& card = report_.card;
    const Subject subject{.kind = "business",
                          .name = std::string(report_.model.business.name.value)};
    add(subject, "rated", card.rated);
    add(subject, "fit", card.fit);
    add(subject, "loop", card.loop);
    add(subject, "threat_now", card.threat_now);
    add(subject, "threat_horizon", card.threat_horizon);
  }

  void cells() {
    for (const score::Cell& cell : report_.card.cells) {
      const Subject subject{.kind = "cell",
                            .experience = spelling(cell.experience),
                            .architecture = spelling(cell.architecture),
                            .word = spelling(cell.status)};
      add(subject, "strength", cell.strength);
      add(subject, "demand", cell.demand);
      add(subject, "gap", cell.gap);
      add(subject, "threat_now", cell.threat_now);
      add(subject, "threat_horizon", cell.threat_horizon);
    }
  }

  std::string_view segment_id(std::size_t i) const { return report_.model.customers[i].id.text; }

  void segments() {
    for (std::size_t i = 0; i < report_.card.segments.size(); ++i) {
      const score::SegmentScore& segment = report_.card.segments[i];
      const Subject whole{.kind = "segment", .segment = segment_id(i)};
      add(whole, "share", segment.share);
      add(whole, "fit", segment.fit);
      add(whole, "loop", segment.loop);
      for (const ExperienceType type : experience_types) {
        const Subject subject{
            .kind = "segment", .segment = segment_id(i), .experience = spelling(type)};
        add(subject, "demand", segment.demand[score::index(type)]);
        add(subject, "coverage", segment.coverage[score::index(type)]);
      }
    }
  }

  void experiences() {
    for (std::size_t i = 0; i < report_.card.experiences.size(); ++i) {
      const score::ExperienceScore& experience = report_.card.experiences[i];
      const Experience& told = report_.model.experiences[i];
      const Subject subject{.kind = "experience",
                            .experience = spelling(told.type.value),
                            .name = std::string(told.id.text)};
      add(subject, "strength", experience.strength);
      add(subject, "loop", experience.loop);
      add(subject, "loop_level", experience.loop_level);
    }
  }

  void gaps() {
    for (const score::Gap& gap : report_.card.gaps) {
      Subject subject{.kind = "gap",
                      .segment = segment_id(gap.segment),
                      .experience = spelling(gap.experience)};
      add(subject, "size", gap.size);
      add(subject, "attainable", gap.attainable);
      for (const score::GapOption& option : gap.options) {
        subject.architecture = spelling(option.architecture);
        subject.word = spelling(option.move);
        add(subject, "feasibility", option.feasibility);
      }
    }
  }

  void threats(const score::RivalScore& rival) {
    const Rival& told = report_.model.rivals[rival.index];
    const Subject subject{
        .kind = "rival", .name = std::string(told.id.text), .word = spelling(told.kind.value)};
    add(subject, "threat_now", rival.threat_now);
    add(subject, "threat_horizon", rival.threat_horizon);
    add(subject, "rise", rival.rise);
    add(subject, "dominates", rival.dominates ? 1 : 0);
    add(subject, "strict_disruption", rival.strict_disruption ? 1 : 0);
    for (const score::OfferScore& offer : rival.offers) {
      const Subject part{
          .kind = "offer",
          .experience = spelling(offer.experience),
          .architecture = spelling(offer.architecture),
          .name = subject.name + '/' + std::string(told.offers[offer.index].id.text)};
      add(part, "strength", offer.strength);
      add(part, "strength_horizon", offer.strength_horizon);
      add(part, "level_in", offer.level_in);
    }
  }

  void journeys() {
    for (std::size_t j = 0; j < report_.model.journeys.size(); ++j) {
      const Journey& journey = report_.model.journeys[j];
      for (std::size_t i = 0; i < journey.steps.size(); ++i) {
        const Subject subject{
            .kind = "step",
            .name = std::string(journey.id.text) + '/' + std::string(journey.steps[i].name.value)};
        add(subject, "opportunity", report_.card.journeys[j][i].opportunity);
      }
    }
  }

  const StrategyReport& report_;
  std::string out_;
};

}  // namespace

std::string score_csv(const StrategyReport& report, const Style& /*style*/) {
  return Rows(report).all();
}

}  // namespace csm::render
