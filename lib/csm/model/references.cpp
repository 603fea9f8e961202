// SPDX-License-Identifier: MIT
#include "csm/model/references.hpp"

#include "csm/model/funding.hpp"
#include "csm/text/did_you_mean.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

namespace csm::model {
namespace {

/// Things of one kind by their id.
class Names {
 public:
  template <class Things>
  Names(std::string_view kind, const Things& things) : kind_(kind) {
    for (const auto& thing : things) add(thing.id.text);
  }

  void add(std::string_view id) {
    if (places_.try_emplace(id, static_cast<std::int32_t>(ids_.size())).second) ids_.push_back(id);
  }
  std::int32_t find(std::string_view id) const {
    const auto found = places_.find(id);
    return found == places_.end() ? -1 : found->second;
  }
  std::string_view kind() const { return kind_; }
  const std::vector<std::string_view>& ids() const { return ids_; }

 private:
  std::string_view kind_;
  std::vector<std::string_view> ids_;
  std::unordered_map<std::string_view, std::int32_t> places_;
};

class Resolver {
 public:
  Resolver(Model& model, Reporter& reporter, bool complete)
      : model_(model),
        reporter_(reporter),
        complete_(complete),
        segments_("segment", model.customers),
        experiences_("experience", model.experiences),
        architectures_("architecture", model.architectures),
        evidence_("evidence", model.evidence),
        initiatives_("initiative", model.initiatives) {}

  void all() {
    for (Segment& segment : model_.customers) resolve(segment.evidence, evidence_);
    for (Journey& journey : model_.journeys) {
      resolve(journey.customer, segments_);
      for (Step& step : journey.steps) resolve(step.eased_by, experiences_);
      resolve(journey.evidence, evidence_);
    }
    for (Experience& experience : model_.experiences) resolve(experience, architectures_);
    for (Architecture& architecture : model_.architectures) {
      resolve(architecture.evidence, evidence_);
    }
    resolve(model_.supply.evidence, evidence_);
    for (Rival& rival : model_.rivals) {
      for (Offer& offer : rival.offers) resolve(offer.serves, segments_);
      resolve(rival.evidence, evidence_);
    }
    for (Initiative& initiative : model_.initiatives) resolve_own(initiative);
    for (Initiative& initiative : model_.initiatives) resolve_additions(initiative);
  }

 private:
  template <Thing Kind>
  void resolve(References<Kind>& references, const Names& names) {
    for (Reference& reference : references.list) {
      reference.index = names.find(reference.id);
      if (reference.index < 0 && complete_) report(reference, names);
    }
  }

  void resolve(Experience& experience, const Names& architectures) {
    resolve(experience.through, architectures);
    resolve(experience.serves, segments_);
    resolve(experience.evidence, evidence_);
  }

  void resolve_own(Initiative& initiative) {
    resolve(initiative.needs, initiatives_);
    resolve(initiative.excludes, initiatives_);
    resolve(initiative.evidence, evidence_);
  }

  /// What an initiative adds may go through what it adds itself, or what those it needs add.
  void resolve_additions(Initiative& initiative) {
    for (Architecture& architecture : initiative.adds.architectures) {
      resolve(architecture.evidence, evidence_);
    }
    if (initiative.adds.experiences.empty()) return;
    Names architectures("architecture", std::span<const Architecture>());
    for (const Architecture* one : reachable_architectures(model_, initiative)) {
      architectures.add(one->id.text);
    }
    for (Experience& experience : initiative.adds.experiences) resolve(experience, architectures);
  }

  void report(const Reference& reference, const Names& names) {
    Finding finding{.rule = "unknown-reference",
                    .span = reference.span,
                    .message = fmt::format("there is no {} `{}`", names.kind(), reference.id),
                    .help = {},
                    .labels = {},
                    .fix = {}};
    if (reporter_.wants(finding.rule)) {
      finding.help = did_you_mean(reference.id, names.ids());
      if (reference.id.find_first_of(", ") != std::string_view::npos) {
        finding.help = "write several ids as a list, such as [one, other]";
      }
      if (finding.help.empty()) {
        constexpr std::size_t most = 12;
        const std::size_t count = std::min(names.ids().size(), most);
        const std::span<const std::string_view> some(names.ids().data(), count);
        finding.help = names.ids().empty() ? fmt::format("the file describes no {}", names.kind())
                                           : fmt::format("known here: {}{}", fmt::join(some, ", "),
                                                         names.ids().size() > most ? ", ..." : "");
      }
    }
    reporter_.add(std::move(finding));
  }

  Model& model_;
  Reporter& reporter_;
  bool complete_;
  Names segments_;
  Names experiences_;
  Names architectures_;
  Names evidence_;
  Names initiatives_;
};

}  // namespace

void resolve_references(Model& model, Reporter& reporter, bool complete) {
  Resolver(model, reporter, complete).all();
}

}  // namespace csm::model
