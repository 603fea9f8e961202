// SPDX-License-Identifier: MIT
#pragma once

#include "csm/framework/theory.hpp"
#include "csm/model/values.hpp"

#include <array>
#include <string_view>
#include <vector>

/// One business at one time, as its strategy file says. Texts are views into the file's Source
/// and Tree, which must outlive the model. Things stand in the file's order.
namespace csm {

struct Business {
  Span span;  ///< the key `business`
  Located<std::string_view> name;
  Located<std::string_view> industry;
  Located<std::string_view> summary;
  Located<Date> as_of;
  Located<Money> wtp;   ///< willingness to pay for one typical occasion
  Located<Money> cost;  ///< of serving that occasion, all who serve it together
};

struct Traits {
  Rating knows_need;
  Rating choice_overload;
  Rating inertia;
  Rating predictability;
  Rating mistake_cost;
  Rating shares_data;
  Rating accepts_advice;
  Rating wants_control;
};

/// What a segment said it wants of each experience type; wins over what the traits imply.
struct Wants {
  Rating respond_to_desire;
  Rating curated_offering;
  Rating coach_behavior;
  Rating automatic_execution;
};

struct Segment {
  Id id;
  Located<std::string_view> name;
  Located<Share> share;
  Traits traits;
  Wants wants;
  References<Thing::evidence> evidence;
  Located<std::string_view> note;

  const Rating& want(ExperienceType type) const;
};

struct Step {
  Span span;  ///< the words `name` of the step, or where it begins
  Located<std::string_view> name;
  Located<Stage> stage;
  Located<std::string_view> goal;
  std::vector<Located<std::string_view>> channels;
  Located<std::string_view> unit;
  Located<bool> identified;
  Located<Score10> importance;
  Located<Score10> satisfaction;
  Located<Emotion> emotion;
  Located<bool> moment_of_truth;
  Located<Days> length;
  Located<std::string_view> pain;
  References<Thing::experience> eased_by;
};

struct Journey {
  Id id;
  References<Thing::segment> customer;
  Located<std::string_view> name;
  Located<Rank> rank;
  Located<Days> max_length;
  std::vector<Step> steps;
  Span steps_span;  ///< the key `steps`
  References<Thing::evidence> evidence;
  Located<std::string_view> note;
};

struct EaseRatings {
  Rating recognize;
  Rating request;
  Rating respond;
};

struct RepeatRatings {
  Rating identity;
  Rating individual;
  Rating population;
  Rating partner;
};

struct Trust {
  Located<Permission> permission;
  Rating transparency;
  Rating benefit;
};

struct ExperienceFacts {
  Located<Party> need_noticed_by;
  Located<Party> options_found_by;
  Located<Party> decided_by;
};

struct DataUse {
  Span span;
  Located<std::string_view> name;
  Located<Sensitivity> sensitivity;
  Located<std::string_view> used_for;
};

struct Experience {
  Id id;
  Located<std::string_view> name;
  Located<ExperienceType> type;
  References<Thing::architecture> through;
  References<Thing::segment> serves;
  EaseRatings ratings;
  RepeatRatings repeat;
  Trust trust;
  ExperienceFacts how;
  std::vector<DataUse> data;
  References<Thing::evidence> evidence;
  Located<std::string_view> note;
};

struct Technology {
  Rating sense;
  Rating transmit;
  Rating analyze;
  Rating react;
};

struct Organization {
  Rating shared_identity;
  Rating shared_data;
  Rating aligned_incentives;
  Rating clear_owner;
};

struct ArchitectureFacts {
  Located<Bearer> made_by;
  Located<Bearer> stock_risk;
  Located<bool> roles_swap;
  Located<Suppliers> suppliers_before;
};

struct Revenue {
  Span span;  ///< the key `revenue`; empty where left out
  std::vector<Located<RevenueWhat>> what;
  std::vector<Located<RevenueWhen>> when;
  std::vector<Located<Payer>> who;
  Located<std::string_view> why;
  std::vector<Located<Currency>> currency;
};

struct Architecture {
  Id id;
  Located<std::string_view> name;
  Located<ArchitectureType> type;
  Technology technology;
  Organization organization;
  ArchitectureFacts how;
  Revenue revenue;
  References<Thing::evidence> evidence;
  Located<std::string_view> note;
};

struct Supply {
  Rating own_making;
  Rating supplier_variety;
  Rating idle_capacity;
  Rating member_exchange;
  Rating quality_control;
  Rating capital;
  References<Thing::evidence> evidence;
  Located<std::string_view> note;
};

/// How strong an offer is: a word that compares it with the business, or a rating.
struct Strength {
  Located<Comparison> word;
  Rating rating;
};

struct Offer {
  Id id;
  Located<ExperienceType> type;
  Located<ArchitectureType> architecture;
  References<Thing::segment> serves;
  Located<Share> reach;        ///< 1 where left out
  Located<Share> reach_later;  ///< as reach where left out
  Strength strength;
  Rating momentum;
};

struct Rival {
  Id id;
  Located<std::string_view> name;
  Located<RivalKind> kind;
  Located<std::string_view> industry;
  Located<Money> wtp;
  Located<Money> cost;
  Located<Foothold> foothold;
  std::vector<Offer> offers;
  References<Thing::evidence> evidence;
  Located<std::string_view> note;
};

struct Evidence {
  Id id;
  Located<std::string_view> source;
  Located<Date> date;
  Located<EvidenceKind> kind;
  Located<std::string_view> claim;
};

/// A change of own ratings: `+1` raises by steps, `=4` or `=per-order` sets.
struct Raise {
  Id path;
  Span span;  ///< what it does to it
  bool sets = false;
  double amount = 0;         ///< steps, or the rating to set
  Located<Permission> rung;  ///< where it sets a permission
};

/// What an initiative would add, written as own things are.
struct Additions {
  std::vector<Experience> experiences;
  std::vector<Architecture> architectures;
};

struct Initiative {
  Id id;
  Located<std::string_view> name;
  Located<Money> cost;
  References<Thing::initiative> needs;
  References<Thing::initiative> excludes;
  std::vector<Raise> raises;
  Additions adds;
  References<Thing::evidence> evidence;
  Located<std::string_view> note;
};

struct Model {
  Located<FormatVersion> version;
  Business business;
  std::vector<Segment> customers;
  Span customers_span;  ///< the key `customers`
  std::vector<Journey> journeys;
  std::vector<Experience> experiences;
  Span experiences_span;
  std::vector<Architecture> architectures;
  Supply supply;
  Span supply_span;
  std::vector<Rival> rivals;
  Span rivals_span;  ///< the key `rivals`; empty where left out
  std::vector<Evidence> evidence;
  std::vector<Initiative> initiatives;
};

}  // namespace csm
