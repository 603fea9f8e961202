// SPDX-License-Identifier: MIT
// Two versions differ in what they say, never in how it is written.
#include "csm/model/changes.hpp"

#include "csm/model/access.hpp"
#include "csm/model/document.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace {

using namespace csm;
using model::Change;

constexpr std::string_view bakery = R"(csm: 1
business: {name: Bakery, industry: food, wtp: 10..12, as_of: 2026-06-30}
customers:
  regulars: {name: Regulars, share: 45%, traits: {knows_need: 4, inertia: {ana: 3, ben: 4}}}
  tourists: {name: Tourists, share: 0.55, wants: {curated-offering: 2..4}}
journeys:
  buy:
    customer: [regulars, tourists]
    max_length: 1 hour
    steps:
      - {name: Enter, stage: search, channels: [shop, street]}
      - {name: Choose, stage: decide, importance: 8, pain: too many breads, eased_by: counter}
      - {name: Pay, stage: pay, identified: no}
experiences:
  counter:
    name: At the counter
    type: respond-to-desire
    through: shop
    serves: [regulars, tourists]
    ratings: {request: 3, respond: unknown}
    trust: {permission: per-order}
    data: [{name: what was bought, sensitivity: low}]
    evidence: visit
architectures:
  shop: {type: connected-producer, technology: {sense: 1}, revenue: {what: product, when: at-order}}
rivals:
  chain:
    name: The chain
    kind: incumbent
    offers:
      shelf: {type: respond-to-desire, architecture: connected-retailer, serves: regulars, reach: 50%, strength: weaker}
evidence:
  visit: {source: a visit, date: 2026-05-01}
initiatives:
  app: {name: An app, cost: 10, raises: {experiences.counter.ratings.request: +1, architectures.shop.technology: =3}}
)";

/// With each `from` replaced by its `to`; both must be there.
struct Edit {
  std::string_view from;
  std::string_view to;
};
std::string edited(std::initializer_list<Edit> edits) {
  std::string text(bakery);
  for (const Edit& edit : edits) {
    const std::size_t at = text.find(edit.from);
    REQUIRE_MESSAGE(at != std::string::npos, edit.from);
    text.replace(at, edit.from.size(), edit.to);
  }
  return text;
}

Document read(std::string bytes) {
  Reporter reporter;
  Document document = read_document("a.csm.yaml", std::move(bytes), reporter);
  for (const Finding& finding : reporter.take()) FAIL_CHECK(finding.rule << ' ' << finding.message);
  return document;
}

std::string line(const Change& change) {
  return std::string(spelling(change.kind)) + ' ' + change.path + ": " + written(change.before) +
         " -> " + written(change.after) + '\n';
}

std::string changes(std::string before, std::string after) {
  const Document one = read(std::move(before));
  const Document other = read(std::move(after));
  std::string lines;
  for (const Change& change : model::compare(one.model, other.model).changes) {
    lines += line(change);
  }
  return lines;
}

std::string changes(std::initializer_list<Edit> edits) {
  return changes(std::string(bakery), edited(edits));
}

