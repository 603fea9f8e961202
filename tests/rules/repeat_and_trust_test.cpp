// SPDX-License-Identifier: MIT
// The rules about repeat and trust: what they say, at which words, and where they stay silent.
#include "csm/rules/check.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace {

using namespace csm;

constexpr Date today{std::chrono::year{2026}, std::chrono::June, std::chrono::day{30}};

using Words = std::vector<std::string>;

struct Found {
  Words messages;  ///< of the one rule
  Words words;
  Words labelled;
};

Found find(std::string_view rule, const std::string& file) {
  const Source source("watch.csm.yaml", file);
  Found seen;
  for (const Finding& finding : find_all("watch.csm.yaml", file, today)) {
    if (finding.rule != rule) continue;
    seen.messages.push_back(finding.message);
    seen.words.emplace_back(source.slice(finding.span));
    for (const Label& label : finding.labels) seen.labelled.emplace_back(source.slice(label.span));
  }
  return seen;
}

/// A file whose one experience has these keys.
std::string with(const std::string& keys, const std::string& near = "3",
                 const std::string& far = "3") {
  return "csm: 1\n"
         "business: {name: Pulse, industry: watches}\n"
         "customers:\n"
         "  near: {name: Near, share: 60%, traits: {shares_data: " +
         near +
         "}}\n"
         "  far: {name: Far, share: 40%, traits: {shares_data: " +
         far +
         "}}\n"
         "experiences:\n"
         "  watch:\n"
         "    type: coach-behavior\n"
         "    through: app\n"
         "    serves: [near, far]\n" +
         keys +
         "architectures:\n"
         "  app: {type: connected-producer}\n";
}

std::string repeat(const std::string& ratings) { return with("    repeat: {" + ratings + "}\n"); }

std::string trust(const std::string& trust, const std::string& sensitivity) {
  return with("    trust: {" + trust + "}\n    data: [{name: Heartbeat, sensitivity: " +
              sensitivity + ", used_for: Advice}]\n");
}

void silent(std::string_view rule, const std::string& file) {
  CAPTURE(file);
  CHECK(find(rule, file).messages == Words{});
}

TEST_CASE("loop-open, where nothing is rated") {
  for (const std::string& file :
       {with(""), repeat("identity: unknown, individual: unknown"), repeat("identity:")}) {
    const Found seen = find("loop-open", file);
    CHECK(seen.messages == Words{"experience `watch` has no rating under `repeat`"});
    CHECK(seen.words == Words{"watch"});
  }
}

TEST_CASE("loop-open, where everything is 0") {
  const Found seen =
      find("loop-open", repeat("identity: 0, individual: 0, population: 0, partner: 0"));
  CHECK(seen.messages == Words{"every rating under `repeat` of experience `watch` is 0"});
  CHECK(seen.words == Words{"0"});
}

TEST_CASE("loop-open is silent where a level is rated, or may be above 0") {
  silent("loop-open", repeat("identity: 0, individual: 0, population: 0, partner: 0..1"));
  silent("loop-open", repeat("identity: 0, individual: 0, population: 0, partner: unknown"));
  silent("loop-open", repeat("identity: 0, individual: 0, population: 0"));
  silent("loop-open", repeat("identity: 0.5"));
  silent("loop-open", repeat("identity: 7"));  // which is reported as out-of-range
}

TEST_CASE("level-skipped points at the level that stands in the air") {
  const Found seen =
      find("level-skipped", repeat("identity: 4, individual: 1.5, population: 3.5, partner: 1"));
  CHECK(seen.messages == Words{"`population` of experience `watch` is 3.5, 2 above `individual`"});
  CHECK(seen.words == Words{"3.5"});
  CHECK(seen.labelled == Words{"1.5"});
  // Any level before it counts, not only the next one.
  CHECK(find("level-skipped", repeat("identity: 0, individual: unknown, population: 2")).messages ==
        Words{"`population` of experience `watch` is 2, 2 above `identity`"});
}

TEST_CASE("level-skipped leaves small steps, unknown levels and the other two cases alone") {
  silent("level-skipped", repeat("identity: 2, individual: 3.9, population: 3.9, partner: 1"));
  silent("level-skipped", repeat("identity: unknown, individual: 5"));
  silent("level-skipped", repeat("individual: 5, population: 5"));
  silent("level-skipped", repeat("identity: 1, individual: 3"));
  silent("level-skipped", repeat("identity: 2, individual: 1, population: 1, partner: 3"));
}

TEST_CASE("learning-without-identity") {
  const Found seen = find("learning-without-identity",
                          repeat("identity: 0..2, individual: 3, population: 4, partner: 0"));
  CHECK(seen.messages ==
        Words{"experience `watch` learns (`individual` 3) about customers whom it does not "
              "recognize (`identity` 1)"});
  CHECK(seen.words == Words{"3"});
  CHECK(seen.labelled == Words{"0..2", "4"});
  const Found across = find("learning-without-identity", repeat("identity: 1, population: 3"));
  CHECK(across.words == Words{"3"});
  CHECK(across.labelled == Words{"1"});
}

