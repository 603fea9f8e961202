// SPDX-License-Identifier: MIT
#pragma once

#include "csm/framework/theory.hpp"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Files to begin with: the built-in ones of examples/templates, and one made from answers.
namespace csm {

struct StarterTemplate {
  std::string_view name;  ///< "minimal", ...
  std::string_view text;
};

/// In the order of their names.
std::span<const StarterTemplate> starter_templates();

/// What somebody told about a business. Ratings are numbers as text; empty: not known.
struct StarterSegment {
  std::string name;
  std::string share;  ///< in per cent, as text
  std::array<std::string, experience_count> wants;
};

struct StarterArchitecture {
  std::string name;
  ArchitectureType type{};
  std::vector<std::string> facts;  ///< "made_by: firm", as far as they were asked
};

struct StarterExperience {
  std::string name;
  ExperienceType type{};
  std::vector<std::string> facts;
  std::size_t through = 0;          ///< in the architectures
  std::vector<std::size_t> serves;  ///< in the segments
  std::array<std::string, 3> ratings;
  std::optional<Permission> permission;
};

struct StarterRival {
  std::string name;
  RivalKind kind{};
  ExperienceType experience{};
  ArchitectureType architecture{};
  Comparison strength{};
};

struct StarterAnswers {
  std::string name;
  std::string industry;
  std::vector<StarterSegment> segments;  ///< at least one
  std::vector<StarterExperience> experiences;
  std::vector<StarterArchitecture> architectures;
  std::vector<StarterRival> rivals;
};

/// A commented strategy file. What was not asked stands in it as `unknown`, or as a comment.
std::string starter_file(const StarterAnswers& answers);

}  // namespace csm
