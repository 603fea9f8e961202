// SPDX-License-Identifier: MIT
// The rules about rivals: what they say, at which words, and where they stay silent.
#include "csm/rules/check.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace {

using namespace csm;

constexpr Date today{std::chrono::year{2026}, std::chrono::June, std::chrono::day{30}};

using Texts = std::vector<std::string>;

struct Found {
  Texts messages;  ///< of the one rule
  Texts words;
  Texts labelled;
};

Found find(std::string_view rule, const std::string& file, score::Assumptions assumptions = {}) {
  const Source source("cabs.csm.yaml", file);
  Found found;
  const CheckOptions options{.today = today, .assumptions = assumptions};
  for (const Finding& finding : check("cabs.csm.yaml", file, options).findings) {
    if (finding.rule != rule) continue;
    found.messages.push_back(finding.message);
    found.words.emplace_back(source.slice(finding.span));
    for (const Label& label : finding.labels) found.labelled.emplace_back(source.slice(label.span));
  }
  return found;
}

/// A cab company that eases everything by `eases` of 5 and is held back by nothing, so that its
/// strength is just that, with a loop of 40; and one rival, of which no rule speaks.
struct File {
  std::string business = "wtp: 20, cost: 10";
  std::string wants =
      "respond-to-desire: 5, curated-offering: 0, coach-behavior: 0, "
      "automatic-execution: 0";
  std::string serves = "[riders, freight]";
  std::string eases = "3";
  std::string repeat = "identity: 2, individual: 2, population: 2, partner: 2";
  std::string more_experiences;
  std::string rival = "kind: adjacent";
  std::string offer = "type: respond-to-desire, architecture: connected-producer, serves: riders";
  std::string strength = "strength: 2, momentum: 2";
  std::string more_rivals;

  std::string text() const {
    return "csm: 1\n"
           "business: {name: Cabs, industry: transport, " +
           business +
           "}\n"
           "customers:\n"
           "  riders: {name: Riders, share: 100%, wants: {" +
           wants +
           "}}\n"
           "  freight: {name: Freight, share: 0%}\n"
           "experiences:\n"
           "  dispatch: " +
           experience("respond-to-desire", "fleet", serves, eases) + more_experiences +
           "architectures:\n" + architecture("fleet", "connected-producer") +
           architecture("members", "crowd-orchestrator") +
           "rivals:\n"
           "  uber:\n"
           "    name: Uber\n"
           "    " +
           rival +
           "\n"
           "    offers:\n"
           "      app: {" +
           offer + ", " + strength + "}\n" + more_rivals;
  }

  std::string experience(const std::string& type, const std::string& through,
                         const std::string& whom, const std::string& ease) const {
    return "{type: " + type + ", through: " + through + ", serves: " + whom +
           ", ratings: {recognize: " + ease + ", request: " + ease + ", respond: " + ease +
           "}, repeat: {" + repeat +
           "}, trust: {permission: act-freely, transparency: 5, benefit: 5}}\n";
  }

  static std::string architecture(const std::string& id, const std::string& type) {
    return "  " + id + ": {type: " + type +
           ", technology: {sense: 5, transmit: 5, analyze: 5, react: 5}, organization: "
           "{shared_identity: 5, shared_data: 5, aligned_incentives: 5, clear_owner: 5}}\n";
  }

  File with(std::string File::*part, std::string words) const {
    File changed = *this;
    changed.*part = std::move(words);
    return changed;
  }
};

void silent(std::string_view rule, const File& file, score::Assumptions assumptions = {}) {
  CAPTURE(file.text());
  CHECK(find(rule, file.text(), assumptions).messages == Texts{});
}

void speaks(std::string_view rule, const File& file, score::Assumptions assumptions = {}) {
  CAPTURE(file.text());
  CHECK(find(rule, file.text(), assumptions).messages.size() == 1);
}

std::string offer(const std::string& type, const std::string& architecture,
                  const std::string& serves) {
  return "type: " + type + ", architecture: " + architecture + ", serves: " + serves;
}

TEST_CASE("nothing is said of the file that the others vary") {
  for (const Rule* rule : catalogue()) {
    if (rule->section == Section::disruption) silent(rule->name, File());
  }
}