TEST_CASE("the way a file is written is no change") {
  CHECK(changes(std::string(bakery), std::string(bakery)).empty());
  const std::string other = R"(# another hand
csm: '1'
initiatives:
  app:
    raises: {architectures.shop.technology: '=3', "experiences.counter.ratings.request": 1}
    needs:
    cost: 10.0
    name: "An app"
evidence: {visit: {date: '2026-05-01', source: a visit}}
rivals:
  chain:
    kind: incumbent
    name: The chain
    offers:
      shelf:
        serves: [regulars]
        reach: 0.5
        strength: weaker
        architecture: connected-retailer
        type: respond-to-desire
architectures:
  shop:
    technology: {sense: 01.0}
    organization:
    revenue: {when: [at-order], what: [product]}
    type: connected-producer
    name: shop
customers:
  tourists: {wants: {curated-offering: 2.0 .. 4}, name: Tourists, share: 55%}
  regulars:
    share: 0.45
    name: Regulars
    traits: {inertia: {ben: 4, ana: 3.0}, knows_need: 4..4}
experiences:
  counter:
    serves: [tourists, regulars, tourists]
    through: [shop]
    type: respond-to-desire
    name: At the counter
    ratings: {respond: unknown, request: "3"}
    trust: {permission: per-order}
    data: {name: what was bought, sensitivity: low}
    evidence: [visit]
journeys:
  buy:
    steps:
      - {stage: search, channels: [street, shop], name: Enter}
      - {name: Choose, pain: 'too many breads', eased_by: [counter], importance: 8, stage: decide}
      - name: Pay
        identified: false
        stage: pay
    customer: [tourists, regulars]
    max_length: 60 minutes
business: {as_of: 2026-06-30, name: Bakery, industry: food, wtp: 10 .. 12}
)";
  CHECK(changes(std::string(bakery), other) == "");
}

TEST_CASE("each value that says something else is a change, and says what") {
  CHECK(changes({{"wtp: 10..12", "wtp: 10"},
                 {"inertia: {ana: 3, ben: 4}", "inertia: {ana: 3, cleo: 4}"},
                 {"share: 45%", "share: 44.5%"},
                 {"curated-offering: 2..4", "curated-offering: 3"},
                 {"max_length: 1 hour", "max_length: 45 minutes"},
                 {"channels: [shop, street]", "channels: shop"},
                 {"identified: no", "identified: yes"},
                 {"respond: unknown", "recognize: 1"},
                 {"permission: per-order", "permission: stored-preferences"},
                 {"sensitivity: low", "sensitivity: high"},
                 {"when: at-order", "when: [at-order, subscription]"},
                 {"strength: weaker", "strength: 2"},
                 {"date: 2026-05-01", "date: 2026-05-02"},
                 {"technology: =3", "technology: +1"}}) ==
        "changed business.wtp: 10..12 -> 10\n"
        "changed customers.regulars.share: 45% -> 44.5%\n"
        "changed customers.regulars.traits.inertia: {ana: 3, ben: 4} -> {ana: 3, cleo: 4}\n"
        "changed customers.tourists.wants.curated-offering: 2..4 -> 3\n"
        "changed journeys.buy.max_length: 1 hour -> 45 minutes\n"
        "changed journeys.buy.steps.Enter.channels: [\"shop\", \"street\"] -> [\"shop\"]\n"
        "changed journeys.buy.steps.Pay.identified: no -> yes\n"
        "added experiences.counter.ratings.recognize: left out -> 1\n"
        "removed experiences.counter.ratings.respond: unknown -> left out\n"
        "changed experiences.counter.trust.permission: per-order -> stored-preferences\n"
        "changed experiences.counter.data.what was bought.sensitivity: low -> high\n"
        "changed architectures.shop.revenue.when: [at-order] -> [at-order, subscription]\n"
        "changed rivals.chain.offers.shelf.strength: weaker -> 2\n"
        "changed evidence.visit.date: 2026-05-01 -> 2026-05-02\n"
        "changed initiatives.app.raises: {architectures.shop.technology: =3, "
        "experiences.counter.ratings.request: +1} -> {architectures.shop.technology: +1, "
        "experiences.counter.ratings.request: +1}\n");
}

TEST_CASE("a thing that came or went is one change") {
  CHECK(changes({{"      shelf: {type",
                  "      counter: {type: coach-behavior, architecture: connected-producer, serves: "
                  "tourists, strength: 3}\n      shelf: {type"},
                 {"      - {name: Pay, stage: pay, identified: no}\n", ""},
                 {"data: [{name: what was bought, sensitivity: low}]",
                  "data: [{name: what was bought, sensitivity: low}, {name: a face}]"},
                 {"initiatives:\n  app: {name: An app, cost: 10, raises: "
                  "{experiences.counter.ratings.request: +1, architectures.shop.technology: =3}}",
                  ""}}) ==
        "removed journeys.buy.steps.Pay: {name: \"Pay\", stage: pay, identified: no} -> left out\n"
        "added experiences.counter.data.a face: left out -> {name: \"a face\"}\n"
        "added rivals.chain.offers.counter: left out -> {type: coach-behavior, architecture: "
        "connected-producer, serves: [tourists], strength: 3}\n"
        "removed initiatives.app: {name: \"An app\", cost: 10, raises: "
        "{architectures.shop.technology: =3, experiences.counter.ratings.request: +1}} -> "
        "left out\n");
}

