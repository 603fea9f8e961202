// SPDX-License-Identifier: MIT
#include "csm/model/content.hpp"
#include "csm/render/html/page.hpp"
#include "csm/report/words.hpp"

#include <algorithm>

#include <fmt/format.h>

/// A map of each journey, and its steps as a table.
namespace csm::render::html {
namespace {

constexpr std::size_t most_maps = 12;

std::string place(const Step& step) {
  std::vector<std::string> parts;
  for (const auto& channel : step.channels) parts.emplace_back(channel.value);
  if (step.unit) parts.push_back("unit: " + std::string(step.unit.value));
  if (step.identified) parts.emplace_back(step.identified.value ? "identified" : "not identified");
  return shown(fmt::format("{}", fmt::join(parts, "; ")));
}

std::string eased(const Model& model, const Step& step) {
  std::vector<std::string> names;
  for (const Reference& by : step.eased_by) {
    if (by.index < 0) continue;
    names.emplace_back(name_of(model.experiences[static_cast<std::size_t>(by.index)]));
  }
  return shown(listed(names));
}

std::string number_or_nothing(bool given, double value) {
  return given ? fmt::format("<span class=\"n\">{}</span>", svg::number(value)) : "";
}

std::string opportunity(const score::StepScore& score) {
  if (!score.opportunity) return "";
  const std::string_view band = opportunity_band(*score.opportunity);
  return fmt::format("<span class=\"n\">{}</span>{}{}", svg::number(*score.opportunity),
                     band.empty() ? "" : ", ", band);
}

void add_step(Table& table, const Model& model, const Step& step, const score::StepScore& score) {
  std::string name = shown(step.name.value);
  if (step.moment_of_truth && step.moment_of_truth.value) {
    name += "<br><span class=\"severity\">moment of truth</span>";
  }
  if (step.goal) {
    name += fmt::format("<br><span class=\"soft\">goal: {}</span>", shown(step.goal.value));
  }
  table.row(
      name,
      {shown(fmt::format("{}: {}", title(phase_of(step.stage.value)), title(step.stage.value))),
       place(step), step.length ? duration_text(step.length.value.value) : "",
       step.emotion
           ? fmt::format("<span class=\"n\">{}</span>", signed_points(step.emotion.value.value))
           : "",
       number_or_nothing(step.importance.given, step.importance.value),
       number_or_nothing(step.satisfaction.given, step.satisfaction.value), opportunity(score),
       shown(step.pain.value), eased(model, step)});
}

std::string one(const StrategyReport& report, std::size_t i) {
  const Journey& journey = report.model.journeys[i];
  std::vector<std::string> who;
  for (const Reference& segment : journey.customer) {
    if (segment.index < 0) continue;
    who.emplace_back(name_of(report.model.customers[static_cast<std::size_t>(segment.index)]));
  }
  std::string facts = fmt::format("Whose: {}.", listed(who));
  if (journey.max_length) {
    facts +=
        fmt::format(" Customers drop out after {}.", duration_text(journey.max_length.value.value));
  }
  std::string out =
      fmt::format("<h3 id=\"journey-{}-heading\">{}</h3>\n", i + 1, shown(name_of(journey)));
  out += paragraph(facts, "facts");
  const svg::Drawing map = svg::journey(report, i);
  out +=
      figure(map, fmt::format("Map of the journey {}.", name_of(journey)),
             std::min(map.canvas.width(), 160 + 130 * static_cast<double>(journey.steps.size())));
  Table table(fmt::format("Steps of the journey {}.", name_of(journey)), "steps");
  table.head({"step", "phase: stage", "where", "length", "emotion, -3 to +3", "importance",
              "satisfaction", "opportunity, of 20", "pain", "eased by"});
  for (std::size_t k = 0; k < journey.steps.size(); ++k) {
    add_step(table, report.model, journey.steps[k], report.card.journeys[i][k]);
  }
  return out + table.done();
}

}  // namespace

std::string journeys(const Story& story) {
  const auto& journeys = story.report.model.journeys;
  if (journeys.empty()) return paragraph("The file tells no journey.");
  std::string out;
  const std::size_t count = std::min(journeys.size(), most_maps);
  for (std::size_t i = 0; i < count; ++i) out += one(story.report, i);
  if (count < journeys.size()) {
    out += paragraph(fmt::format("And {} more; csm report --picture journey:ID draws each of them.",
                                 journeys.size() - count),
                     "soft");
  }
  return out;
}

}  // namespace csm::render::html