TEST_CASE("outflanked-upstream") {
  constexpr std::string_view rule = "outflanked-upstream";
  const auto curated = offer("curated-offering", "connected-producer", "[freight, riders]");
  const File file = File().with(&File::offer, curated).with(&File::strength, "strength: 3");
  const Found found = find(rule, file.text());
  CHECK(found.messages ==
        Texts{"offer `app` of rival `uber` meets segments `freight` and `riders` upstream of all "
              "that we offer there, with strength 60"});
  CHECK(found.words == Texts{"curated-offering"});
  CHECK(found.labelled == Texts{"respond-to-desire"});

  speaks(rule, file.with(&File::strength, "strength: 2..4"));
  speaks(rule, file.with(&File::strength, "strength: stronger"));
  silent(rule, file.with(&File::strength, "strength: 2.99"));
  silent(rule, file.with(&File::strength, "strength: unknown"));
  silent(rule, file.with(&File::offer,
                         offer("respond-to-desire", "connected-producer", "[freight, riders]")));

  // What we offer upstream counts however weak it is, and for whom it serves.
  const auto own = [&file](const std::string& whom, const std::string& ease) {
    return "  picks: " + file.experience("curated-offering", "fleet", whom, ease);
  };
  silent(rule, file.with(&File::more_experiences, own("[riders, freight]", "1")));
  silent(rule, file.with(&File::more_experiences, own("[riders, freight]", "0.1")));
  const Found of_one = find(rule, file.with(&File::more_experiences, own("riders", "3")).text());
  CHECK(of_one.messages ==
        Texts{"offer `app` of rival `uber` meets segment `freight` upstream of all that we offer "
              "there, with strength 60"});

  // Where nothing is offered, whoever is further upstream than an order is upstream.
  const Found alone = find(rule, file.with(&File::serves, "riders").text());
  CHECK(alone.labelled == Texts{"respond-to-desire", "freight"});
}

TEST_CASE("outlearned") {
  constexpr std::string_view rule = "outlearned";
  const File file = File().with(&File::strength, "strength: 1, momentum: 3.5");
  const Found found = find(rule, file.text());
  CHECK(found.messages == Texts{"momentum 3.5 of offer `app` of rival `uber`, where our fastest "
                                "loop comes to 2 for segment `riders`"});
  CHECK(found.words == Texts{"3.5"});
  CHECK(found.labelled == Texts{"dispatch"});

  silent(rule, file.with(&File::strength, "strength: 1, momentum: 3.49"));
  silent(rule, file.with(&File::strength, "strength: 1, momentum: unknown"));
  silent(rule, file.with(&File::strength, "strength: 1"));
  speaks(rule, file.with(&File::strength, "strength: 1, momentum: {ana: 2, ben: 5}"));

  // The fastest of ours counts, whatever its type, if it serves the segment.
  const auto own = [](const std::string& whom) {
    File learner;
    learner.repeat = "identity: 3, individual: 3, population: 3, partner: 3";
    return "  picks: " + learner.experience("curated-offering", "fleet", whom, "1");
  };
  silent(rule, file.with(&File::more_experiences, own("riders")));
  speaks(rule, file.with(&File::more_experiences, own("freight")));
}

TEST_CASE("dominated") {
  constexpr std::string_view rule = "dominated";
  const auto rival = [](const std::string& figures) {
    return File().with(&File::rival, "kind: adjacent\n    " + figures);
  };
  const Found found = find(rule, rival("wtp: 20\n    cost: 9..10").text());
  CHECK(found.messages ==
        Texts{"rival `uber` dominates our willingness to pay of `20` at a cost of `10`"});
  CHECK(found.words == Texts{"10"});
  CHECK(found.labelled == Texts{"9..10"});

  speaks(rule, rival("wtp: 21\n    cost: 10"));
  silent(rule, rival("wtp: 20\n    cost: 10"));
  silent(rule, rival("wtp: 19\n    cost: 5"));
  silent(rule, rival("wtp: 30\n    cost: 10.1"));
  silent(rule, rival("wtp: 21"));
  silent(rule, rival("wtp: 21\n    cost: 9").with(&File::business, "wtp: 20"));

  File two = rival("wtp: 20\n    cost: 9");
  two.more_rivals =
      "  lyft:\n    name: Lyft\n    kind: entrant\n    wtp: 21\n    cost: 8\n"
      "    offers: {ride: {type: respond-to-desire, architecture: connected-producer, serves: "
      "riders, strength: 1}}\n";
  const Found both = find(rule, two.text());
  CHECK(both.messages ==
        Texts{"2 rivals dominate our willingness to pay of `20` at a cost of `10`"});
  CHECK(both.labelled == Texts{"9", "8"});
}

