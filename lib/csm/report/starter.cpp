// SPDX-License-Identifier: MIT
#include "csm/report/starter.hpp"

#include "csm/text/utf8.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace csm {
namespace {

constexpr std::string_view opening =
    "# yaml-language-server: $schema=csm.schema.json\n"
    "# $schema: csm.schema.json\n"
    "# (csm schema -o csm.schema.json writes what these two lines point to.)\n"
    "#\n"
    "# Ratings run from 0 to 5; csm-format(5) says what 0, 3 and 5 mean. Replace `unknown` by what "
    "you\n"
    "# find out: bounds show what hangs on it. csm check tells what is missing or odd, csm score "
    "puts\n"
    "# the business on the matrix.\n"
    "csm: 1\n";

/// In double quotes, so that no word of a name means anything to YAML.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string rating(const std::string& answer) { return answer.empty() ? "unknown" : answer; }

/// Ids made from names, each once: "Evening riders" is `evening-riders`.
class Ids {
 public:
  explicit Ids(std::string_view kind) : kind_(kind) {}

  std::string add(std::string_view name) {
    std::string id = from(name);
    if (id.empty() || id == "null") id = kind_;  // a key that is null is none
    const std::string first = id;
    for (int n = 2; std::ranges::find(taken_, id) != taken_.end(); ++n) {
      id = fmt::format("{}-{}", first, n);
    }
    taken_.push_back(id);
    return id;
  }

 private:
  static std::string from(std::string_view name) {
    std::string id;
    for (const char c : utf8::folded(name)) {
      const bool letter = c >= 'a' && c <= 'z';
      const bool digit = c >= '0' && c <= '9';
      if (letter || (digit && !id.empty())) {
        id += c;
      } else if (!id.empty() && id.back() != '-') {
        id += '-';
      }
    }
    while (id.ends_with('-')) id.pop_back();
    return id;
  }

  std::string kind_;
  std::vector<std::string> taken_;
};

template <class Things>
std::vector<std::string> ids_of(const Things& things, std::string_view kind) {
  Ids ids(kind);
  std::vector<std::string> result;
  for (const auto& thing : things) result.push_back(ids.add(thing.name));
  return result;
}

std::string customers(const StarterAnswers& answers, const std::vector<std::string>& ids) {
  std::string out =
      "\n# Shares are of revenue. Traits (knows_need, choice_overload, inertia ...) tell what a "
      "group\n"
      "# wants where nobody asked it; `wants` is what it said, and wins.\ncustomers:\n";
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const StarterSegment& segment = answers.segments[i];
    out += fmt::format("  {}:\n    name: {}\n    share: {}%\n    wants:\n", ids[i],
                       quoted(segment.name), segment.share);
    for (const ExperienceType type : experience_types) {
      out += fmt::format("      {}: {}\n", spelling(type),
                         rating(segment.wants[static_cast<std::size_t>(type)]));
    }
  }
  return out;
}

std::string experiences(const StarterAnswers& answers, const std::vector<std::string>& segments,
                        const std::vector<std::string>& architectures) {
  std::string out =
      "\n# What you offer. `ratings`: how well it eases each part of the journey. `repeat`: "
      "whether\n"
      "# it learns. `permission`: the most that the usual customer has granted.\nexperiences:\n";
  const auto ids = ids_of(answers.experiences, "experience");
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const StarterExperience& told = answers.experiences[i];
    std::vector<std::string> serves;
    for (const std::size_t s : told.serves) serves.push_back(segments[s]);
    out += fmt::format("  {}:\n    name: {}\n    type: {}\n    through: {}\n    serves: [{}]\n",
                       ids[i], quoted(told.name), spelling(told.type), architectures[told.through],
                       fmt::join(serves, ", "));
    out += fmt::format("    how: {{{}}}\n", fmt::join(told.facts, ", "));
    out += fmt::format("    ratings: {{recognize: {}, request: {}, respond: {}}}\n",
                       rating(told.ratings[0]), rating(told.ratings[1]), rating(told.ratings[2]));
    out +=
        "    repeat: {identity: unknown, individual: unknown, population: unknown, partner: "
        "unknown}\n";
    out += fmt::format("    trust: {{permission: {}, transparency: unknown, benefit: unknown}}\n",
                       spelling(told.permission.value_or(Permission::unknown)));
  }
  return out;
}

std::string architectures(const StarterAnswers& answers, const std::vector<std::string>& ids) {
  std::string out = "\n# How it is delivered, and by whom.\narchitectures:\n";
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const StarterArchitecture& told = answers.architectures[i];
    out += fmt::format("  {}:\n    name: {}\n    type: {}\n    how: {{{}}}\n", ids[i],
                       quoted(told.name), spelling(told.type), fmt::join(told.facts, ", "));
    out +=
        "    technology: {sense: unknown, transmit: unknown, analyze: unknown, react: unknown}\n"
        "    organization: {shared_identity: unknown, shared_data: unknown,\n"
        "                   aligned_incentives: unknown, clear_owner: unknown}\n";
  }
  return out;
}

std::string rivals(const StarterAnswers& answers, const std::vector<std::string>& segments) {
  if (answers.rivals.empty()) {
    return "\n# rivals: incumbents, entrants, and firms from other industries; see "
           "csm-format(5).\n";
  }
  std::string out =
      "\n# `strength` compares with what you do for those customers today. Add `reach`, "
      "`reach_later`\n"
      "# and `momentum` (0 to 5: how fast it gets better).\nrivals:\n";
  const auto ids = ids_of(answers.rivals, "rival");
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const StarterRival& told = answers.rivals[i];
    out += fmt::format("  {}:\n    name: {}\n    kind: {}\n    offers:\n      main:\n", ids[i],
                       quoted(told.name), spelling(told.kind));
    out += fmt::format(
        "        type: {}\n        architecture: {}\n        serves: [{}]\n"
        "        strength: {}\n        momentum: unknown\n",
        spelling(told.experience), spelling(told.architecture), fmt::join(segments, ", "),
        spelling(told.strength));
  }
  return out;
}

}  // namespace

std::string starter_file(const StarterAnswers& answers) {
  const auto segments = ids_of(answers.segments, "segment");
  const auto ways = ids_of(answers.architectures, "architecture");
  return fmt::format("{}business:\n  name: {}\n  industry: {}\n", opening, quoted(answers.name),
                     quoted(answers.industry)) +
         customers(answers, segments) + experiences(answers, segments, ways) +
         architectures(answers, ways) +
         "\n# What the supply side looks like, to judge architectures that you do not have.\n"
         "supply: {own_making: unknown, supplier_variety: unknown, idle_capacity: unknown,\n"
         "         member_exchange: unknown, quality_control: unknown, capital: unknown}\n" +
         rivals(answers, segments);
}

}  // namespace csm
