// SPDX-License-Identifier: MIT
#include "csm/teach/changes.hpp"
#include "csm/teach/mark.hpp"
#include "csm/yaml/parse.hpp"
#include "csm/yaml/path.hpp"

#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace {

using namespace csm;
using namespace csm::teach;

struct Parsed {
  std::unique_ptr<const Source> source;
  yaml::Tree tree;
};

Parsed parsed(const std::string& text) {
  Parsed file{.source = std::make_unique<const Source>("a", text), .tree = {}};
  Reporter unheard;
  file.tree = yaml::parse(*file.source, unheard);
  REQUIRE(file.tree.complete());
  return file;
}

std::vector<std::string> changed(const std::string& before, const std::string& after,
                                 std::vector<std::string_view> excluded = {}) {
  const Parsed one = parsed(before);
  const Parsed other = parsed(after);
  std::vector<std::string> paths;
  for (const Change& change : changes(one.tree.root(), other.tree.root(), "", excluded, 10)) {
    paths.push_back(change.path);
  }
  return paths;
}

using Paths = std::vector<std::string>;

TEST_CASE("layout, order of keys, quotes and lists of one are no change") {
  CHECK(changed("a: 1\nb: [x]\n", "b: x   # why\n'a': \"1.0\"\n").empty());
  CHECK(changed("a: {b: c}\n", "a:\n  b: c\n").empty());
  CHECK(changed("a: 1\n", "a: 1\nb:\n").empty());
  CHECK(changed("a: [x, y]\n", "a: [y, x]\n").empty());
  CHECK(changed("a: &n {b: c}\nd: *n\n", "a: {b: c}\nd: {b: c}\n").empty());
}

TEST_CASE("a change is told at the innermost place") {
  CHECK(changed("a: {b: 1, c: 2}\n", "a: {b: 1, c: 3}\n") == Paths{"a.c"});
  CHECK(changed("a: {b: 1, c: 2}\n", "a: {b: 1}\n") == Paths{"a.c"});
  CHECK(changed("a: 1\n", "a: 1\nd: 1\n") == Paths{"d"});
  CHECK(changed("a: [x, y]\n", "a: [x, z]\n") == Paths{"a.y", "a.z"});
  CHECK(changed("s: [{name: p, n: 1}, {name: q}]\n", "s: [{name: p, n: 2}, {name: q}]\n") ==
        Paths{"s.p.n"});
  CHECK(changed("s: [{name: p}, {name: q}]\n", "s: [{name: q}, {name: p}]\n") == Paths{"s"});
  CHECK(changed("a: {b: 1}\n", "a: b\n") == Paths{"a"});
}

TEST_CASE("what is excluded is passed over, also where all around it is new or gone") {
  CHECK(changed("a: {b: 1, c: 2}\n", "a: {b: 9, c: 2}\n", {"a.b"}).empty());
  CHECK(changed("a: {b: 1, c: 2}\n", "a: {b: 9, c: 3}\n", {"a.b"}) == Paths{"a.c"});
  CHECK(changed("x: 1\n", "x: 1\na: {b: 1}\n", {"a.b"}).empty());
  CHECK(changed("x: 1\n", "x: 1\na: {b: 1, c: 1}\n", {"a.b"}) == Paths{"a.c"});
  CHECK(changed("x: 1\nab: 1\n", "x: 1\nab: 2\n", {"a"}) == Paths{"ab"});
}

TEST_CASE("a path leads to a value, whatever points its names have") {
  const Parsed file = parsed("a:\n  b.c: {d: 1}\n  b: {e: 2}\n  s: [{name: x y, n: 3}, 4]\n");
  const auto text = [&](std::string_view path) {
    const yaml::Node found = yaml::find_path(file.tree.root(), path).node;
    return found ? std::string(found.text()) : "none";
  };
  CHECK(text("a.b.c.d") == "1");
  CHECK(text("a.b.e") == "2");
  CHECK(text("a.s.x y.n") == "3");
  CHECK(text("a.s.4") == "4");
  CHECK(text("a.s.5") == "none");
  CHECK(text("a.b.e.f") == "none");
  CHECK(text("b") == "none");
  const Span nearest = yaml::find_path(file.tree.root(), "a.b.x").nearest;
  CHECK(file.source->position(nearest.begin).line == 3);
}

// --- Marking -------------------------------------------------------------------------------------

constexpr std::string_view strategy = R"(csm: 1
business: {name: Corner Bakery, industry: food, wtp: 5..7, cost: 3}
customers:
  all: {name: All, share: 100%, traits: {knows_need: {a: 1, b: 2, c: 5}}, wants: {respond-to-desire: 5}}
experiences:
  counter:
    type: respond-to-desire
    through: shop
    serves: all
    ratings: {recognize: 0, request: 5, respond: 5}
    trust: {permission: per-order, transparency: 5, benefit: 5}
architectures:
  shop:
    type: connected-producer
    technology: {sense: 5, transmit: 5, analyze: 5, react: 5}
    organization: {shared_identity: 5, shared_data: 5, aligned_incentives: 5, clear_owner: 5}
)";

/// Whether an answer meets the one item of a key, which is written as a flow map.
bool meets(const std::string& item, std::string_view answer = strategy) {
  Reporter reporter;
  const KeyFile file =
      read_key("key", "title: t\nhanded_out: x\ncheck: [{" + item + "}]\n", reporter);
  for (const Finding& finding : reporter.take()) FAIL(item << ": " << finding.message);
  const Parsed given = parsed(std::string(strategy));
  const Date today{std::chrono::year{2026}, std::chrono::June, std::chrono::day{30}};
  const Checked checked = check("a", std::string(answer), {.today = today, .assumptions = {}});
  REQUIRE(checked.readable);
  return mark(file.key, given.tree.root(), checked, {}).all_met();
}

