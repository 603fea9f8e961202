// SPDX-License-Identifier: MIT
// The rules about journeys: what they say, at which words, and where they stay silent.
#include "csm/rules/check.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace {

using namespace csm;

constexpr Date today{std::chrono::year{2026}, std::chrono::June, std::chrono::day{30}};

/// A file with these journeys; segment `far` has no part in them unless a journey says so.
std::string with_journeys(const std::string& journeys, const std::string& identity = "4") {
  return "csm: 1\n"
         "business: {name: Cabs, industry: taxis}\n"
         "customers:\n"
         "  near: {name: Near, share: 60%}\n"
         "  far: {name: Far, share: 40%}\n"
         "journeys:\n" +
         journeys +
         "experiences:\n"
         "  hail: {type: respond-to-desire, through: fleet, serves: near}\n"
         "  call: {type: respond-to-desire, through: [fleet, desk], serves: far}\n"
         "architectures:\n"
         "  fleet: {type: connected-producer, organization: {shared_identity: 1}}\n"
         "  desk: {type: connected-producer, organization: {shared_identity: " +
         identity + "}}\n";
}

/// A journey of both segments with these steps and further keys.
std::string journey(std::string_view steps, std::string_view keys = "") {
  return "  ride:\n    customer: [near, far]\n" + std::string(keys) + "    steps:\n" +
         std::string(steps);
}

/// The same with the three phases that every journey should have, around one step.
std::string around(std::string_view step) {
  return journey("      - {name: Late, stage: awareness}\n      - " + std::string(step) +
                 "\n      - {name: Ride, stage: use}\n");
}

struct Found {
  std::vector<Finding> findings;  ///< of the one rule
  std::vector<std::string> words;
  std::vector<std::string> labelled;  ///< of the first finding
};

Found find(std::string_view rule, const std::string& file) {
  const Source source("ride.csm.yaml", file);
  Found seen;
  for (Finding& finding : find_all("ride.csm.yaml", file, today)) {
    if (finding.rule != rule) continue;
    seen.words.emplace_back(source.slice(finding.span));
    if (seen.findings.empty()) {
      for (const Label& label : finding.labels)
        seen.labelled.emplace_back(source.slice(label.span));
    }
    seen.findings.push_back(std::move(finding));
  }
  return seen;
}

using Words = std::vector<std::string>;

void silent(std::string_view rule, const std::string& file) {
  CAPTURE(file);
  CHECK(find(rule, file).findings.empty());
}

TEST_CASE("phase-missing names the phases that are missing") {
  const Found seen =
      find("phase-missing", with_journeys(journey("      - {name: Pay, stage: pay}\n"
                                                  "      - {name: Ask, stage: repeat}\n")));
  REQUIRE(seen.findings.size() == 1);
  CHECK(seen.findings[0].message == "journey `ride` has no step in `recognize` and `request`");
  CHECK(seen.words == Words{"ride"});
}

TEST_CASE("phase-missing takes a phase for a stage, and asks for no repeat") {
  silent("phase-missing", with_journeys(around("{name: Call, stage: request}")));
  // What cannot be read could be any stage.
  silent("phase-missing", with_journeys(journey("      - {name: Pay, stage: paying}\n")));
}

TEST_CASE("steps-out-of-order") {
  const Found seen = find("steps-out-of-order",
                          with_journeys(journey("      - {name: Late, stage: awareness}\n"
                                                "      - {name: Ride, stage: use}\n"
                                                "      - {name: Pay, stage: pay}\n"
                                                "      - {name: Book, stage: order}\n"
                                                "      - {name: Praise, stage: after-use}\n")));
  REQUIRE(seen.findings.size() == 1);
  CHECK(seen.findings[0].message == "step `Book` lies in request, but stands after one in respond");
  CHECK(seen.words == Words{"order"});
  CHECK(seen.labelled == Words{"pay"});
}

TEST_CASE("a journey may go round, from repeat to recognize only") {
  silent("steps-out-of-order", with_journeys(journey("      - {name: A, stage: awareness}\n"
                                                     "      - {name: B, stage: order}\n"
                                                     "      - {name: C, stage: after-use}\n"
                                                     "      - {name: D, stage: latent-need}\n"
                                                     "      - {name: E, stage: search}\n")));
  CHECK(find("steps-out-of-order", with_journeys(journey("      - {name: A, stage: repeat}\n"
                                                         "      - {name: B, stage: order}\n")))
            .findings.size() == 1);
  CHECK(find("steps-out-of-order", with_journeys(journey("      - {name: A, stage: use}\n"
                                                         "      - {name: B, stage: awareness}\n")))
            .findings.size() == 1);
}

TEST_CASE("stages of one phase have no order among themselves") {
  silent("steps-out-of-order", with_journeys(journey("      - {name: A, stage: order}\n"
                                                     "      - {name: B, stage: search}\n")));
}

