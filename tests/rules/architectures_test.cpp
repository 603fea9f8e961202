// SPDX-License-Identifier: MIT
// Rules about architectures: what just does not fire, the words pointed at, and what is said.
#include "csm/rules/facts.hpp"

#include "found.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace {

using namespace csm;
using csm::test::found;
using csm::test::today;
using csm::test::Told;

/// A strategy file with one architecture, `firm`; a test says only what it is about.
std::string file(std::string_view architecture,
                 std::string_view experiences =
                     "  offer: {type: respond-to-desire, through: firm, serves: anna}\n") {
  return "csm: 1\nbusiness: {name: Anybody, industry: any}\n"
         "customers:\n  anna: {name: Anna, share: 100%}\nexperiences:\n" +
         std::string(experiences) + "architectures:\n  firm: {" + std::string(architecture) + "}\n";
}

std::string producer(std::string_view rest) {
  return "type: connected-producer, " + std::string(rest);
}

TEST_CASE("facts that are left out leave open what they would decide") {
  using enum ArchitectureType;
  const Located<Bearer> firm{Bearer::firm, {}, true};
  const Located<Bearer> others{Bearer::others, {}, true};
  const Located<bool> yes{true, {}, true};
  const Located<bool> no{false, {}, true};
  const Located<Suppliers> established{Suppliers::established, {}, true};
  const Located<Suppliers> fresh{Suppliers::fresh, {}, true};
  using Types = std::vector<ArchitectureType>;
  CHECK(allowed_types(ArchitectureFacts{}).size() == architecture_count);
  CHECK(allowed_types(ArchitectureFacts{firm, {}, {}, {}}) == Types{connected_producer});
  CHECK(allowed_types(ArchitectureFacts{{}, firm, {}, {}}) ==
        Types{connected_producer, connected_retailer});
  CHECK(allowed_types(ArchitectureFacts{{}, {}, yes, {}}) ==
        Types{connected_producer, connected_retailer, peer_to_peer_network_creator});
  CHECK(allowed_types(ArchitectureFacts{others, others, no, {}}) ==
        Types{connected_market_maker, crowd_orchestrator});
  CHECK(allowed_types(ArchitectureFacts{others, others, {}, established}) ==
        Types{connected_market_maker, peer_to_peer_network_creator});
  CHECK(allowed_types(ArchitectureFacts{others, others, no, fresh}) == Types{crowd_orchestrator});
  CHECK(allowed_types(ArchitectureFacts{others, others, yes, established}) ==
        Types{peer_to_peer_network_creator});
}

TEST_CASE("architecture-contradicts-facts") {
  CHECK(found("architecture-contradicts-facts",
              file("type: connected-market-maker, how: {made_by: others, stock_risk: firm}")) ==
        Told{"connected-market-maker|type `connected-market-maker`, where the facts point to "
             "`connected-retailer`+firm|`connected-market-maker` has `others` here"});
  CHECK(found("architecture-contradicts-facts",
              file("type: peer-to-peer-network-creator, how: {roles_swap: no}")) ==
        Told{"peer-to-peer-network-creator|type `peer-to-peer-network-creator`, where the facts "
             "point to `connected-producer`, `connected-retailer`, `connected-market-maker` or "
             "`crowd-orchestrator`+no|`peer-to-peer-network-creator` has `yes` here"});
  for (const std::string_view near_miss :
       {"type: connected-retailer, how: {made_by: others}",
        "type: crowd-orchestrator, how: {suppliers_before: new}",
        "type: connected-producer, how: {stock_risk: others, roles_swap: yes}",
        "type: connected-market-maker, how: {made_by: others, suppliers_before: established}"}) {
    CHECK(found("architecture-contradicts-facts", file(near_miss)) == Told{});
  }
}