TEST_CASE("exposed-row") {
  constexpr std::string_view rule = "exposed-row";
  const auto wanted = [](const std::string& rating) {
    return File()
        .with(&File::offer, offer("curated-offering", "crowd-orchestrator", "freight"))
        .with(&File::wants, "respond-to-desire: 5, curated-offering: " + rating +
                                ", coach-behavior: 0, automatic-execution: 0");
  };
  const Found found = find(rule, wanted("3").text());
  CHECK(found.messages == Texts{"offer `app` of rival `uber` is `curated-offering`, with demand "
                                "36, and we offer it to nobody"});
  CHECK(found.words == Texts{"curated-offering"});
  CHECK(found.labelled == Texts{"riders"});

  speaks(rule, wanted("2.7386127875"));  // 30, within a tie
  silent(rule, wanted("2.73"));
  const File ours = wanted("3");
  silent(rule,
         ours.with(&File::more_experiences,
                   "  picks: " + ours.experience("curated-offering", "fleet", "riders", "0")));
}

TEST_CASE("other-architecture-stronger") {
  constexpr std::string_view rule = "other-architecture-stronger";
  const auto rival = [](const std::string& strength) {
    return File()
        .with(&File::offer, offer("respond-to-desire", "crowd-orchestrator", "[riders, freight]"))
        .with(&File::strength, "strength: " + strength);
  };
  const Found found = find(rule, rival("3.5").text());
  CHECK(found.messages == Texts{"offer `app` of rival `uber` has strength 70 through "
                                "`crowd-orchestrator` for segments `riders` and `freight`, ours 60 "
                                "through others"});
  CHECK(found.words == Texts{"crowd-orchestrator"});
  CHECK(found.labelled == Texts{"dispatch"});

  speaks(rule, rival("3.01"));
  silent(rule, rival("3"));
  silent(rule, rival("equal"));
  silent(rule, rival("unknown"));
  silent(rule,
         rival("5").with(&File::offer, offer("respond-to-desire", "connected-producer", "riders")));
  silent(rule,
         rival("5").with(&File::offer, offer("coach-behavior", "crowd-orchestrator", "riders")));

  // What we do through that architecture counts for whom it serves.
  const File file = rival("3.5");
  const auto own = [&file](const std::string& whom) {
    return "  pool: " + file.experience("respond-to-desire", "members", whom, "1");
  };
  silent(rule, file.with(&File::more_experiences, own("[riders, freight]")));
  const Found of_one = find(rule, file.with(&File::more_experiences, own("freight")).text());
  CHECK(of_one.messages == Texts{"offer `app` of rival `uber` has strength 70 through "
                                 "`crowd-orchestrator` for segment `riders`, ours 60 through "
                                 "others"});

  // Figures that differ from segment to segment.
  File apart = rival("stronger");
  apart.more_experiences =
      "  hail: " + apart.experience("respond-to-desire", "fleet", "freight", "4");
  CHECK(find(rule, apart.text()).messages ==
        Texts{"offer `app` of rival `uber` has strength 70 to 85 through `crowd-orchestrator` for "
              "segments `riders` and `freight`, ours 60 to 80 through others"});
}

// With no time to learn, threat at the horizon is reach_later * 100 * (0.8 - 0.6) here.
constexpr score::Assumptions at_once{.horizon = 0};

File pressing(const std::string& reach, const std::string& later) {
  return File().with(&File::strength, "strength: 4, reach: " + reach + ", reach_later: " + later);
}

