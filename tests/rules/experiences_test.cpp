// SPDX-License-Identifier: MIT
// Rules about experiences: what just does not fire, the words pointed at, and what is said.
#include "csm/rules/check.hpp"
#include "csm/rules/facts.hpp"
#include "csm/score/scorecard.hpp"

#include "found.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace {

using namespace csm;
using csm::test::today;
using csm::test::Told;

/// A strategy file; a test says only what it is about.
struct File {
  std::string segments = "  anna: {name: Anna, share: 100%}\n";
  std::string experience = "type: respond-to-desire";  ///< of `offer`
  std::string serves = "anna";
  std::string more = "";  ///< further experiences
  std::string architecture = "type: connected-producer";
  std::string end = "";

  std::string text() const {
    return "csm: 1\nbusiness: {name: Anybody, industry: any}\ncustomers:\n" + segments +
           "experiences:\n  offer: {" + experience + ", through: firm, serves: " + serves + "}\n" +
           more + "architectures:\n  firm: {" + architecture + "}\n" + end;
  }
};

std::string anna(std::string_view ratings) {
  return "  anna: {name: Anna, share: 100%, " + std::string(ratings) + "}\n";
}
std::string two(std::string_view anna, std::string_view bert) {
  return "  anna: {name: Anna, share: 50%, " + std::string(anna) +
         "}\n  bert: {name: Bert, share: 50%, " + std::string(bert) + "}\n";
}
Told found(std::string_view rule, const std::string& text) { return test::found(rule, text); }
Told found(std::string_view rule, const File& file) { return found(rule, file.text()); }

TEST_CASE("facts that are left out leave open what they would decide") {
  using enum ExperienceType;
  const Located<Party> firm{Party::firm, {}, true};
  const Located<Party> customer{Party::customer, {}, true};
  using Types = std::vector<ExperienceType>;
  CHECK(allowed_types(ExperienceFacts{}) ==
        Types{respond_to_desire, curated_offering, coach_behavior, automatic_execution});
  CHECK(allowed_types(ExperienceFacts{{}, {}, firm}) == Types{automatic_execution});
  CHECK(allowed_types(ExperienceFacts{{}, {}, customer}) ==
        Types{respond_to_desire, curated_offering, coach_behavior});
  CHECK(allowed_types(ExperienceFacts{firm, {}, {}}) == Types{coach_behavior, automatic_execution});
  CHECK(allowed_types(ExperienceFacts{{}, firm, {}}) ==
        Types{curated_offering, coach_behavior, automatic_execution});
  CHECK(allowed_types(ExperienceFacts{customer, customer, customer}) == Types{respond_to_desire});
  CHECK(allowed_types(ExperienceFacts{firm, customer, customer}) == Types{coach_behavior});
}

TEST_CASE("type-contradicts-facts") {
  File file;
  file.experience = "type: curated-offering, how: {decided_by: firm}";
  CHECK(found("type-contradicts-facts", file) ==
        Told{"curated-offering|type `curated-offering`, where the facts point to "
             "`automatic-execution`+firm|`curated-offering` has `customer` here"});
  file.experience = "type: automatic-execution, how: {decided_by: customer}";
  CHECK(found("type-contradicts-facts", file) ==
        Told{"automatic-execution|type `automatic-execution`, where the facts point to "
             "`respond-to-desire`, `curated-offering` or `coach-behavior`"
             "+customer|`automatic-execution` has `firm` here"});
  for (const std::string_view near_miss :
       {"type: curated-offering, how: {options_found_by: firm}",
        "type: curated-offering, how: {need_noticed_by: customer}",
        "type: automatic-execution, how: {need_noticed_by: customer, options_found_by: customer}",
        "type: coach-behavior, how: {need_noticed_by: firm, options_found_by: customer}"}) {
    file.experience = near_miss;
    CHECK(found("type-contradicts-facts", file) == Told{});
  }
}

