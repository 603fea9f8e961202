// SPDX-License-Identifier: MIT
#include "csm/teach/figures.hpp"

#include <algorithm>
#include <span>

#include <fmt/format.h>

namespace csm::teach {
namespace {

using Found = std::optional<Figure>;

Figure exact(double value) { return {value, value, value}; }

/// The two parts around the first slash.
struct Pair {
  std::string_view first;
  std::string_view second;
};
Pair split(std::string_view text, char mark) {
  const std::size_t at = std::min(text.find(mark), text.size());
  return {text.substr(0, at), at < text.size() ? text.substr(at + 1) : std::string_view()};
}

template <class Things>
std::optional<std::size_t> place_of(const Things& things, std::string_view id) {
  for (std::size_t i = 0; i < things.size(); ++i) {
    if (things[i].id.text == id) return i;
  }
  return std::nullopt;
}

struct Asked {
  const Model& model;
  const score::Scorecard& card;
  const FigureName& name;
};

// --- One thing each ------------------------------------------------------------------------------

const score::Cell* cell_of(const Asked& asked) {
  const auto [row, column] = split(asked.name.thing, '/');
  const auto experience = parse_word<ExperienceType>(row);
  const auto architecture = parse_word<ArchitectureType>(column);
  return experience && architecture ? &asked.card.cell(*experience, *architecture) : nullptr;
}

const score::SegmentScore* segment_of(const Asked& asked) {
  const auto place = place_of(asked.model.customers, asked.name.thing);
  return place ? &asked.card.segments[*place] : nullptr;
}

const score::ExperienceScore* experience_of(const Asked& asked) {
  const auto place = place_of(asked.model.experiences, asked.name.thing);
  return place ? &asked.card.experiences[*place] : nullptr;
}

const score::Gap* gap_of(const Asked& asked) {
  const auto [id, type] = split(asked.name.thing, '/');
  const auto segment = place_of(asked.model.customers, id);
  const auto experience = parse_word<ExperienceType>(type);
  if (!segment || !experience) return nullptr;
  const auto found = std::ranges::find_if(asked.card.gaps, [&](const score::Gap& gap) {
    return gap.segment == *segment && gap.experience == *experience;
  });
  return found == asked.card.gaps.end() ? nullptr : &*found;
}

const score::RivalScore* rival_of(const Asked& asked) {
  const auto place = place_of(asked.model.rivals, asked.name.thing);
  if (!place) return nullptr;
  const auto found = std::ranges::find(asked.card.rivals, *place, &score::RivalScore::index);
  return found == asked.card.rivals.end() ? nullptr : &*found;
}

const score::Lever* lever_of(const Asked& asked) {
  const auto found = std::ranges::find(asked.card.levers, asked.name.thing, &score::Lever::path);
  return found == asked.card.levers.end() ? nullptr : &*found;
}

/// `journeys.ID.STEP.opportunity`
Found opportunity(const Asked& asked) {
  const auto [id, step] = split(asked.name.thing, '.');
  const auto journey = place_of(asked.model.journeys, id);
  if (!journey) return std::nullopt;
  const std::vector<Step>& steps = asked.model.journeys[*journey].steps;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (*steps[i].name != step) continue;
    const std::optional<double> found = asked.card.journeys[*journey][i].opportunity;
    return found ? Found(exact(*found)) : std::nullopt;
  }
  return std::nullopt;
}

// --- All of them ---------------------------------------------------------------------------------

template <auto Find, auto Member>
Found of(const Asked& asked) {
  const auto* const thing = Find(asked);
  if (thing == nullptr) return std::nullopt;
  using Value = std::remove_cvref_t<decltype(thing->*Member)>;
  if constexpr (std::is_same_v<Value, Figure>) {
    return thing->*Member;
  } else if constexpr (std::is_same_v<Value, score::ByType<Figure>>) {
    return (thing->*Member)[score::index(*asked.name.type)];
  } else {
    return exact(static_cast<double>(thing->*Member));
  }
}

const score::Scorecard* whole(const Asked& asked) { return &asked.card; }

constexpr Scale share{0, 1};
constexpr Scale percent{0, 100};
constexpr Scale change{-100, 100};
constexpr Scale levels{0, 4};
constexpr Scale opportunities{0, 20};

struct Known {
  std::string_view group;  ///< empty: the business
  std::string_view field;
  bool by_type;  ///< the name of a type of experience follows
  Scale scale;
  Found (*find)(const Asked& asked);
};

using score::Cell;
using score::ExperienceScore;
using score::Gap;
using score::Lever;
using score::RivalScore;
using score::Scorecard;
using score::SegmentScore;

constexpr Known known[] = {
    {"", "fit", false, percent, of<whole, &Scorecard::fit>},
    {"", "loop", false, percent, of<whole, &Scorecard::loop>},
    {"", "threat_now", false, percent, of<whole, &Scorecard::threat_now>},
    {"", "threat_horizon", false, percent, of<whole, &Scorecard::threat_horizon>},
    {"", "rated", false, share, of<whole, &Scorecard::rated>},
    {"cells", "strength", false, percent, of<cell_of, &Cell::strength>},
    {"cells", "demand", false, percent, of<cell_of, &Cell::demand>},
    {"cells", "gap", false, percent, of<cell_of, &Cell::gap>},
    {"cells", "threat_now", false, percent, of<cell_of, &Cell::threat_now>},
    {"cells", "threat_horizon", false, percent, of<cell_of, &Cell::threat_horizon>},
    {"segments", "fit", false, percent, of<segment_of, &SegmentScore::fit>},
    {"segments", "loop", false, percent, of<segment_of, &SegmentScore::loop>},
    {"segments", "demand", true, percent, of<segment_of, &SegmentScore::demand>},
    {"segments", "coverage", true, percent, of<segment_of, &SegmentScore::coverage>},
    {"experiences", "strength", false, percent, of<experience_of, &ExperienceScore::strength>},
    {"experiences", "loop", false, percent, of<experience_of, &ExperienceScore::loop>},
    {"experiences", "loop_level", false, levels, of<experience_of, &ExperienceScore::loop_level>},
    {"gaps", "size", false, percent, of<gap_of, &Gap::size>},
    {"gaps", "attainable", false, percent, of<gap_of, &Gap::attainable>},
    {"rivals", "threat_now", false, percent, of<rival_of, &RivalScore::threat_now>},
    {"rivals", "threat_horizon", false, percent, of<rival_of, &RivalScore::threat_horizon>},
    {"rivals", "rise", false, change, of<rival_of, &RivalScore::rise>},
    {"levers", "fit_gain", false, change, of<lever_of, &Lever::fit_gain>},
    {"levers", "threat_drop", false, change, of<lever_of, &Lever::threat_drop>},
    {"journeys", "opportunity", false, opportunities, opportunity},
};

const Known* find_known(const FigureName& name) {
  const auto* const found = std::ranges::find_if(known, [&](const Known& one) {
    return one.group == name.group && one.field == name.field &&
           one.by_type == name.type.has_value();
  });
  return found == std::end(known) ? nullptr : found;
}

}  // namespace