TEST_CASE("technology-first") {
  constexpr std::string_view technology =
      "technology: {sense: 4, transmit: 4, analyze: 4, react: 4}";
  const auto organization = [](std::string_view owner) {
    return "organization: {shared_identity: 2, shared_data: 2, aligned_incentives: 2, "
           "clear_owner: " +
           std::string(owner) + "}";
  };
  const auto in_order = [&](std::string_view owner) {
    return file(producer(std::string(technology) + ", " + organization(owner)));
  };
  CHECK(found("technology-first", in_order("2")) ==
        Told{"2|technology 4 against organization 2 in architecture `firm` (geometric means)"
             "+4|the highest of its technology"});
  CHECK(found("technology-first", in_order("2.1")) == Told{});
  CHECK(found("technology-first", in_order("unknown")) == Told{});
  CHECK(found("technology-first", in_order("")) == Told{});
  // No floor: a 0 makes the mean 0.
  CHECK(found("technology-first", in_order("0")) ==
        Told{"0|technology 4 against organization 0 in architecture `firm` (geometric means)"
             "+4|the highest of its technology"});
  // It points at whichever comes later in the file.
  CHECK(found("technology-first",
              file(producer(organization("2") + ", " + std::string(technology)))) ==
        Told{"4|technology 4 against organization 2 in architecture `firm` (geometric means)"
             "+2|the lowest of its organization"});
}

TEST_CASE("weakest-link") {
  const auto with = [](std::string_view analyze, std::string_view react) {
    return found("weakest-link",
                 file(producer("technology: {sense: 5, transmit: 4, analyze: " +
                               std::string(analyze) + ", react: " + std::string(react) + "}")));
  };
  CHECK(with("1", "5") ==
        Told{"1|analyze 1, while the next lowest link, transmit, has 4+4|the next lowest"});
  CHECK(with("1.1", "5") == Told{});
  CHECK(with("0", "1") == Told{});  // two weak links
  CHECK(with("0", "unknown") == Told{});
  CHECK(with("0", "") == Told{});
}

TEST_CASE("silo") {
  constexpr std::string_view two =
      "  offer: {type: respond-to-desire, through: firm, serves: anna}\n"
      "  picks: {type: curated-offering, through: [firm, firm], serves: anna}\n";
  const auto with = [](std::string_view ratings) {
    return producer("organization: {" + std::string(ratings) + "}");
  };
  CHECK(found("silo", file(with("shared_data: 1"), two)) ==
        Told{"1|shared data 1 in architecture `firm`, which 2 experiences share"
             "+firm|experience `offer` goes through it+firm|experience `picks` goes through it"});
  CHECK(found("silo", file(with("shared_identity: 0.5, shared_data: 1"), two)) ==
        Told{"0.5|shared identity 0.5 in architecture `firm`, which 2 experiences share"
             "+1|shared data are low too"
             "+firm|experience `offer` goes through it+firm|experience `picks` goes through it"});
  CHECK(found("silo", file(with("shared_identity: 1.5, shared_data: 1.1"), two)) == Told{});
  CHECK(found("silo", file(with("shared_identity: unknown"), two)) == Told{});
  CHECK(found("silo", file(with("shared_data: 0"))) == Told{});  // one experience
  CHECK(found("silo", file(with("shared_data: 0"),
                           "  offer: {type: respond-to-desire, through: [firm, firm], serves: "
                           "anna}\n")) == Told{});
}

TEST_CASE("misaligned-incentives and no-clear-owner") {
  const auto with = [](std::string_view key, std::string_view rating) {
    return file(producer("organization: {" + std::string(key) + ": " + std::string(rating) + "}"));
  };
  CHECK(found("misaligned-incentives", with("aligned_incentives", "0..2")) ==
        Told{"0..2|aligned incentives 1 in architecture `firm`"});
  CHECK(found("no-clear-owner", with("clear_owner", "1")) ==
        Told{"1|clear owner 1 in architecture `firm`"});
  for (const std::string_view rating : {"1.5", "1..2", "unknown", ""}) {
    CHECK(found("misaligned-incentives", with("aligned_incentives", rating)) == Told{});
    CHECK(found("no-clear-owner", with("clear_owner", rating)) == Told{});
  }
}