TEST_CASE("severe-threat") {
  constexpr std::string_view rule = "severe-threat";
  const Found found = find(rule, pressing("1%", "60%").text(), at_once);
  CHECK(found.messages ==
        Texts{"threat 12 of rival `uber` at the horizon of 0 years, severe from 12 on"});
  CHECK(found.words == Texts{"uber"});
  CHECK(found.labelled == Texts{});
  silent(rule, pressing("100%", "59.9%"), at_once);

  File two = pressing("1%", "60%");
  two.strength +=
      "}\n      pool: {type: respond-to-desire, architecture: crowd-orchestrator, serves: riders, "
      "strength: 5, reach_later: 40%";
  CHECK(find(rule, two.text(), at_once).labelled == Texts{"pool"});
}

TEST_CASE("rising-rival") {
  constexpr std::string_view rule = "rising-rival";
  const Found found = find(rule, pressing("10%", "50%").text(), at_once);
  CHECK(found.messages == Texts{"threat of rival `uber` (adjacent) rises from 2 to 10 in 0 years"});
  CHECK(found.words == Texts{"uber"});

  speaks(rule, pressing("10%", "17.5%"), at_once);
  silent(rule, pressing("10%", "17.4%"), at_once);
  speaks(rule, pressing("10%", "17.5%").with(&File::rival, "kind: entrant"), at_once);
  silent(rule, pressing("10%", "50%").with(&File::rival, "kind: incumbent"), at_once);
  silent(rule, pressing("10%", "60%"), at_once);  // severe, and said so
}

TEST_CASE("catching-up") {
  constexpr std::string_view rule = "catching-up";
  const auto rival = [](const std::string& strength) {
    return File().with(&File::strength, "strength: " + strength);
  };
  const Found found = find(rule, rival("2, momentum: 4").text());
  CHECK(found.messages ==
        Texts{"offer `app` of rival `uber` is level with us for segment `riders` in 4.05 years"});
  CHECK(found.words == Texts{"4"});
  CHECK(found.labelled == Texts{"dispatch"});

  speaks(rule, rival("2, momentum: 3.4"));
  silent(rule, rival("2, momentum: 3.3"));  // 6.2 years
  speaks(rule, rival("2, momentum: 3.3"), {.horizon = 4});
  silent(rule, rival("2, momentum: 2"));  // never
  silent(rule, rival("3, momentum: 5"));  // level already
  silent(rule, rival("2, momentum: 4"), {.horizon = 0});
  silent(rule, rival("2, momentum: 4"), {.learning_rate = 0});

  // A momentum that nobody rated counts with its middle.
  const File slow =
      rival("2.9").with(&File::repeat, "identity: 1, individual: 1, population: 1, partner: 1");
  CHECK(find(rule, slow.text()).words == Texts{"app"});

  // The last of ours to be caught up with.
  File ahead = rival("2, momentum: 5");
  ahead.more_experiences =
      "  hail: " + ahead.experience("respond-to-desire", "fleet", "riders", "3.5");
  CHECK(find(rule, ahead.text()).labelled == Texts{"hail"});
}

TEST_CASE("two-scales") {
  constexpr std::string_view rule = "two-scales";
  const File file =
      File().with(&File::rival, "kind: incumbent").with(&File::strength, "strength: 3.5");
  const Found found = find(rule, file.text());
  CHECK(found.messages == Texts{"strength 3.5 of offer `app` of rival `uber`, an incumbent, is 70 "
                                "beside our 60 in the same cell"});
  CHECK(found.words == Texts{"3.5"});
  CHECK(found.labelled == Texts{"dispatch"});

  silent(rule, file.with(&File::strength, "strength: 3"));
  silent(rule, file.with(&File::strength, "strength: stronger"));
  silent(rule, file.with(&File::strength, "strength: unknown").with(&File::eases, "1"));
  silent(rule, file.with(&File::rival, "kind: entrant"));
  silent(rule, file.with(&File::offer, offer("respond-to-desire", "crowd-orchestrator", "riders")));
  silent(rule, file.with(&File::offer, offer("coach-behavior", "connected-producer", "riders")));
}