TEST_CASE("who comes to stand in another cell has moved") {
  CHECK(changes({{"type: respond-to-desire\n    through", "type: coach-behavior\n    through"}}) ==
        "moved experiences.counter.type: respond-to-desire -> coach-behavior\n");
  CHECK(changes({{"shop: {type: connected-producer", "shop: {type: connected-retailer"}}) ==
        "moved architectures.shop.type: connected-producer -> connected-retailer\n");
  CHECK(changes({{"architecture: connected-retailer", "architecture: crowd-orchestrator"}}) ==
        "moved rivals.chain.offers.shelf.architecture: connected-retailer -> crowd-orchestrator\n");
  // Through another architecture: moved only where that one is of another type.
  CHECK(changes({{"through: shop", "through: van"},
                 {"architectures:\n", "architectures:\n  van: {type: connected-retailer}\n"}}) ==
        "moved experiences.counter.through: [shop] -> [van]\n"
        "added architectures.van: left out -> {type: connected-retailer}\n");
  CHECK(changes({{"through: shop", "through: van"},
                 {"architectures:\n", "architectures:\n  van: {type: connected-producer}\n"}}) ==
        "changed experiences.counter.through: [shop] -> [van]\n"
        "added architectures.van: left out -> {type: connected-producer}\n");
}

TEST_CASE("steps that change places have moved, all else has no order") {
  const std::string_view enter = "      - {name: Enter, stage: search, channels: [shop, street]}\n";
  const std::string_view pay = "      - {name: Pay, stage: pay, identified: no}\n";
  CHECK(changes({{enter, "      - {name: Wait, stage: search}\n"},
                 {pay, std::string(pay) + std::string(enter)}}) ==
        "added journeys.buy.steps.Wait: left out -> {name: \"Wait\", stage: search}\n"
        "moved journeys.buy.steps: [\"Enter\", \"Choose\", \"Pay\"] -> [\"Choose\", \"Pay\", "
        "\"Enter\"]\n");
  // Two steps of one name are told apart by their order.
  const std::string twice = edited({{enter, std::string(enter) + std::string(enter)}});
  CHECK(changes(twice, twice).empty());
  CHECK(changes(std::string(bakery), twice) ==
        "added journeys.buy.steps.Enter: left out -> {name: \"Enter\", stage: search, channels: "
        "[\"shop\", \"street\"]}\n");
}

