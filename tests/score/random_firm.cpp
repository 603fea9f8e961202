// SPDX-License-Identifier: MIT
#include "tests/score/random_firm.hpp"

#include <algorithm>
#include <span>
#include <string_view>

#include <fmt/format.h>

namespace csm::test {

namespace {

constexpr std::array<std::string_view, 7> rungs = {"none",
                                                   "per-order",
                                                   "stored-preferences",
                                                   "passive-sensing",
                                                   "act-with-confirmation",
                                                   "act-within-limits",
                                                   "act-freely"};
constexpr std::array<std::string_view, 4> types = {"respond-to-desire", "curated-offering",
                                                   "coach-behavior", "automatic-execution"};
constexpr std::array<std::string_view, 9> keys_of_experience = {
    "ratings.recognize", "ratings.request",    "ratings.respond",
    "repeat.identity",   "repeat.individual",  "repeat.population",
    "repeat.partner",    "trust.transparency", "trust.benefit"};
constexpr std::array<std::string_view, 8> keys_of_architecture = {"technology.sense",
                                                                  "technology.transmit",
                                                                  "technology.analyze",
                                                                  "technology.react",
                                                                  "organization.shared_identity",
                                                                  "organization.shared_data",
                                                                  "organization.aligned_incentives",
                                                                  "organization.clear_owner"};

Score any_score(Random& random) {
  const std::uint32_t way = random.below(12);
  if (way == 0) return {.left_out = true};
  if (way == 1) return {.unknown = true};
  const double a = random.below(6);
  const double b = way == 2 ? random.below(6) : a;
  return {std::min(a, b), std::max(a, b)};
}

template <std::size_t N>
void rate(Random& random, std::array<Score, N>& scores) {
  for (Score& score : scores) score = any_score(random);
}

std::string some_customers(Random& random) {
  constexpr std::array<std::string_view, 4> choices = {"[few]", "[many]", "[few, many]",
                                                       "[many, others]"};
  return std::string(choices[random.below(4)]);
}

Service any_service(Random& random, std::string id, std::string through) {
  Service service{.id = std::move(id),
                  .type = random.below(4),
                  .through = std::move(through),
                  .serves = some_customers(random),
                  .scores = {},
                  .rung = random.below(7)};
  rate(random, service.scores);
  return service;
}

void lift(Score& score, const Lift& by) {
  if (score.left_out || score.unknown) return;
  const auto amount = static_cast<double>(by.amount);
  if (by.sets) {
    if (amount > (score.low + score.high) / 2) score = {amount, amount};
  } else {
    score = {std::min(5.0, score.low + amount), std::min(5.0, score.high + amount)};
  }
}

bool rises(const Firm& firm, const Lift& by) {
  Firm after = firm;
  lift(after, by);
  if (by.permission) return after.services[by.thing].rung > firm.services[by.thing].rung;
  for (std::size_t k = by.from; k < by.to; ++k) {
    const Score& before =
        by.of_service ? firm.services[by.thing].scores[k] : firm.ways[by.thing].scores[k];
    const Score& then =
        by.of_service ? after.services[by.thing].scores[k] : after.ways[by.thing].scores[k];
    if (then.low + then.high > before.low + before.high) return true;
  }
  return false;
}

Lift try_lift(Random& random, const Firm& firm) {
  Lift lift{.of_service = random.chance(0.6)};
  lift.thing = random.below(
      static_cast<std::uint32_t>(lift.of_service ? firm.services.size() : firm.ways.size()));
  lift.sets = random.chance(0.4);
  lift.amount = lift.sets ? 2 + random.below(4) : 1 + random.below(2);
  lift.permission = lift.of_service && random.chance(0.2);
  if (lift.permission) return lift;
  const std::size_t keys = lift.of_service ? 9 : 8;
  lift.from = random.below(static_cast<std::uint32_t>(keys));
  lift.to = lift.from + 1;
  if (!lift.of_service && random.chance(0.5)) {  // the whole block
    lift.from = lift.from / 4 * 4;
    lift.to = lift.from + 4;
  }
  return lift;
}

std::string offers(Random& random, std::size_t rival) {
  constexpr std::array<std::string_view, 7> strengths = {
      "much-weaker", "weaker", "equal", "stronger", "much-stronger", "3", "2..5"};
  return fmt::format(
      "  r{}:\n    name: R\n    kind: {}\n    offers:\n"
      "      o:\n        type: {}\n        architecture: connected-retailer\n"
      "        serves: {}\n        reach: {}%\n        reach_later: {}%\n        strength: {}\n"
      "        momentum: {}\n",
      rival, random.chance(0.5) ? "entrant" : "incumbent", types[random.below(4)],
      some_customers(random), 20 + random.below(60), 60 + random.below(40),
      strengths[random.below(7)], random.below(6));
}

// --- Written as a file ---------------------------------------------------------------------------

template <std::size_t N>
std::string written(const std::array<Score, N>& scores, std::span<const std::string_view> keys,
                    const std::string& indent) {
  std::string out;
  std::string_view block;
  for (std::size_t k = 0; k < N; ++k) {
    const std::string_view name = keys[k].substr(0, keys[k].find('.'));
    if (name != block) out += fmt::format("{}{}:\n", indent, name);
    block = name;
    const Score& score = scores[k];
    if (score.left_out) continue;
    const std::string value = score.unknown ? "unknown"
                              : score.low == score.high
                                  ? fmt::format("{}", score.low)
                                  : fmt::format("{}..{}", score.low, score.high);
    out += fmt::format("{}  {}: {}\n", indent, keys[k].substr(block.size() + 1), value);
  }
  return out;
}

std::string written(const Service& service, const std::string& indent) {
  return fmt::format("{0}{1}:\n{0}  type: {2}\n{0}  through: {3}\n{0}  serves: {4}\n", indent,
                     service.id, types[service.type], service.through, service.serves) +
         written(service.scores, keys_of_experience, indent + "  ") +
         fmt::format("{}    permission: {}\n", indent, rungs[service.rung]);
}

std::string written(const Way& way, const std::string& indent) {
  return fmt::format("{0}{1}:\n{0}  type: connected-producer\n", indent, way.id) +
         written(way.scores, keys_of_architecture, indent + "  ");
}

std::string ids_of(const std::vector<std::size_t>& projects) {
  std::vector<std::string> ids;
  for (const std::size_t i : projects) ids.push_back(fmt::format("p{}", i));
  return fmt::format("[{}]", fmt::join(ids, ", "));
}

std::string written(const Project& project, std::size_t number, const Firm& firm) {
  std::string out = fmt::format("  p{}:\n    name: P\n    cost: {}\n", number,
                                project.low_cost == project.high_cost
                                    ? fmt::format("{}", project.low_cost)
                                    : fmt::format("{}..{}", project.low_cost, project.high_cost));
  if (!project.needs.empty()) out += "    needs: " + ids_of(project.needs) + '\n';
  if (!project.excludes.empty()) out += "    excludes: " + ids_of(project.excludes) + '\n';
  std::vector<std::string> lifts;
  for (const Lift& lift : project.lifts) {
    std::string line = "      " + written(lift, firm) + '\n';
    const std::string path = line.substr(0, line.find(':'));
    // A key stands once in a map.
    const auto same = [&path](const std::string& other) { return other.starts_with(path + ':'); };
    if (std::ranges::none_of(lifts, same)) lifts.push_back(std::move(line));
  }
  if (!lifts.empty()) out += fmt::format("    raises:\n{}", fmt::join(lifts, ""));
  if (project.ways.empty() && project.services.empty()) return out;
  out += "    adds:\n";
  if (!project.services.empty()) out += "      experiences:\n";
  for (const Service& service : project.services) out += written(service, "        ");
  if (!project.ways.empty()) out += "      architectures:\n";
  for (const Way& way : project.ways) out += written(way, "        ");
  return out;
}

}  // namespace

void lift(Firm& firm, const Lift& by) {
  if (by.permission) {
    std::size_t& rung = firm.services[by.thing].rung;
    rung = by.sets ? std::max(rung, by.amount) : std::min<std::size_t>(6, rung + by.amount);
    return;
  }
  for (std::size_t k = by.from; k < by.to; ++k) {
    lift(by.of_service ? firm.services[by.thing].scores[k] : firm.ways[by.thing].scores[k], by);
  }
}

Lift any_lift(Random& random, const Firm& firm) {
  Lift lift = try_lift(random, firm);
  while (!rises(firm, lift)) lift = try_lift(random, firm);
  return lift;
}

Firm any_firm(Random& random) {
  Firm firm;
  firm.ways = {{"shop", {}}, {"van", {}}};
  for (Way& way : firm.ways) rate(random, way.scores);
  for (std::size_t i = 0; i < 3; ++i) {
    firm.services.push_back(
        any_service(random, fmt::format("x{}", i), random.chance(0.5) ? "shop" : "[shop, van]"));
  }
  firm.rest = "customers:\n";
  constexpr std::array<std::string_view, 3> customers = {"few", "many", "others"};
  constexpr std::array<std::string_view, 8> traits = {
      "knows_need",   "choice_overload", "inertia",        "predictability",
      "mistake_cost", "shares_data",     "accepts_advice", "wants_control"};
  for (std::size_t i = 0; i < 3; ++i) {
    firm.rest += fmt::format("  {}:\n    name: C\n    share: {}%\n    traits:\n", customers[i],
                             i == 1 ? 60 : 20);
    for (const std::string_view trait : traits) {
      firm.rest += fmt::format("      {}: {}\n", trait, random.below(6));
    }
  }
  firm.rest += "rivals:\n";
  for (std::size_t i = 0; i < 2; ++i) firm.rest += offers(random, i);

  const std::size_t count = 1 + random.below(7);
  for (std::size_t i = 0; i < count; ++i) {
    Project project;
    project.low_cost = random.below(5);
    project.high_cost = project.low_cost + (random.chance(0.3) ? 3 : 0);
    for (std::uint32_t lifts = random.below(4); lifts > 0; --lifts) {
      project.lifts.push_back(any_lift(random, firm));
    }
    // Needs may point both ways in the file, never in a circle: odd ones need even ones.
    for (std::size_t j = i % 2 == 0 ? count : 0; j < count; j += 2) {
      if (random.chance(0.3)) project.needs.push_back(j);
    }
    for (std::size_t j = 0; j < count; ++j) {
      const bool needed = std::ranges::find(project.needs, j) != project.needs.end();
      if (j != i && !needed && random.chance(0.1)) project.excludes.push_back(j);
    }
    if (random.chance(0.3)) {
      project.ways.push_back({fmt::format("new{}", i), {}});
      rate(random, project.ways.back().scores);
    }
    firm.projects.push_back(std::move(project));
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (!random.chance(0.4)) continue;
    Project& project = firm.projects[i];
    std::string through = "shop";
    for (const std::size_t need : project.needs) {
      if (!firm.projects[need].ways.empty()) through = fmt::format("[van, new{}]", need);
    }
    if (!project.ways.empty()) through = fmt::format("[new{}]", i);
    project.services.push_back(any_service(random, fmt::format("added{}", i), through));
  }
  return firm;
}

std::string written(const Lift& lift, const Firm& firm) {
  const std::string amount = lift.permission && lift.sets ? std::string(rungs[lift.amount])
                                                          : fmt::format("{}", lift.amount);
  const std::string what = (lift.sets ? "=" : "+") + amount;
  if (lift.permission) {
    return fmt::format("experiences.{}.trust.permission: {}", firm.services[lift.thing].id, what);
  }
  if (lift.of_service) {
    return fmt::format("experiences.{}.{}: {}", firm.services[lift.thing].id,
                       keys_of_experience[lift.from], what);
  }
  std::string_view key = keys_of_architecture[lift.from];
  if (lift.to - lift.from > 1) key = key.substr(0, key.find('.'));
  return fmt::format("architectures.{}.{}: {}", firm.ways[lift.thing].id, key, what);
}

std::string written(const Firm& firm) {
  std::string out = "csm: 1\nbusiness: {name: B, industry: any}\nexperiences:\n";
  for (const Service& service : firm.services) out += written(service, "  ");
  out += "architectures:\n";
  for (const Way& way : firm.ways) out += written(way, "  ");
  out += firm.rest;
  if (!firm.projects.empty()) out += "initiatives:\n";
  for (std::size_t i = 0; i < firm.projects.size(); ++i) out += written(firm.projects[i], i, firm);
  return out;
}

}  // namespace csm::test