TEST_CASE("relative-to-nothing") {
  constexpr std::string_view rule = "relative-to-nothing";
  const File file =
      File()
          .with(&File::serves, "riders")
          .with(&File::offer, offer("respond-to-desire", "connected-producer", "[freight, riders]"))
          .with(&File::strength, "strength: much-weaker");
  const Found found = find(rule, file.text());
  CHECK(found.messages == Texts{"strength `much-weaker` of offer `app` of rival `uber` compares "
                                "with nothing: no experience of ours serves segment `freight`"});
  CHECK(found.words == Texts{"much-weaker"});
  CHECK(found.labelled == Texts{"freight"});

  silent(rule, file.with(&File::strength, "strength: 2"));
  silent(rule, file.with(&File::strength, "strength: unknown"));
  silent(rule, file.with(&File::offer, offer("respond-to-desire", "connected-producer", "riders")));
  // An experience of another type is something to compare with.
  silent(rule, file.with(&File::offer, offer("coach-behavior", "connected-producer", "riders")));
}

TEST_CASE("strict-disruption") {
  constexpr std::string_view rule = "strict-disruption";
  const auto rival = [](const std::string& foothold, const std::string& strength) {
    return File()
        .with(&File::rival, "kind: entrant\n    foothold: " + foothold)
        .with(&File::strength, strength);
  };
  const Found found = find(rule, rival("low-end", "strength: 1, momentum: 2.1").text());
  CHECK(found.messages == Texts{"rival `uber` has a `low-end` foothold and the means to climb: "
                                "momentum 2.1 of offer `app`"});
  CHECK(found.words == Texts{"low-end"});
  CHECK(found.labelled == Texts{"2.1"});

  speaks(rule, rival("new-market", "strength: 1, momentum: 2.1"));
  silent(rule, rival("mainstream", "strength: 1, momentum: 5"));
  silent(rule, rival("", "strength: 1, momentum: 5"));
  silent(rule, rival("low-end", "strength: 1, momentum: 2"));
  silent(rule, rival("low-end", "strength: 1, momentum: unknown")
                   .with(&File::repeat, "identity: 0, individual: 0, population: 0, partner: 0"));

  const Found lead = find(rule, rival("low-end\n    wtp: 20\n    cost: 5", "strength: 1").text());
  CHECK(lead.messages == Texts{"rival `uber` has a `low-end` foothold and the means to climb: a "
                               "value lead of 33.3 %"});
  CHECK(lead.labelled == Texts{"20"});
  silent(rule, rival("low-end\n    wtp: 15\n    cost: 5", "strength: 1"));
}

TEST_CASE("no-rivals") {
  constexpr std::string_view rule = "no-rivals";
  const std::string all = File().text();
  const std::string none = all.substr(0, all.find("rivals:"));
  const Found found = find(rule, none);
  CHECK(found.messages ==
        Texts{"the business has no rivals in this file, so nothing threatens it"});
  CHECK(found.words == Texts{"business"});
  CHECK(find(rule, none + "rivals:\n").words == Texts{"rivals"});
  CHECK(find(rule, none + "rivals: 3\n").messages == Texts{});
  CHECK(find(rule, none + "rivals: {uber: {name: Uber}}\n").messages == Texts{});
}

TEST_CASE("no-outsider") {
  constexpr std::string_view rule = "no-outsider";
  const File file = File().with(&File::rival, "kind: entrant");
  const Found found = find(rule, file.text());
  CHECK(found.messages == Texts{"the only rival here is not of kind `adjacent`"});
  CHECK(found.words == Texts{"rivals"});
  silent(rule, file.with(&File::rival, "kind: somewhere"));
  silent(rule, file.with(&File::rival, "wtp: 3"));

  File two = file;
  two.more_rivals =
      "  lyft: {name: Lyft, kind: incumbent, offers: {ride: {type: "
      "respond-to-desire, architecture: connected-producer, serves: riders, "
      "strength: 1}}}\n";
  CHECK(find(rule, two.text()).messages == Texts{"none of 2 rivals is of kind `adjacent`"});
}

TEST_CASE("rules that rest on scores wait for a file that can be scored") {
  File file = File().with(&File::offer, offer("curated-offering", "connected-producer", "riders"));
  file.strength = "strength: 4";
  speaks("outflanked-upstream", file);
  file.business = "wtp: much";
  silent("outflanked-upstream", file);
}

}  // namespace
