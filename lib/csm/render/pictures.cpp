// SPDX-License-Identifier: MIT
#include "csm/render/svg/pictures.hpp"

#include "csm/framework/words.hpp"
#include "csm/render/report.hpp"

/// Pictures by their names.
namespace csm::render {
namespace {

struct Named {
  std::string_view name;
  PictureKind kind;
};
constexpr Named plain[] = {{"matrix", PictureKind::matrix},
                           {"frontier", PictureKind::frontier},
                           {"projection", PictureKind::projection},
                           {"loop", PictureKind::loop}};
constexpr std::string_view journey_prefix = "journey:";

svg::Drawing draw(const StrategyReport& report, const Picture& picture) {
  switch (picture.kind) {
    case PictureKind::journey: return svg::journey(report, picture.journey);
    case PictureKind::frontier: return svg::frontier(report);
    case PictureKind::projection: return svg::projection(report, over_years(report));
    case PictureKind::loop: return svg::loop(report);
    case PictureKind::matrix: break;
  }
  return svg::matrix(report);
}

}  // namespace

std::vector<std::string> picture_names(const Model& model) {
  std::vector<std::string> names;
  for (const Named& picture : plain) names.emplace_back(picture.name);
  for (const Journey& journey : model.journeys) {
    names.push_back(std::string(journey_prefix) + std::string(journey.id.text));
  }
  return names;
}

std::optional<Picture> find_picture(const Model& model, std::string_view name) {
  for (const Named& picture : plain) {
    if (picture.name == name) return Picture{.kind = picture.kind};
  }
  if (!name.starts_with(journey_prefix)) return std::nullopt;
  name.remove_prefix(journey_prefix.size());
  for (std::size_t i = 0; i < model.journeys.size(); ++i) {
    if (model.journeys[i].id.text == name) return Picture{PictureKind::journey, i};
  }
  return std::nullopt;
}

std::string picture_svg(const StrategyReport& report, const Picture& picture) {
  return draw(report, picture).file();
}

}  // namespace csm::render
