// SPDX-License-Identifier: MIT
// Several businesses on one matrix: nobody is lost or counted twice, whoever comes first.
#include "csm/report/comparison.hpp"

#include "csm/report/report.hpp"

#include "tests/score/random_model.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

namespace {

using namespace csm;
using test::Random;

constexpr double slack = 1e-9;

/// One to six businesses whose segments are called alike now and then, by id or by name.
std::deque<Model> random_industry(Random& random) {
  constexpr std::array<std::string_view, 6> names = {"Alder", "BIRCH", "birch", "Élan", "elan", ""};
  std::deque<Model> models;
  for (std::size_t i = 0, count = 1 + random.below(6); i < count; ++i) {
    Model& model = models.emplace_back(test::random_model(random));
    model.business.name.value = names[random.below(names.size())];
    for (Segment& segment : model.customers) {
      segment.name.value = names[random.below(names.size())];
    }
    for (Rival& rival : model.rivals) rival.name.value = names[random.below(names.size())];
  }
  return models;
}

std::string path_of(std::size_t i) { return "file-" + std::to_string(i) + ".csm.yaml"; }

IndustryReport compared(const std::deque<Model>& models, bool backwards = false) {
  std::vector<StrategyReport> reports;
  for (std::size_t i = 0; i < models.size(); ++i) {
    reports.push_back(make_strategy_report(path_of(i), models[i], {}));
  }
  // A report refers to its model, so it can be built anew but not assigned.
  std::vector<StrategyReport> turned;
  for (std::size_t i = models.size(); backwards && i-- > 0;)
    turned.push_back(std::move(reports[i]));
  return compare(backwards ? std::move(turned) : std::move(reports));
}

template <class Property>
void for_any_industry(Property property) {
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    property(random_industry(random));
  }
}

TEST_CASE("compare: who stands in a cell is whoever has an experience there, each once") {
  for_any_industry([](const std::deque<Model>& models) {
    const IndustryReport all = compared(models);
    REQUIRE(all.cells.size() == experience_count * architecture_count);
    std::size_t standing = 0;
    for (const ComparedCell& cell : all.cells) {
      std::set<std::uint32_t> here;
      double before = 100;
      for (const CellStanding& one : cell.standing) {
        here.insert(one.business);
        CHECK(one.strength.value <= before + slack);
        before = one.strength.value;
      }
      CHECK(here.size() == cell.standing.size());
      double most_missed = 0;
      for (std::uint32_t b = 0; b < models.size(); ++b) {
        const auto has = [&](const Experience& experience) {
          return experience.type.value == cell.experience &&
                 std::ranges::any_of(experience.through, [&](const auto& through) {
                   return models[b].architectures[through.index].type.value == cell.architecture;
                 });
        };
        CHECK(here.contains(b) == std::ranges::any_of(models[b].experiences, has));
        const score::Cell& own =
            all.businesses[b].report.card.cell(cell.experience, cell.architecture);
        if (!here.contains(b)) CHECK(own.strength.high == 0);
        most_missed = std::max(most_missed, own.gap.value);
      }
      CHECK(cell.most_missed == doctest::Approx(most_missed).epsilon(slack));
      standing += cell.standing.size();
    }
    const Spread spread = csm::spread(all);
    CHECK(spread.none + spread.one + spread.several == all.cells.size());
    CHECK(standing >= spread.one + 2 * spread.several);
    CHECK((spread.several == 0 || models.size() > 1));
  });
}

TEST_CASE("compare: an overlap is part of both and the same from either side") {
  for_any_industry([](const std::deque<Model>& models) {
    const IndustryReport all = compared(models);
    std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (const Overlap& pair : all.overlaps) {
      CHECK(pair.one < pair.other);
      CHECK(pairs.emplace(pair.one, pair.other).second);
      for (const double part : {pair.of_one, pair.of_other}) {
        CHECK(part > 0);
        CHECK(part <= 1 + slack);
      }
      CHECK(pair.segments <=
            std::min(models[pair.one].customers.size(), models[pair.other].customers.size()));
    }
    for (const auto& group : all.segments) {
      std::set<std::uint32_t> members;
      for (const SegmentPlace& place : group) members.insert(place.business);
      CHECK(members.size() == group.size());
      CHECK(group.size() > 1);
    }
  });
}

