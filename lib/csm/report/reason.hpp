// SPDX-License-Identifier: MIT
#pragma once

#include "csm/model/model.hpp"
#include "csm/score/inputs.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// How a figure comes about: a tree down to what stands in the file. Values are worked out by the
/// formulas of the scores, from the values of the branches.
namespace csm {

struct Reason;
/// A branch that several figures need is there once.
using ReasonPtr = std::shared_ptr<const Reason>;

struct Reason {
  /// What formulas call it, and behind a colon what it is about: "demand: Commuters, ...".
  std::string label;
  /// Over the names of the branches; of a leaf, what its value is. Behind a semicolon stands what
  /// only people need.
  std::string formula;
  Figure value;  ///< on the scale of the model: 0..1, and 0..100 for what `score` prints
  std::vector<ReasonPtr> branches;
  std::optional<Span> source;  ///< of a leaf that stands in the file
};

/// The front of a label, which formulas name.
std::string_view name_of(const Reason& reason);

/// How many nodes a tree has where every branch is written out.
double size_of(const Reason& reason);

}  // namespace csm

/// What trees are built from.
namespace csm::why {

using score::operator*;
using score::operator+=;

/// A figure that is worked out from others.
ReasonPtr node(std::string label, std::string formula, const Figure& value,
               std::vector<ReasonPtr> branches);
/// A number that stands in the file.
ReasonPtr written(std::string label, std::string formula, const Figure& value, Span source);
/// A number without a place: a constant, or what counts where the file says nothing.
ReasonPtr constant(std::string label, std::string formula, double value);
ReasonPtr constant(std::string label, std::string formula, const Figure& value);

/// A rating, on 0..1; raters are branches.
ReasonPtr rating(std::string label, const Rating& rating);
/// An amount of money; nothing where it is left out.
ReasonPtr money(std::string label, const Located<Money>& amount);

/// The largest of some, which formulas call `name`; `nothing` says why there is none.
ReasonPtr largest(std::string label, std::string_view name, const std::vector<ReasonPtr>& all,
                  std::string_view nothing);

/// factor times the sum over segments of share times a figure, which formulas call `name`.
ReasonPtr weighed(std::string label, double factor, std::string_view name,
                  const std::vector<ReasonPtr>& shares, const std::vector<ReasonPtr>& figures);

}  // namespace csm::why
