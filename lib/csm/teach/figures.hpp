// SPDX-License-Identifier: MIT
#pragma once

#include "csm/model/model.hpp"
#include "csm/score/scorecard.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The figures of a score by name: the way to them in the JSON of `csm score`, things by their ids.
namespace csm::teach {

/// `segments.commuters.demand.coach-behavior`: the group, the thing, the field, and the experience
/// type of a demand or a coverage.
struct FigureName {
  std::string_view text;
  std::string_view group;  ///< empty: of the business
  std::string_view thing;
  std::string_view field;
  std::optional<ExperienceType> type = {};
};

/// Nothing where no score has such a figure.
std::optional<FigureName> parse_figure_name(std::string_view text);

/// The names of all figures, with what stands between the first and the last point of `text` as the
/// thing: what could have been meant.
std::vector<std::string> figures_like(std::string_view text);

/// The smallest and the largest that a figure can be.
struct Scale {
  double low = 0;
  double high = 0;
};
/// Nothing where no score has such a figure.
std::optional<Scale> scale_of(const FigureName& name);

/// The path in a strategy file of what the figure is about; empty where that is the whole file.
std::string path_of(const FigureName& name);

/// The figure on its scale in the JSON; nothing where the file has no such thing, or where it is
/// null there.
std::optional<Figure> find_figure(const Model& model, const score::Scorecard& card,
                                  const FigureName& name);

}  // namespace csm::teach
