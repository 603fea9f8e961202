// SPDX-License-Identifier: MIT
#include "csm/rules/facts.hpp"
#include "csm/rules/links.hpp"
#include "csm/rules/rule.hpp"

#include <unordered_set>

#include <fmt/format.h>

namespace csm {
namespace {

constexpr std::size_t many_units = 3;
constexpr double hardly_shared = 2;

/// The best shared identity among architectures, or that one of them is not rated.
struct BestIdentity {
  const Rating* rating = nullptr;
  bool all_rated = true;

  void take(const Rating& one) { take(BestIdentity{&one, one.given()}); }
  void take(const BestIdentity& other) {
    all_rated = all_rated && other.all_rated;
    if (other.rating == nullptr) return;
    if (rating == nullptr || other.rating->figure.value > rating->figure.value) {
      rating = other.rating;
    }
  }
};

/// By segment, over the architectures that serve it.
std::vector<BestIdentity> best_by_segment(const Model& model) {
  std::vector<BestIdentity> best(model.customers.size());
  for (const Experience& experience : model.experiences) {
    BestIdentity here;
    for (const Reference& architecture : experience.through) {
      if (architecture.index < 0) {
        here.all_rated = false;
      } else {
        here.take(model.architectures[architecture.index].organization.shared_identity);
      }
    }
    for (const Reference& segment : experience.serves) {
      if (segment.index >= 0) best[segment.index].take(here);
    }
  }
  return best;
}

/// The steps in which the customer meets a unit for the first time.
std::vector<const Step*> first_meetings(const Journey& journey) {
  std::unordered_set<std::string_view> met;
  std::vector<const Step*> steps;
  for (const Step& step : journey.steps) {
    if (step.unit && met.insert(*step.unit).second) steps.push_back(&step);
  }
  return steps;
}

void check(const Context& context, Reporter& reporter) {
  const std::vector<BestIdentity> by_segment = best_by_segment(context.model);
  for (const Journey& journey : context.model.journeys) {
    const std::vector<const Step*> meetings = first_meetings(journey);
    if (meetings.size() < many_units || !all_known(journey.customer)) continue;
    BestIdentity best;
    for (const Reference& segment : journey.customer) best.take(by_segment[segment.index]);
    if (best.rating == nullptr || !best.all_rated) continue;
    if (!rated_at_most(*best.rating, hardly_shared)) continue;
    Finding finding{
        .rule = "customer-walks-the-org-chart",
        .span = meetings[many_units - 1]->unit.span,
        .message = fmt::format("{} units meet the customer on journey `{}`, and shared identity "
                               "is at most {}",
                               meetings.size(), journey.id.text, figure_of(*best.rating)),
        .help =
            "let the units know one customer: one number, one account, one history in all of "
            "them",
        .labels = {},
        .fix = {}};
    for (std::size_t i = 0; i + 1 < many_units; ++i) {
      finding.labels.push_back(
          {meetings[i]->unit.span, i == 0 ? "the first unit" : "then another"});
    }
    finding.labels.push_back({best.rating->span, "the most of all architectures that serve it"});
    reporter.add(std::move(finding));
  }
}

}  // namespace

extern const Rule rule_customer_walks_the_org_chart{
    .name = "customer-walks-the-org-chart",
    .severity = Severity::warning,
    .section = Section::journeys,
    .summary = "A journey leads through three or more units that hardly share who the customer is.",
    .why =
        "A connected experience is one experience, whoever delivers it. Where every unit has "
        "its own customer, the customer carries the file from door to door, and what one unit "
        "learned is lost to the next: technology cannot stand in for organization.",
    .remedy =
        "Give the units one identity of the customer to share, and somebody who answers for "
        "the whole journey; or let the customer meet fewer units.",
    .bad = R"(csm: 1
business: {name: Town Clinic, industry: health care}
customers:
  patients: {name: Patients, share: 100%}
journeys:
  knee-surgery:
    customer: patients
    steps:
      - {name: The knee hurts, stage: awareness}
      - {name: Be examined, stage: decide, unit: Surgery}
      - {name: Be admitted, stage: order, unit: Admissions}
      - {name: Learn to walk again, stage: use, unit: Physiotherapy}
experiences:
  operation:
    type: respond-to-desire
    through: clinic
    serves: patients
architectures:
  clinic: {type: connected-producer, organization: {shared_identity: 1}}
)",
    .good = R"(csm: 1
business: {name: Town Clinic, industry: health care}
customers:
  patients: {name: Patients, share: 100%}
journeys:
  knee-surgery:
    customer: patients
    steps:
      - {name: The knee hurts, stage: awareness}
      - {name: Be examined, stage: decide, unit: Surgery}
      - {name: Be admitted, stage: order, unit: Admissions}
      - {name: Learn to walk again, stage: use, unit: Physiotherapy}
experiences:
  operation:
    type: respond-to-desire
    through: clinic
    serves: patients
architectures:
  clinic: {type: connected-producer, organization: {shared_identity: 4}}
)",
    .check = check,
};

}  // namespace csm