TEST_CASE("automatic-without-permission and permission-too-low exclude each other") {
  File file;
  const auto with = [&file](std::string_view type, std::string_view permission) {
    file.experience =
        "type: " + std::string(type) + ", trust: {permission: " + std::string(permission) + "}";
    return file;
  };
  with("automatic-execution", "passive-sensing");
  CHECK(found("automatic-without-permission", file) ==
        Told{"passive-sensing|automatic execution with permission `passive-sensing`"
             "+automatic-execution|acts without being asked"});
  CHECK(found("permission-too-low", file) == Told{});
  with("automatic-execution", "act-with-confirmation");
  CHECK(found("automatic-without-permission", file) == Told{});
  CHECK(found("permission-too-low", file) ==
        Told{"act-with-confirmation|automatic execution with permission `act-with-confirmation`, "
             "below `act-within-limits`+automatic-execution|needs `act-within-limits`"});
  for (const std::string_view permission : {"act-within-limits", "act-freely", "unknown"}) {
    with("automatic-execution", permission);
    CHECK(found("automatic-without-permission", file) == Told{});
    CHECK(found("permission-too-low", file) == Told{});
  }
  file.experience = "type: automatic-execution";
  CHECK(found("automatic-without-permission", file) == Told{});
  CHECK(found("permission-too-low", file) == Told{});
  CHECK(found("permission-too-low", with("respond-to-desire", "none")).size() == 1);
  CHECK(found("permission-too-low", with("respond-to-desire", "per-order")) == Told{});
  CHECK(found("permission-too-low", with("curated-offering", "per-order")).size() == 1);
  CHECK(found("permission-too-low", with("curated-offering", "stored-preferences")) == Told{});
  CHECK(found("permission-too-low", with("coach-behavior", "stored-preferences")).size() == 1);
  CHECK(found("permission-too-low", with("coach-behavior", "passive-sensing")) == Told{});
}

/// A rule about a trait of a segment that an experience serves.
struct TraitRule {
  std::string_view rule;
  std::string_view type;
  std::string_view trait;
  std::string_view seen;  ///< a rating that fires
  std::string_view near;  ///< one that just does not
  std::string_view message;
};

TEST_CASE("traits that do not go with the type of experience") {
  for (const TraitRule& t : {
           TraitRule{"automatic-with-costly-mistakes", "automatic-execution", "mistake_cost", "4",
                     "3.9", "automatic execution with mistake cost 4 for segment `anna`"},
           TraitRule{"automatic-without-predictability", "automatic-execution", "predictability",
                     "1", "1.1", "automatic execution with predictability 1 for segment `anna`"},
           TraitRule{"coaching-without-inertia", "coach-behavior", "inertia", "0..2", "1..2",
                     "coach behavior with inertia 1 for segment `anna`"},
           TraitRule{"curation-without-choice", "curated-offering", "choice_overload", "0.5", "1.5",
                     "curated offering with choice overload 0.5 for segment `anna`"},
           TraitRule{"desire-without-known-need", "respond-to-desire", "knows_need", "{a: 0, b: 2}",
                     "{a: 1, b: 2}",
                     "respond to desire with knowledge of the need 1 for segment `anna`"},
       }) {
    CAPTURE(std::string(t.rule));
    File file;
    file.experience = "type: " + std::string(t.type);
    const auto rated = [&](std::string_view rating) {
      file.segments = anna("traits: {" + std::string(t.trait) + ": " + std::string(rating) + "}");
      return found(t.rule, file);
    };
    const Told told = rated(t.seen);
    REQUIRE(told.size() == 1);
    const std::string expected =
        std::string(t.type) + "|" + std::string(t.message) + "+" + std::string(t.seen) + "|";
    CHECK(told[0].substr(0, expected.size()) == expected);
    CHECK(rated(t.near) == Told{});
    CHECK(rated("unknown") == Told{});
    file.segments = anna("traits: {}");
    CHECK(found(t.rule, file) == Told{});
    rated(t.seen);
    const bool respond = t.type == "respond-to-desire";
    file.experience = respond ? "type: coach-behavior" : "type: respond-to-desire";
    CHECK(found(t.rule, file) == Told{});
  }
}

TEST_CASE("one finding an experience, a label a segment; all of them where the rule says every") {
  File file;
  file.serves = "[bert, anna, anna]";
  file.experience = "type: automatic-execution";
  file.segments = two("traits: {mistake_cost: 4}", "traits: {mistake_cost: 5}");
  CHECK(found("automatic-with-costly-mistakes", file) ==
        Told{"automatic-execution|automatic execution with mistake cost 4 for segment `anna`, 5 "
             "for segment `bert`+4|mistake cost of segment `anna`+5|mistake cost of segment "
             "`bert`"});
  file.experience = "type: coach-behavior";
  file.segments = two("traits: {inertia: 0}", "traits: {inertia: 1}");
  CHECK(found("coaching-without-inertia", file).size() == 1);
  file.segments = two("traits: {inertia: 0}", "traits: {inertia: 2}");
  CHECK(found("coaching-without-inertia", file) == Told{});
  file.segments = two("traits: {inertia: 0}", "traits: {inertia: unknown}");
  CHECK(found("coaching-without-inertia", file) == Told{});
}

