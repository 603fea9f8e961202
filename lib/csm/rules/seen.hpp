// SPDX-License-Identifier: MIT
#pragma once

#include "csm/finding/finding.hpp"
#include "csm/model/model.hpp"
#include "csm/rules/links.hpp"

#include <string>
#include <string_view>
#include <vector>

/// How a finding tells of the ratings that it rests on.
namespace csm {

/// A number for a message, with three digits: `1.5`, `0.0667`.
std::string told(double number);

/// A rating that a finding rests on, and the id of the thing that it belongs to.
struct Seen {
  std::string_view id;
  const Rating* rating = nullptr;
};

/// The segments that an experience serves whose trait is as asked for.
template <class Asked>
std::vector<Seen> served_where(const Model& model, const Experience& experience,
                               Rating Traits::*trait, Asked asked) {
  std::vector<Seen> found;
  for (const std::uint32_t place : places(experience.serves)) {
    const Segment& segment = model.customers[place];
    const Rating& rating = segment.traits.*trait;
    if (asked(rating)) found.push_back({segment.id.text, &rating});
  }
  return found;
}

/// The ratings for a message; with `of` = "for segment": "5 for segment `a`, 4 for segment `b` and
/// 2 more".
std::string told(const std::vector<Seen>& seen, std::string_view of);

/// A label at each of the ratings, as many as people still read: "`a`" after `of`.
std::vector<Label> labels_at(const std::vector<Seen>& seen, std::string_view of);

/// Adds a label, unless there are as many as people still read.
void add_label(std::vector<Label>& labels, Span span, std::string message);

}  // namespace csm
