// SPDX-License-Identifier: MIT
#pragma once

#include "tests/score/random_model.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

/// Businesses with initiatives that can be written down as a file.
namespace csm::test {

/// From `low` to `high`; nothing is written where it is left out.
struct Score {
  double low = 0;
  double high = 0;
  bool unknown = false;
  bool left_out = false;
};

struct Way {  // an architecture
  std::string id;
  std::array<Score, 8> scores;
};

struct Service {  // an experience
  std::string id;
  std::size_t type = 0;
  std::string through;
  std::string serves;
  std::array<Score, 9> scores;
  std::size_t rung = 0;
};

/// Raises `block` of a thing: `from` to `to` in its keys; or its permission.
struct Lift {
  bool of_service = false;
  std::size_t thing = 0;
  std::size_t from = 0;
  std::size_t to = 0;
  bool permission = false;
  bool sets = false;
  std::size_t amount = 0;  // a rung where it sets a permission
};

struct Project {  // an initiative
  double low_cost = 0;
  double high_cost = 0;
  std::vector<std::size_t> needs;
  std::vector<std::size_t> excludes;
  std::vector<Lift> lifts;
  std::vector<Way> ways;
  std::vector<Service> services;

  double cost() const { return (low_cost + high_cost) / 2; }
};

struct Firm {
  std::vector<Way> ways;
  std::vector<Service> services;
  std::vector<Project> projects;
  std::string rest;  // customers and rivals, as they are written
};

/// Two architectures, three experiences, two rivals, and up to seven initiatives.
Firm any_firm(Random& random);
/// One that raises something; a raise of what would not rise is an error in a file.
Lift any_lift(Random& random, const Firm& firm);
/// Carries it out.
void lift(Firm& firm, const Lift& by);

/// The firm as a strategy file; its initiatives are called p0, p1 and so on.
std::string written(const Firm& firm);
/// "experiences.x0.repeat.identity: +1"
std::string written(const Lift& lift, const Firm& firm);

}  // namespace csm::test