TEST_CASE("compare: where ids alone tell segments apart, the order of the files does not matter") {
  for_any_industry([](std::deque<Model> models) {
    for (Model& model : models) {
      for (Segment& segment : model.customers) segment.name.value = {};
    }
    const auto last = static_cast<std::uint32_t>(models.size() - 1);
    std::map<std::pair<std::uint32_t, std::uint32_t>, Overlap> turned;
    for (const Overlap& pair : compared(models, true).overlaps) {
      turned[{last - pair.other, last - pair.one}] = pair;
    }
    const IndustryReport all = compared(models);
    CHECK(turned.size() == all.overlaps.size());
    for (const Overlap& pair : all.overlaps) {
      const Overlap& other = turned[{pair.one, pair.other}];
      CHECK(pair.segments == other.segments);
      CHECK(pair.of_one == doctest::Approx(other.of_other).epsilon(slack));
      CHECK(pair.of_other == doctest::Approx(other.of_one).epsilon(slack));
      // By hand: the shares of the ids that both have.
      double shared = 0;
      double total = 0;
      for (const Segment& segment : models[pair.one].customers) {
        const auto same = [&](const Segment& theirs) { return theirs.id.text == segment.id.text; };
        const double share = segment.share.value.value;
        total += share;
        if (std::ranges::any_of(models[pair.other].customers, same)) shared += share;
      }
      CHECK(pair.of_one == doctest::Approx(shared / total).epsilon(slack));
    }
  });
}

TEST_CASE("compare: the same business under two names overlaps in full") {
  Random random(1);
  for (int i = 0; i < 50; ++i) {
    const Model model = test::random_model(random);
    std::vector<StrategyReport> twice;
    twice.push_back(make_strategy_report("a.csm.yaml", model, {}));
    twice.push_back(make_strategy_report("b.csm.yaml", model, {}));
    const IndustryReport all = compare(std::move(twice));
    REQUIRE(all.overlaps.size() == 1);
    CHECK(all.overlaps[0].of_one == doctest::Approx(1));
    CHECK(all.overlaps[0].of_other == doctest::Approx(1));
    CHECK(spread(all).one == 0);
  }
}

TEST_CASE("compare: letters go on after Z") {
  CHECK(letter_of(0) == "A");
  CHECK(letter_of(25) == "Z");
  CHECK(letter_of(26) == "AA");
  CHECK(letter_of(51) == "AZ");
  CHECK(letter_of(52) == "BA");
  CHECK(letter_of(701) == "ZZ");
  CHECK(letter_of(702) == "AAA");
  std::set<std::string> letters;
  for (std::size_t i = 0; i < 20'000; ++i) letters.insert(letter_of(i));
  CHECK(letters.size() == 20'000);
}

TEST_CASE("short names of files: each is another one") {
  using Names = std::vector<std::string>;
  const auto names = [](const Names& paths) { return short_names(paths); };
  CHECK(names({"a.csm.yaml", "x/b.csm.yml", "c.txt"}) == Names{"a", "b", "c.txt"});
  CHECK(names({"x/a.csm.yaml", "y/a.csm.yaml", "b.csm.yaml"}) == Names{"x/a", "y/a", "b"});
  CHECK(names({"a.csm.yaml", "a.csm.yml"}) == Names{"a.csm.yaml", "a.csm.yml"});
  CHECK(names({".csm.yaml", "x/.csm.yaml"}) == Names{".csm.yaml", "x/.csm.yaml"});
  CHECK(names({}).empty());
}

}  // namespace