TEST_CASE("learning-without-identity stays silent just short of it") {
  constexpr std::string_view rule = "learning-without-identity";
  silent(rule, repeat("identity: 1.1, individual: 5, population: 5"));
  silent(rule, repeat("identity: 1, individual: 2.9, population: 2.9"));
  silent(rule, repeat("individual: 5, population: 5"));
  silent(rule, repeat("identity: unknown, individual: 5"));
  silent(rule, repeat("identity: 0, individual: unknown, partner: 5"));
}

TEST_CASE("trusted-partner-jump names every level that is not reached") {
  const Found seen = find("trusted-partner-jump",
                          repeat("identity: 4, individual: 2.9, population: 1, partner: 3"));
  CHECK(seen.messages ==
        Words{"`partner` of experience `watch` is 3, with `individual` and `population` below 3"});
  CHECK(seen.words == Words{"3"});
  CHECK(seen.labelled == Words{"2.9", "1"});
}

TEST_CASE("trusted-partner-jump stays silent where the levels are reached or not known") {
  constexpr std::string_view rule = "trusted-partner-jump";
  silent(rule, repeat("identity: 3, individual: 3, population: 3, partner: 5"));
  silent(rule, repeat("identity: 1, individual: 1, population: 1, partner: 2.9"));
  silent(rule, repeat("identity: unknown, population: 3, partner: 5"));
  silent(rule, repeat("identity: 1, individual: 1, population: 1, partner: unknown"));
}

TEST_CASE("data-without-use") {
  const Found seen = find("data-without-use",
                          with("    data:\n"
                               "      - {name: Place, sensitivity: low, used_for: The way home}\n"
                               "      - {name: Steps, sensitivity: low}\n"
                               "      - {name: Sleep, sensitivity: low, used_for: }\n"));
  CHECK(seen.messages == Words{"data `Steps` of experience `watch` has no `used_for`",
                               "data `Sleep` of experience `watch` has no `used_for`"});
  CHECK(seen.words == Words{"Steps", "Sleep"});
  silent("data-without-use", trust("", "high"));
}

TEST_CASE("sensitive-data-without-permission") {
  constexpr std::string_view rule = "sensitive-data-without-permission";
  const Found seen = find(rule, trust("permission: stored-preferences", "high"));
  CHECK(seen.messages == Words{"experience `watch` uses data of high sensitivity with permission "
                               "`stored-preferences`"});
  CHECK(seen.words == Words{"stored-preferences"});
  CHECK(seen.labelled == Words{"high"});
  silent(rule, trust("permission: passive-sensing", "high"));
  silent(rule, trust("permission: none", "medium"));
  silent(rule, trust("permission: unknown", "high"));
  silent(rule, trust("transparency: 3", "high"));
}

TEST_CASE("exploited-customer") {
  const Found seen = find("exploited-customer", trust("benefit: 0..2", "high"));
  CHECK(seen.messages == Words{"experience `watch` uses data of high sensitivity with benefit 1"});
  CHECK(seen.words == Words{"0..2"});
  CHECK(seen.labelled == Words{"high"});
  silent("exploited-customer", trust("benefit: 1.5", "high"));
  silent("exploited-customer", trust("benefit: 0", "medium"));
  silent("exploited-customer", trust("benefit: unknown", "high"));
  silent("exploited-customer", trust("transparency: 3", "high"));
}

TEST_CASE("opaque-data-use") {
  const Found seen = find("opaque-data-use", trust("transparency: 1", "low"));
  CHECK(seen.messages == Words{"experience `watch` has transparency 1"});
  CHECK(seen.words == Words{"1"});
  silent("opaque-data-use", trust("transparency: 1.5", "high"));
  silent("opaque-data-use", trust("transparency: unknown", "high"));
  silent("opaque-data-use", trust("benefit: 3", "high"));
}

TEST_CASE("data-beyond-tolerance labels the segments that share hardly anything") {
  const std::string data = "    data: [{name: Heartbeat, sensitivity: high, used_for: Advice}]\n";
  constexpr std::string_view rule = "data-beyond-tolerance";
  const Found seen = find(rule, with(data, "1", "0.5"));
  CHECK(seen.messages == Words{"experience `watch` uses data of high sensitivity, and "
                               "`shares_data` is 1 for segment `near`, 0.5 for segment `far`"});
  CHECK(seen.words == Words{"high"});
  CHECK(seen.labelled == Words{"1", "0.5"});
  CHECK(find(rule, with(data, "3", "1")).labelled == Words{"1"});
  silent(rule, with(data, "1.5", "unknown"));
  silent(rule, with("    data: [{name: Place, sensitivity: medium, used_for: Maps}]\n", "0", "0"));
}

}  // namespace
