// SPDX-License-Identifier: MIT
// The rules about evidence: what they say, at which words, and where they stay silent.
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
  const Source source("garden.csm.yaml", file);
  Found seen;
  for (const Finding& finding : find_all("garden.csm.yaml", file, today)) {
    if (finding.rule != rule) continue;
    seen.messages.push_back(finding.message);
    seen.words.emplace_back(source.slice(finding.span));
    for (const Label& label : finding.labels) seen.labelled.emplace_back(source.slice(label.span));
  }
  return seen;
}

void silent(std::string_view rule, const std::string& file) {
  CAPTURE(file);
  CHECK(find(rule, file).messages == Words{});
}

/// A file with two experiences that have these further keys, and with these further parts.
std::string with(const std::string& plan, const std::string& shop, const std::string& parts = "",
                 const std::string& business = "") {
  return "csm: 1\n"
         "business: {name: Garden, industry: nurseries" +
         business +
         "}\n"
         "customers:\n"
         "  all: {name: All, share: 100%}\n"
         "experiences:\n"
         "  plan: {type: curated-offering, through: nursery, serves: all" +
         plan +
         "}\n"
         "  shop: {type: respond-to-desire, through: nursery, serves: all" +
         shop +
         "}\n"
         "architectures:\n"
         "  nursery: {type: connected-retailer}\n" +
         parts;
}

constexpr const char* rated = ", repeat: {identity: 3}";

TEST_CASE("unsupported-experience is one finding that lists them") {
  const Found both =
      find("unsupported-experience", with(rated, ", trust: {permission: per-order}"));
  CHECK(both.messages == Words{"rated without evidence: experiences `plan` and `shop`"});
  CHECK(both.words == Words{"plan"});
  CHECK(both.labelled == Words{"shop"});
  const Found one = find("unsupported-experience", with("", ", ratings: {respond: 0}"));
  CHECK(one.messages == Words{"rated without evidence: experience `shop`"});
  CHECK(one.words == Words{"shop"});
}

TEST_CASE("unsupported-experience leaves alone what is not rated, or has evidence") {
  silent("unsupported-experience", with("", ", ratings: {respond: unknown}"));
  silent("unsupported-experience", with("", ", trust: {permission: unknown}"));
  silent("unsupported-experience",
         with(std::string(rated) + ", evidence: count", "",
              "evidence: {count: {source: Sales, date: 2026-05-01, kind: data}}\n"));
}

std::string with_evidence(const std::string& ids) {
  return with(", evidence: " + ids, "",
              "evidence:\n"
              "  boss: {source: The boss, date: 2026-05-01, kind: opinion}\n"
              "  peer: {source: A peer, date: 2026-05-01, kind: opinion}\n"
              "  count: {source: Sales, date: 2026-05-01, kind: data}\n"
              "  note: {source: A note, date: 2026-05-01}\n");
}

TEST_CASE("opinion-only") {
  const Found seen = find("opinion-only", with_evidence("[boss, peer]"));
  CHECK(seen.messages == Words{"all evidence of experience `plan` is opinion"});
  CHECK(seen.words == Words{"[boss, peer]"});
  CHECK(seen.labelled == Words{"opinion", "opinion"});
  CHECK(find("opinion-only", with_evidence("boss")).words == Words{"boss"});
}

TEST_CASE("opinion-only needs nothing but opinion") {
  silent("opinion-only", with_evidence("[boss, count]"));
  silent("opinion-only", with_evidence("[boss, note]"));
  silent("opinion-only", with_evidence("[boss, cuont]"));
  silent("opinion-only", with_evidence("note"));
}

std::string dated(const std::string& date, const std::string& as_of = "",
                  const std::string& use = ", evidence: count") {
  return with(use, "", "evidence: {count: {source: Sales, date: " + date + "}}\n",
              as_of.empty() ? "" : ", as_of: " + as_of);
}

