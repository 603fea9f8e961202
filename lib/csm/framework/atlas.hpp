// SPDX-License-Identifier: MIT
#pragma once

#include "csm/framework/theory.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The atlas: known cases on the matrix. Their one home is atlas.csv, which is built into the
/// library.
namespace csm {

/// What can be observed of an experience: who does what. Nothing: not known.
struct ExperienceSeen {
  std::optional<Party> need_noticed_by;
  std::optional<Party> options_found_by;
  std::optional<Party> decided_by;
};

/// What can be observed of an architecture. Nothing: not known.
struct ArchitectureSeen {
  std::optional<Bearer> made_by;
  std::optional<Bearer> stock_risk;
  std::optional<bool> roles_swap;
  std::optional<Suppliers> suppliers_before;
};

/// A firm's product as somebody placed it. Lists may be empty where only one axis is known, or
/// where the case is a baseline outside the matrix.
struct Case {
  std::string_view firm;
  std::string_view product;
  std::string_view industry;
  std::vector<ExperienceType> experiences;
  std::vector<ArchitectureType> architectures;
  std::string_view why;
  std::string_view basis;  ///< who placed it: the authors, a third party, or this project
  std::string_view source;
  std::string_view year;                             ///< of the source; empty where it tells none
  std::string_view confidence;                       ///< high, medium or low
  std::vector<ExperienceSeen> experiences_seen;      ///< by place in `experiences`
  std::vector<ArchitectureSeen> architectures_seen;  ///< by place in `architectures`
  std::string_view note;  ///< why the label stands where the facts point elsewhere
};

/// Every case, in the order of the file.
std::span<const Case> atlas();

/// What somebody looks for; what is left out asks nothing.
struct AtlasQuery {
  std::optional<ExperienceType> experience;
  std::optional<ArchitectureType> architecture;
  std::string industry;            ///< a part of its name
  std::vector<std::string> words;  ///< each stands somewhere in the case

  bool asks_nothing() const {
    return !experience && !architecture && industry.empty() && words.empty();
  }
};

/// In the order of the file. Letter case does not matter.
std::vector<const Case*> find_cases(const AtlasQuery& query);

/// The bytes of atlas.csv.
extern const std::string_view atlas_csv;

}  // namespace csm