std::string lengths(std::string_view most, std::string_view first, std::string_view second) {
  return with_journeys(
      journey("      - {name: A, stage: order, length: " + std::string(first) +
                  "}\n      - {name: B, stage: use, length: " + std::string(second) + "}\n",
              "    max_length: " + std::string(most) + "\n"));
}

TEST_CASE("journey-too-long") {
  const Found seen = find("journey-too-long", lengths("90 minutes", "35 minutes", "1 hour"));
  REQUIRE(seen.findings.size() == 1);
  CHECK(seen.findings[0].message ==
        "the steps of journey `ride` take 95 minutes, and customers drop out after 90 minutes");
  CHECK(seen.words == Words{"90 minutes"});
  CHECK(seen.labelled == Words{"1 hour"});
  CHECK(find("journey-too-long", lengths("2 weeks", "1 week", "7.5 days")).findings[0].message ==
        "the steps of journey `ride` take 14.5 days, and customers drop out after 14 days");
}

TEST_CASE("a journey as long as it may be is not too long") {
  silent("journey-too-long", lengths("90 minutes", "0.5 hours", "1 hour"));
  silent("journey-too-long", lengths("1 month", "10 days", "20 days"));
  silent("journey-too-long", with_journeys(around("{name: Wait, stage: order, length: 9 years}")));
}

TEST_CASE("duplicate-rank points at the later journey") {
  const std::string steps = "steps: [{name: A, stage: order}]}\n";
  const Found seen =
      find("duplicate-rank", with_journeys("  a: {customer: near, rank: 1, " + steps +
                                           "  b: {customer: far, rank: 2, " + steps +
                                           "  c: {customer: far, rank: 1, " + steps));
  REQUIRE(seen.findings.size() == 1);
  CHECK(seen.findings[0].message == "journey `c` has rank 1, as journey `a` has");
  CHECK(seen.words == Words{"1"});
  CHECK(seen.findings[0].span > seen.findings[0].labels.at(0).span);
  silent("duplicate-rank",
         with_journeys("  a: {customer: near, " + steps + "  b: {customer: far, " + steps));
}

TEST_CASE("no-journey-for-segment, where journeys are described at all") {
  const std::string steps = "steps: [{name: A, stage: order}]}\n";
  const Found seen =
      find("no-journey-for-segment", with_journeys("  a: {customer: near, " + steps));
  REQUIRE(seen.findings.size() == 1);
  CHECK(seen.findings[0].message == "no journey tells what segment `far` goes through");
  CHECK(seen.words == Words{"far"});
  silent("no-journey-for-segment", with_journeys(around("{name: B, stage: order}")));
  silent("no-journey-for-segment", with_journeys("  {}\n"));
  // A misspelled mention may be the very one.
  silent("no-journey-for-segment", with_journeys("  a: {customer: [near, fra], " + steps));
}

TEST_CASE("pain-nobody-eases") {
  const Found seen =
      find("pain-nobody-eases",
           with_journeys(around("{name: Wait, stage: order, importance: 8, satisfaction: 4}")));
  REQUIRE(seen.findings.size() == 1);
  CHECK(
      seen.findings[0].message ==
      "step `Wait` has opportunity 12 (importance 8, satisfaction 4), and no experience eases it");
  CHECK(seen.words == Words{"Wait"});
  CHECK(seen.labelled == Words{"4"});
}

TEST_CASE("pain-nobody-eases needs an opportunity of 12 and nobody") {
  for (const char* step : {
           "{name: Wait, stage: order, importance: 8, satisfaction: 4.1}",
           "{name: Wait, stage: order, importance: 8, satisfaction: 4, eased_by: hail}",
           "{name: Wait, stage: order, importance: 10}",
           "{name: Wait, stage: order, satisfaction: 0}",
       }) {
    silent("pain-nobody-eases", with_journeys(around(step)));
  }
}

TEST_CASE("pain-eased-by-stranger") {
  const std::string journeys =
      "  ride:\n    customer: near\n    steps:\n"
      "      - {name: Wait, stage: order, eased_by: [hail, call]}\n";
  const Found seen = find("pain-eased-by-stranger", with_journeys(journeys));
  REQUIRE(seen.findings.size() == 1);
  CHECK(seen.findings[0].message == "experience `call` serves nobody who goes journey `ride`");
  CHECK(seen.words == Words{"call"});
  CHECK(seen.labelled == Words{"far", "near"});
}

TEST_CASE("who serves one segment of the journey is no stranger") {
  silent("pain-eased-by-stranger",
         with_journeys(around("{name: Wait, stage: order, eased_by: [hail, call]}")));
  // A misspelled mention may be the very one.
  silent("pain-eased-by-stranger",
         with_journeys("  a: {customer: [near, fra], steps: [{name: A, stage: order, eased_by: "
                       "call}]}\n"));
  silent("pain-eased-by-stranger",
         with_journeys("  a: {customer: near, steps: [{name: A, stage: order, eased_by: col}]}\n"));
}