TEST_CASE("stale-evidence, by calendar months") {
  const Found seen = find("stale-evidence", dated("2024-09-29", "2026-03-30"));
  CHECK(seen.messages == Words{"evidence `count` is more than 18 months old on 2026-03-30"});
  CHECK(seen.words == Words{"2024-09-29"});
  CHECK(seen.labelled == Words{"2026-03-30"});
  silent("stale-evidence", dated("2024-09-30", "2026-03-30"));
  // Months without such a day.
  silent("stale-evidence", dated("2024-08-31", "2026-02-28"));
  CHECK(find("stale-evidence", dated("2024-08-31", "2026-03-01")).words == Words{"2024-08-31"});
}

TEST_CASE("stale-evidence falls back to the day of the check") {
  const Found seen = find("stale-evidence", dated("2024-12-29"));
  CHECK(seen.messages == Words{"evidence `count` is more than 18 months old on 2026-06-30"});
  CHECK(seen.labelled == Words{});
  silent("stale-evidence", dated("2024-12-30"));
}

TEST_CASE("stale-evidence matters only where it is used, wherever that is") {
  silent("stale-evidence", dated("2010-01-01", "", ""));
  CHECK(find("stale-evidence", with("", "",
                                    "supply: {capital: 3, evidence: count}\n"
                                    "evidence: {count: {source: Sales, date: 2010-01-01}}\n"))
            .words == Words{"2010-01-01"});
}

TEST_CASE("future-evidence") {
  const Found seen = find("future-evidence", dated("2026-03-31", "2026-03-30"));
  CHECK(seen.messages == Words{"evidence `count` is of 2026-03-31, after 2026-03-30"});
  CHECK(seen.words == Words{"2026-03-31"});
  CHECK(seen.labelled == Words{"2026-03-30"});
  silent("future-evidence", dated("2026-03-30", "2026-03-30"));
  CHECK(find("future-evidence", dated("2026-07-01")).labelled == Words{});
  CHECK(find("future-evidence", dated("2026-07-01")).words == Words{"2026-07-01"});
  silent("future-evidence", dated("2026-06-30"));
}

TEST_CASE("disputed-rating points at the later of the two who are furthest apart") {
  const Found seen =
      find("disputed-rating", with(", repeat: {identity: {ana: 4.5, ben: 3, cy: 1.5}}", ""));
  CHECK(seen.messages ==
        Words{"`ana` says 4.5 and `cy` says 1.5 of `identity` of experience `plan`"});
  CHECK(seen.words == Words{"1.5"});
  CHECK(seen.labelled == Words{"4.5"});
  silent("disputed-rating", with(", repeat: {identity: {ana: 4.5, cy: 1.6}}", ""));
  silent("disputed-rating", with(", repeat: {identity: 0..5}", ""));
}

TEST_CASE("disputed-rating looks at every rating of the file") {
  const std::string two = "{ana: 1, ben: 5}";
  const Words messages =
      find("disputed-rating",
           "csm: 1\n"
           "business: {name: Garden, industry: nurseries}\n"
           "customers:\n"
           "  all:\n"
           "    name: All\n"
           "    share: 100%\n"
           "    traits: {wants_control: " +
               two + "}\n    wants: {coach-behavior: " + two +
               "}\n"
               "experiences:\n"
               "  plan:\n"
               "    type: curated-offering\n"
               "    through: nursery\n"
               "    serves: all\n"
               "    trust: {permission: none, benefit: " +
               two +
               "}\n"
               "architectures:\n"
               "  nursery: {type: connected-retailer, organization: {clear_owner: " +
               two + "}}\nsupply: {capital: " + two +
               "}\n"
               "rivals:\n"
               "  shed:\n"
               "    name: Shed\n"
               "    kind: entrant\n"
               "    offers:\n"
               "      box: {type: curated-offering, architecture: crowd-orchestrator, serves: all, "
               "strength: " +
               two + ", momentum: " + two + "}\n")
          .messages;
  const auto told = [](const std::string& what) {
    return "`ana` says 1 and `ben` says 5 of " + what;
  };
  CHECK(messages ==
        Words{told("`wants_control` of segment `all`"), told("`coach-behavior` of segment `all`"),
              told("`benefit` of experience `plan`"),
              told("`clear_owner` of architecture `nursery`"), told("`capital` of supply"),
              told("`strength` of offer `box` of rival `shed`"),
              told("`momentum` of offer `box` of rival `shed`")});
}

}  // namespace