TEST_CASE("revenue-undecided") {
  CHECK(found("revenue-undecided", file("type: connected-producer")) ==
        Told{"firm|no revenue model for architecture `firm`"});
  CHECK(found("revenue-undecided", file(producer("revenue: {what: use, currency: money}"))) ==
        Told{"revenue|a revenue model without `when` and `who`"});
  CHECK(found("revenue-undecided",
              file(producer("revenue: {what: use, when: before, who: [customer, insurer]}"))) ==
        Told{});
  // What could not be read is reported as such, and not as missing.
  CHECK(found("revenue-undecided",
              file(producer("revenue: {what: usage, when: before, who: customer}"))) == Told{});
}

TEST_CASE("outcome-revenue-without-sensing") {
  const auto with = [](std::string_view sense, std::string_view what) {
    return found("outcome-revenue-without-sensing",
                 file(producer("technology: {sense: " + std::string(sense) +
                               "}, revenue: {what: " + std::string(what) + "}")));
  };
  CHECK(with("2", "[product, outcome]") ==
        Told{"outcome|architecture `firm` is paid for the outcome with sense 2"
             "+2|what it senses of the outcome"});
  CHECK(with("2.5", "outcome") == Told{});
  CHECK(with("unknown", "outcome") == Told{});
  CHECK(with("0", "product") == Told{});
}

TEST_CASE("coaching-paid-by-others") {
  const auto with = [](std::string_view type, std::string_view who) {
    return found("coaching-paid-by-others",
                 file(producer("revenue: {who: " + std::string(who) + "}"),
                      "  offer: {type: " + std::string(type) + ", through: firm, serves: anna}\n"));
  };
  CHECK(with("coach-behavior", "[customer, supplier]") ==
        Told{"supplier|coach behavior through architecture `firm`, which suppliers pay"
             "+coach-behavior|experience `offer` goes through it"});
  CHECK(with("coach-behavior", "advertiser").size() == 1);
  CHECK(with("coach-behavior", "[customer, employer, insurer, other]") == Told{});
  CHECK(with("curated-offering", "advertiser") == Told{});
}

TEST_CASE("data-as-payment-without-permission") {
  const auto with = [](std::string_view trust, std::string_view currency) {
    return found("data-as-payment-without-permission",
                 file(producer("revenue: {currency: " + std::string(currency) + "}"),
                      "  offer: {type: respond-to-desire, through: firm, serves: anna, trust: {" +
                          std::string(trust) + "}}\n"));
  };
  CHECK(with("permission: per-order", "[money, data]") ==
        Told{"data|paid with data, while experience `offer` has permission `per-order`"
             "+per-order|all that experience `offer` may do"});
  CHECK(with("permission: stored-preferences", "data") == Told{});
  CHECK(with("permission: unknown", "data") == Told{});
  CHECK(with("benefit: 3", "data") == Told{});
  CHECK(with("permission: none", "[money, attention]") == Told{});
}

TEST_CASE("peers-pay") {
  const auto with = [](std::string_view type, std::string_view revenue) {
    return found("peers-pay",
                 file("type: " + std::string(type) + ", revenue: {" + std::string(revenue) + "}"));
  };
  CHECK(with("peer-to-peer-network-creator", "who: customer, currency: money") ==
        Told{"peer-to-peer-network-creator|peer-to-peer network `firm` with money from customers: "
             "is it a crowd orchestrator?+customer|they pay+money|with this"});
  CHECK(with("peer-to-peer-network-creator", "who: advertiser, currency: money") == Told{});
  CHECK(with("peer-to-peer-network-creator", "who: customer, currency: contribution") == Told{});
  CHECK(with("peer-to-peer-network-creator", "who: customer") == Told{});
  CHECK(with("crowd-orchestrator", "who: customer, currency: money") == Told{});
}

TEST_CASE("rules about architectures do not stumble over what could not be read") {
  const std::string text = file(
      "type: connected-producr, how: {made_by: others}, revenue: {who: customr, currency: "
      "data}",
      "  offer: {type: coach-behavior, through: [frm, firm], serves: anna}\n");
  for (const Finding& finding : find_all("a.csm.yaml", text, today)) {
    CHECK(find_rule(finding.rule)->section != Section::architectures);
  }
}

}  // namespace