TEST_CASE("moment-of-truth-in-pain, by emotion") {
  const Found seen = find(
      "moment-of-truth-in-pain",
      with_journeys(around("{name: Wait, stage: order, importance: 10, satisfaction: 2, emotion: "
                           "-0.5, moment_of_truth: yes, eased_by: hail}")));
  REQUIRE(seen.findings.size() == 1);
  CHECK(seen.findings[0].message == "step `Wait` is a moment of truth with emotion -0.5");
  CHECK(seen.words == Words{"-0.5"});
  CHECK(seen.labelled == Words{"yes", "2"});
}

TEST_CASE("moment-of-truth-in-pain, by opportunity") {
  const Found seen = find(
      "moment-of-truth-in-pain",
      with_journeys(around("{name: Wait, stage: order, importance: 9, satisfaction: 6, emotion: 0, "
                           "moment_of_truth: yes, eased_by: hail}")));
  REQUIRE(seen.findings.size() == 1);
  CHECK(seen.findings[0].message ==
        "step `Wait` is a moment of truth with opportunity 12 (importance 9, satisfaction 6)");
  CHECK(seen.words == Words{"6"});
  CHECK(seen.labelled == Words{"yes"});
}

TEST_CASE("a moment of truth may be neutral, and other steps may hurt") {
  for (const char* step : {
           "{name: A, stage: order, emotion: 0, moment_of_truth: yes}",
           "{name: A, stage: order, moment_of_truth: yes}",
           "{name: A, stage: order, importance: 9, satisfaction: 6.1, moment_of_truth: yes}",
           "{name: A, stage: order, emotion: -3, moment_of_truth: no}",
           "{name: A, stage: order, emotion: -3}",
       }) {
    silent("moment-of-truth-in-pain", with_journeys(around(step)));
  }
}

TEST_CASE("overserved-step") {
  const Found seen =
      find("overserved-step",
           with_journeys(around("{name: Mints, stage: use, importance: 4.5, satisfaction: 7.5}")));
  REQUIRE(seen.findings.size() == 1);
  CHECK(seen.findings[0].message == "step `Mints` has satisfaction 7.5, 3 above its importance");
  CHECK(seen.words == Words{"7.5"});
  CHECK(seen.labelled == Words{"4.5"});
  silent("overserved-step",
         with_journeys(around("{name: A, stage: use, importance: 4, satisfaction: 6.9}")));
  silent("overserved-step", with_journeys(around("{name: A, stage: use, satisfaction: 9}")));
}

TEST_CASE("customer-forgotten") {
  const Found seen =
      find("customer-forgotten",
           with_journeys(journey("      - {name: A, stage: awareness, identified: no}\n"
                                 "      - {name: B, stage: order, identified: yes}\n"
                                 "      - {name: C, stage: pay}\n"
                                 "      - {name: D, stage: use, identified: no}\n")));
  REQUIRE(seen.findings.size() == 1);
  CHECK(seen.findings[0].message ==
        "step `D` does not know the customer, whom an earlier one knew");
  CHECK(seen.words == Words{"no"});
  CHECK(seen.labelled == Words{"yes"});
  silent("customer-forgotten",
         with_journeys(journey("      - {name: A, stage: awareness, identified: no}\n"
                               "      - {name: B, stage: order, identified: yes}\n"
                               "      - {name: C, stage: use}\n")));
}

std::string units(std::string_view third) {
  return journey(
      "      - {name: A, stage: awareness, unit: Desk}\n"
      "      - {name: B, stage: order, unit: Driver}\n"
      "      - {name: C, stage: pay, unit: Desk}\n"
      "      - {name: D, stage: use" +
      std::string(third) + "}\n");
}

TEST_CASE("customer-walks-the-org-chart points at the third unit") {
  const Found seen =
      find("customer-walks-the-org-chart", with_journeys(units(", unit: Office"), "1..3"));
  REQUIRE(seen.findings.size() == 1);
  CHECK(seen.findings[0].message ==
        "3 units meet the customer on journey `ride`, and shared identity is at most 2");
  CHECK(seen.words == Words{"Office"});
  CHECK(seen.labelled == Words{"Desk", "Driver", "1..3"});
}

TEST_CASE("customer-walks-the-org-chart needs three units and shared identity nowhere") {
  constexpr std::string_view rule = "customer-walks-the-org-chart";
  silent(rule, with_journeys(units(""), "2"));
  silent(rule, with_journeys(units(", unit: Driver"), "2"));
  silent(rule, with_journeys(units(", unit: Office"), "2.1"));
  silent(rule, with_journeys(units(", unit: Office"), "unknown"));
}

}  // namespace
