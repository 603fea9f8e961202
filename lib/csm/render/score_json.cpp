// SPDX-License-Identifier: MIT
#include "csm/render/flips.hpp"
#include "csm/render/json.hpp"
#include "csm/render/samples.hpp"
#include "csm/render/score.hpp"

namespace csm::render {
namespace {

using score::Scorecard;

template <class Things>
Json ids(const std::vector<std::uint32_t>& indices, const Things& things) {
  Json list = Json::array();
  for (const std::uint32_t i : indices) list.push_back(things[i].id.text);
  return list;
}

Json by_type(const score::ByType<Figure>& figures) {
  Json json = Json::object();
  for (const ExperienceType type : experience_types) {
    json[std::string(spelling(type))] = figure(figures[score::index(type)]);
  }
  return json;
}

Json cells(const StrategyReport& report) {
  Json list = Json::array();
  for (const score::Cell& cell : report.card.cells) {
    list.push_back({{"experience", spelling(cell.experience)},
                    {"architecture", spelling(cell.architecture)},
                    {"status", spelling(cell.status)},
                    {"strength", figure(cell.strength)},
                    {"demand", figure(cell.demand)},
                    {"gap", figure(cell.gap)},
                    {"threat_now", figure(cell.threat_now)},
                    {"threat_horizon", figure(cell.threat_horizon)},
                    {"experiences", ids(cell.experiences, report.model.experiences)},
                    {"rivals", ids(cell.rivals, report.model.rivals)}});
  }
  return list;
}

Json segments(const StrategyReport& report) {
  Json list = Json::array();
  for (std::size_t i = 0; i < report.card.segments.size(); ++i) {
    const score::SegmentScore& segment = report.card.segments[i];
    list.push_back({{"id", report.model.customers[i].id.text},
                    {"share", number(segment.share)},
                    {"fit", figure(segment.fit)},
                    {"loop", figure(segment.loop)},
                    {"demand", by_type(segment.demand)},
                    {"coverage", by_type(segment.coverage)}});
  }
  return list;
}

Json experiences(const StrategyReport& report) {
  Json list = Json::array();
  for (std::size_t i = 0; i < report.card.experiences.size(); ++i) {
    const score::ExperienceScore& experience = report.card.experiences[i];
    list.push_back({{"id", report.model.experiences[i].id.text},
                    {"type", spelling(report.model.experiences[i].type.value)},
                    {"architectures", ids(experience.architectures, report.model.architectures)},
                    {"strength", figure(experience.strength)},
                    {"loop", figure(experience.loop)},
                    {"loop_level", experience.loop_level}});
  }
  return list;
}

Json gaps(const StrategyReport& report) {
  Json list = Json::array();
  for (const score::Gap& gap : report.card.gaps) {
    Json options = Json::array();
    for (const score::GapOption& option : gap.options) {
      options.push_back({{"architecture", spelling(option.architecture)},
                         {"feasibility", figure(option.feasibility)},
                         {"move", spelling(option.move)}});
    }
    list.push_back({{"segment", report.model.customers[gap.segment].id.text},
                    {"experience", spelling(gap.experience)},
                    {"size", figure(gap.size)},
                    {"attainable", figure(gap.attainable)},
                    {"architectures", std::move(options)}});
  }
  return list;
}

Json rivals(const StrategyReport& report) {
  Json list = Json::array();
  for (const score::RivalScore& rival : report.card.rivals) {
    const Rival& told = report.model.rivals[rival.index];
    Json offers = Json::array();
    for (const score::OfferScore& offer : rival.offers) {
      offers.push_back({{"id", told.offers[offer.index].id.text},
                        {"experience", spelling(offer.experience)},
                        {"architecture", spelling(offer.architecture)},
                        {"strength", figure(offer.strength)},
                        {"strength_horizon", figure(offer.strength_horizon)},
                        {"level_in", offer.level_in ? number(*offer.level_in) : Json()}});
    }
    list.push_back({{"id", told.id.text},
                    {"threat_now", figure(rival.threat_now)},
                    {"threat_horizon", figure(rival.threat_horizon)},
                    {"rise", number(rival.rise)},
                    {"dominates", rival.dominates},
                    {"strict_disruption", rival.strict_disruption},
                    {"offers", std::move(offers)}});
  }
  return list;
}

Json levers(const Scorecard& card) {
  Json list = Json::array();
  for (const score::Lever& lever : card.levers) {
    list.push_back({{"path", lever.path},
                    {"kind", spelling(lever.kind)},
                    {"fit_gain", number(lever.fit_gain)},
                    {"threat_drop", number(lever.threat_drop)}});
  }
  return list;
}

Json journeys(const StrategyReport& report) {
  Json list = Json::array();
  for (std::size_t i = 0; i < report.card.journeys.size(); ++i) {
    const Journey& journey = report.model.journeys[i];
    Json steps = Json::array();
    for (std::size_t k = 0; k < journey.steps.size(); ++k) {
      const auto& opportunity = report.card.journeys[i][k].opportunity;
      steps.push_back({{"name", journey.steps[k].name.value},
                       {"opportunity", opportunity ? number(*opportunity) : Json()}});
    }
    list.push_back({{"id", journey.id.text}, {"steps", std::move(steps)}});
  }
  return list;
}

Json document(const StrategyReport& report) {
  const Scorecard& card = report.card;
  Json json = {{"version", 1},
               {"file", report.path},
               {"business",
                {{"name", report.model.business.name.value},
                 {"industry", report.model.business.industry.value}}},
               {"assumptions",
                {{"horizon", number(card.assumptions.horizon)},
                 {"learning_rate", number(card.assumptions.learning_rate)}}},
               {"rated", number(card.rated)},
               {"fit", figure(card.fit)},
               {"loop", figure(card.loop)},
               {"threat_now", figure(card.threat_now)},
               {"threat_horizon", figure(card.threat_horizon)},
               {"cells", cells(report)},
               {"segments", segments(report)},
               {"experiences", experiences(report)},
               {"gaps", gaps(report)},
               {"rivals", rivals(report)},
               {"levers", levers(card)},
               {"journeys", journeys(report)}};
  if (report.samples) json["samples"] = samples_json(report);
  if (report.flips) add_flips(json, report);
  return json;
}

}  // namespace

std::string score_json(const StrategyReport& report) { return dump(document(report), 2) + '\n'; }

std::string score_jsonl(const StrategyReport& report) { return dump(document(report)) + '\n'; }

}  // namespace csm::render
