// SPDX-License-Identifier: MIT
#include "csm/report/agreement.hpp"

#include "csm/model/access.hpp"
#include "csm/model/table.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <unordered_map>

#include <fmt/format.h>

namespace csm {
namespace {

/// Values that two or more gave; below this one more opinion can turn the verdict.
constexpr std::size_t few = 20;

/// Calls `visit(path, rating)` for every rating below a block, in the order of the tables.
template <class Visit>
void each_rating(const model::Table& table, const void* block, const std::string& path,
                 const Visit& visit) {
  for (const model::Key& key : table.keys) {
    const void* const member = key.access->get(block);
    const std::string here = path + std::string(key.name);
    switch (key.type.shape) {
      case model::Shape::rating: visit(here, *static_cast<const Rating*>(member)); break;
      case model::Shape::strength: visit(here, static_cast<const Strength*>(member)->rating); break;
      case model::Shape::block: each_rating(*key.type.table(), member, here + '.', visit); break;
      case model::Shape::things:
        for (std::size_t i = 0; i < key.access->items->size(member); ++i) {
          const void* const thing = key.access->items->get(member, i);
          each_rating(*key.type.table(), thing,
                      fmt::format("{}.{}.", here, key.access->items->id(thing)), visit);
        }
        break;
      default: break;
    }
  }
}

template <class Visit>
void each_rating(const Model& model, const Visit& visit) {
  each_rating(*model::table<Model>(), &model, "", visit);
}

bool names_raters(const Model& model) {
  bool found = false;
  each_rating(model, [&](const std::string&, const Rating& rating) {
    found = found || !rating.raters.empty();
  });
  return found;
}

class Gathering {
 public:
  explicit Gathering(AgreementReport& report) : report_(report) {}

  /// `name` is the rater of a file that names nobody; empty: its numbers are nobody's.
  void add(std::uint32_t file, const std::string& name) {
    const Model& model = report_.files[file].document.model;
    const bool named = names_raters(model);
    each_rating(model, [&](const std::string& path, const Rating& rating) {
      for (const Rater& rater : rating.raters) {
        add(path, rater.name, {.value = rater.value, .file = file, .span = rater.span});
      }
      if (named || name.empty() || !rating.given()) return;
      add(path, name, {.value = rating.figure.value, .file = file, .span = rating.span});
    });
  }

 private:
  void add(const std::string& path, std::string_view name, Judgement judgement) {
    const auto unit = units_.try_emplace(path, report_.units.size());
    if (unit.second) report_.units.push_back({.path = path, .judgements = {}});
    const auto rater = raters_.try_emplace(std::string(name), report_.raters.size());
    if (rater.second) report_.raters.emplace_back(name);
    judgement.rater = static_cast<std::uint32_t>(rater.first->second);
    report_.units[unit.first->second].judgements.push_back(judgement);
  }

  AgreementReport& report_;
  std::unordered_map<std::string, std::size_t> units_;
  std::unordered_map<std::string, std::size_t> raters_;
};

/// In order of rater, each once.
void settle(RatedUnit& unit, std::optional<SaidTwice>& said_twice) {
  std::vector<Judgement>& all = unit.judgements;
  std::ranges::stable_sort(all, {}, &Judgement::rater);
  const auto clash = [](const Judgement& a, const Judgement& b) {
    return a.rater == b.rater && a.value != b.value;
  };
  const auto found = std::adjacent_find(all.begin(), all.end(), clash);
  if (found != all.end() && !said_twice) said_twice = {unit.path, *found, *(found + 1)};
  const auto same = [](const Judgement& a, const Judgement& b) { return a.rater == b.rater; };
  all.erase(std::unique(all.begin(), all.end(), same), all.end());
}

void compute(AgreementReport& report) {
  std::vector<score::Unit> units;
  std::vector<std::vector<double>> complete(report.raters.size());
  for (const RatedUnit& unit : report.units) {
    score::Unit values;
    for (const Judgement& judgement : unit.judgements) values.push_back(judgement.value);
    if (values.size() > 1) ++report.shared;
    if (values.size() == report.raters.size()) {
      ++report.ranked;
      for (std::size_t i = 0; i < values.size(); ++i) complete[i].push_back(values[i]);
    }
    units.push_back(std::move(values));
  }
  report.pairable = score::pairable_values(units);
  report.alpha = score::krippendorff_alpha(units, score::Measurement::ordinal);
  report.concordance = score::kendall_w(complete);
}

}  // namespace

double RatedUnit::lowest() const {
  return std::ranges::min_element(judgements, {}, &Judgement::value)->value;
}

double RatedUnit::highest() const {
  return std::ranges::max_element(judgements, {}, &Judgement::value)->value;
}

AgreementReport make_agreement_report(std::span<const FileReport> files,
                                      std::span<const std::string> names) {
  AgreementReport report{.files = files};
  Gathering gathering(report);
  for (std::uint32_t i = 0; i < files.size(); ++i) {
    gathering.add(i, files.size() > 1 ? names[i] : std::string());
  }
  std::vector<double> spreads;  // in billionths, so that 0.3 - 0.1 and 0.2 tie
  for (RatedUnit& unit : report.units) {
    settle(unit, report.said_twice);
    spreads.push_back(std::round(unit.spread() * 1e9));
    if (spreads.back() > 0) {
      report.disputed.push_back(static_cast<std::uint32_t>(spreads.size() - 1));
    }
  }
  std::ranges::stable_sort(report.disputed, std::greater<>(),
                           [&](std::uint32_t unit) { return spreads[unit]; });
  compute(report);
  return report;
}

std::vector<std::string> rating_paths(const Model& model) {
  std::vector<std::string> paths;
  each_rating(model, [&](const std::string& path, const Rating&) { paths.push_back(path); });
  return paths;
}

std::string place_words(const AgreementReport& report, const Judgement& judgement) {
  const FileReport& file = report.files[judgement.file];
  return fmt::format("{}:{}", file.path, file.document.source->position(judgement.span.begin).line);
}

std::string alpha_sentence(const AgreementReport& report) {
  if (!report.alpha) {
    return "All values are the same, so alpha cannot tell agreement from chance.";
  }
  if (report.shared == 1) {
    return "Alpha needs two things that two or more rated: of one alone it is always 0.";
  }
  const double alpha = *report.alpha;
  const std::string_view band = alpha >= score::alpha_reliable ? "the ratings can be relied on"
                                : alpha >= score::alpha_tentative
                                    ? "good enough for tentative conclusions"
                                    : "too far apart to rely on; talk first";
  const std::string doubt =
      report.pairable < few ? fmt::format(" (a guess, from {} values only)", report.pairable) : "";
  return fmt::format("Krippendorff's alpha is {:.3f}: {}{}.", alpha == 0 ? 0.0 : alpha, band,
                     doubt);
}

}  // namespace csm
