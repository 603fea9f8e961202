// SPDX-License-Identifier: MIT
#pragma once

#include "csm/framework/words.hpp"

#include <array>
#include <cstdint>

/// What the theory says, as data: Siggelkow and Terwiesch, Connected Strategy (HBR Press, 2019).
/// Definitions are told in this project's words. Weights and thresholds are this project's own:
/// no published source gives the matrix a number.
namespace csm {

// --- The rows: connected customer experiences ----------------------------------------------------

/// In the order of how early the firm meets the customer: the value is the upstream stage.
enum class ExperienceType : std::uint8_t {
  respond_to_desire,
  curated_offering,
  coach_behavior,
  automatic_execution,
};
constexpr std::size_t experience_count = 4;
constexpr std::array<ExperienceType, experience_count> experience_types = {
    ExperienceType::respond_to_desire, ExperienceType::curated_offering,
    ExperienceType::coach_behavior, ExperienceType::automatic_execution};

inline constexpr Word experience_words[] = {
    {"respond-to-desire", "respond to desire",
     "the customer knows what it wants and asks for it; the firm makes ordering, paying and "
     "receiving fast and easy"},
    {"curated-offering", "curated offering",
     "the customer knows its need but not the best answer; the firm finds and suggests options "
     "that fit, and the customer decides"},
    {"coach-behavior", "coach behavior",
     "the customer would gain from acting but does not, or does not notice; the firm notices and "
     "nudges it at the right moment"},
    {"automatic-execution", "automatic execution",
     "the firm notices the need and meets it without being asked, because the customer has "
     "allowed it to"},
};
template <>
inline constexpr std::span<const Word> words<ExperienceType> = experience_words;

/// Weights of recognize, request and respond in what an experience eases (J); their sum is 1.
inline constexpr std::array<std::array<double, 3>, experience_count> ease_weights = {{
    {0.0, 0.3, 0.7},
    {0.1, 0.6, 0.3},
    {0.6, 0.2, 0.2},
    {1.0 / 3, 1.0 / 3, 1.0 / 3},
}};

// --- The columns: connection architectures -------------------------------------------------------

enum class ArchitectureType : std::uint8_t {
  connected_producer,
  connected_retailer,
  connected_market_maker,
  crowd_orchestrator,
  peer_to_peer_network_creator,
};
constexpr std::size_t architecture_count = 5;
constexpr std::array<ArchitectureType, architecture_count> architecture_types = {
    ArchitectureType::connected_producer, ArchitectureType::connected_retailer,
    ArchitectureType::connected_market_maker, ArchitectureType::crowd_orchestrator,
    ArchitectureType::peer_to_peer_network_creator};

inline constexpr Word architecture_words[] = {
    {"connected-producer", "connected producer",
     "makes what it delivers, under its own brand and rules, and connects to the customer itself"},
    {"connected-retailer", "connected retailer",
     "sells what others make and bears the stock or licence risk"},
    {"connected-market-maker", "connected market maker",
     "brings established suppliers and customers together without taking title"},
    {"crowd-orchestrator", "crowd orchestrator",
     "turns individuals who were no suppliers before into suppliers, and coordinates them"},
    {"peer-to-peer-network-creator", "peer-to-peer network creator",
     "builds a community whose members both give and take"},
};
template <>
inline constexpr std::span<const Word> words<ArchitectureType> = architecture_words;

// --- The journey ---------------------------------------------------------------------------------

enum class Phase : std::uint8_t { recognize, request, respond, repeat };
inline constexpr Word phase_words[] = {
    {"recognize", "recognize", "a need arises and somebody becomes aware of it"},
    {"request", "request", "the need is turned into an order: search, decide, order"},
    {"respond", "respond", "the order is met: pay, receive, use"},
    {"repeat", "repeat", "what was learned makes the next time better"},
};
template <>
inline constexpr std::span<const Word> words<Phase> = phase_words;

enum class Stage : std::uint8_t {
  latent_need,
  awareness,
  search,
  decide,
  order,
  pay,
  receive,
  use,
  after_use,
  recognize,
  request,
  respond,
  repeat,
};
inline constexpr Word stage_words[] = {
    {"latent-need", "latent need", "a need is there that the customer does not notice yet"},
    {"awareness", "awareness", "the customer becomes aware of the need"},
    {"search", "search", "the customer looks for ways to meet the need"},
    {"decide", "decide", "the customer chooses one of them"},
    {"order", "order", "the customer asks for it"},
    {"pay", "pay", "the customer pays"},
    {"receive", "receive", "the customer gets it"},
    {"use", "use", "the customer uses it"},
    {"after-use", "after use", "support, return, learning: what leads to the next time"},
    {"recognize", "recognize", "the whole phase in which a need is noticed"},
    {"request", "request", "the whole phase in which a need becomes an order"},
    {"respond", "respond", "the whole phase in which an order is met"},
    {"repeat", "repeat", "the whole phase that leads to the next time"},
};
template <>
inline constexpr std::span<const Word> words<Stage> = stage_words;

inline constexpr Phase stage_phases[] = {
    Phase::recognize, Phase::recognize, Phase::request, Phase::request, Phase::request,
    Phase::respond,   Phase::respond,   Phase::respond, Phase::repeat,  Phase::recognize,
    Phase::request,   Phase::respond,   Phase::repeat};
constexpr Phase phase_of(Stage stage) { return stage_phases[static_cast<std::size_t>(stage)]; }

// --- Trust ---------------------------------------------------------------------------------------

/// The rungs count from none = 0 to act_freely = 6; `unknown` is no rung.
enum class Permission : std::uint8_t {
  none,
  per_order,
  stored_preferences,
  passive_sensing,
  act_with_confirmation,
  act_within_limits,
  act_freely,
  unknown,
};
inline constexpr Word permission_words[] = {
    {"none", "none", "the firm may keep and use nothing"},
    {"per-order", "per order", "the firm may use what the customer says, for this order only"},
    {"stored-preferences", "stored preferences", "the firm may keep and use preferences"},
    {"passive-sensing", "passive sensing", "the firm may observe without being told each time"},
    {"act-with-confirmation", "act with confirmation",
     "the firm may prepare an action that the customer confirms"},
    {"act-within-limits", "act within limits",
     "the firm may act by itself within limits that the customer set"},
    {"act-freely", "act freely", "the firm may act by itself as it sees fit"},
    {"unknown", "unknown", "nobody knows what the usual customer has granted"},
};
template <>
inline constexpr std::span<const Word> words<Permission> = permission_words;

/// The rung that an experience type needs to work in full.
inline constexpr std::array<Permission, experience_count> needed_permission = {
    Permission::per_order, Permission::stored_preferences, Permission::passive_sensing,
    Permission::act_within_limits};

enum class Sensitivity : std::uint8_t { low, medium, high };
inline constexpr Word sensitivity_words[] = {
    {"low", "low", "of no harm to the customer if it became known"},
    {"medium", "medium", "private, and bothersome if it became known"},
    {"high", "high", "health, money, place, children: harmful if it became known"},
};
template <>
inline constexpr std::span<const Word> words<Sensitivity> = sensitivity_words;

// --- Observable facts ----------------------------------------------------------------------------

enum class Party : std::uint8_t { customer, firm };
inline constexpr Word party_words[] = {
    {"customer", "the customer", "the customer does this part"},
    {"firm", "the firm", "the firm does this part"},
};
template <>
inline constexpr std::span<const Word> words<Party> = party_words;

enum class Bearer : std::uint8_t { firm, others };
inline constexpr Word bearer_words[] = {
    {"firm", "the firm", "the firm itself, or others under its brand and rules"},
    {"others", "others", "somebody else"},
};
template <>
inline constexpr std::span<const Word> words<Bearer> = bearer_words;

enum class Suppliers : std::uint8_t { established, fresh };
inline constexpr Word suppliers_words[] = {
    {"established", "established", "most suppliers were in that business before"},
    {"new", "new", "most suppliers were not in that business before"},
};
template <>
inline constexpr std::span<const Word> words<Suppliers> = suppliers_words;

// --- Revenue model -------------------------------------------------------------------------------

enum class RevenueWhat : std::uint8_t { product, use, outcome, access };
inline constexpr Word revenue_what_words[] = {
    {"product", "the product", "the customer pays for the thing"},
    {"use", "use", "the customer pays for each use"},
    {"outcome", "the outcome", "the customer pays for what it achieves"},
    {"access", "access", "the customer pays for being able to use it"},
};
template <>
inline constexpr std::span<const Word> words<RevenueWhat> = revenue_what_words;

enum class RevenueWhen : std::uint8_t { before, at_order, subscription, after_outcome };
inline constexpr Word revenue_when_words[] = {
    {"before", "before", "paid in advance"},
    {"at-order", "at order", "paid with each order"},
    {"subscription", "by subscription", "paid at regular intervals"},
    {"after-outcome", "after the outcome", "paid once the result is there"},
};
template <>
inline constexpr std::span<const Word> words<RevenueWhen> = revenue_when_words;

enum class Payer : std::uint8_t { customer, advertiser, supplier, employer, insurer, other };
inline constexpr Word payer_words[] = {
    {"customer", "the customer", "who uses it pays"},
    {"advertiser", "advertisers", "who wants the customer's attention pays"},
    {"supplier", "suppliers", "who sells through it pays"},
    {"employer", "the employer", "the customer's employer pays"},
    {"insurer", "the insurer", "the customer's insurer pays"},
    {"other", "somebody else", "another party pays"},
};
template <>
inline constexpr std::span<const Word> words<Payer> = payer_words;

enum class Currency : std::uint8_t { money, data, attention, contribution };
inline constexpr Word currency_words[] = {
    {"money", "money", "paid in money"},
    {"data", "data", "paid with data about oneself"},
    {"attention", "attention", "paid by looking at advertisements"},
    {"contribution", "contribution", "paid by contributing to what others use"},
};
template <>
inline constexpr std::span<const Word> words<Currency> = currency_words;

// --- Rivals --------------------------------------------------------------------------------------

enum class RivalKind : std::uint8_t { incumbent, entrant, adjacent };
inline constexpr Word rival_kind_words[] = {
    {"incumbent", "incumbent", "a firm that is in the industry already"},
    {"entrant", "entrant", "a newcomer to the industry"},
    {"adjacent", "from another industry", "a firm from another industry that meets the same need"},
};
template <>
inline constexpr std::span<const Word> words<RivalKind> = rival_kind_words;

enum class Foothold : std::uint8_t { mainstream, low_end, new_market };
inline constexpr Word foothold_words[] = {
    {"mainstream", "mainstream", "starts with customers whom incumbents serve and want"},
    {"low-end", "low end", "starts with customers who are served more than they need"},
    {"new-market", "new market", "starts with people who were no customers before"},
};
template <>
inline constexpr std::span<const Word> words<Foothold> = foothold_words;

/// How strong an offer is, compared with what the business does for the same customers today.
enum class Comparison : std::uint8_t { much_weaker, weaker, equal, stronger, much_stronger };
inline constexpr Word comparison_words[] = {
    {"much-weaker", "much weaker", "half as strong as the business is there today"},
    {"weaker", "weaker", "three quarters as strong as the business is there today"},
    {"equal", "equal", "as strong as the business is there today"},
    {"stronger", "stronger", "a quarter of the way from the business to perfect"},
    {"much-stronger", "much stronger", "half of the way from the business to perfect"},
};
template <>
inline constexpr std::span<const Word> words<Comparison> = comparison_words;

// --- Evidence ------------------------------------------------------------------------------------

enum class EvidenceKind : std::uint8_t { interview, survey, data, observation, published, opinion };
inline constexpr Word evidence_kind_words[] = {
    {"interview", "interview", "customers or experts were asked in person"},
    {"survey", "survey", "many were asked the same questions"},
    {"data", "data", "measured or counted"},
    {"observation", "observation", "somebody watched"},
    {"public", "public source", "published by others"},
    {"opinion", "opinion", "somebody's judgement"},
};
template <>
inline constexpr std::span<const Word> words<EvidenceKind> = evidence_kind_words;

}  // namespace csm