TEST_CASE("coaching-without-sensing") {
  File file;
  file.experience = "type: coach-behavior";
  file.architecture = "type: connected-producer, technology: {sense: 1}";
  CHECK(found("coaching-without-sensing", file) ==
        Told{"coach-behavior|coach behavior with sense 1 in architecture `firm`"
             "+1|sense of architecture `firm`"});
  for (const std::string_view sense : {"1.5", "unknown", ""}) {
    file.architecture = "type: connected-producer, technology: {sense: " + std::string(sense) + "}";
    CHECK(found("coaching-without-sensing", file) == Told{});
  }
  // One of two that senses is enough.
  file.architecture = "type: connected-producer, technology: {sense: 0}";
  file.more = "  second: {type: coach-behavior, through: [firm, app], serves: anna}\n";
  file.end = "  app: {type: connected-retailer, technology: {sense: 3}}\n";
  CHECK(found("coaching-without-sensing", file).size() == 1);
}

TEST_CASE("unwanted-experience") {
  File file;
  file.experience = "type: curated-offering";
  file.segments = anna("wants: {curated-offering: 1.5}");  // 0.09
  CHECK(found("unwanted-experience", file) ==
        Told{"curated-offering|curated offering for segments whose demand for it is 0.09 at most"
             "+anna|its demand is 0.09"});
  file.segments = anna("wants: {curated-offering: 1.6}");  // 0.1024
  CHECK(found("unwanted-experience", file) == Told{});
  file.segments = anna("wants: {curated-offering: unknown}");
  CHECK(found("unwanted-experience", file) == Told{});
  // A demand of exactly 0.1: 0.5 * (0.2 + 0.2) / 2.
  file.segments = anna("traits: {choice_overload: 2.5, shares_data: 1, wants_control: 1}");
  CHECK(found("unwanted-experience", file) == Told{});
  file.serves = "[anna, bert]";
  file.segments = two("wants: {curated-offering: 0}", "wants: {curated-offering: 3}");
  CHECK(found("unwanted-experience", file) == Told{});
}

TEST_CASE("one-experience-for-all") {
  constexpr std::string_view desire =
      "wants: {respond-to-desire: 5, curated-offering: 1, coach-behavior: 1, "
      "automatic-execution: 1}";
  constexpr std::string_view curation =
      "wants: {respond-to-desire: 1, curated-offering: 4, coach-behavior: 1, "
      "automatic-execution: 1}";
  constexpr std::string_view both =
      "wants: {respond-to-desire: 4, curated-offering: 4, coach-behavior: 1, "
      "automatic-execution: 1}";
  File file;
  file.serves = "[anna, bert]";
  file.segments = two(desire, curation);
  CHECK(found("one-experience-for-all", file) ==
        Told{"experiences|nothing but respond to desire, while segment `anna` wants "
             "`respond-to-desire` most and segment `bert` `curated-offering`"
             "+anna|wants `respond-to-desire` most, demand 1"
             "+bert|wants `curated-offering` most, demand 0.64"});
  file.segments = two(desire, both);  // a tie is not different
  CHECK(found("one-experience-for-all", file) == Told{});
  file.segments = two(desire, "traits: {}");  // nothing is known of the second
  CHECK(found("one-experience-for-all", file) == Told{});
  file.segments = two(curation, curation);
  CHECK(found("one-experience-for-all", file) == Told{});
  file.segments = two(desire, curation);
  file.more = "  picks: {type: curated-offering, through: firm, serves: bert}\n";
  CHECK(found("one-experience-for-all", file) == Told{});
}

TEST_CASE("nobody-decides-here") {
  File file;
  file.experience = "type: automatic-execution";
  const auto with = [&file](std::string_view rating) {
    file.segments = anna("traits: {wants_control: " + std::string(rating) + "}");
    return found("nobody-decides-here", file);
  };
  CHECK(with("4") ==
        Told{"4|wants control 4, and nothing but automatic execution serves segment `anna`"
             "+automatic-execution|experience `offer` decides for it"});
  CHECK(with("3.9") == Told{});
  CHECK(with("unknown") == Told{});
  file.more = "  order: {type: respond-to-desire, through: firm, serves: anna}\n";
  CHECK(with("5") == Told{});
  // Nobody serves it: that is another finding.
  file.more = "";
  file.segments = two("traits: {wants_control: 2}", "traits: {wants_control: 5}");
  CHECK(found("nobody-decides-here", file) == Told{});
}

