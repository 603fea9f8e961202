// SPDX-License-Identifier: MIT
#pragma once

#include "csm/framework/theory.hpp"

#include <span>
#include <string_view>
#include <vector>

/// The atlas: known cases on the matrix. Their one home is atlas.csv, which is built into the
/// library.
namespace csm {

/// A firm's product as somebody placed it. Lists may be empty where only one axis is known.
struct Case {
  std::string_view firm;
  std::string_view product;
  std::string_view industry;
  std::vector<ExperienceType> experiences;
  std::vector<ArchitectureType> architectures;
  std::string_view why;
  std::string_view basis;  ///< who placed it: the authors, or this project
  std::string_view source;
  std::string_view confidence;  ///< high, medium or low
};

/// Every case, in the order of the file.
std::span<const Case> atlas();

/// The bytes of atlas.csv.
extern const std::string_view atlas_csv;

}  // namespace csm