std::optional<FigureName> parse_figure_name(std::string_view text) {
  FigureName name{.text = text, .group = {}, .thing = {}, .field = text};
  const std::size_t first = text.find('.');
  std::size_t last = text.rfind('.');
  if (first != std::string_view::npos) {
    name.type = parse_word<ExperienceType>(text.substr(last + 1));
    if (name.type) {
      text = text.substr(0, last);
      last = text.rfind('.');
    }
    if (last == std::string_view::npos || last <= first) return std::nullopt;
    name.group = text.substr(0, first);
    name.thing = text.substr(first + 1, last - first - 1);
    name.field = text.substr(last + 1);
    if (name.thing.empty()) return std::nullopt;
  }
  if (find_known(name) == nullptr) return std::nullopt;
  return name;
}

std::vector<std::string> figures_like(std::string_view text) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t point = std::min(text.find('.'), text.size());
    parts.emplace_back(text.substr(0, point));
    if (point == text.size()) break;
    text.remove_prefix(point + 1);
  }
  std::vector<std::string> names;
  for (const Known& one : known) {
    const std::size_t behind = one.by_type ? 2 : 1;  // the field, and its type
    std::string name(one.field);
    if (!one.group.empty() && parts.size() > 1 + behind) {
      const auto end = parts.end() - static_cast<std::ptrdiff_t>(behind);
      name = fmt::format("{}.{}.{}", one.group, fmt::join(parts.begin() + 1, end, "."), one.field);
      if (one.by_type) name += '.' + parts.back();
    }
    if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
  }
  return names;
}

std::optional<Scale> scale_of(const FigureName& name) {
  const Known* const one = find_known(name);
  return one == nullptr ? std::nullopt : std::optional(one->scale);
}

std::string path_of(const FigureName& name) {
  if (name.group == "levers") return std::string(name.thing);
  if (name.group == "segments" || name.group == "gaps") {
    return fmt::format("customers.{}", split(name.thing, '/').first);
  }
  if (name.group == "journeys") {
    const auto [id, step] = split(name.thing, '.');
    return fmt::format("journeys.{}.steps.{}", id, step);
  }
  const bool is_thing = name.group == "experiences" || name.group == "rivals";
  return is_thing ? fmt::format("{}.{}", name.group, name.thing) : std::string();
}

std::optional<Figure> find_figure(const Model& model, const score::Scorecard& card,
                                  const FigureName& name) {
  const Known* const one = find_known(name);
  if (one == nullptr) return std::nullopt;
  return one->find({.model = model, .card = card, .name = name});
}

}  // namespace csm::teach