/// Every mention of an id.
std::string renamed(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

TEST_CASE("what is the same under another id is renamed, and who mentions it did not change") {
  const std::string before(bakery);
  // By name and type, whatever else changed with it.
  std::string after = renamed(renamed(before, "counter", "desk"), "At the desk", "At the counter");
  after = renamed(after, "request: 3", "request: 4");
  CHECK(changes(before, after) ==
        "renamed experiences.desk: counter -> desk\n"
        "changed experiences.desk.ratings.request: 3 -> 4\n");
  // By all that is said of it: an architecture without a name, and evidence.
  CHECK(changes(before, renamed(before, "shop", "bakehouse")) ==
        "changed journeys.buy.steps.Enter.channels: [\"shop\", \"street\"] -> [\"bakehouse\", "
        "\"street\"]\n"
        "renamed architectures.bakehouse: shop -> bakehouse\n");
  CHECK(changes(before, renamed(renamed(before, "visit", "seen"), "a seen", "a visit")) ==
        "renamed evidence.seen: visit -> seen\n");
  // An offer, a segment, a rival at once, and what was known by them.
  CHECK(changes(before, renamed(renamed(renamed(before, "shelf", "rack"), "regulars:", "locals:"),
                                "regulars", "locals")) ==
        "renamed customers.locals: regulars -> locals\n"
        "renamed rivals.chain.offers.rack: shelf -> rack\n");
  // A step under another name.
  CHECK(changes(before, renamed(before, "Pay", "Settle")) ==
        "renamed journeys.buy.steps.Settle: \"Pay\" -> \"Settle\"\n");
  // Another id and other words: one thing went, another came.
  after = renamed(renamed(before, "app:", "site:"), "An app, cost: 10", "A site, cost: 11");
  CHECK(changes(before, after).starts_with("added initiatives.site: "));
}

TEST_CASE("a name that is left out is the id") {
  CHECK(changes({{"    name: At the counter\n", ""}}) ==
        "changed experiences.counter.name: \"At the counter\" -> \"counter\"\n");
  CHECK(changes(edited({{"    name: At the counter\n", ""}}),
                edited({{"At the counter", "counter"}})) == "");
}

/// All that a version says, apart from ids that were renamed and lists of blocks.
std::string said(const Model& model) {
  Content content = model::block_content(*model::table<Model>(), &model);
  // Things have no order.
  for (Content& section : content.items) {
    if (section.kind != Content::Kind::map || section.names.empty()) continue;
    std::vector<std::pair<std::string, Content>> entries;
    for (std::size_t i = 0; i < section.names.size(); ++i) {
      entries.emplace_back(section.names[i], section.items[i]);
    }
    std::ranges::sort(entries, {}, &std::pair<std::string, Content>::first);
    section = {};
    for (auto& [name, value] : entries) section.put(name, std::move(value));
  }
  return written(content);
}

TEST_CASE("all changes made in the old version give the new one, in any order") {
  const Document before = read(std::string(bakery));
  const Document after = read(edited(
      {{"wtp: 10..12", "wtp: 10"},
       {"  tourists: {name: Tourists, share: 0.55, wants: {curated-offering: 2..4}}\n",
        "  nomads: {name: Nomads, share: 0.55}\n"},
       {"customer: [regulars, tourists]", "customer: regulars"},
       {"serves: [regulars, tourists]", "serves: [nomads, regulars]"},
       {"through: shop", "through: van"},
       {"respond: unknown", "recognize: 1"},
       {"  shop: {type: connected-producer, technology: {sense: 1}, revenue: {what: product, when: "
        "at-order}}",
        "  van: {type: connected-retailer}"},
       {"shelf: {type", "shelf: {momentum: 2, type"},
       {"raises: {experiences.counter.ratings.request: +1, architectures.shop.technology: =3}",
        "needs: []"}}));
  model::Difference difference = model::compare(before.model, after.model);
  REQUIRE(difference.changes.size() == 12);
  for (int turn = 0; turn < 2; ++turn) {
    Model version = difference.before;
    for (const Change& change : difference.changes) model::make(change, version, after.model);
    CHECK(said(version) == said(after.model));
    CHECK(version.experiences[0].through.list.at(0).index >= 0);
    std::ranges::reverse(difference.changes);
  }
}

TEST_CASE("every key of the format can be compared") {
  for (const model::Table* const table : model::tables()) {
    for (const model::Key& key : table->keys) {
      CAPTURE(table->path);
      CAPTURE(key.name);
      REQUIRE(key.access != nullptr);
      const bool nested = key.type.table != nullptr;
      CHECK((key.access->content == nullptr) == nested);
      const bool many =
          key.type.shape == model::Shape::things || key.type.shape == model::Shape::blocks;
      CHECK((key.access->items != nullptr) == many);
      if (key.type.shape == model::Shape::blocks) CHECK(key.type.table()->find("name") != nullptr);
    }
  }
}

}  // namespace
