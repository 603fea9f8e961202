// SPDX-License-Identifier: MIT
#pragma once

#include "csm/framework/theory.hpp"

#include <span>
#include <string_view>

/// What the handbook says beyond the tables: prose about the theory, in this project's words.
namespace csm {

/// A page about one term.
struct Term {
  std::string_view name;
  std::string_view kind;
  std::string_view what;     ///< what it is
  std::string_view use;      ///< how csm uses it
  std::string_view example;  ///< shown line by line; may be empty
  std::string_view see;      ///< names of topics, with spaces between
};

/// The matrix, the journey, trust, technology, the revenue model, and the kinds of value.
std::span<const Term> theory_terms();

/// What is to be said of an experience beyond its meaning.
struct ExperienceProse {
  std::string_view eases;       ///< what it takes off the customer
  std::string_view works_best;  ///< when, and for whom
  std::string_view beware;
  std::string_view known;  ///< a case, with its source
};
const ExperienceProse& prose(ExperienceType type);

struct ArchitectureProse {
  std::string_view recognised_by;  ///< the facts
  std::string_view strong_where;
  std::string_view beware;
  std::string_view known;  ///< a case, with its source
};
const ArchitectureProse& prose(ArchitectureType type);

/// One cell of the matrix.
struct CellProse {
  std::string_view looks;  ///< what such a business looks like
  std::string_view known;  ///< a case, with its source; empty where none is sure
  std::string_view blank;  ///< why the cell often stays empty
};
const CellProse& prose(ExperienceType experience, ArchitectureType architecture);

/// Why a blank cell is a question, not an opportunity.
extern const std::string_view blank_cells;

}  // namespace csm