TEST_CASE("token-experience") {
  // P and D are 1, so strength is J = 0.3 * request + 0.7 * respond.
  File file;
  file.architecture =
      "type: connected-producer, technology: {sense: 5, transmit: 5, analyze: 5, react: 5}, "
      "organization: {shared_identity: 5, shared_data: 5, aligned_incentives: 5, clear_owner: 5}";
  file.segments = anna("wants: {respond-to-desire: 5, curated-offering: 1}");
  const auto with = [&file](std::string_view rating) {
    file.experience = "type: respond-to-desire, ratings: {request: " + std::string(rating) +
                      ", respond: " + std::string(rating) +
                      "}, trust: {permission: per-order, transparency: 5, benefit: 5}";
    return found("token-experience", file);
  };
  CHECK(with("1.2") ==
        Told{"offer|strength 24 of experience `offer`, the only respond to desire for segment "
             "`anna`, which wants that most+anna|wants `respond-to-desire` most, demand 1"});
  CHECK(with("1.25") == Told{});  // exactly 25
  with("1");
  file.more = "  second: {type: respond-to-desire, through: firm, serves: anna}\n";
  CHECK(found("token-experience", file) == Told{});  // not the only one
  file.more = "";
  file.segments = anna("wants: {respond-to-desire: 3, curated-offering: 5}");
  CHECK(found("token-experience", file) == Told{});  // not what it wants most
  file.segments = anna("wants: {}");
  CHECK(found("token-experience", file) == Told{});  // nobody knows what it wants most
}

TEST_CASE("untested-want") {
  constexpr std::string_view traits =
      "traits: {inertia: 5, shares_data: 5, accepts_advice: 5, wants_control: 5}, wants: "
      "{respond-to-desire: 1, curated-offering: 1, automatic-execution: 1";
  File file;
  file.segments = anna(std::string(traits) + "}");
  CHECK(found("untested-want", file) ==
        Told{"anna|no `wants` entry behind the largest gap within reach: coach behavior for "
             "segment `anna`, 35.4 points"});
  file.segments = anna(std::string(traits) + ", coach-behavior: 4}");
  CHECK(found("untested-want", file) == Told{});
  // `unknown` is no word from them.
  file.segments = anna(std::string(traits) + ", coach-behavior: unknown}");
  CHECK(found("untested-want", file) ==
        Told{"unknown|no `wants` entry behind the largest gap within reach: coach behavior for "
             "segment `anna`, 8.84 points"});
  file.segments = anna(std::string(traits) + "}");
  file.more = "  nudge: {type: coach-behavior, through: firm, serves: anna}\n";
  CHECK(found("untested-want", file) == Told{});  // somebody offers it
}

TEST_CASE("the gap of untested-want is the first of the gap list") {
  File file;
  file.segments = two("traits: {inertia: 4}", "traits: {choice_overload: 4}");
  file.end = "supply: {supplier_variety: 4, capital: 3, quality_control: 1}\n";
  const std::string text = file.text();
  const Checked checked = check("a.csm.yaml", text, {.today = today, .assumptions = {}});
  REQUIRE(checked.readable);
  const score::Gap first = score::score(checked.document.model, {}).gaps.front();
  const std::string_view segment = checked.document.model.customers[first.segment].id.text;
  const Told told = found("untested-want", text);
  REQUIRE(told.size() == 1);
  CHECK(told[0].starts_with(std::string(segment) + "|"));
  CHECK(told[0].find(std::string(title(first.experience))) != std::string::npos);
}

TEST_CASE("rules about experiences do not stumble over what could not be read") {
  File file;
  file.experience = "type: automatic-executoin, trust: {permission: none}, how: {decided_by: firm}";
  file.serves = "[nobody, anna]";
  file.segments = anna("traits: {wants_control: 5, mistake_cost: 5}");
  for (const Finding& finding : find_all("a.csm.yaml", file.text(), today)) {
    CHECK(find_rule(finding.rule)->section != Section::experiences);
  }
}

}  // namespace
