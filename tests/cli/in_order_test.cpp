// SPDX-License-Identifier: MIT
#include "cli/in_order.hpp"

#include <stdexcept>
#include <string>

#include <doctest/doctest.h>

namespace csm::cli {
namespace {

constexpr std::size_t counts[] = {1, 2, 15, 64, 65, 1000};
constexpr std::size_t jobs[] = {1, 2, 3, 8};

/// Work whose length has nothing to do with its number.
std::string slow_name(std::size_t number) {
  volatile std::size_t sum = 0;  // else nobody would work it out
  for (std::size_t i = 0; i < number * 7919 % 3000; ++i) sum = sum + i;
  return std::to_string(number);
}

TEST_CASE("results are used once each, in order, whatever the number of threads") {
  for (const std::size_t count : counts) {
    for (const std::size_t threads : jobs) {
      std::vector<std::string> used;
      in_order<std::string>(count, threads, slow_name,
                            [&](std::string name) { used.push_back(std::move(name)); });
      REQUIRE(used.size() == count);
      for (std::size_t i = 0; i < count; ++i) CHECK(used[i] == std::to_string(i));
    }
  }
}

TEST_CASE("what goes wrong in a thread ends all of them and is thrown on") {
  for (const std::size_t count : counts) {
    for (const std::size_t threads : jobs) {
      std::size_t used = 0;
      const auto make = [&](std::size_t number) {
        return number == count / 2 ? throw std::runtime_error("made") : number;
      };
      CHECK_THROWS_WITH(in_order<std::size_t>(count, threads, make, [&](std::size_t) { ++used; }),
                        "made");
      CHECK(used <= count / 2);
      const auto use = [&](std::size_t number) {
        if (number == count / 2) throw std::runtime_error("used");
        ++used;
      };
      used = 0;
      CHECK_THROWS_WITH(
          in_order<std::string>(count, threads, slow_name,
                                [&](const std::string& name) { use(std::stoul(name)); }),
          "used");
      CHECK(used == count / 2);
    }
  }
}

}  // namespace
}  // namespace csm::cli