std::string with(std::string from, std::string to) {
  std::string text(strategy);
  text.replace(text.find(from), from.size(), to);
  return text;
}

TEST_CASE("findings are asked for by rule or section, and by place") {
  CHECK(meets("finds: no-rivals"));
  CHECK(meets("finds: [silo, no-rivals]"));
  CHECK(meets("finds: disruption"));
  CHECK(meets("finds: no-rivals, at: business"));
  CHECK_FALSE(meets("finds: no-rivals, at: customers"));
  CHECK_FALSE(meets("finds: silo"));
  CHECK(meets("silent: silo"));
  CHECK(meets("silent: reading"));
  CHECK_FALSE(meets("silent: [silo, no-rivals]"));
  CHECK(meets("silent: no-rivals, at: experiences"));
  CHECK(meets("silent: no-rivals, at: busines"));
}

TEST_CASE("a comment that suppresses a finding makes no difference") {
  const std::string answer = with("business:", "# csm: ignore no-rivals -- not now\nbusiness:");
  CHECK(meets("finds: no-rivals", answer));
  CHECK_FALSE(meets("silent: no-rivals", answer));
}

TEST_CASE("cells are asked for by status and by what stands in them") {
  CHECK(meets("cell: respond-to-desire/connected-producer, status: held"));
  CHECK(meets("cell: respond-to-desire/connected-producer, status: [open, held]"));
  CHECK_FALSE(meets("cell: respond-to-desire/connected-producer, status: open"));
  CHECK(meets("cell: respond-to-desire/connected-producer, experiences: counter"));
  CHECK_FALSE(meets("cell: respond-to-desire/connected-producer, experiences: other"));
  CHECK_FALSE(meets("cell: respond-to-desire/connected-retailer, experiences: counter"));
}

TEST_CASE("figures are held against bounds, which are met exactly too") {
  // Demand (5/5)^2 = 1, strength 1: all that is wanted is met.
  CHECK(meets("figure: segments.all.demand.respond-to-desire, least: 100, most: 100"));
  CHECK(meets("figure: segments.all.coverage.respond-to-desire, least: 100"));
  CHECK(meets("figure: experiences.counter.strength, least: 100"));
  CHECK(meets("figure: cells.respond-to-desire/connected-producer.strength, least: 100"));
  CHECK(meets("figure: gaps.all/respond-to-desire.size, most: 0"));
  CHECK(meets("figure: threat_horizon, most: 0"));
  CHECK_FALSE(meets("figure: fit, least: 99.9"));
  CHECK_FALSE(meets("figure: fit, spread: 1"));
  CHECK_FALSE(meets("figure: experiences.other.strength, least: 0"));
  CHECK_FALSE(meets("figure: rivals.none.rise, least: 0"));
}

TEST_CASE("values are held against words, parts and bounds") {
  CHECK(meets("value: business.name"));
  CHECK_FALSE(meets("value: business.summary"));
  CHECK(meets("value: business.name, is: [X, Corner Bakery]"));
  CHECK_FALSE(meets("value: business.name, is: Corner"));
  CHECK(meets("value: experiences.counter.serves, has: all"));
  CHECK(meets("value: experiences.counter.ratings, has: [request, respond]"));
  CHECK_FALSE(meets("value: experiences.counter.ratings, has: [request, other]"));
  CHECK(meets("value: business.wtp, least: 6, most: 6"));
  CHECK(meets("value: customers.all.traits.knows_need, least: 2, most: 2"));
  CHECK(meets("value: customers.all.share, least: 1, most: 1"));
  CHECK_FALSE(meets("value: business.name, least: 1"));
  CHECK_FALSE(meets("value: experiences.counter.ratings.request, most: 4.9"));
}

TEST_CASE("what was handed out is still there, and nothing else was changed") {
  CHECK(meets("unchanged: [business, experiences]"));
  CHECK_FALSE(meets("unchanged: business", with("cost: 3", "cost: 4")));
  CHECK(meets("unchanged: experiences", with("cost: 3", "cost: 4")));
  CHECK_FALSE(meets("unchanged: business.cost", with(", cost: 3", "")));
  CHECK(meets("changes_only: business.cost", with("cost: 3", "cost: 4")));
  CHECK_FALSE(meets("changes_only: experiences", with("cost: 3", "cost: 4")));
  CHECK_FALSE(meets("changes_only: business.cost", with("name: All", "name: None")));
}

TEST_CASE("names of figures are those of the JSON, and no others") {
  for (const char* const name :
       {"fit", "rated", "segments.a.fit", "segments.a.demand.coach-behavior", "levers.a.b.fit_gain",
        "journeys.j.a step. or two.opportunity", "cells.a/b.gap"}) {
    CAPTURE(name);
    CHECK(parse_figure_name(name));
  }
  for (const char* const name :
       {"", ".", "..", "fitt", "segments", "segments.fit", "segments..fit", "segments.a.demand",
        "segments.a.fit.coach-behavior", "cells.a/b.fit", "coach-behavior", "a.coach-behavior"}) {
    CAPTURE(name);
    CHECK_FALSE(parse_figure_name(name));
  }
}

}  // namespace
